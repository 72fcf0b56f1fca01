package io.jianbao.duplicate;

import java.util.List;

/**
 * How two folded texts go together.
 *
 * @param aLength length of the one
 * @param bLength length of the other
 * @param aligned chars that agree in the same order
 * @param moved chars that agree, but in another order
 * @param edits what lies between the agreeing stretches, in order
 */
record Alignment(int aLength, int bLength, int aligned, int moved, List<Edit> edits) {

  /** A stretch of the one and what stands for it in the other (offsets in the folded texts). */
  record Edit(int aStart, int aEnd, int bStart, int bEnd) {
    int aSize() {
      return aEnd - aStart;
    }

    int bSize() {
      return bEnd - bStart;
    }

    Edit flipped() {
      return new Edit(bStart, bEnd, aStart, aEnd);
    }
  }

  int shorter() {
    return Math.min(aLength, bLength);
  }

  int longer() {
    return Math.max(aLength, bLength);
  }

  /** From 0 to 1: the agreeing share of both together (Dice). */
  double similarity() {
    return Math.min(1.0, 2.0 * (aligned + moved) / (aLength + bLength));
  }

  /** The same with the texts changed over. */
  Alignment flipped() {
    return new Alignment(
        bLength, aLength, aligned, moved, edits.stream().map(Edit::flipped).toList());
  }
}
