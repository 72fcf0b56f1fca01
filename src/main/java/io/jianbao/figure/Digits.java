package io.jianbao.figure;

/** The values of numeral characters in folded text. */
final class Digits {
  private Digits() {}

  /** The value of a Han digit, plain or of the forms used on cheques, or -1. */
  static int han(char c) {
    return switch (c) {
      case '零' -> 0;
      case '一', '壹' -> 1;
      case '二', '贰', '两', '弍' -> 2;
      case '三', '叁', '参' -> 3;
      case '四', '肆' -> 4;
      case '五', '伍' -> 5;
      case '六', '陆' -> 6;
      case '七', '柒' -> 7;
      case '八', '捌' -> 8;
      case '九', '玖' -> 9;
      default -> -1;
    };
  }

  /** The power of ten of a scale below 万, or 0. */
  static int smallScale(char c) {
    return switch (c) {
      case '十', '拾' -> 1;
      case '百', '佰' -> 2;
      case '千', '仟' -> 3;
      default -> 0;
    };
  }

  /** The power of ten of 万, 亿 and 兆, or 0. */
  static int bigScale(char c) {
    return switch (c) {
      case '万' -> 4;
      case '亿' -> 8;
      case '兆' -> 12;
      default -> 0;
    };
  }

  /** Twenty, thirty and forty written as one character, or 0. */
  static int tens(char c) {
    return switch (c) {
      case '廿' -> 20;
      case '卅' -> 30;
      case '卌' -> 40;
      default -> 0;
    };
  }

  static boolean isScale(char c) {
    return smallScale(c) > 0 || bigScale(c) > 0;
  }

  static boolean isNumeral(char c) {
    return FoldedText.isDigit(c) || han(c) >= 0 || isScale(c) || tens(c) > 0;
  }

  /** Forms that are common words or names too: 陆地, 队伍, 收拾, 参加. Alone they count nothing. */
  static boolean isAmbiguousForm(char c) {
    return switch (c) {
      case '参', '肆', '伍', '陆', '拾', '佰', '仟', '兆' -> true;
      default -> false;
    };
  }

  static boolean isRoughWord(char c) {
    return c == '余' || c == '多' || c == '几' || c == '来';
  }
}
