package io.jianbao.text;

/** Kinds of characters that every stage asks for. */
public final class Script {
  private Script() {}

  /** Han ideographs of the basic plane, extension A and the compatibility block, and 〇. */
  public static boolean isHan(char c) {
    return c >= '\u4E00' && c <= '\u9FFF'
        || c >= '\u3400' && c <= '\u4DBF'
        || c >= '\uF900' && c <= '\uFAFF'
        || c == '\u3007';
  }

  /**
   * White space, control and format characters, and the blanks of private use (U+E5E5 and its
   * neighbours) that typesetting systems leave behind: nothing that a reader sees.
   */
  public static boolean isBlank(char c) {
    return c <= ' '
        || c >= '\u007F' && c <= '\u00A0'
        || c == '\u3000'
        || c == '\uE5E5'
        || c == '\uFEFF'
        || c >= '\u2000' && c <= '\u200F'
        || c >= '\u2028' && c <= '\u202F'
        || c == '\u205F'
        || c == '\u2060'
        || c == '\u1680';
  }
}
