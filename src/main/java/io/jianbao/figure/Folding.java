package io.jianbao.figure;

import io.jianbao.text.Simplified;
import io.jianbao.text.Width;

/**
 * Folds a text one char for one char: full width to half width, traditional to simplified, and the
 * variants of numerals, dashes and signs ({@code variants.txt}) to one of each.
 */
final class Folding {
  private final char[] table = new char[Character.MAX_VALUE + 1];

  Folding() {
    for (int c = 0; c < table.length; c++) {
      table[c] = Simplified.fold(Width.fold((char) c));
    }
    for (String line : Resource.lines("variants.txt")) {
      for (String pair : line.split(" ", -1)) {
        if (pair.length() != 2) {
          throw new IllegalStateException("variants.txt: not two characters: " + pair);
        }
        table[pair.charAt(0)] = pair.charAt(1);
      }
    }
  }

  FoldedText fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = table[chars[i]];
    }
    return new FoldedText(text, chars);
  }
}
