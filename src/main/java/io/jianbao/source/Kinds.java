package io.jianbao.source;

/** Kinds of characters that tell text from data. */
final class Kinds {
  private Kinds() {}

  /** The control characters of plain text: tab, line feed, line tabulation, form feed, return. */
  static boolean isLayout(int c) {
    return c >= '\t' && c <= '\r';
  }

  /** A control character that plain text does not have. */
  static boolean isControl(int c) {
    return c < ' ' && !isLayout(c) || c >= 0x7F && c < 0xA0 && c != 0x85;
  }

  /** Private use of the basic plane: a character that only one typesetter knows. */
  static boolean isPrivate(int c) {
    return c >= 0xE000 && c <= 0xF8FF;
  }
}
