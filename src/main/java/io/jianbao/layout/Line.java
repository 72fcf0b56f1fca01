package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A line of the page that shows something: a row, or the rows of a paragraph that was wrapped at a
 * column's width.
 *
 * @param index its number on the page, from 0, among the lines that show something
 * @param pieces where it stands on the page, blanks at the ends left out
 * @param text what is printed there; of a line longer than {@link #LONGEST} only the beginning and
 *     the end, so that looking at a line never costs more than a bound
 * @param folded the text as {@link CharacterModel} counts it, without blanks
 * @param width how wide it is printed, in em: a Han character is one wide, a Latin letter a half
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Line(int index, List<Span> pieces, String text, char[] folded, double width) {
  /** No paragraph of a newspaper is longer. */
  static final int LONGEST = 16_000;

  Line {
    pieces = List.copyOf(pieces);
  }

  static Line of(String page, int index, List<Span> pieces) {
    String text = read(page, pieces);
    return new Line(index, pieces, text, fold(text), width(text, 0, text.length()));
  }

  private static String read(String page, List<Span> pieces) {
    if (pieces.size() == 1 && pieces.getFirst().length() <= LONGEST) {
      return pieces.getFirst().of(page);
    }
    StringBuilder text = new StringBuilder();
    for (Span piece : pieces) {
      if (piece.length() <= LONGEST) {
        text.append(page, piece.start(), piece.end());
      } else {
        text.append(page, piece.start(), piece.start() + LONGEST / 2);
        text.append(page, piece.end() - LONGEST / 2, piece.end());
      }
    }
    return text.toString();
  }

  /** The text as {@link CharacterModel} counts it, without blanks. */
  static char[] fold(String text) {
    char[] folded = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = CharacterModel.fold(text.charAt(i));
      if (c != 0) {
        folded[length++] = c;
      }
    }
    return Arrays.copyOf(folded, length);
  }

  /** Where on the page the character at an offset of {@link #text} stands. */
  int onPage(int offset) {
    int left = offset;
    for (Span piece : pieces) {
      int shown = Math.min(piece.length(), LONGEST);
      if (left < shown) {
        boolean inEnd = piece.length() > LONGEST && left >= LONGEST / 2;
        return inEnd ? piece.end() - (shown - left) : piece.start() + left;
      }
      left -= shown;
    }
    return end();
  }

  /** Where on the page the characters from {@code start} to before {@code end} stand. */
  Span onPage(int start, int end) {
    return new Span(onPage(start), end == start ? onPage(start) : onPage(end - 1) + 1);
  }

  /** Where the line begins on the page. */
  int start() {
    return pieces.getFirst().start();
  }

  /** Where the line ends on the page. */
  int end() {
    return pieces.getLast().end();
  }

  char first() {
    return folded.length == 0 ? 0 : folded[0];
  }

  char last() {
    return folded.length == 0 ? 0 : folded[folded.length - 1];
  }

  /** Whether it ends with a point behind a letter, a full stop in English and in some dumps: 工作. */
  boolean endsWithPoint() {
    int end = folded.length;
    return end > 1 && folded[end - 1] == '.' && Character.isLetter(folded[end - 2]);
  }

  /** How wide a part of a text is printed, in em. */
  static double width(String text, int start, int end) {
    int narrow = 0;
    for (int i = start; i < end; i++) {
      narrow += text.charAt(i) < '\u0250' ? 1 : 0;
    }
    return end - start - narrow / 2.0;
  }
}
