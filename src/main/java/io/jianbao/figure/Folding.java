package io.jianbao.figure;

import io.jianbao.text.Simplified;
import io.jianbao.text.Width;

/**
 * Folds a text one char for one char: full width to half width, traditional to simplified, and the
 * variants of numerals, dashes and signs ({@code variants.txt}) to one of each. Threads may share
 * it.
 */
final class Folding {
  /** By char what it is folded to; 0 where that was not asked for yet. */
  private final char[] table = new char[Character.MAX_VALUE + 1];

  Folding() {
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
      char folded = table[chars[i]];
      chars[i] = folded == 0 ? enter(chars[i]) : folded;
    }
    return new FoldedText(text, chars);
  }

  /** Threads may enter the same char at once: they enter the same. */
  private char enter(char c) {
    char folded = Simplified.fold(Width.fold(c));
    table[c] = folded;
    return folded;
  }
}
