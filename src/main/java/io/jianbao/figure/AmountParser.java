package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;
import io.jianbao.figure.Unit.Category;
import java.math.BigDecimal;
import java.math.MathContext;

/** Reads a number, a fraction or a range with its unit: 7000余名, 一米七五, 123元1角1分, 2—3万港元, 百分之五点三. */
final class AmountParser {
  private static final MathContext QUOTIENT = new MathContext(15);
  private static final Unit FEN = new Unit("分", Category.MONEY, "CNY", new BigDecimal("0.01"));
  private static final Unit PIECE = new Unit("块", Category.COUNT, "块", BigDecimal.ONE);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final FoldedText text;
  private final UnitTable units;
  private final NumeralParser numerals;
  private final FractionParser fractions;

  AmountParser(FoldedText text, UnitTable units) {
    this.text = text;
    this.units = units;
    this.numerals = new NumeralParser(text);
    this.fractions = new FractionParser(text, units, numerals);
  }

  /** 八个亿, 三个亿元: 亿 counted like things; or null. */
  private Amount hundredMillions(Numeral number) {
    int end = number.end();
    boolean counted =
        number.isExact()
            && text.startsWith("个亿", end)
            && !Digits.isScale(text.at(end - 1))
            && text.at(end + 2) != '万';
    if (!counted) {
      return null;
    }
    BigDecimal value = NumeralParser.plain(number.low().scaleByPowerOfTen(8));
    Unit unit = units.at(text, end + 2);
    boolean money = unit != null && unit.category() == Category.MONEY;
    int close = money ? end + 2 + unit.word().length() : end + 2;
    return new Amount(number.start(), close, value, value, null, null, money ? unit : null, number);
  }

  /** Whether a unit starts at {@code at}. */
  boolean isUnit(int at) {
    return units.at(text, at) != null;
  }

  NumeralParser numerals() {
    return numerals;
  }

  /** The amount or range at {@code at}, or null. */
  Amount parse(int at) {
    Amount first = single(at);
    if (first == null) {
      return null;
    }
    int behind = connectorEnd(first.end());
    if (behind == 0 && first.unit() == null && numerals.isNextTo(first.numeral())) {
      int next = first.end() + 1;
      behind = units.at(text, numerals.unsigned(next).end()) == null ? 0 : next;
    }
    if (behind == 0 || !Digits.isNumeral(text.at(behind)) && text.at(behind) != '-') {
      return first;
    }
    if (text.at(behind) == '-' && first.unit() == null) {
      return first;
    }
    Amount second = single(behind);
    Amount range = second == null ? null : range(first, second);
    return range == null ? first : range;
  }

  /** The offset behind 至, 到, a dash or ～ at {@code at}, or 0. */
  int connectorEnd(int at) {
    int i = text.skipBlanks(at);
    char c = text.at(i);
    if (text.startsWith("(含)", i)) {
      i = text.skipBlanks(i + 3);
      c = text.at(i);
    }
    if (c == '-' || c == '~') {
      i++;
      return text.skipBlanks(text.at(i) == c ? i + 1 : i);
    }
    if (c == '至' || c == '到') {
      return text.skipBlanks(i + 1);
    }
    return 0;
  }

  private Amount range(Amount first, Amount second) {
    if (first.value() == null || second.value() == null) {
      return null;
    }
    if (first.rough() != null || first.unit() != null && !fits(first.unit(), second.unit())) {
      return null;
    }
    BigDecimal low = shareScale(first, second);
    if (first.unit() == null && second.unit() != null) {
      low = isShare(second) ? low.movePointRight(1) : inUnit(low, second.unit());
    }
    if (first.unit() != null && !first.unit().givesBase() && !first.unit().equals(second.unit())) {
      low = low.multiply(first.unit().factor()).divide(second.unit().factor(), QUOTIENT);
    }
    if (low.compareTo(second.value()) >= 0) {
      return null;
    }
    return new Amount(
        first.start(),
        second.end(),
        null,
        NumeralParser.plain(low),
        second.value(),
        second.rough(),
        second.unit(),
        first.numeral());
  }

