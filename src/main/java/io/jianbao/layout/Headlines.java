package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Takes a line of headlines apart at its blanks. */
final class Headlines {
  /** Two neighbours that are both not longer are the halves of one: 确诊病例22例 1例治愈出院. */
  private static final int LONGEST_HALF = 8;

  private Headlines() {}

  static List<Span> of(String page, Span line) {
    List<Span> headlines = new ArrayList<>();
    Span half = null;
    for (Span part : parts(page, line)) {
      boolean isShort = part.length() <= LONGEST_HALF;
      if (half != null && isShort) {
        headlines.set(headlines.size() - 1, new Span(half.start(), part.end()));
        half = null;
      } else {
        headlines.add(part);
        half = isShort ? part : null;
      }
    }
    return headlines;
  }

  private static List<Span> parts(String page, Span line) {
    List<Span> parts = new ArrayList<>();
    int start = -1;
    for (int i = line.start(); i <= line.end(); i++) {
      boolean blank = i == line.end() || Script.isBlank(page.charAt(i));
      if (!blank && start < 0) {
        start = i;
      } else if (blank && start >= 0) {
        parts.add(new Span(start, i));
        start = -1;
      }
    }
    return parts;
  }
}
