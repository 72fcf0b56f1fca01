package io.jianbao.duplicate;

import io.jianbao.text.Simplified;
import io.jianbao.text.Span;
import io.jianbao.text.Width;

/**
 * A text reduced to what makes two printings the same: width, case and script folded, blanks and
 * punctuation left out. Marks that belong to a figure stay (3.5, 10:30, 3-5, -5), or figures that
 * differ would look the same. Every folded char knows where it stood.
 *
 * <p>A buffer that is filled again and again; not for sharing between threads.
 */
final class FoldedText {
  private static final char DROPPED = 0;

  /** Marks that stay inside a figure. The table has the number of a mark, counted from 1. */
  private static final String MARKS = ".:/-~";

  private char[] raw = new char[256];
  private char[] chars = new char[256];
  private int[] offsets = new int[256];
  private int length;
  private int rawLength;

  int length() {
    return length;
  }

  char[] chars() {
    return chars;
  }

  char charAt(int i) {
    return chars[i];
  }

  void fold(String text) {
    rawLength = text.length();
    if (chars.length < rawLength) {
      raw = new char[rawLength];
      chars = new char[rawLength];
      offsets = new int[rawLength];
    }
    text.getChars(0, rawLength, raw, 0);
    length = 0;
    char[] table = Table.FOLDED;
    for (int i = 0; i < rawLength; i++) {
      char folded = table[raw[i]];
      if (folded <= MARKS.length()) {
        folded = folded == DROPPED ? DROPPED : figureMark(i, MARKS.charAt(folded - 1));
        if (folded == DROPPED) {
          continue;
        }
      }
      offsets[length] = i;
      chars[length++] = folded;
    }
  }

  /** Where the folded char stood; for {@code length()} the place behind the last one. */
  int rawStart(int i) {
    return i < length ? offsets[i] : rawEnd(i);
  }

  /** Behind the char in front of {@code i}; the start of the text for 0. */
  int rawEnd(int i) {
    return i == 0 ? 0 : offsets[i - 1] + 1;
  }

  /** A stretch of the folded text in the printed one. */
  Span raw(int start, int end) {
    return start == end
        ? new Span(rawEnd(start), rawEnd(start))
        : new Span(rawStart(start), rawEnd(end));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A mark inside a figure, or the sign in front of one. */
  private char figureMark(int i, char mark) {
    char[] table = Table.FOLDED;
    if (i + 1 >= rawLength || !isDigit(table[raw[i + 1]])) {
      return DROPPED;
    }
    char before = i == 0 ? DROPPED : table[raw[i - 1]];
    if (isDigit(before)) {
      return mark == '-' ? '~' : mark;
    }
    return mark == '-' && before <= MARKS.length() && i > 0 ? mark : DROPPED;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  /** Built when the first text is folded. */
  private static final class Table {
    static final char[] FOLDED = make();

    private static char[] make() {
      char[] folded = new char[Character.MAX_VALUE + 1];
      for (int c = 0; c < folded.length; c++) {
        char narrow = Simplified.fold(Width.fold((char) c));
        boolean counts = Character.isLetterOrDigit(narrow) || Character.isSurrogate(narrow);
        folded[c] = counts ? Character.toLowerCase(narrow) : mark(narrow);
      }
      folded['〇'] = '〇';
      folded['%'] = '%';
      folded['％'] = '%';
      folded['℃'] = '℃';
      return folded;
    }

    private static char mark(char narrow) {
      char mark =
          switch (narrow) {
            case '·' -> '.';
            case '∶' -> ':';
            case '−' -> '-';
            case '—', '–' -> '~';
            default -> narrow;
          };
      return (char) (MARKS.indexOf(mark) + 1);
    }
  }
}
