package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.List;

/** Tells what each row of a page looks like. Immutable. */
final class LineReader {
  private static final int LONGEST_HEADLINE = 40;
  private static final int LONGEST_JOINED_HEADLINE = 110;

  private final DatelineReader datelines;

  LineReader(DatelineReader datelines) {
    this.datelines = datelines;
  }

  List<Line> read(String page) {
    return Rows.of(page).stream().map(row -> new Line(row, kind(page, row))).toList();
  }

  private Line.Kind kind(String page, Span row) {
    if (datelines.leading(page, row) != null) {
      return Line.Kind.DATELINE;
    }
    if (datelines.byline(page, row) != null || isTrailingDateline(page, row)) {
      return Line.Kind.SIGNATURE;
    }
    if (page.startsWith("——", row.start()) && row.length() <= LONGEST_JOINED_HEADLINE) {
      return Line.Kind.SUBTITLE;
    }
    return looksLikeHeadline(page, row) ? Line.Kind.HEADLINE : Line.Kind.BODY;
  }

  private boolean isTrailingDateline(String page, Span row) {
    Dateline dateline = datelines.trailing(page, row);
    return dateline != null && dateline.span().equals(row);
  }

  private static boolean looksLikeHeadline(String page, Span row) {
    if (row.length() > LONGEST_JOINED_HEADLINE || Marks.neverFirst(page.charAt(row.start()))) {
      return false;
    }
    int longest = 0;
    int part = 0;
    int commas = 0;
    for (int i = row.start(); i < row.end(); i++) {
      char c = page.charAt(i);
      if (c == '。' || c == '；' || c == ';') {
        return false;
      }
      commas += c == '，' || c == ',' ? 1 : 0;
      part = Script.isBlank(c) ? 0 : part + 1;
      longest = Math.max(longest, part);
    }
    char last = page.charAt(row.end() - 1);
    return longest <= LONGEST_HEADLINE && commas <= 1 && !Marks.isInner(last);
  }
}
