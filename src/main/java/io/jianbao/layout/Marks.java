package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import io.jianbao.text.Width;

/** Punctuation, full-width and half-width alike. */
final class Marks {
  private static final String SENTENCE_END = "。！？!?…｡";
  private static final String CLOSING = "”’』」）)】〕〗》〉]";
  private static final String OPENING = "“‘『「（(【〔〖《〈[";
  private static final String INNER = "，,、；;：:·";

  private Marks() {}

  static boolean endsSentence(char c) {
    return SENTENCE_END.indexOf(c) >= 0;
  }

  static boolean closes(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  static boolean opens(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** A mark that stands between words of one sentence: ，、；：. */
  static boolean isInner(char c) {
    return INNER.indexOf(c) >= 0;
  }

  /** No line begins with such a mark: it belongs to a sentence before it. */
  static boolean neverFirst(char c) {
    return isInner(c) || c == '%' || c == '％' || endsSentence(c) && c != '…' || closes(c);
  }

  /** Whether the text ends where a sentence ends: 。 or 。” or （完）. */
  static boolean isComplete(String page, Span span) {
    int i = span.end() - 1;
    while (i >= span.start() && (closes(page.charAt(i)) || Script.isBlank(page.charAt(i)))) {
      i--;
    }
    if (i < span.start()) {
      return false;
    }
    char c = page.charAt(i);
    return endsSentence(c)
        || c == '.' && i > span.start() && !isAscii(page.charAt(i - 1))
        || page.charAt(span.end() - 1) == ')'
        || page.charAt(span.end() - 1) == '）';
  }

  private static boolean isAscii(char c) {
    return Width.fold(c) < 128;
  }
}
