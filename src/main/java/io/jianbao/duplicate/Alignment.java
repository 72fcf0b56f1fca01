package io.jianbao.duplicate;

import java.util.ArrayList;
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

    int shorter() {
      return Math.min(aSize(), bSize());
    }

    int longer() {
      return Math.max(aSize(), bSize());
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

  /** From 0 to 100: the agreeing share of both together (Dice), rounded down. */
  int percent() {
    return (int) Math.min(100, 200L * (aligned + moved) / (aLength + bLength));
  }

  /** The agreeing share of the shorter text. */
  double coverage() {
    return (double) (aligned + moved) / Math.max(1, shorter());
  }

  /** The agreeing share of the longer text between the first and the last agreement. */
  double density() {
    int inner = longer();
    for (Edit edit : edits) {
      if (isOverhang(edit)) {
        inner -= aLength >= bLength ? edit.aSize() : edit.bSize();
      }
    }
    return Math.min(1.0, (double) (aligned + moved) / Math.max(1, inner));
  }

  /** Whether the edit lies in front of all agreement or behind it. */
  boolean isOverhang(Edit edit) {
    return edit.aStart() == 0 && edit.bStart() == 0
        || edit.aEnd() == aLength && edit.bEnd() == bLength;
  }

  /** The same with the texts changed over. */
  Alignment flipped() {
    List<Edit> flipped = new ArrayList<>(edits.size());
    for (Edit edit : edits) {
      flipped.add(edit.flipped());
    }
    return new Alignment(bLength, aLength, aligned, moved, flipped);
  }
}
