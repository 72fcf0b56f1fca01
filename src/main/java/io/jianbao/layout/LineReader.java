package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a page into lines. Where paragraphs were wrapped at the width of a column, the rows of a
 * paragraph become one line: a row that fills the column is continued by the next one, unless that
 * one is indented or stands behind an empty row. Stories that stand on one row are parted.
 */
final class LineReader {
  /** Wider than any column: rows this wide are paragraphs. In em. */
  private static final double WIDEST_COLUMN = 60;

  private static final double NARROWEST_COLUMN = 8;

  /** A row may fall short of the column by this much, in em: a mark that must not begin a row. */
  private static final double RAGGED = 2;

  private static final int FEWEST_ROWS = 4;

  private final String page;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param span without the blanks at its ends
   * @param indent the blanks in front of it
   * @param apart whether an empty row stands in front of it
   */
  private record Row(Span span, int indent, boolean apart) {}

  private LineReader(String page) {
    this.page = page;
  }

  static List<Line> read(String page) {
    LineReader reader = new LineReader(page);
    reader.readRows();
    return reader.lines();
  }

  private void readRows() {
    boolean apart = false;
    int start = 0;
    for (int i = 0; i <= page.length(); i++) {
      if (i == page.length() || endsRow(page.charAt(i))) {
        Row row = row(start, i, apart);
        if (row != null) {
          addStories(row);
        }
        apart = row == null && !splitsCarriageReturn(i);
        start = i + 1;
      }
    }
  }

  /** Adds a row, in parts where other stories begin in it. */
  private void addStories(Row row) {
    int start = row.span().start();
    int end = row.span().end();
    List<Integer> begins =
        end - start > WIDEST_COLUMN ? InlineStories.in(page, start, end) : List.of();
    if (begins.isEmpty()) {
      rows.add(row);
      return;
    }
    for (int begin : begins) {
      addStory(start, begin);
      start = begin;
    }
    addStory(start, end);
  }

  private void addStory(int start, int end) {
    Row story = row(start, end, true);
    if (story != null) {
      rows.add(story);
    }
  }

  /** Whether the row that ends here is the nothing between \r and \n. */
  private boolean splitsCarriageReturn(int i) {
    return i > 0 && i < page.length() && page.charAt(i) == '\n' && page.charAt(i - 1) == '\r';
  }

  private static boolean endsRow(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }

  private Row row(int from, int to, boolean apart) {
    int start = from;
    int end = to;
    while (start < end && Script.isBlank(page.charAt(start))) {
      start++;
    }
    while (end > start && Script.isBlank(page.charAt(end - 1))) {
      end--;
    }
    return start == end ? null : new Row(new Span(start, end), start - from, apart);
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      int to = from + 1;
      while (to < rows.size() && !rows.get(to).apart()) {
        to++;
      }
      addBlock(from, to, lines);
      from = to;
    }
    return lines;
  }

  /** Adds the lines of rows between which no row is empty. */
  private void addBlock(int from, int to, List<Line> lines) {
    double column = columnWidth(from, to);
    boolean wrapped = column < Double.POSITIVE_INFINITY;
    int margin = margin(from, to);
    List<Span> pieces = new ArrayList<>();
    for (int i = from; i < to; i++) {
      pieces.add(rows.get(i).span());
      boolean continued =
          wrapped
              && i + 1 < to
              && width(i) >= column - RAGGED
              && rows.get(i + 1).indent() <= margin;
      if (!continued) {
        lines.add(Line.of(page, lines.size(), pieces));
        pieces.clear();
      }
    }
  }

  /** The least indent of a block: what stands further in begins a paragraph. */
  private int margin(int from, int to) {
    int least = Integer.MAX_VALUE;
    for (int i = from; i < to && least > 0; i++) {
      least = Math.min(least, rows.get(i).indent());
    }
    return least;
  }

  /** The width of the column that a block was wrapped at, infinite if it was not. */
  private double columnWidth(int from, int to) {
    if (to - from < FEWEST_ROWS) {
      return Double.POSITIVE_INFINITY;
    }
    double column = 0;
    for (int i = from; i < to; i++) {
      column = Math.max(column, width(i));
      if (column > WIDEST_COLUMN) {
        return Double.POSITIVE_INFINITY;
      }
    }
    int full = 0;
    int broken = 0;
    for (int i = from; i + 1 < to; i++) {
      if (width(i) >= column - RAGGED) {
        full++;
        broken += Marks.endsSentence(page.charAt(rows.get(i).span().end() - 1)) ? 0 : 1;
      }
    }
    boolean wrapped =
        column >= NARROWEST_COLUMN && full * 5 >= (to - from) * 2 && broken * 2 >= full;
    return wrapped ? column : Double.POSITIVE_INFINITY;
  }

  private double width(int row) {
    Span span = rows.get(row).span();
    if (span.length() > 2 * WIDEST_COLUMN) {
      return Double.POSITIVE_INFINITY;
    }
    return Line.width(page, span.start(), span.end());
  }
}
