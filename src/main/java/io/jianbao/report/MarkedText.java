package io.jianbao.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A text with marks over it as HTML. Marks may overlap in any way: where two cross, the inner one
 * is closed and opened again, so that the elements nest. Marks and points outside the text, and
 * marks that hold nothing, are left out.
 */
final class MarkedText {
  /**
   * A stretch to be marked.
   *
   * @param start the first code point inside
   * @param end the first code point behind
   * @param rank of two marks over the same stretch the one with the lower rank is the outer
   * @param element the element's name
   * @param look the attributes of each part: the class
   * @param once the attributes of the first part alone: what can stand only once, as the id
   */
  record Mark(int start, int end, int rank, String element, String look, String once) {
    private String open(boolean first) {
      return "<" + element + " " + look + (first ? " " + once : "") + ">";
    }

    private String close() {
      return "</" + element + ">";
    }
  }

  /**
   * Something that stands between two characters.
   *
   * @param at the number of code points in front of it
   * @param html the element
   */
  record Point(int at, String html) {}

  private static final Comparator<Mark> OUTER_FIRST =
      Comparator.comparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed())
          .thenComparingInt(Mark::rank);

  private final String text;

  /** How many code points are shown. */
  private final int length;

  private final StringBuilder out;
  private final Deque<Mark> open = new ArrayDeque<>();

  /** Where the output has come to, in code points and in chars. */
  private int position;

  private int offset;

  private MarkedText(String text, int length, StringBuilder out) {
    this.text = text;
    this.length = length;
    this.out = out;
  }

  static String render(String text, List<Mark> marks, List<Point> points) {
    return render(text, Integer.MAX_VALUE, marks, points);
  }

  /** Shows the first {@code longest} code points of {@code text} at most. */
  static String render(String text, int longest, List<Mark> marks, List<Point> points) {
    int length = Math.min(longest, text.codePointCount(0, text.length()));
    StringBuilder out = new StringBuilder(text.length() * 2);
    new MarkedText(text, length, out).write(marks, points);
    return out.toString();
  }

  private void write(List<Mark> marks, List<Point> points) {
    List<Mark> starting = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.start >= 0 && mark.start < mark.end && mark.start < length) {
        starting.add(mark);
      }
    }
    starting.sort(OUTER_FIRST);
    List<Point> standing = new ArrayList<>(points);
    standing.sort(Comparator.comparingInt(Point::at));

    int nextPoint = 0;
    for (Mark mark : starting) {
      nextPoint = advance(mark.start, standing, nextPoint);
      out.append(mark.open(true));
      open.push(mark);
    }
    advance(length, standing, nextPoint);
    while (!open.isEmpty()) {
      out.append(open.pop().close());
    }
  }

  /** Writes the text up to {@code target} with the points and the ends of marks on the way. */
  private int advance(int target, List<Point> points, int nextPoint) {
    int next = nextPoint;
    while (true) {
      int end = firstEnd();
      int point = next < points.size() ? points.get(next).at() : Integer.MAX_VALUE;
      if (Math.min(end, point) > target) {
        copy(target);
        return next;
      }
      if (end <= point) {
        copy(end);
        closeThoseEnding(end);
      } else {
        copy(point);
        out.append(points.get(next).html());
        next++;
      }
    }
  }

  private int firstEnd() {
    int end = Integer.MAX_VALUE;
    for (Mark mark : open) {
      end = Math.min(end, mark.end);
    }
    return end;
  }

  private void closeThoseEnding(int end) {
    Deque<Mark> again = new ArrayDeque<>();
    while (open.stream().anyMatch(mark -> mark.end <= end)) {
      Mark mark = open.pop();
      out.append(mark.close());
      if (mark.end > end) {
        again.push(mark);
      }
    }
    for (Mark mark : again) {
      out.append(mark.open(false));
      open.push(mark);
    }
  }

  private void copy(int target) {
    if (target > position) {
      int end = text.offsetByCodePoints(offset, target - position);
      Html.text(out, text, offset, end);
      position = target;
      offset = end;
    }
  }
}
