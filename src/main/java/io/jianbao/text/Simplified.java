package io.jianbao.text;

/**
 * Traditional characters written as their simplified ones, one char for one char, so that offsets
 * stay: 後 and 后 become 后. For comparing and searching, not for printing: words are not looked at,
 * so 乾坤 becomes 干坤 too.
 *
 * <p>The table {@code traditional.txt} comes from the character part of OpenCC's TSCharacters as
 * HanLP ships it; its header says how to write it anew. Read at the first call.
 */
public final class Simplified {
  private Simplified() {}

  public static char fold(char c) {
    return c < '\u3400' ? c : Table.FOLDED[c];
  }

  public static String fold(String text) {
    int i = 0;
    while (i < text.length() && fold(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    char[] folded = text.toCharArray();
    for (; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  /** Loaded when it is first asked for. */
  private static final class Table {
    static final char[] FOLDED = read();

    private static char[] read() {
      char[] folded = new char[Character.MAX_VALUE + 1];
      for (int c = 0; c < folded.length; c++) {
        folded[c] = (char) c;
      }
      new DataFile(Simplified.class, "traditional.txt").rows().forEach(row -> enter(row, folded));
      return folded;
    }

    /** A line holds pairs: a traditional character, then its simplified one. */
    private static void enter(String line, char[] folded) {
      for (int i = 0; i + 1 < line.length(); i += 2) {
        folded[line.charAt(i)] = line.charAt(i + 1);
      }
    }
  }
}
