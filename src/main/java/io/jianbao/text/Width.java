package io.jianbao.text;

/**
 * Full-width forms written as their half-width ones (Unicode block <i>Halfwidth and Fullwidth
 * Forms</i>, U+FF01–FF5E, and U+3000): one char for one char, so that offsets stay.
 */
public final class Width {
  private Width() {}

  public static char fold(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return c == '\u3000' ? ' ' : c;
  }

  public static String fold(String text) {
    int i = 0;
    while (i < text.length() && fold(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    char[] folded = text.toCharArray();
    for (; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }
}
