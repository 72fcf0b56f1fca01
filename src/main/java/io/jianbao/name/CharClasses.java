package io.jianbao.name;

import java.util.List;

/** The class of each character for the tagger, from a table of lines {@code number TAB chars}. */
final class CharClasses {
  static final int COUNT = 16;
  private static final int DIGIT = 1;
  private static final int LATIN = 2;
  private static final int ASCII = 3;
  private static final int OTHER = 8;

  private CharClasses() {}

  /** An array of 65,536 classes by normalized character. */
  static byte[] table(List<String> rows) {
    byte[] classes = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < classes.length; c++) {
      classes[c] = (byte) ofKind((char) c);
    }
    for (String row : rows) {
      int tab = row.indexOf('\t');
      byte number = Byte.parseByte(row.substring(0, tab));
      for (int i = tab + 1; i < row.length(); i++) {
        classes[row.charAt(i)] = number;
      }
    }
    classes[TaggerFeatures.BEFORE] = 0;
    classes[TaggerFeatures.AFTER] = 0;
    return classes;
  }

  private static int ofKind(char c) {
    if (c == '0') {
      return DIGIT;
    }
    if (c >= 'A' && c <= 'Z') {
      return LATIN;
    }
    return c < 128 ? ASCII : OTHER;
  }
}
