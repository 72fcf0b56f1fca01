package io.jianbao.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Units that stand one behind the other: those of the page, or those in the gap of a paragraph.
 *
 * @param around the unit in whose gap they stand, or null
 * @param units in page order
 */
record UnitSequence(Unit around, List<Unit> units) {
  /**
   * The sequences of a page, the page's own first.
   *
   * @param previous for each line the line that it goes on with, or -1; seams do not cross
   */
  static List<UnitSequence> of(int[] previous) {
    int[] next = new int[previous.length];
    Arrays.fill(next, -1);
    for (int i = 0; i < previous.length; i++) {
      if (previous[i] >= 0) {
        next[previous[i]] = i;
      }
    }
    List<UnitSequence> sequences = new ArrayList<>();
    UnitSequence page = new UnitSequence(null, new ArrayList<>());
    sequences.add(page);
    Deque<UnitSequence> open = new ArrayDeque<>();
    Deque<Integer> ends = new ArrayDeque<>();
    open.push(page);
    for (int i = 0; i < previous.length; i++) {
      if (!ends.isEmpty() && ends.peek() == i) {
        ends.pop();
        open.pop();
      }
      Unit unit = previous[i] < 0 ? unitFrom(i, next) : null;
      if (unit != null) {
        open.peek().units().add(unit);
      }
      if (next[i] > i + 1) {
        Unit around = unit != null ? unit : unitFrom(start(i, previous), next);
        UnitSequence gap = new UnitSequence(around, new ArrayList<>());
        sequences.add(gap);
        open.push(gap);
        ends.push(next[i]);
      }
    }
    return sequences;
  }

  private static int start(int line, int[] previous) {
    int start = line;
    while (previous[start] >= 0) {
      start = previous[start];
    }
    return start;
  }

  private static Unit unitFrom(int line, int[] next) {
    List<Integer> lines = new ArrayList<>();
    for (int i = line; i >= 0; i = next[i]) {
      lines.add(i);
    }
    return new Unit(lines);
  }
}
