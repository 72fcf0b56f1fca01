package io.jianbao.source;

import io.jianbao.text.DataFile;
import java.util.Arrays;

/**
 * How surprising characters are in a Chinese newspaper, in bits: −log₂ of the share. The right
 * encoding is the one in which a page is least surprising. Immutable.
 */
final class CharacterCosts {
  /** A place that means nothing in an encoding, or that no text has. */
  private static final int NOTHING = 30;

  private static final int RARE_HAN = 22;
  private static final int RARE_ASCII = 14;
  private static final int OTHER_SCRIPT = 18;

  /** The second and later letters of a Latin word and digits of a number. */
  private static final int SAME_WORD = 5;

  private final byte[] bits = new byte[0x10000];

  private CharacterCosts() {
    for (int c = 0; c < bits.length; c++) {
      bits[c] = (byte) unlisted((char) c);
    }
    Arrays.fill(bits, '\t', '\r' + 1, (byte) 7);
  }

  private static int unlisted(char c) {
    if (Kinds.isControl(c) || c == '\uFFFD' || !Character.isDefined(c)) {
      return NOTHING;
    }
    if (Kinds.isPrivate(c)) {
      return c == '\uE5E5' ? OTHER_SCRIPT : NOTHING;
    }
    if (c < 0x80) {
      return RARE_ASCII;
    }
    if (Character.isSurrogate(c)) {
      return RARE_HAN / 2;
    }
    return c < 0x0500 || c >= 0x2000 && c < 0x3400 || c >= 0xFF00 ? OTHER_SCRIPT : RARE_HAN;
  }

  /** Reads the table of listed characters, {@code character-costs.txt}. */
  static CharacterCosts load() {
    CharacterCosts costs = new CharacterCosts();
    new DataFile(CharacterCosts.class, "character-costs.txt").rows().forEach(costs::add);
    return costs;
  }

  private void add(String line) {
    int blank = line.indexOf(' ');
    byte cost = Byte.parseByte(line.substring(0, blank));
    line.substring(blank + 1).chars().forEach(c -> bits[c] = cost);
  }

  /** The bits of the whole text. */
  long of(CharSequence text) {
    long sum = 0;
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sum += isWord(c) && isWord(last) ? SAME_WORD : bits[c];
      last = c;
    }
    return sum;
  }

  private static boolean isWord(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