  /** 成 and 折, which stand for ten percent each. */
  private boolean isShare(Amount amount) {
    return FractionParser.PERCENT.equals(amount.unit())
        && (text.at(amount.end() - 1) == '成' || text.at(amount.end() - 1) == '折');
  }

  private static boolean fits(Unit first, Unit second) {
    if (second == null || isPoints(first) != isPoints(second)) {
      return false;
    }
    return first.equals(second)
        || first.category() == second.category()
            && first.base().equals(second.base())
            && first.category() != Category.COUNT;
  }

  /** 3.5个百分点至45% is a difference and a share, no range. */
  private static boolean isPoints(Unit unit) {
    return unit.category() == Category.PERCENT && unit.word().endsWith("点");
  }

  /** 两到三万: the first end shares the scale of the second. */
  private static BigDecimal shareScale(Amount first, Amount second) {
    Numeral a = first.numeral();
    Numeral b = second.numeral();
    if (first.unit() != null) {
      return first.value();
    }
    if (a.bigScale() == 0 && b.bigScale() > 0) {
      BigDecimal mantissa = b.low().scaleByPowerOfTen(-b.bigScale());
      return a.low().compareTo(mantissa) < 0 ? a.low().scaleByPowerOfTen(b.bigScale()) : a.low();
    }
    if (a.form() == Form.SINGLE && b.form() == Form.HAN) {
      int power = b.low().precision() - b.low().scale() - 1;
      BigDecimal step = b.low().scaleByPowerOfTen(-power).subtract(a.low());
      boolean round = b.low().stripTrailingZeros().precision() == 1;
      if (round && power > 0 && step.signum() > 0 && step.compareTo(BigDecimal.TWO) <= 0) {
        return a.low().scaleByPowerOfTen(power);
      }
    }
    return a.low();
  }

  private static BigDecimal inUnit(BigDecimal value, Unit unit) {
    return unit.givesBase() ? NumeralParser.plain(value.multiply(unit.factor())) : value;
  }

  /** One number with its unit, no range. */
  private Amount single(int at) {
    if (text.startsWith("一半", at)) {
      Numeral whole = new Numeral(at, at + 2, HALF, null, null, Form.HAN, 0);
      return amount(whole, at + 2, null, null);
    }
    Numeral number = numerals.parse(at);
    if (number == null) {
      return half(at);
    }
    Amount fraction = fractions.fraction(number);
    if (fraction != null) {
      return fraction;
    }
    Amount hundreds = hundredMillions(number);
    if (hundreds != null) {
      return hundreds;
    }
    int end = number.end();
    String rough = number.rough();
    int unitAt = text.skipBlanks(end);
    if (rough == null && number.high() == null && isRough(number, unitAt)) {
      rough = String.valueOf(text.at(unitAt));
      end = unitAt + 1;
      unitAt = text.skipBlanks(end);
    }
    Unit unit = units.at(text, unitAt);
    if (unit != null && unit.word().equals("块") && isPiece(number, unitAt + 1)) {
      unit = PIECE;
    }
    if (unit != null && isLetterOfName(number, unit)) {
      unit = null;
    }
    if (unit == null) {
      Amount part = share(number, unitAt);
      return part != null ? part : amount(number, end, rough, null);
    }
    return withUnit(number, rough, unit, unitAt + unit.word().length());
  }

  /** 长五B is a rocket; units of one letter stand behind digits. */
  private static boolean isLetterOfName(Numeral number, Unit unit) {
    return number.form() == Form.SINGLE
        && unit.word().length() == 1
        && FoldedText.isLetter(unit.word().charAt(0));
  }

  /** 三块石碑, not 花了三块, 三块五, 三块多: pieces are followed by what they are. */
  private boolean isPiece(Numeral number, int behind) {
    char next = text.at(behind);
    boolean named = Character.isIdeographic(next) && "了的就也吧呢啊多左买卖给不以一".indexOf(next) < 0;
    boolean paid = "花付收卖赚挣才了掏费价".indexOf(text.at(number.start() - 1)) >= 0;
    return named && !Digits.isNumeral(next) && !(paid && number.start() > 0);
  }

