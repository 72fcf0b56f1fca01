package io.jianbao.layout;

/** Punctuation as far as the layout asks for it, half width and full width alike. */
final class Marks {
  private Marks() {}

  /** Marks with which a paragraph may end. */
  static boolean endsSentence(char c) {
    return "。！？!?；;”』」…".indexOf(c) >= 0;
  }

  /** Marks with which a sentence ends for sure. */
  static boolean fullStop(char c) {
    return "。！？!?…".indexOf(c) >= 0;
  }

  static boolean opens(char c) {
    return "“‘「『（(《〈【〔［[｛{〝".indexOf(c) >= 0;
  }

  static boolean closes(char c) {
    return "”’」』）)》〉】〕］]｝}〞".indexOf(c) >= 0;
  }

  /** Marks that part what a sentence joins: they begin no paragraph and end none. */
  static boolean parts(char c) {
    return "，,、".indexOf(c) >= 0;
  }

  /** Whether one of the characters stands among the first {@code reach} ones of the text. */
  static boolean hasAny(String text, int reach, String characters) {
    int end = Math.min(text.length(), reach);
    for (int i = 0; i < end; i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
