package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts and how they go together.
 *
 * @param attributions finds who speaks in them
 */
record Comparison(Side a, Side b, Alignment alignment, Attributions attributions) {
  /** What of two texts is much longer has more to tell than the other's form. */
  private static final double ALIKE = 0.66;

  /** A name or two words more or less. */
  private static final int LONGEST_SLOT = 6;

  /** The shorter text first. */
  Comparison partFirst() {
    boolean inOrder = a.folded().length() <= b.folded().length();
    return inOrder ? this : new Comparison(b, a, alignment.flipped(), attributions);
  }

  Side part() {
    return a.folded().length() <= b.folded().length() ? a : b;
  }

  List<Edit> edits() {
    return alignment.edits();
  }

  int shorter() {
    return alignment.shorter();
  }

  int longer() {
    return alignment.longer();
  }

  boolean isAlike() {
    return shorter() >= ALIKE * longer();
  }

  boolean isFigure(Edit edit) {
    return FigureEdits.isOne(a.folded(), b.folded(), edit);
  }

  /** The number of figures in the shorter text. */
  int figures() {
    return FigureEdits.count(part().folded());
  }

  /** Whether figures differ that count what comes in a series (第十四次会议, 2月20日). */
  boolean isSerial(Edit figure) {
    Edit whole = FigureEdits.whole(a.folded(), b.folded(), figure);
    return isFigure(figure)
        && FigureEdits.isSerial(a.folded(), whole.aEnd())
        && FigureEdits.isSerial(b.folded(), whole.bEnd());
  }

  /**
   * Whether the one goes on where the other has ended, or begins before it, or both lead to the
   * same in words of their own.
   */
  boolean isMore(Edit edit) {
    int least = edit.shorter();
    int most = edit.longer();
    boolean sent = edit.aStart() == 0 && edit.bStart() == 0 && a.isNews() && b.isNews();
    return alignment.isOverhang(edit)
        && (sent || most - least > LONGEST_SLOT || least > LONGEST_SLOT);
  }

  /** Whether one of them tells what somebody said. */
  boolean isQuotation() {
    return isQuotation(a.text()) || isQuotation(b.text());
  }

  private boolean isQuotation(String text) {
    return text.startsWith("“") || !attributions.in(text).isEmpty();
  }

  /** Whether what is missing at one place stands at another, and nothing else differs. */
  boolean isClauseMoved() {
    if (edits().size() != 2) {
      return false;
    }
    Edit first = edits().getFirst();
    Edit last = edits().getLast();
    if (first.aSize() == 0 && last.bSize() == 0) {
      return isSame(last.aStart(), last.aEnd(), first.bStart(), first.bEnd());
    }
    return first.bSize() == 0
        && last.aSize() == 0
        && isSame(first.aStart(), first.aEnd(), last.bStart(), last.bEnd());
  }

  private boolean isSame(int aStart, int aEnd, int bStart, int bEnd) {
    return Arrays.equals(a.folded().chars(), aStart, aEnd, b.folded().chars(), bStart, bEnd);
  }
}
