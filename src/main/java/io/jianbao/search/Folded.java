package io.jianbao.search;

import io.jianbao.text.Script;
import io.jianbao.text.Simplified;
import io.jianbao.text.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as the index compares it: without blanks, half-width, simplified, lower case. Knows for
 * each of its characters where it stands in the text as printed. Characters and offsets are code
 * points. Immutable.
 */
final class Folded {
  private static final int REPLACEMENT = 0xFFFD;

  private final int[] characters;
  private final int[] places;

  private Folded(int[] characters, int[] places) {
    this.characters = characters;
    this.places = places;
  }

  static Folded of(String text) {
    int[] characters = new int[text.length()];
    int[] places = new int[text.length()];
    int length = 0;
    int place = 0;
    for (int i = 0; i < text.length(); place++) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c > Character.MAX_VALUE || !Script.isBlank((char) c)) {
        characters[length] = fold(c);
        places[length++] = place;
      }
    }
    return length == characters.length
        ? new Folded(characters, places)
        : new Folded(Arrays.copyOf(characters, length), Arrays.copyOf(places, length));
  }

  private static int fold(int c) {
    if (c > Character.MAX_VALUE) {
      return c;
    }
    if (Character.isSurrogate((char) c)) {
      return REPLACEMENT; // UTF-8, and so the index, has no lone surrogates
    }
    return Character.toLowerCase(Simplified.fold(Width.fold((char) c)));
  }

  int length() {
    return characters.length;
  }

  boolean isEmpty() {
    return characters.length == 0;
  }

  int at(int index) {
    return characters[index];
  }

  /** Where the character at {@code index} stands in the text as printed. */
  int place(int index) {
    return places[index];
  }

  /** The characters of {@code [start, end)} as a string. */
  String string(int start, int end) {
    return new String(characters, start, end - start);
  }

  @Override
  public String toString() {
    return string(0, characters.length);
  }

  /** Where {@code literal} stands in the text as printed, without overlaps, in reading order. */
  List<Range> find(Folded literal) {
    List<Range> found = new ArrayList<>();
    int length = literal.length();
    int i = 0;
    while (length > 0 && i + length <= characters.length) {
      if (matches(i, literal)) {
        found.add(new Range(places[i], places[i + length - 1] + 1));
        i += length;
      } else {
        i++;
      }
    }
    return found;
  }

  private boolean matches(int at, Folded literal) {
    return Arrays.equals(
        characters, at, at + literal.length(), literal.characters, 0, literal.length());
  }
}
