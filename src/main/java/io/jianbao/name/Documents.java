package io.jianbao.name;

import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Titles in 《…》, in traditional type 〈…〉 and 『…』 too when they follow a word for a document. */
final class Documents {
  private static final int LONGEST = 120;

  private Documents() {}

  /** The outermost titles with their marks. */
  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int depth = 0;
    int start = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '《') {
        start = depth++ == 0 ? i : start;
      } else if (c == '》' && depth > 0 && --depth == 0 && i > start + 1) {
        found.add(new Span(start, i + 1));
      } else if (depth > 0 && i - start > LONGEST) {
        depth = 0;
      }
    }
    return found;
  }
}
