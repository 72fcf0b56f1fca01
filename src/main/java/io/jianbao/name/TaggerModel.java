package io.jianbao.name;

import io.jianbao.text.DataFile;
import java.nio.ByteBuffer;

/**
 * The weights of the tagger as written by its training. Immutable.
 *
 * <p>The file: magic number, class of each char, transitions (float), bits of the hash table's
 * size, by group of n-grams their count, then for all n-grams in order of groups and in each of
 * {@link #place} 40 bits of the hash of each; then in the same order their votes in 8 bits with an
 * offset of 128, six for each position that an n-gram votes on (labels 1–6 against label 0). So the
 * table is filled from front to back, and the votes are read where they lie.
 */
final class TaggerModel {
  static final int MAGIC = 0x4A425432;
  private static final int LANES = 8;
  static final int VOTES = TaggerFeatures.LABELS - 1;
  private static final int KEY_BITS = 40;
  private static final int PRESENT_BITS = 21;
  static final long KEY = (1L << KEY_BITS) - 1;

  private final byte[] classes = new byte[Character.MAX_VALUE + 1];
  private final float[] transitions = new float[(TaggerFeatures.LABELS + 1) * LANES];

  /** Open hash table: 24 bits of where the row's votes are above 40 bits of the hash. */
  private final long[] table;

  private final int mask;

  /**
   * A bit for each n-gram, by its hash: of those that are asked for most are told so to be none.
   */
  private final long[] present = new long[1 << PRESENT_BITS - 6];

  /** The whole file, of which the votes are read. */
  private final ByteBuffer file;

  private TaggerModel(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt() != MAGIC) {
      throw new IllegalStateException("tagger.bin is not a model of this version: train it anew");
    }
    in.get(classes);
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.getFloat();
    }
    table = new long[1 << in.getInt()];
    mask = table.length - 1;
    int[] counts = new int[TaggerFeatures.GROUPS];
    int grams = 0;
    for (int group = 0; group < counts.length; group++) {
      counts[group] = in.getInt();
      grams += counts[group];
    }
    fill(bytes, in.position(), counts, grams);
    file = in;
  }

  /**
   * Reads the hashes with plain shifts: a buffer's own reading costs most while the program starts.
   */
  private void fill(byte[] in, int start, int[] counts, int grams) {
    int at = start;
    int votes = start + grams * (KEY_BITS / Byte.SIZE);
    for (int group = 0; group < counts.length; group++) {
      int length = TaggerFeatures.length(group) * VOTES;
      for (int count = counts[group]; count > 0; count--) {
        int low =
            in[at] << 24 | (in[at + 1] & 0xFF) << 16 | (in[at + 2] & 0xFF) << 8 | in[at + 3] & 0xFF;
        put(low & 0xFFFFFFFFL | (in[at + 4] & 0xFFL) << 32, votes);
        at += KEY_BITS / Byte.SIZE;
        votes += length;
      }
    }
  }

  static TaggerModel load() {
    return new TaggerModel(new DataFile(TaggerModel.class, "tagger.bin").bytes());
  }

  /** How many bits a table for so many n-grams has: it is a third to two thirds full. */
  static int tableBits(int grams) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(16, grams + (grams >> 1)));
  }

  /** Where a key belongs in a table of which {@code mask} is the last place. */
  static int place(long key, int mask) {
    return (int) (key >>> 16) & mask;
  }

  private void put(long key, int votes) {
    int i = place(key, mask);
    while (table[i] != 0) {
      i = i + 1 & mask;
    }
    table[i] = (long) votes << KEY_BITS | key;
    int bit = (int) key & (1 << PRESENT_BITS) - 1;
    present[bit >> 6] |= 1L << bit;
  }

  /** Where the votes of the n-gram with this hash are, 0 when there is none. */
  int find(long hash) {
    return find(hash, entry(hash));
  }

  /** 0 when there is no n-gram with this hash, 1 when there may be one. */
  int mayHave(long hash) {
    int bit = (int) hash & (1 << PRESENT_BITS) - 1;
    return (int) (present[bit >> 6] >>> bit) & 1;
  }

  /** The first entry to look at for this hash. */
  long entry(long hash) {
    return table[place(hash & KEY, mask)];
  }

  /** The same as {@link #find(long)}, with the first entry at hand. */
  int find(long hash, long first) {
    long key = hash & KEY;
    long entry = first;
    for (int i = place(key, mask); entry != 0; entry = table[i]) {
      if ((entry & KEY) == key) {
        return (int) (entry >>> KEY_BITS);
      }
      i = i + 1 & mask;
    }
    return 0;
  }

  /**
   * The six votes at a place, label 6's in the lowest byte. What is above them is of no meaning.
   */
  long votes(int place) {
    return file.getLong(place + VOTES - Long.BYTES);
  }

  byte[] classes() {
    return classes;
  }

  /** The score of {@code to} behind {@code from}; {@code from} 7 is the text's start. */
  float transition(int from, int to) {
    return transitions[from * LANES + to];
  }
}
