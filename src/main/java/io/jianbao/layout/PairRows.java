package io.jianbao.layout;

/**
 * The rows of pairs of characters in a table of what was learnt about them: an open hash table with
 * a multiplicative hash (Knuth 1973, 6.4), small enough to stay near at hand. Immutable.
 */
final class PairRows {
  /** What is answered for a pair that has no row. */
  static final int NONE = -1;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private final int[] pairs;

  /** At the place of a pair its row, and one. */
  private final char[] slots;

  private final int shift;

  /**
   * @param pairs the pairs row by row, at most 65,535, each once
   */
  PairRows(int[] pairs) {
    this.pairs = pairs.clone();
    this.slots = new char[4 * Integer.highestOneBit(Math.max(1, pairs.length))];
    this.shift = Integer.numberOfLeadingZeros(slots.length) + 1;
    for (int row = 0; row < pairs.length; row++) {
      slots[slot(pairs[row])] = (char) (row + 1);
    }
  }

  /** Two characters as one number: the first high, the second low. */
  static int pair(char first, char second) {
    return first << Character.SIZE | second;
  }

  /** The row of a pair, or {@link #NONE}. */
  int row(int pair) {
    return slots[slot(pair)] - 1;
  }

  /** Where the pair stands in the table, or where it would stand. */
  private int slot(int pair) {
    int slot = pair * GOLDEN_RATIO >>> shift;
    while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
