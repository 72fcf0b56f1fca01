package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;
import java.math.BigDecimal;

/**
 * Reads the hour of a clock time: the number in front of 点 must not take it for a decimal point.
 */
final class HourReading {
  private final FoldedText text;
  private final NumeralParser numerals;

  HourReading(FoldedText text, NumeralParser numerals) {
    this.text = text;
    this.numerals = numerals;
  }

  /** The number of at most three characters in front of 点, 时 or a colon, or null. */
  Numeral at(int at) {
    int end = at;
    while (end < at + 4
        && (FoldedText.isDigit(text.at(end))
            || Digits.han(text.at(end)) >= 0
            || text.at(end) == '十')) {
      end++;
    }
    if (end == at || text.at(end) != '点') {
      return numerals.unsigned(at);
    }
    int value = value(at, end);
    if (value < 0) {
      return null;
    }
    boolean digits = FoldedText.isDigit(text.at(at));
    Form form = digits ? Form.PLAIN_DIGITS : end - at == 1 ? Form.SINGLE : Form.HAN;
    return new Numeral(at, end, BigDecimal.valueOf(value), null, null, form, 0);
  }

  private int value(int from, int to) {
    int value = 0;
    boolean ten = false;
    int last = -1;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
      if (c == '十') {
        value = last < 0 ? 10 : last * 10;
        ten = true;
        last = -1;
        continue;
      }
      int digit = FoldedText.isDigit(c) ? c - '0' : Digits.han(c);
      if (!ten && last >= 0) {
        if (!FoldedText.isDigit(c)) {
          return -1;
        }
        digit += last * 10;
      }
      last = digit;
    }
    return last < 0 ? value : value + last;
  }
}
