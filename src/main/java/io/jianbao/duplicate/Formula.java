package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import java.util.BitSet;

/**
 * What of a text many paragraphs have: the characters that {@link CommonGrams} cover, or anchors of
 * many paragraphs of this corpus.
 */
final class Formula {
  /** An anchor of so many paragraphs belongs to a formula. */
  private static final int MANY = 8;

  /** Of longer texts only this corpus can say that they follow a form. */
  private static final int BRIEF = 60;

  /** Characters of a short name. */
  private static final int NAME = 2;

  private final BitSet shared;
  private final int length;

  private Formula(BitSet shared, int length) {
    this.shared = shared;
    this.length = length;
  }

  static Formula of(FoldedText text, Anchors grams, AnchorCounts counts, CommonGrams common) {
    BitSet shared = new BitSet(text.length());
    boolean brief = text.length() <= BRIEF;
    int end = 0;
    for (int i = 0; i < grams.count(); i++) {
      if (counts.of(grams.hash(i)) >= MANY || brief && common.contains(grams.hash(i))) {
        shared.set(Math.max(i, end), i + Anchors.SIZE);
        end = i + Anchors.SIZE;
      }
    }
    return new Formula(shared, text.length());
  }

  /** The share of the text that is formula, from 0 to 1. */
  double share() {
    return (double) shared.cardinality() / Math.max(1, length);
  }

  /** Whether the text says nothing else, names of a few characters aside. */
  boolean isAll() {
    return telling() <= Math.max(NAME, length / 10);
  }

  /** The number of characters that are no formula. */
  int telling() {
    return length - shared.cardinality();
  }

  /** The number of characters of a stretch that are no formula. */
  int telling(int start, int end) {
    int telling = 0;
    for (int i = shared.nextClearBit(start); i < end; i = shared.nextClearBit(i + 1)) {
      telling++;
    }
    return telling;
  }

  /** Whether the stretch, or the place between two characters, belongs to the formula. */
  private boolean covers(int start, int end) {
    int from = start < end ? start : Math.max(0, start - 1);
    int to = start < end ? end : Math.min(length, end + 1);
    return shared.nextClearBit(from) >= to;
  }

  /**
   * Whether an edit fills a slot: what stands there belongs to the form in neither text, or in
   * both, when the form knows a few fillers (涨, 跌). A slip is strange in one text only.
   */
  static boolean isSlot(Edit edit, Formula a, Formula b) {
    boolean inA = a.covers(edit.aStart(), edit.aEnd());
    boolean inB = b.covers(edit.bStart(), edit.bEnd());
    boolean replaced = edit.aSize() > 0 && edit.bSize() > 0;
    return inA == inB && (!inA || replaced);
  }
}
