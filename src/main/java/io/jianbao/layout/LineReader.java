package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Reads a page into lines. Where paragraphs were wrapped at the width of a column, the rows of a
 * paragraph become one line: a row that fills the column is continued by the next one, unless that
 * one is indented, stands behind an empty row or begins something else. Where all rows have empty
 * ones between them, these mean nothing. Stories that stand on one row are parted; rows that are of
 * the page and of no article are laid aside.
 */
final class LineReader {
  /** Wider than any column: rows this wide are paragraphs. In em. */
  private static final double WIDEST_COLUMN = 60;

  private static final double NARROWEST_COLUMN = 8;

  /** A row may fall short of the column by this much, in em: a mark that must not begin a row. */
  private static final double RAGGED = 2;

  /** A row may go over the column by this much, in em: marks that must not begin the next row. */
  private static final double HANGING = 1.5;

  private static final int FEWEST_ROWS = 4;

  /** What the items of a list begin with. */
  private static final CharSet BULLETS = new CharSet("●■◆▲★□○◇△☆※");

  /** As many empty rows as part lines for sure. */
  private static final int APART = 2;

  /** The column of rows that were not wrapped: none fills it. */
  private static final double UNWRAPPED = Double.MAX_VALUE;

  private final String page;
  private final PageFurniture known;
  private final DatelineParser datelines;
  private final List<Row> rows = new ArrayList<>();
  private final List<Span> furniture = new ArrayList<>();

  /**
   * @param lines the lines of articles
   * @param furniture the rows that are of the page
   */
  record Result(List<Line> lines, List<Span> furniture) {
    Result {
      lines = List.copyOf(lines);
      furniture = furniture.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }
  }

  /**
   * @param span without the blanks at its ends
   * @param indent the blanks in front of it
   * @param gap how many empty rows stand in front of it, {@link #APART} if it begins something
   */
  private record Row(Span span, int indent, int gap) {
    boolean apart() {
      return gap > 0;
    }

    Row closedUp() {
      return gap == 1 ? new Row(span, indent, 0) : this;
    }
  }

  /**
   * Rows between which none is empty.
   *
   * @param to the row behind the last
   * @param column the width that they were wrapped at, or {@link #UNWRAPPED}
   */
  private record Block(int from, int to, double column) {}

  private LineReader(String page, PageFurniture known, DatelineParser datelines) {
    this.page = page;
    this.known = known;
    this.datelines = datelines;
  }

  /**
   * @param furniture what is of the page, or null to take all rows for those of articles
   * @param datelines with these lines begin
   */
  static Result read(String page, PageFurniture furniture, DatelineParser datelines) {
    LineReader reader = new LineReader(page, furniture, datelines);
    reader.readRows();
    return new Result(reader.lines(), reader.furniture);
  }

  private void readRows() {
    int gap = 0;
    int start = 0;
    for (int i = 0; i <= page.length(); i++) {
      if (i == page.length() || endsRow(page.charAt(i))) {
        Row row = row(start, i, gap);
        if (row == null) {
          gap += splitsCarriageReturn(i) ? 0 : 1;
        } else if (known != null && known.is(page, row.span())) {
          furniture.add(row.span());
          gap = APART;
        } else {
          addStories(row);
          gap = 0;
        }
        start = i + 1;
      }
    }
    if (known != null) {
      layAsideEdges();
    }
    closeUp();
  }

  /** Lays aside the first and the last row if they say which page it is. */
  private void layAsideEdges() {
    if (rows.size() > 1 && known.isAtEdge(page, rows.getFirst().span())) {
      furniture.add(rows.removeFirst().span());
    }
    if (rows.size() > 1 && known.isAtEdge(page, rows.getLast().span())) {
      furniture.add(rows.removeLast().span());
    }
  }

