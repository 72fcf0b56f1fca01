package io.jianbao.source;

/** What holds for the text of every page. */
final class PageText {
  private PageText() {}

  /** The text with U+FFFD in place of each surrogate that stands alone. */
  static String wellFormed(String text) {
    StringBuilder repaired = null;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, '\uFFFD');
      }
      i += Character.charCount(c);
    }
    return repaired == null ? text : repaired.toString();
  }
}
