package io.jianbao.search;

/** A text of which stretches are taken by offsets in code points. */
final class Printed {
  static final Printed NOTHING = new Printed("");

  private final String text;

  /** Where each code point begins; null where all are one {@code char}. */
  private final int[] units;

  Printed(String text) {
    this.text = text;
    int length = text.codePointCount(0, text.length());
    this.units = length == text.length() ? null : units(text, length);
  }

  private static int[] units(String text, int length) {
    int[] units = new int[length + 1];
    for (int i = 0; i < length; i++) {
      units[i + 1] = units[i] + Character.charCount(text.codePointAt(units[i]));
    }
    return units;
  }

  String text() {
    return text;
  }

  /** In code points. */
  int length() {
    return units == null ? text.length() : units.length - 1;
  }

  /** Where the code point begins in the string. */
  int unit(int place) {
    return units == null ? place : units[place];
  }

  /** The stretch, null where the text has none there. */
  String stretch(int start, int end) {
    boolean inside = 0 <= start && start <= end && end <= length();
    return inside ? text.substring(unit(start), unit(end)) : null;
  }

  /** Whether the string is what stands there. */
  boolean isStretch(int start, int end, String string) {
    boolean inside = 0 <= start && start <= end && end <= length();
    return inside
        && unit(end) - unit(start) == string.length()
        && text.startsWith(string, unit(start));
  }
}