  private boolean isRough(Numeral number, int at) {
    char c = text.at(at);
    if (c != '余' && c != '多' && c != '来' && c != '几') {
      return false;
    }
    if (c == '来' || c == '几') {
      return endsInTen(number) && units.at(text, at + 1) != null;
    }
    char next = text.at(at + 1);
    if (c == '多'
        && (next == '方' || next == '样' || next == '元' && "化文体".indexOf(text.at(at + 2)) >= 0)) {
      return false;
    }
    return number.form() != Form.SINGLE || Digits.isScale(text.at(number.start()));
  }

  private static boolean endsInTen(Numeral number) {
    return number.low().remainder(BigDecimal.TEN).signum() == 0 && number.low().signum() > 0;
  }

  private Amount amount(Numeral number, int end, String rough, Unit unit) {
    BigDecimal factor = unit != null && unit.givesBase() ? unit.factor() : BigDecimal.ONE;
    BigDecimal low = NumeralParser.plain(number.low().multiply(factor));
    BigDecimal high =
        number.high() == null ? null : NumeralParser.plain(number.high().multiply(factor));
    boolean two =
        high != null && !(rough != null && number.start() < number.end() && hasValue(number));
    return new Amount(number.start(), end, two ? null : low, low, high, rough, unit, number);
  }

  /** 十几个 has a value to start from, 几十个 and 三四十个 have none. */
  private boolean hasValue(Numeral number) {
    char c = text.at(number.start());
    return number.rough() != null && c != '几' && c != '数' && c != '好';
  }

  private Amount withUnit(Numeral number, String rough, Unit unit, int end) {
    Amount amount = amount(number, end, rough, unit);
    if (amount.value() == null || rough != null) {
      return lastRough(amount);
    }
    Amount longer = compound(amount);
    longer = trailingHalf(longer);
    return lastRough(longer);
  }

  /** 5公里多, 三斤多, 100元多. */
  private Amount lastRough(Amount amount) {
    char c = text.at(amount.end());
    boolean open =
        amount.rough() == null
            && amount.value() != null
            && (c == '多' || c == '余')
            && amount.unit().category() != Category.COUNT
            && !Digits.isNumeral(text.at(amount.end() + 1))
            && text.at(amount.end() + 1) != '种'
            && text.at(amount.end() + 1) != '项'
            && text.at(amount.end() + 1) != '个';
    if (!open) {
      return amount;
    }
    return new Amount(
        amount.start(),
        amount.end() + 1,
        amount.value(),
        amount.low(),
        null,
        String.valueOf(c),
        amount.unit(),
        amount.numeral());
  }

  /** 123元1角1分, 3斤5两, 一米七五, 九十九块九毛九: smaller units, or digits, add to the first. */
  private Amount compound(Amount first) {
    Unit unit = first.unit();
    Category category = unit.category();
    if (category == Category.COUNT || category == Category.PERCENT || category == Category.AGE) {
      return first;
    }
    BigDecimal value = first.value();
    int end = first.end();
    Unit last = unit;
    while (end - first.start() < NumeralParser.LONGEST) {
      Numeral next = numerals.unsigned(end);
      if (next == null || !next.isExact() || Digits.isScale(text.at(end)) && text.at(end) != '十') {
        break;
      }
      Unit smaller = units.at(text, next.end());
      boolean currency =
          smaller != null
              && smaller.category() == Category.MONEY
              && smaller.base().equals(last.base())
              && smaller.factor().compareTo(last.factor()) > 0;
      if (currency && smallerStep(last, null, next) != null) {
        // 两块九毛九RMB
        value = value.add(next.low().multiply(smallerStep(last, null, next)));
        end = next.end() + smaller.word().length();
        break;
      }
      if (smaller != null && category == Category.MONEY && smaller.word().equals("分")) {
        smaller = FEN;
      }
      BigDecimal step = smallerStep(last, smaller, next);
      if (step == null) {
        break;
      }
      value = value.add(next.low().multiply(step));
      end =
          next.end()
              + (smaller == null || smaller.factor().compareTo(last.factor()) >= 0
                  ? 0
                  : smaller.word().length());
      if (smaller == null) {
        break;
      }
      last = smaller;
    }
    if (end == first.end()) {
      return first;
    }
    BigDecimal plain = NumeralParser.plain(value);
    return new Amount(first.start(), end, plain, plain, null, null, unit, first.numeral());
  }

