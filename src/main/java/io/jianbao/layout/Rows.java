package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The rows of a page that show something, trimmed. */
final class Rows {
  private Rows() {}

  static List<Span> of(String page) {
    List<Span> rows = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < page.length(); i++) {
      char c = page.charAt(i);
      if (endsRow(c)) {
        if (first >= 0) {
          rows.add(new Span(first, last + 1));
        }
        first = -1;
      } else if (!Script.isBlank(c)) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first >= 0) {
      rows.add(new Span(first, last + 1));
    }
    return rows;
  }

  private static boolean endsRow(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
  }
}
