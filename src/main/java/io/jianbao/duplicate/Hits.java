package io.jianbao.duplicate;

import java.util.Arrays;

/**
 * The paragraphs that share anchors with the one that is asked about, and how much that says: an
 * anchor of few paragraphs says more. A buffer, cleared after each question; one per thread.
 */
final class Hits {
  /** Of more candidates than this only the best are looked at. */
  static final int MOST_CANDIDATES = 40;

  private static final long LOW = 0xFFFFFFFFL;

  /** Of each paragraph, the score from which on it is a candidate, as an unsigned byte. */
  private final byte[] least;

  private final short[] scores;
  private int[] touched = new int[1024];
  private long[] order = new long[1024];
  private int count;

  Hits(byte[] least) {
    this.least = least;
    scores = new short[least.length];
  }

  /** Begins a question. */
  void clear() {
    for (int i = 0; i < count; i++) {
      scores[touched[i]] = 0;
    }
    count = 0;
  }

  void add(int paragraph, int frequency) {
    int score = scores[paragraph];
    if (score == 0) {
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, 2 * count);
        order = new long[2 * count];
      }
      touched[count++] = paragraph;
    }
    scores[paragraph] = (short) Math.min(Short.MAX_VALUE, score + weight(frequency));
  }

  /** From 8 for an anchor of two paragraphs down to 1. */
  private static int weight(int frequency) {
    return frequency <= 2 ? 8 : frequency <= 4 ? 6 : frequency <= 8 ? 4 : frequency <= 16 ? 2 : 1;
  }

  /**
   * The candidates, best first, those of one score in order.
   *
   * @param first added to their numbers
   */
  long[] best(int first) {
    int size = 0;
    for (int i = 0; i < count; i++) {
      int score = scores[touched[i]];
      if (score >= (least[touched[i]] & 0xFF)) {
        order[size++] = (long) -score << Integer.SIZE | first + touched[i];
      }
    }
    Arrays.sort(order, 0, size);
    return Arrays.copyOf(order, Math.min(size, MOST_CANDIDATES));
  }

  /** A candidate is a number, the better the less. */
  static int paragraph(long candidate) {
    return (int) (candidate & LOW);
  }

  static int score(long candidate) {
    return -(int) (candidate >> Integer.SIZE);
  }
}
