package io.jianbao.duplicate;

import java.util.Arrays;

/**
 * The paragraphs that share anchors with the one that is asked about, and how much that says: an
 * anchor of few paragraphs says more. A buffer, cleared after each question.
 */
final class Hits {
  /** Of more candidates than this only the best are looked at. */
  static final int MOST_CANDIDATES = 40;

  /** Of each paragraph, the score from which on it is a candidate. */
  private final int[] least;

  private final int[] scores;
  private int[] touched = new int[1024];
  private int count;

  /** Paragraphs from here on are not asked for. */
  private int limit;

  Hits(int[] least) {
    this.least = least;
    scores = new int[least.length];
  }

  /** Begins a question about what stands in front of {@code paragraph}. */
  void clear(int paragraph) {
    for (int i = 0; i < count; i++) {
      scores[touched[i]] = 0;
    }
    count = 0;
    limit = paragraph;
  }

  void add(int paragraph, int frequency) {
    if (paragraph >= limit) {
      return;
    }
    if (scores[paragraph] == 0) {
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, 2 * count);
      }
      touched[count++] = paragraph;
    }
    scores[paragraph] += weight(frequency);
  }

  /** From 8 for an anchor of two paragraphs down to 1. */
  private static int weight(int frequency) {
    return frequency <= 2 ? 8 : frequency <= 4 ? 6 : frequency <= 8 ? 4 : frequency <= 16 ? 2 : 1;
  }

  int score(int paragraph) {
    return scores[paragraph];
  }

  /** The candidates, best first. */
  int[] best() {
    long[] order = new long[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      int score = scores[touched[i]];
      if (score >= least[touched[i]]) {
        order[size++] = (long) -score << Integer.SIZE | touched[i];
      }
    }
    Arrays.sort(order, 0, size);
    int[] best = new int[Math.min(size, MOST_CANDIDATES)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) order[i];
    }
    return best;
  }
}
