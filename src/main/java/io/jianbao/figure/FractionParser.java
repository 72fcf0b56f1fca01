package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;
import io.jianbao.figure.Unit.Category;
import java.math.BigDecimal;
import java.math.MathContext;

/** Reads parts of a whole: 三分之一, 百分之五, 3/4, 1 3/5, 三成半, 七五折. */
final class FractionParser {
  static final Unit PERCENT = new Unit("%", Category.PERCENT, "%", BigDecimal.ONE);

  private static final MathContext QUOTIENT = new MathContext(15);

  private final FoldedText text;
  private final UnitTable units;
  private final NumeralParser numerals;

  FractionParser(FoldedText text, UnitTable units, NumeralParser numerals) {
    this.text = text;
    this.units = units;
    this.numerals = numerals;
  }

  /** 三分之一, 百分之五, 千分之三, 3又一千分之23, 百分百. */
  Amount fraction(Numeral first) {
    int at = text.skipBlanks(first.end());
    if (text.at(at) == '又' && first.isExact()) {
      return mixedFraction(first, text.skipBlanks(at + 1));
    }
    if (text.at(at) != '分' || !first.isExact()) {
      return slash(first, at);
    }
    int over = text.skipBlanks(at + 1);
    boolean percent = isBareScale(first);
    int upper;
    if (text.at(over) == '之') {
      upper = text.skipBlanks(over + 1);
    } else if (percent && text.at(first.start()) == '百' && text.at(over) == '百') {
      upper = over;
    } else {
      return null;
    }
    boolean several = text.at(upper) == '几' || text.at(upper) == '数';
    Numeral share = several ? null : numerals.parse(upper);
    if (share == null || first.low().signum() == 0) {
      return null;
    }
    int end = share.end();
    String rough = share.rough();
    if (rough == null && (text.at(end) == '多' || text.at(end) == '余')) {
      rough = String.valueOf(text.at(end));
      end++;
    }
    BigDecimal factor = percent ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    BigDecimal low = quotient(share.low().multiply(factor), first.low());
    BigDecimal high =
        share.high() == null ? null : quotient(share.high().multiply(factor), first.low());
    if (kiloBehind(end)) {
      low = low.scaleByPowerOfTen(3);
      end++;
    }
    low = NumeralParser.plain(low);
    return new Amount(
        first.start(),
        end,
        high == null ? low : null,
        low,
        high,
        rough,
        percent ? PERCENT : null,
        new Numeral(first.start(), end, low, high, rough, Form.HAN, 0));
  }

  private boolean kiloBehind(int at) {
    char c = text.at(at);
    return (c == 'k' || c == 'K') && !FoldedText.isLetter(text.at(at + 1));
  }

  /** 百, 千, 万, 百万 without a digit before: their fractions are percents. */
  private boolean isBareScale(Numeral numeral) {
    int start = numeral.start();
    if (text.at(start) == '负') {
      start = text.skipBlanks(text.at(start + 1) == '的' ? start + 2 : start + 1);
    }
    char c = text.at(start);
    return Digits.isScale(c) && c != '十' && c != '拾';
  }

  private Amount mixedFraction(Numeral whole, int at) {
    Numeral lower = numerals.unsigned(at);
    if (lower == null) {
      return null;
    }
    Amount part = fraction(lower);
    if (part == null || part.value() == null || PERCENT.equals(part.unit())) {
      return null;
    }
    BigDecimal value =
        whole.low().signum() < 0
            ? whole.low().subtract(part.value())
            : whole.low().add(part.value());
    return new Amount(whole.start(), part.end(), value, value, null, null, null, whole);
  }

  /** 3/4, 1 3/5, 2.5/12.5: not 12/1, which is a date, and not 4/5G. */
  private Amount slash(Numeral first, int at) {
    boolean digits = first.form() == Form.PLAIN_DIGITS || first.form() == Form.DIGITS;
    if (!digits || first.bigScale() > 0) {
      return null;
    }
    if (at > first.end() && FoldedText.isDigit(text.at(at)) && at == first.end() + 1) {
      Numeral upper = numerals.unsigned(at);
      Amount part =
          upper != null && upper.form() == Form.PLAIN_DIGITS && upper.length() <= 2
              ? slash(upper, upper.end())
              : null;
      if (part == null || first.length() > 3) {
        return null;
      }
      BigDecimal value = first.low().add(part.value());
      return new Amount(first.start(), part.end(), value, value, null, null, null, first);
    }
    if (text.at(at) != '/' || at != first.end()) {
      return null;
    }
    Numeral lower = numerals.unsigned(at + 1);
    if (lower == null
        || !FoldedText.isDigit(text.at(at + 1))
        || lower.low().signum() == 0
        || FoldedText.isLetter(text.at(lower.end()))
        || text.at(lower.end()) == '/') {
      return null;
    }
    BigDecimal value = quotient(first.low(), lower.low());
    return new Amount(first.start(), lower.end(), value, value, null, null, null, first);
  }

  /** 三成, 七成半, 九折, 七五折. */
  Amount share(Numeral number, int at) {
    char c = text.at(at);
    if (c != '成' && c != '折'
        || !number.isExact() && number.form() != Form.PAIR && number.high() == null) {
      return null;
    }
    String not = c == '成' ? "为了立员本长功都果就熟绩群分交份品年人型因像才套色片行活天编" : "叠磨射腾断返回弯页戟桂";
    if (not.indexOf(text.at(at + 1)) >= 0) {
      return null;
    }
    BigDecimal tenths = number.low();
    if (tenths.compareTo(BigDecimal.TEN) > 0 && c == '折') {
      tenths = tenths.movePointLeft(1);
    }
    if (tenths.compareTo(BigDecimal.TEN) > 0) {
      return null;
    }
    BigDecimal low = NumeralParser.plain(tenths.movePointRight(1));
    BigDecimal high =
        number.high() == null ? null : NumeralParser.plain(number.high().movePointRight(1));
    Amount amount =
        new Amount(
            number.start(),
            at + 1,
            high == null ? low : null,
            low,
            high,
            number.rough(),
            PERCENT,
            number);
    int more = high != null || c != '成' ? 0 : moreOfTenth(at + 1);
    if (more > 0) {
      BigDecimal value = NumeralParser.plain(low.add(BigDecimal.valueOf(more)));
      return new Amount(number.start(), at + 2, value, value, null, null, PERCENT, number);
    }
    return amount;
  }

  /** 三成半, 二成五: the percents that the character behind 成 adds. */
  private int moreOfTenth(int at) {
    char c = text.at(at);
    if (c == '半') {
      return 5;
    }
    boolean last = !Digits.isNumeral(text.at(at + 1)) && units.at(text, at + 1) == null;
    return last && c != '两' && Digits.han(c) > 0 ? Digits.han(c) : 0;
  }

  private static BigDecimal quotient(BigDecimal upper, BigDecimal lower) {
    return NumeralParser.plain(upper.divide(lower, QUOTIENT));
  }
}
