package io.jianbao.segment;

import java.util.Arrays;

/**
 * A trie of words in two arrays, {@code base} and {@code check}, as HanLP writes it (Aoe 1989):
 * {@code c} leads from state {@code s} to {@code base[s + c + 1]} if {@code check} is {@code s}
 * there, and behind a word {@code base} holds its number, negated. Immutable.
 */
final class DoubleArray {
  static final int ROOT = 1;

  /** By place: base, then check, so that the two are read at once. */
  private final int[] cells;

  /**
   * @param file the number of places, then base and check of each, from {@code start} on
   */
  DoubleArray(int[] file, int start) {
    int cellsUsed = file[start] * 2;
    int[] used = Arrays.copyOfRange(file, start + 1, start + 1 + cellsUsed);
    cells = Arrays.copyOf(used, cellsUsed + 2 * Character.MAX_VALUE + 4);
  }

  /** The state behind {@code state} by {@code c}, -1 when no word goes on so. */
  int next(int state, char c) {
    int place = state + c + 1 << 1;
    return cells[place + 1] == state ? cells[place] : -1;
  }

  /** The state behind the chars from {@code start} to {@code end}, -1 when no word goes on so. */
  int next(int state, char[] chars, int start, int end) {
    int at = state;
    for (int i = start; i < end && at >= 0; i++) {
      at = next(at, chars[i]);
    }
    return at;
  }

  /** The number of the word that ends at {@code state}, -1 when none does. */
  int word(int state) {
    int place = state << 1;
    return cells[place + 1] == state && cells[place] < 0 ? -1 - cells[place] : -1;
  }

  /** The number of {@code word}, -1 when it is not there. */
  int find(String word) {
    int state = next(ROOT, word.toCharArray(), 0, word.length());
    return state < 0 ? -1 : word(state);
  }
}
