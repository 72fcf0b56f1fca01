package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import java.util.ArrayList;
import java.util.List;

/** Lists of edits in order. */
final class Edits {
  private Edits() {}

  /** Adds an edit, joined to the last one if they touch; an empty one is left out. */
  static void add(List<Edit> edits, int aStart, int aEnd, int bStart, int bEnd) {
    if (aStart == aEnd && bStart == bEnd) {
      return;
    }
    if (!edits.isEmpty()) {
      Edit last = edits.getLast();
      if (last.aEnd() == aStart && last.bEnd() == bStart) {
        edits.removeLast();
        edits.add(new Edit(last.aStart(), aEnd, last.bStart(), bEnd));
        return;
      }
    }
    edits.add(new Edit(aStart, aEnd, bStart, bEnd));
  }

  /**
   * Joins edits across agreement that is shorter than what differs on both sides: 张三 for 李三丰 is one
   * difference, and the 三 in it chance.
   */
  static List<Edit> tidy(List<Edit> edits) {
    List<Edit> tidied = new ArrayList<>(edits.size());
    for (Edit edit : edits) {
      Edit joined = edit;
      while (!tidied.isEmpty() && belongTogether(tidied.getLast(), joined)) {
        Edit last = tidied.removeLast();
        joined = new Edit(last.aStart(), joined.aEnd(), last.bStart(), joined.bEnd());
      }
      tidied.add(joined);
    }
    return tidied;
  }

  private static boolean belongTogether(Edit first, Edit second) {
    int between = second.aStart() - first.aEnd();
    return between <= 2 && between < size(first) && between < size(second);
  }

  private static int size(Edit edit) {
    return Math.max(edit.aSize(), edit.bSize());
  }

  /** The edits widened to whole figures; what then overlaps is one. */
  static List<Edit> wholeFigures(FoldedText a, FoldedText b, List<Edit> edits) {
    List<Edit> whole = new ArrayList<>(edits.size());
    for (Edit edit : edits) {
      Edit wide = FigureEdits.whole(a, b, edit);
      if (!whole.isEmpty() && wide.aStart() < whole.getLast().aEnd()) {
        Edit last = whole.removeLast();
        wide = new Edit(last.aStart(), wide.aEnd(), last.bStart(), wide.bEnd());
      }
      whole.add(wide);
    }
    return whole;
  }
}
