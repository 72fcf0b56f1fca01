package io.jianbao.layout;

import java.util.List;

/**
 * Lines that go on with one another: a paragraph with its pieces, or a line that stands alone.
 *
 * @param lines the numbers of the lines, in reading order, at least one
 */
record Unit(List<Integer> lines) {
  Unit {
    lines = List.copyOf(lines);
  }

  int first() {
    return lines.getFirst();
  }

  int last() {
    return lines.getLast();
  }
}
