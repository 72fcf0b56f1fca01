package io.jianbao.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The weights of the tagger as written by its training. Immutable.
 *
 * <p>The file: magic number, class of each char, transitions (float), then by group of n-grams
 * their count and for each n-gram 40 bits of its hash and its weights in 8 bits, six for each
 * position that it votes on (labels 1–6 against label 0).
 */
final class TaggerModel {
  static final int MAGIC = 0x4A425431;
  private static final int LANES = 8;
  private static final int VOTES = TaggerFeatures.LABELS - 1;
  private static final int KEY_BITS = 40;
  private static final long KEY = (1L << KEY_BITS) - 1;

  private final byte[] classes = new byte[Character.MAX_VALUE + 1];
  private final float[] transitions = new float[(TaggerFeatures.LABELS + 1) * LANES];

  /** Open hash table: 24 bits of the row's first slot above 40 bits of the hash. */
  private final long[] table;

  private final int mask;

  /** Six votes a slot, in bytes with an offset of 128; slot 0 is empty. */
  private final long[] slots;

  private TaggerModel(ByteBuffer in) {
    if (in.getInt() != MAGIC) {
      throw new IllegalStateException("tagger.bin is not a model of this version: train it anew");
    }
    in.get(classes);
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.getFloat();
    }
    int gramBytes = in.remaining();
    int capacity = Integer.highestOneBit(Math.max(16, gramBytes / 16)) << 1;
    table = new long[capacity];
    mask = capacity - 1;
    slots = new long[1 + gramBytes / VOTES];
    int slot = 1;
    for (int group = 0; group < TaggerFeatures.GROUPS; group++) {
      int length = TaggerFeatures.length(group);
      for (int count = in.getInt(); count > 0; count--) {
        long key = (in.getInt() & 0xFFFFFFFFL) | (in.get() & 0xFFL) << 32;
        put(key, slot);
        for (int q = 0; q < length; q++) {
          slots[slot++] = votes(in);
        }
      }
    }
  }

  static TaggerModel load() {
    try (InputStream in = WordList.open("tagger.bin")) {
      return new TaggerModel(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the tagger's model", e);
    }
  }

  private static long votes(ByteBuffer in) {
    int at = in.position();
    in.position(at + VOTES);
    return in.getLong(at - 2) & 0xFFFFFFFFFFFFL ^ 0x808080808080L;
  }

  private void put(long key, int slot) {
    int i = home(key);
    while (table[i] != 0) {
      i = i + 1 & mask;
    }
    table[i] = (long) slot << KEY_BITS | key;
  }

  private int home(long key) {
    return (int) (key >>> 16) & mask;
  }

  /** The first slot of the n-gram with this hash, 0 when there is none. */
  int find(long hash) {
    long key = hash & KEY;
    int i = home(key);
    while (true) {
      long entry = table[i];
      if (entry == 0) {
        return 0;
      }
      if ((entry & KEY) == key) {
        return (int) (entry >>> KEY_BITS);
      }
      i = i + 1 & mask;
    }
  }

  long[] slots() {
    return slots;
  }

  byte[] classes() {
    return classes;
  }

  /** The score of {@code to} behind {@code from}; {@code from} 7 is the text's start. */
  float transition(int from, int to) {
    return transitions[from * LANES + to];
  }
}
