package io.jianbao.figure;

/**
 * A text with every character in the one form that the grammars know: half width, simplified. One
 * char stands for one char, so offsets are those of the text itself. Reading outside it gives
 * {@code '\0'}.
 */
class FoldedText {
  private final String raw;
  private final char[] chars;

  FoldedText(String raw, char[] chars) {
    this.raw = raw;
    this.chars = chars;
  }

  int length() {
    return chars.length;
  }

  char at(int i) {
    return i >= 0 && i < chars.length ? chars[i] : '\0';
  }

  boolean startsWith(String word, int at) {
    if (at < 0 || at + word.length() > chars.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the characters before {@code end} are {@code word}. */
  boolean endsWith(String word, int end) {
    return startsWith(word, end - word.length());
  }

  /** Whether one of the marks stands from {@code start} to before {@code end}. */
  boolean hasAny(String marks, int start, int end) {
    for (int i = start; i < end; i++) {
      if (marks.indexOf(at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Folded characters. */
  String folded(int start, int end) {
    return new String(chars, start, end - start);
  }

  /** Characters as printed. */
  String printed(int start, int end) {
    return raw.substring(start, end);
  }

  /** The character as printed. */
  char printedAt(int i) {
    return raw.charAt(i);
  }

  /** The first place from {@code at} on that is not a blank, looking at most at five blanks. */
  int skipBlanks(int at) {
    int i = at;
    while (i < at + 5 && at(i) == ' ') {
      i++;
    }
    return i;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
