package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;

/**
 * What of a text many paragraphs have: the characters that {@link CommonGrams} cover, or anchors of
 * many paragraphs of this corpus.
 */
final class Formula {
  /** From this share on a text is little else. */
  static final double MOSTLY = 0.6;

  /** An anchor of so many paragraphs belongs to a formula. */
  private static final int MANY = 8;

  /** Of longer texts only this corpus can say that they follow a form. */
  private static final int BRIEF = 60;

  /** How many of the characters in front of each place are formula. */
  private final int[] shared;

  private final int length;

  private Formula(int[] shared, int length) {
    this.shared = shared;
    this.length = length;
  }

  static Formula of(FoldedText text, Anchors grams, AnchorCounts counts, CommonGrams common) {
    int length = text.length();
    int[] shared = new int[length + 1];
    boolean brief = length <= BRIEF;
    int end = 0;
    for (int i = 0; i < length; i++) {
      if (i < grams.count()
          && (counts.of(grams.hash(i)) >= MANY || brief && common.contains(grams.hash(i)))) {
        end = i + Anchors.SIZE;
      }
      shared[i + 1] = shared[i] + (i < end ? 1 : 0);
    }
    return new Formula(shared, length);
  }

  /** The share of the text that is formula, from 0 to 1. */
  double share() {
    return (double) shared[length] / Math.max(1, length);
  }

  /** Whether the text says nothing else, names of a few characters aside. */
  boolean isAll() {
    return telling() <= Math.max(Lengths.NAME, length / 10);
  }

  /** The number of characters that are no formula. */
  int telling() {
    return length - shared[length];
  }

  /** The number of characters of a stretch that are no formula. */
  int telling(int start, int end) {
    return end - start - (shared[end] - shared[start]);
  }

  /** Whether the stretch, or the place between two characters, belongs to the formula. */
  private boolean covers(int start, int end) {
    int from = start < end ? start : Math.max(0, start - 1);
    int to = start < end ? end : Math.min(length, end + 1);
    return telling(from, to) == 0;
  }

  /**
   * Whether an edit fills a slot: what stands there belongs to the form in neither text, or in
   * both, when the form knows a few fillers (涨, 跌). A slip is strange in one text only.
   */
  static boolean isSlot(Edit edit, Formula a, Formula b) {
    boolean inA = a.covers(edit.aStart(), edit.aEnd());
    boolean inB = b.covers(edit.bStart(), edit.bEnd());
    return inA == inB && (!inA || edit.shorter() > 0);
  }
}
