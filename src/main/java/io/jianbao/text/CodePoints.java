package io.jianbao.text;

/**
 * Offsets of one text in Unicode code points instead of UTF-16 code units. Immutable.
 *
 * <p>Nearly all newspaper text has no surrogates; then the two counts are the same and nothing is
 * stored.
 */
public final class CodePoints {
  /** The code point count before each char, or null where the two counts agree everywhere. */
  private final int[] before;

  private CodePoints(int[] before) {
    this.before = before;
  }

  public static CodePoints of(CharSequence text) {
    int length = text.length();
    boolean plain = true;
    for (int i = 0; i < length && plain; i++) {
      plain = !Character.isSurrogate(text.charAt(i));
    }
    if (plain) {
      return new CodePoints(null);
    }
    int[] before = new int[length + 1];
    int count = 0;
    for (int i = 0; i < length; i++) {
      before[i] = count;
      boolean insidePair =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < length
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!insidePair) {
        count++;
      }
    }
    before[length] = count;
    return new CodePoints(before);
  }

  /** The number of code points in front of the char at {@code offset}. */
  public int at(int offset) {
    return before == null ? offset : before[offset];
  }
}
