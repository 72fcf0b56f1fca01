package io.jianbao.layout;

/**
 * Numbers from 0 on by whole numbers: an open hash table with a multiplicative hash (Knuth 1973,
 * 6.4). Threads may share one that no longer grows.
 */
final class IntTable {
  /** What is answered for a key that has no number. */
  static final int NONE = -1;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  /** A key, then its number and one, by turns: they are asked for together. */
  private int[] table;

  private int shift;
  private int size;

  /**
   * @param expected about how many keys there will be
   */
  IntTable(int expected) {
    make(Math.max(2, Integer.highestOneBit(expected) * 4));
  }

  private void make(int slots) {
    table = new int[2 * slots];
    shift = Integer.numberOfLeadingZeros(slots) + 1;
  }

  /** The number of a key, or {@link #NONE}. */
  int get(int key) {
    return table[slot(key) + 1] - 1;
  }

  /** Gives a key its number, unless it has one, and answers the one that it has then. */
  int putIfAbsent(int key, int number) {
    int slot = slot(key);
    if (table[slot + 1] != 0) {
      return table[slot + 1] - 1;
    }
    table[slot] = key;
    table[slot + 1] = number + 1;
    if (++size * 4 > table.length) {
      grow();
    }
    return number;
  }

  /** Where the key stands in the table, or where it would stand. */
  private int slot(int key) {
    int last = table.length - 2;
    int slot = (key * GOLDEN_RATIO >>> shift) * 2;
    while (table[slot + 1] != 0 && table[slot] != key) {
      slot = slot + 2 & last;
    }
    return slot;
  }

  private void grow() {
    int[] old = table;
    make(old.length);
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = slot(old[i]);
        table[slot] = old[i];
        table[slot + 1] = old[i + 1];
      }
    }
  }
}
