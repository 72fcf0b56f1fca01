package io.jianbao.text;

/**
 * A stretch of a text, half open: {@code start} is inside, {@code end} is not. Counts UTF-16 code
 * units.
 *
 * @param start the first offset inside, not negative
 * @param end the first offset behind, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the two share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** This span moved by {@code distance} characters. */
  public Span shift(int distance) {
    return new Span(start + distance, end + distance);
  }

  /** The stretch of {@code text} that this span names. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** In reading order; of two with one start the shorter comes first. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
