package io.jianbao.search;

/**
 * A stretch {@code [start, end)} of a text, counted in code points.
 *
 * @param start the first character inside
 * @param end the first behind
 */
public record Range(int start, int end) implements Comparable<Range> {
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: [" + start + ", " + end + ")");
    }
  }

  @Override
  public int compareTo(Range other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
