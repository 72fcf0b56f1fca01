package io.jianbao.quote;

import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a paragraph in quotation marks, outermost only, without their marks. A mark
 * whose partner is missing reaches to the paragraph's border: the page broke there, or the
 * quotation goes on in the next paragraph.
 */
final class Quotations {
  private Quotations() {}

  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean straight = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = c == '“' || c == '「' || c == '"' && !straight;
      boolean closes = c == '”' || c == '」' || c == '"' && straight;
      straight ^= c == '"';
      if (opens) {
        start = depth++ == 0 ? i + 1 : start;
      } else if (closes && depth > 0) {
        if (--depth == 0) {
          found.add(new Span(start, i));
        }
      } else if (closes && found.isEmpty() && i > 0) {
        found.add(new Span(0, i));
      }
    }
    if (depth > 0 && start < text.length()) {
      found.add(new Span(start, text.length()));
    }
    return found;
  }
}