  /**
   * What one of {@code next} adds, in the terms of the first value; null when it belongs elsewhere.
   */
  private BigDecimal smallerStep(Unit last, Unit smaller, Numeral next) {
    BigDecimal own = last.givesBase() ? last.factor() : BigDecimal.ONE;
    if (FEN.equals(smaller)) {
      return FEN.factor();
    }
    if (smaller != null
        && smaller.category() == last.category()
        && smaller.base().equals(last.base())
        && smaller.factor().compareTo(last.factor()) < 0) {
      return last.givesBase() ? smaller.factor() : smaller.factor().divide(last.factor(), QUOTIENT);
    }
    boolean spoken =
        switch (last.word()) {
          case "米", "块", "毛", "块钱", "斤", "里", "尺", "丈", "角" -> true;
          case "元", "度", "摄氏度", "华氏度" -> next.form() == Form.SINGLE;
          default -> false;
        };
    boolean digits =
        next.form() == Form.SINGLE
            || next.form() == Form.POSITIONAL
            || next.form() == Form.PAIR
            || next.form() == Form.PLAIN_DIGITS && next.length() <= 2;
    if (smaller != null || !spoken || !digits || next.length() > 2 || followsUnitLike(next.end())) {
      return null;
    }
    if (text.at(next.start()) == '一' && next.length() == 1 && isPriceOfOne(next.end())) {
      return null;
    }
    return own.scaleByPowerOfTen(-next.length());
  }

  /** 60元一小时, 三块一位: what one of something costs. */
  private boolean isPriceOfOne(int at) {
    return Character.isIdeographic(text.at(at)) && "的多左以高长宽深厚重".indexOf(text.at(at)) < 0;
  }

  private boolean followsUnitLike(int at) {
    char c = text.at(at);
    return Digits.isNumeral(c)
        || c == '年'
        || c == '月'
        || c == '日'
        || c == '天'
        || c == '分'
        || c == '.'
        || c == '-';
  }

  /** 三斤半, 七成半, 22度半. */
  private Amount trailingHalf(Amount amount) {
    if (text.at(amount.end()) != '半'
        || amount.unit().category() == Category.COUNT
        || startsHalfWord(amount.end())) {
      return amount;
    }
    Unit unit = amount.unit();
    BigDecimal half = unit.givesBase() ? HALF.multiply(unit.factor()) : HALF;
    boolean negative = amount.value().signum() < 0;
    BigDecimal value =
        NumeralParser.plain(negative ? amount.value().subtract(half) : amount.value().add(half));
    return new Amount(
        amount.start(), amount.end() + 1, value, value, null, null, unit, amount.numeral());
  }

  private boolean startsHalfWord(int at) {
    char c = text.at(at + 1);
    return c == '年' || c == '月' || c == '天' || c == '小' || c == '个' || c == '径' || c == '岛'
        || c == '导' || c == '价';
  }

  /** 半斤, 半个, 半公升, 半百, 半成. */
  private Amount half(int at) {
    if (text.at(at) != '半') {
      return null;
    }
    Numeral numeral = new Numeral(at, at + 1, HALF, null, null, Form.HAN, 0);
    if (text.at(at + 1) == '百' && !Character.isIdeographic(text.at(at + 2))) {
      BigDecimal fifty = BigDecimal.valueOf(50);
      return new Amount(at, at + 2, fifty, fifty, null, null, null, numeral);
    }
    if (text.at(at + 1) == '成' && share(numeral, at + 1) != null) {
      return share(numeral, at + 1);
    }
    Unit unit = units.at(text, at + 1);
    boolean measured =
        unit != null
            && (unit.category() != Category.COUNT || unit.word().equals("个"))
            && unit.category() != Category.ANGLE
            && unit.category() != Category.MULTIPLE
            && !unit.word().equals("方")
            && !unit.word().equals("角");
    return measured ? amount(numeral, at + 1 + unit.word().length(), null, unit) : null;
  }

  /** 三成多. */
  private Amount share(Numeral number, int at) {
    Amount share = fractions.share(number, at);
    return share == null || share.value() == null ? share : lastRough(share);
  }
}