  /**
   * Takes no notice of single empty rows, if nearly all rows of a column have them between them.
   */
  private void closeUp() {
    int spaced = 0;
    int wide = 0;
    for (Row row : rows) {
      spaced += row.gap() == 1 ? 1 : 0;
      wide += row.span().length() > 2 * WIDEST_COLUMN ? 1 : 0;
    }
    boolean evenly = spaced * 10L >= (rows.size() - 1) * 9L && wide * 10L <= rows.size();
    if (rows.size() < FEWEST_ROWS || !evenly) {
      return;
    }
    List<Row> asPrinted = List.copyOf(rows);
    rows.replaceAll(Row::closedUp);
    if (columnWidth(IntStream.range(0, rows.size()).toArray()) == UNWRAPPED) {
      rows.clear();
      rows.addAll(asPrinted);
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
    Row story = row(start, end, APART);
    if (story != null) {
      rows.add(story);
    }
  }

  /** Whether the row that ends here is the nothing between \r and \n. */
  private boolean splitsCarriageReturn(int i) {
    return i > 0 && i < page.length() && page.charAt(i) == '\n' && page.charAt(i - 1) == '\r';
  }

  private static boolean endsRow(char c) {
    return c <= '\r' && (c == '\n' || c == '\r' || c == '\f')
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private Row row(int from, int to, int gap) {
    int start = from;
    int end = to;
    while (start < end && Script.isBlank(page.charAt(start))) {
      start++;
    }
    while (end > start && Script.isBlank(page.charAt(end - 1))) {
      end--;
    }
    return start == end ? null : new Row(new Span(start, end), start - from, gap);
  }

  private List<Line> lines() {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    while (from < rows.size()) {
      int to = from + 1;
      while (to < rows.size() && !rows.get(to).apart()) {
        to++;
      }
      boolean tooShort = to - from < FEWEST_ROWS;
      double column = tooShort ? UNWRAPPED : columnWidth(IntStream.range(from, to).toArray());
      blocks.add(new Block(from, to, column));
      from = to;
    }
    double usual = usualColumn(blocks);
    List<Line> lines = new ArrayList<>();
    blocks.forEach(block -> addBlock(block, usual, lines));
    return lines;
  }

  /** Adds the lines of rows between which no row is empty. */
  private void addBlock(Block block, double usual, List<Line> lines) {
    double column = column(block, usual);
    double measure = column == UNWRAPPED ? UNWRAPPED : measure(block, column);
    int margin = margin(block.from(), block.to());
    List<Span> pieces = new ArrayList<>();
    for (int i = block.from(); i < block.to(); i++) {
      pieces.add(rows.get(i).span());
      boolean continued =
          i + 1 < block.to()
              && fills(i, column)
              && width(i + 1) <= column + HANGING
              && rows.get(i + 1).indent() <= margin
              && !endsParagraph(i, block, column, measure);
      if (!continued) {
        lines.add(Line.of(page, lines.size(), pieces));
        pieces.clear();
      }
    }
  }

  /**
   * Whether a row that fills the column ends a paragraph though: one in front of a line of origin
   * or the item of a list does. One that ends with a sentence does, if what the next row begins
   * with had room on it, or if the next row is a headline: short, and no end of a sentence.
   */
  private boolean endsParagraph(int row, Block block, double column, double measure) {
    int next = row + 1;
    if (BULLETS.has(page.charAt(rows.get(next).span().start()))
        || datelines.lead(rows.get(next).span().of(page)) != null) {
      return true;
    }
    if (!Marks.fullStop(last(row)) && last(row) != '”' && last(row) != '」') {
      return false;
    }
    boolean last = next + 1 == block.to();
    boolean headline = !fills(next, column) && !last && !Marks.endsSentence(last(next));
    return headline || width(row) + firstWidth(next) <= measure;
  }

  private char last(int row) {
    return page.charAt(rows.get(row).span().end() - 1);
  }

  /** The width that a row of the column has at most, marks that hang over its edge left out. */
  private double measure(Block block, double column) {
    Map<Double, Integer> counts = new TreeMap<>();
    for (int i = block.from(); i < block.to(); i++) {
      if (fills(i, column)) {
        counts.merge(width(i), 1, Integer::sum);
      }
    }
    double measure = 0;
    int most = 0;
    for (Map.Entry<Double, Integer> count : counts.entrySet()) {
      if (count.getValue() >= most) {
        most = count.getValue();
        measure = count.getKey();
      }
    }
    return measure;
  }

  /** The width of what must stand on one row: a character, a word in Latin letters, a number. */
  private double firstWidth(int row) {
    Span span = rows.get(row).span();
    int end = span.start();
    while (end < span.end() - 1 && Marks.opens(page.charAt(end))) {
      end++;
    }
    boolean word = isNarrow(page.charAt(end));
    end++;
    while (word && end < span.end() && isNarrow(page.charAt(end))) {
      end++;
    }
    return Line.width(page, span.start(), end);
  }

  private static boolean isNarrow(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private boolean fills(int row, double column) {
    double width = width(row);
    return width >= column - RAGGED && width <= column + HANGING;
  }

  /** The column that a block was wrapped at; of a short one the column usual on the page. */
  private double column(Block block, double usual) {
    boolean tooShort = block.to() - block.from() < FEWEST_ROWS;
    boolean asUsual = tooShort && usual != UNWRAPPED && fills(block.from(), usual);
    return asUsual ? usual : block.column();
  }

  /**
   * The middle one of the columns that the blocks of the page were wrapped at; if all are short,
   * the one that their rows together were wrapped at.
   */
  private double usualColumn(List<Block> blocks) {
    double[] columns =
        blocks.stream().mapToDouble(Block::column).filter(it -> it != UNWRAPPED).sorted().toArray();
    return columns.length == 0
        ? columnWidth(
            blocks.stream()
                .filter(block -> block.to() - block.from() > 1)
                .flatMapToInt(block -> IntStream.range(block.from(), block.to()))
                .toArray())
        : columns[columns.length / 2];
  }

  /** The least indent of a block: what stands further in begins a paragraph. */
  private int margin(int from, int to) {
    int least = Integer.MAX_VALUE;
    for (int i = from; i < to && least > 0; i++) {
      least = Math.min(least, rows.get(i).indent());
    }
    return least;
  }

  /**
   * The width of the column that rows were wrapped at, {@link #UNWRAPPED} if they were not: the one
   * that most of them fill.
   */
  private double columnWidth(int[] of) {
    int n = of.length;
    if (n < FEWEST_ROWS) {
      return UNWRAPPED;
    }
    double[] widths = new double[n];
    for (int i = 0; i < n; i++) {
      widths[i] = width(of[i]);
    }
    Arrays.sort(widths);
    int most = 0;
    int widest = 0;
    int narrowest = 0;
    for (int i = 0; i < n && widths[i] <= WIDEST_COLUMN; i++) {
      while (widths[narrowest] < widths[i] - RAGGED) {
        narrowest++;
      }
      if (i - narrowest + 1 >= most) {
        most = i - narrowest + 1;
        widest = i;
      }
    }
    double column = widths[widest];
    boolean wrapped =
        column >= NARROWEST_COLUMN
            && most * 5 >= n * 2
            && (n - 1 - widest) * 10 <= n
            && isBroken(of, column);
    return wrapped ? column : UNWRAPPED;
  }

  /** Whether at least half of the rows that fill the column end in mid-sentence. */
  private boolean isBroken(int[] of, double column) {
    int full = 0;
    int broken = 0;
    for (int i : of) {
      boolean last = i + 1 == rows.size() || rows.get(i + 1).apart();
      if (!last && fills(i, column)) {
        full++;
        broken += Marks.endsSentence(page.charAt(rows.get(i).span().end() - 1)) ? 0 : 1;
      }
    }
    return broken * 2 >= full;
  }

  /** How far a row reaches into the column: its width, and that of the blanks in front of it. */
  private double width(int row) {
    Span span = rows.get(row).span();
    if (span.length() > 2 * WIDEST_COLUMN) {
      return Double.POSITIVE_INFINITY;
    }
    return Line.width(page, span.start() - rows.get(row).indent(), span.end());
  }
}
