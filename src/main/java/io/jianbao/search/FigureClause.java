package io.jianbao.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a figure is about, for finding it: what it says itself together with what stands before it
 * in its clause (现有, 累计, 全市); where it says nothing, the whole clause, which names it somewhere.
 */
final class FigureClause {
  private static final int LONGEST = 30;

  private final List<String> parts = new ArrayList<>();

  /**
   * @param text what the figure stands in, in code points
   * @param subject what the figure says that it counts, or null
   */
  FigureClause(int[] text, int start, int end, String subject) {
    int border = Math.min(start, text.length);
    int from = border;
    while (from > 0 && border - from < LONGEST && !isBorder(text[from - 1])) {
      from--;
    }
    add(new String(text, from, border - from));
    int behind = Math.min(end, text.length);
    int to = behind;
    while (to < text.length && to - behind < LONGEST && !isBorder(text[to])) {
      to++;
    }
    add(subject == null ? new String(text, behind, to - behind) : subject);
  }

  private void add(String part) {
    parts.add(Folded.of(part).toString());
  }

  /** A mark, or a digit of another figure. */
  private static boolean isBorder(int c) {
    boolean digit = c >= '0' && c <= '9';
    return digit || !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }

  boolean contains(String word) {
    for (String part : parts) {
      if (part.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
