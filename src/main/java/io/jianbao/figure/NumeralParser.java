package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;
import java.math.BigDecimal;

/**
 * Reads numbers: Arabic digits with commas, points and scales, Han numerals in all their forms, and
 * mixtures of both (3千5, 200亿零四千). Values are exact. Looks at a bounded number of characters.
 */
final class NumeralParser {
  /** Longer runs of digits or numerals are no numbers: serial numbers, hashes, noise. */
  static final int LONGEST = 48;

  private static final int KEPT = 64;

  private final FoldedText text;
  private final ArabicDigits arabic;
  private final Numeral[] kept = new Numeral[KEPT];

  /** For each slot the offset plus one of the number kept there. */
  private final int[] keptAt = new int[KEPT];

  NumeralParser(FoldedText text) {
    this.text = text;
    this.arabic = new ArabicDigits(text);
  }

  /** The number that starts at {@code at}, with sign, or null. */
  Numeral parse(int at) {
    int start = at;
    boolean negative = false;
    char c = text.at(at);
    if (c == '负') {
      negative = true;
      start = text.skipBlanks(text.at(at + 1) == '的' ? at + 2 : at + 1);
    } else if (c == '-' && isSign(at)) {
      negative = true;
      start = at + 1;
      if (at == 0) {
        start = text.skipBlanks(start);
      }
    }
    Numeral found = unsigned(start);
    if (found == null || start == at) {
      return found;
    }
    if (found.high() != null || c == '负' && found.form() == Form.PAIR) {
      return null;
    }
    Form form = found.form() == Form.PLAIN_DIGITS ? Form.DIGITS : found.form();
    form = form == Form.SINGLE ? Form.HAN : form;
    BigDecimal value = negative ? found.low().negate() : found.low();
    return new Numeral(at, found.end(), value, null, found.rough(), form, found.bigScale());
  }

  /** A minus, not a dash: written short, with a digit behind it and no word or number before it. */
  private boolean isSign(int at) {
    char printed = text.printedAt(at);
    char before = text.at(at - 1);
    return (printed == '-' || printed == '\uFF0D' || printed == '\u2212')
        && (!Character.isIdeographic(before) || "为到至达是约度温在低降".indexOf(before) >= 0)
        && !FoldedText.isDigit(before)
        && !FoldedText.isLetter(before)
        && before != '-'
        && before != ')'
        && before != '%';
  }

  /** Whether the number after {@code first} stands behind 、: 七、八个, 7、8小时, 三、四十人. */
  boolean isNextTo(Numeral first) {
    int next = first.end() + 1;
    if (text.at(first.end()) != '、'
        || first.length() != 1
        || "、第".indexOf(text.at(first.start() - 1)) >= 0 && first.start() > 0
        || FoldedText.isDigit(text.at(first.start())) != FoldedText.isDigit(text.at(next))) {
      return false;
    }
    Numeral second = unsigned(next);
    return second != null
        && second.isExact()
        && second.length() <= 2
        && value(text.at(next)) == first.small() + 1
        && first.small() > 0
        && text.at(second.end()) != '、';
  }

  private static int value(char digit) {
    return FoldedText.isDigit(digit) ? digit - '0' : Digits.han(digit);
  }

  /**
   * The number without a sign that starts at {@code at}, or null. Several grammars ask for the same
   * number, so the last ones are kept.
   */
  Numeral unsigned(int at) {
    int slot = at & (KEPT - 1);
    if (keptAt[slot] != at + 1) {
      kept[slot] = read(at);
      keptAt[slot] = at + 1;
    }
    return kept[slot];
  }

  private Numeral read(int at) {
    char c = text.at(at);
    if (c == '几' || c == '数') {
      return vague(at, at + 1);
    }
    if (c == '好' && text.at(at + 1) == '几') {
      return vague(at, at + 2);
    }
    boolean starts =
        FoldedText.isDigit(c)
            || c == '.' && FoldedText.isDigit(text.at(at + 1)) && !isDecimalTail(at)
            || Digits.han(c) >= 0
            || Digits.tens(c) > 0
            || Digits.isScale(c)
            || (c == '俩' && Digits.isScale(text.at(at + 1)));
    return starts ? new NumeralReading(text, arabic, at).read() : null;
  }

  /** Whether the point at {@code at} goes on a row of points or digits: ...9, 1.2.3. */
  private boolean isDecimalTail(int at) {
    char before = text.at(at - 1);
    return before == '.' || FoldedText.isDigit(before);
  }

  /** 几十, 数百, 好几万: from one to ten times the scale. */
  private Numeral vague(int start, int at) {
    int power = 0;
    int end = at;
    int big = 0;
    char c = text.at(end);
    if (Digits.smallScale(c) > 0) {
      power = Digits.smallScale(c);
      c = text.at(++end);
    }
    while (Digits.bigScale(c) > 0 && end < at + 3) {
      power += Digits.bigScale(c);
      big = Digits.bigScale(c);
      c = text.at(++end);
    }
    if (power == 0 || Digits.isNumeral(c)) {
      return null;
    }
    BigDecimal low = BigDecimal.ONE.scaleByPowerOfTen(power);
    return new Numeral(start, end, plain(low), plain(low.movePointRight(1)), "几", Form.HAN, big);
  }

  static BigDecimal plain(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
