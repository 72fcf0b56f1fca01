package io.jianbao.segment;

import java.util.List;

/** Numerals in characters that the lattice leaves in pieces: 第|三, 数|十|万, 二十八|日, 一九九八|年. */
final class ChineseNumerals {
  private static final boolean[] NUMERALS = new boolean[Character.MAX_VALUE + 1];

  static {
    "零〇○一二三四五六七八九十百千万亿数几".chars().forEach(c -> NUMERALS[c] = true);
  }

  private ChineseNumerals() {}

  /**
   * Joins the pieces among the tokens from {@code from} on, whose offsets count from {@code
   * offset}.
   */
  static void join(char[] text, int offset, List<Token> tokens, int from) {
    int kept = from;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token last = kept > from ? tokens.get(kept - 1) : null;
      String pos = last == null ? null : joined(text, offset, last, token);
      if (pos == null) {
        tokens.set(kept++, token);
      } else {
        tokens.set(kept - 1, new Token(last.start(), token.end(), pos));
      }
    }
    tokens.subList(kept, tokens.size()).clear();
  }

  /** The part of speech of two pieces that are one word, else null. */
  private static String joined(char[] text, int offset, Token left, Token right) {
    int start = left.start() - offset;
    int middle = right.start() - offset;
    int end = right.end() - offset;
    boolean numeral = isNumeral(text, start, middle);
    if (isNumeral(text, middle, end)) {
      boolean ordinal = middle - start == 1 && text[start] == '第';
      return ordinal || numeral && isPart(text, start, middle, end) ? "m" : null;
    }
    if (end - middle != 1 || !numeral) {
      return null;
    }
    char unit = text[middle];
    int digits = middle - start;
    boolean day = unit == '日' && text[start] != '几' && text[start] != '数';
    boolean year = unit == '年' && digits == 4;
    return day || year ? "t" : null;
  }

  /** 十|万 is one number; 一|千 can be, 一|一 is not. */
  private static boolean isPart(char[] text, int start, int middle, int end) {
    return end - start > 2
        || "十百千万亿".indexOf(text[middle]) >= 0
        || "数几十".indexOf(text[start]) >= 0 && middle - start == 1;
  }

  private static boolean isNumeral(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!NUMERALS[text[i]]) {
        return false;
      }
    }
    return start < end;
  }
}
