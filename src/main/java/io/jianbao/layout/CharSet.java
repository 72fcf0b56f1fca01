package io.jianbao.layout;

/**
 * A few characters, asked about many that mostly are not among them: a bit for each remainder of
 * their codes rules out nearly all others at once. Immutable.
 */
final class CharSet {
  private static final int WORDS = 4;

  private final String characters;
  private final long[] bits = new long[WORDS];

  CharSet(String characters) {
    this.characters = characters;
    for (int i = 0; i < characters.length(); i++) {
      bits[word(characters.charAt(i))] |= 1L << characters.charAt(i);
    }
  }

  private static int word(char c) {
    return c / Long.SIZE % WORDS;
  }

  boolean has(char c) {
    return (bits[word(c)] & 1L << c) != 0 && characters.indexOf(c) >= 0;
  }

  /** Whether one of the first {@code reach} characters of the text is one of these. */
  boolean anyIn(String text, int reach) {
    return anyIn(text, 0, Math.min(text.length(), reach));
  }

  /** Whether one of the characters from {@code start} to before {@code end} is one of these. */
  boolean anyIn(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (has(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
