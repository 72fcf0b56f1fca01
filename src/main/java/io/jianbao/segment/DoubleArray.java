package io.jianbao.segment;

/**
 * A trie of words in an array, as HanLP writes it (Aoe 1989): a node has a {@code base}, and a char
 * {@code c} leads to the node at {@code base + c + 1} if that {@code check}s with the same base.
 * Each node is a {@code long} of these two and its word's number, so that a step reads one of them.
 * Immutable.
 */
final class DoubleArray {
  /** No node: no word goes on so. */
  static final long NONE = 0;

  private static final int FIELD_BITS = 21;
  private static final int FIELD = (1 << FIELD_BITS) - 1;
  private static final int ROOT_BASE = 1;
  static final long ROOT = node(0, ROOT_BASE, -1);

  private final long[] nodes;

  /**
   * @param file the number of places, then base and check of each, from {@code start} on; behind a
   *     word the place of the base itself holds the word's number, negated
   */
  DoubleArray(int[] file, int start) {
    int size = file[start];
    nodes = new long[size + Character.MAX_VALUE + 2];
    for (int place = 0; place < size; place++) {
      nodes[place] = node(file, start + 1, place);
    }
  }

  /** The node at a place of a file; a method of its own, which is compiled before a loop is. */
  private static long node(int[] file, int start, int place) {
    int base = file[start + 2 * place];
    int check = file[start + 2 * place + 1];
    if (base <= 0 || check <= 0) {
      return NONE;
    }
    int number = file[start + 2 * base];
    boolean isWord = file[start + 2 * base + 1] == base && number < 0;
    return node(check, base, isWord ? -1 - number : -1);
  }

  private static long node(int check, int base, int word) {
    return (long) check << 2 * FIELD_BITS | (long) base << FIELD_BITS | word + 1;
  }

  /** The node behind {@code node} by {@code c}, {@link #NONE} when no word goes on so. */
  long next(long node, char c) {
    int base = (int) (node >>> FIELD_BITS) & FIELD;
    long next = nodes[base + c + 1];
    return next >>> 2 * FIELD_BITS == base ? next : NONE;
  }

  /** The node behind the chars from {@code start} to {@code end}. */
  long next(long node, char[] chars, int start, int end) {
    long at = node;
    for (int i = start; i < end && at != NONE; i++) {
      at = next(at, chars[i]);
    }
    return at;
  }

  /** The number of the word that ends at {@code node}, -1 when none does. */
  static int word(long node) {
    return ((int) node & FIELD) - 1;
  }

  /** The number of {@code word}, -1 when it is not there. */
  int find(String word) {
    return word(next(ROOT, word.toCharArray(), 0, word.length()));
  }
}
