package io.jianbao.segment;

import java.nio.ByteBuffer;

/**
 * How often one word of HanLP's core dictionary stood behind another in the corpus that it was
 * counted in. Immutable.
 */
final class BigramCounts {
  private static final int WORD_BITS = 20;
  private static final int COUNT_BITS = 24;
  private static final long HASH = 0x9E3779B97F4A7C15L;

  /** An array of integers as Java writes objects: tags, and the class where it is the first. */
  private static final int HEADER = 23;

  private static final int NEXT_HEADER = 6;

  /** Open hash table: the two words, then their count. */
  private final long[] pairs;

  private final int shift;

  /** A bit for each pair, by its hash: most that are asked for are none, and are told so here. */
  private final long[] present;

  private final int presentShift;

  BigramCounts() {
    ByteBuffer file = WordList.bytes("CoreNatureDictionary.ngram.mini.txt.table.bin");
    int[] starts = integers(file.position(HEADER));
    int[] followers = integers(file.position(file.position() + NEXT_HEADER));
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(followers.length * 5 / 8);
    pairs = new long[1 << bits];
    shift = Long.SIZE - bits;
    present = new long[1 << bits + 2 - 6];
    presentShift = Long.SIZE - (bits + 2);
    for (int word = 0; word + 1 < starts.length; word++) {
      putAll(word, followers, starts[word], starts[word + 1]);
    }
  }

  private void putAll(int word, int[] followers, int start, int end) {
    for (int i = start; i < end; i++) {
      put(key(word, followers[2 * i]), followers[2 * i + 1]);
    }
  }

  private static int[] integers(ByteBuffer file) {
    int[] integers = new int[file.getInt()];
    file.asIntBuffer().get(integers);
    file.position(file.position() + integers.length * Integer.BYTES);
    return integers;
  }

  /** The key of {@code next} behind {@code word}; of no meaning where one of them is negative. */
  static long key(int word, int next) {
    return (long) word << WORD_BITS | next;
  }

  private void put(long key, int count) {
    long hash = key * HASH;
    int slot = (int) (hash >>> shift);
    while (pairs[slot] != 0) {
      slot = slot + 1 & pairs.length - 1;
    }
    pairs[slot] = key << COUNT_BITS | count;
    int bit = (int) (hash >>> presentShift);
    present[bit >> 6] |= 1L << bit;
  }

  /** 0 when there is no pair of this key, 1 when there may be one. */
  int mayHave(long key) {
    int bit = (int) (key * HASH >>> presentShift);
    return (int) (present[bit >> 6] >>> bit) & 1;
  }

  /** The first entry to look at for a key. */
  long entry(long key) {
    return pairs[(int) (key * HASH >>> shift)];
  }

  /** How often the pair of this key was seen, its first entry at hand. */
  int count(long key, long first) {
    long entry = first;
    for (int slot = (int) (key * HASH >>> shift); entry != 0; entry = pairs[slot]) {
      if (entry >>> COUNT_BITS == key) {
        return (int) (entry & (1 << COUNT_BITS) - 1);
      }
      slot = slot + 1 & pairs.length - 1;
    }
    return 0;
  }
}
