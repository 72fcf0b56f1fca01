package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lengths of time: 24小时, 一个半小时, 2—3天, 两年零三个月, 十多年. */
final class DurationGrammar {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal QUARTER_HOUR = BigDecimal.valueOf(15);

  /** Unit words; 个 before them is read apart. */
  private static final Trie<TimeUnit> UNITS = new Trie<>();

  static {
    UNITS.put("年", TimeUnit.YEAR);
    UNITS.put("周年", TimeUnit.YEAR);
    UNITS.put("载", TimeUnit.YEAR);
    UNITS.put("年度", TimeUnit.YEAR);
    UNITS.put("世纪", TimeUnit.YEAR);
    UNITS.put("季度", TimeUnit.QUARTER);
    UNITS.put("月", TimeUnit.MONTH);
    UNITS.put("周", TimeUnit.WEEK);
    UNITS.put("星期", TimeUnit.WEEK);
    UNITS.put("礼拜", TimeUnit.WEEK);
    UNITS.put("天", TimeUnit.DAY);
    UNITS.put("日", TimeUnit.DAY);
    UNITS.put("昼夜", TimeUnit.DAY);
    UNITS.put("小时", TimeUnit.HOUR);
    UNITS.put("钟头", TimeUnit.HOUR);
    UNITS.put("钟", TimeUnit.HOUR);
    UNITS.put("时", TimeUnit.HOUR);
    UNITS.put("分钟", TimeUnit.MINUTE);
    UNITS.put("分", TimeUnit.MINUTE);
    UNITS.put("刻钟", TimeUnit.MINUTE);
    UNITS.put("秒", TimeUnit.SECOND);
    UNITS.put("秒钟", TimeUnit.SECOND);
  }

  /** One unit of a length with its count. */
  record Part(TimeUnit unit, BigDecimal count) {}

  /**
   * A length of time.
   *
   * @param parts its units, the largest first as a rule
   * @param low the lower bound of a rough one, in its unit, or null
   * @param high the upper bound of a rough one, in its unit, or null
   * @param exact whether the parts say it all
   * @param needsContext 日 and 月 without 个: a length only beside words such as 内, 前, 近
   */
  record Length(
      int start,
      int end,
      List<Part> parts,
      BigDecimal low,
      BigDecimal high,
      boolean exact,
      boolean needsContext) {

    TimeUnit unit() {
      return parts.get(0).unit();
    }

    /** The length in seconds, or null for a stretch between two bounds. */
    BigDecimal seconds() {
      if (!exact) {
        return null;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (Part part : parts) {
        sum = sum.add(part.count().multiply(BigDecimal.valueOf(part.unit().seconds)));
      }
      return NumeralParser.plain(sum);
    }
  }

  private final FoldedText text;
  private final NumeralParser numerals;

  DurationGrammar(FoldedText text, NumeralParser numerals) {
    this.text = text;
    this.numerals = numerals;
  }

  /** The length that starts at {@code at}, or null. */
  Length parse(int at) {
    Length first = element(at, null);
    if (first == null || !first.exact() || first.low() != null) {
      return first;
    }
    List<Part> parts = new ArrayList<>(first.parts());
    Length last = first;
    boolean context = first.needsContext();
    while (parts.size() < 6) {
      int next = text.skipBlanks(last.end());
      char c = text.at(next);
      if (c == '零' || c == '又') {
        next++;
      } else if (c == '加') {
        next += text.at(next + 1) == '上' ? 2 : 1;
      }
      Length more = element(next, last.unit());
      if (more == null || !more.exact() || more.low() != null) {
        break;
      }
      parts.addAll(more.parts());
      last = more;
      context = false;
    }
    if (parts.size() == 1 && isClockWord(first)) {
      return null;
    }
    int end = hundredths(last, parts);
    return new Length(at, end, List.copyOf(parts), null, null, true, context);
  }

  /** 51秒46, 1分46秒8: digits behind whole seconds are parts of the next; the end with them. */
  private int hundredths(Length last, List<Part> parts) {
    int digits = last.end();
    int end = digits;
    while (FoldedText.isDigit(text.at(end)) && end - digits < 4) {
      end++;
    }
    BigDecimal count = last.unit() == TimeUnit.SECOND ? parts.getLast().count() : null;
    boolean timed =
        count != null
            && count.scale() <= 0
            && text.at(digits - 1) == '秒'
            && FoldedText.isDigit(text.at(digits - 2))
            && end > digits
            && end - digits < 4
            && (text.at(end) == '\0' || !isCounted(end));
    if (!timed) {
      return digits;
    }
    BigDecimal fraction = new BigDecimal(text.folded(digits, end)).scaleByPowerOfTen(digits - end);
    parts.set(parts.size() - 1, new Part(TimeUnit.SECOND, count.add(fraction)));
    return end;
  }

  /** Whether digits that end at {@code end} count something of their own: 用30秒3次. */
  private boolean isCounted(int end) {
    return Digits.isNumeral(text.at(end)) || "次个人名分秒时年月日元米岁件公.%".indexOf(text.at(end)) >= 0;
  }

  /** 时 and 分 alone are clock times and points; as lengths they stand beside other units. */
  private boolean isClockWord(Length length) {
    char last = text.at(length.end() - 1);
    return last == '时' && text.at(length.end() - 2) != '小' || last == '分';
  }

  private Length element(int at, TimeUnit larger) {
    boolean half = text.at(at) == '半';
    Numeral number =
        half ? new Numeral(at, at + 1, HALF, null, null, Form.HAN, 0) : numerals.unsigned(at);
    if (number == null || !isCount(number)) {
      return null;
    }
    if (number.form() == Form.PAIR || number.high() != null || number.isExact() && larger == null) {
      Length range = range(at, number);
      if (range != null) {
        return range;
      }
    }
    return measured(at, number, number.low(), null, larger);
  }

  private boolean isCount(Numeral number) {
    char c = text.at(number.start());
    if (number.length() == 1 && Digits.isAmbiguousForm(c)) {
      return false;
    }
    boolean bareScale = number.form() == Form.SINGLE && Digits.isScale(c) && c != '十' && c != '拾';
    return !bareScale || Digits.isRoughWord(text.at(number.end()));
  }

  /** 2—3天, 3至5年, 三四天. */
  private Length range(int at, Numeral first) {
    if (first.high() != null) {
      return measured(at, first, first.low(), first.high(), null);
    }
    int i = text.skipBlanks(first.end());
    char c = text.at(i);
    if (c == '至' || c == '到') {
      i++;
    } else if (c == '-' || c == '~') {
      i += text.at(i + 1) == c ? 2 : 1;
    } else if (numerals.isNextTo(first)) {
      i++;
    } else {
      return null;
    }
    Numeral second = numerals.unsigned(text.skipBlanks(i));
    if (second == null || !second.isExact() || second.low().compareTo(first.low()) <= 0) {
      return null;
    }
    return measured(at, second, first.low(), second.low(), null);
  }

  private Length measured(
      int start, Numeral number, BigDecimal low, BigDecimal high, TimeUnit larger) {
    int at = text.skipBlanks(number.end());
    boolean open = number.rough() != null;
    if (!open && (text.at(at) == '多' || text.at(at) == '余' || text.at(at) == '来' && isRound(low))) {
      open = true;
      at = text.skipBlanks(at + 1);
    }
    boolean counted = text.at(at) == '个';
    if (counted) {
      at = text.skipBlanks(at + 1);
      if (text.at(at) == '多') {
        open = true;
        at++;
      }
    }
    boolean halfMore = text.at(at) == '半' && counted;
    if (halfMore) {
      at++;
    }
    Trie.Match<TimeUnit> unit = UNITS.longest(text, at);
    if (unit == null || !fits(number, unit, at, counted || halfMore, larger)) {
      return null;
    }
    int end = at + unit.length();
    if (text.at(end) == '半' && !halfMore && !startsPeriod(end + 1)) {
      halfMore = true;
      end++;
      if (text.at(end) == '钟' && unit.meaning() == TimeUnit.MINUTE) {
        end++;
      }
    } else if ((text.at(end) == '多' || text.at(end) == '余') && high == null && !open) {
      open = true;
      end++;
    }
    BigDecimal scale =
        unit.word().equals("世纪")
            ? HUNDRED
            : unit.word().equals("刻钟") ? QUARTER_HOUR : BigDecimal.ONE;
    BigDecimal count = (halfMore ? low.add(HALF) : low).multiply(scale);
    boolean context = needsContext(unit, counted || halfMore, number);
    List<Part> parts = List.of(new Part(unit.meaning(), NumeralParser.plain(count)));
    if (high != null) {
      return new Length(start, end, parts, low, high, false, context);
    }
    return new Length(start, end, parts, open ? low : null, null, true, context);
  }

  private boolean isRough(Numeral number) {
    return number.rough() != null || Digits.isRoughWord(text.at(text.skipBlanks(number.end())));
  }

  private boolean startsPeriod(int at) {
    return text.at(at) == '年' || text.at(at) == '个' || text.at(at) == '月' || text.at(at) == '天';
  }

  private boolean isHalf(Numeral number) {
    return number.length() == 1 && text.at(number.start()) == '半';
  }

  private static boolean isRound(BigDecimal value) {
    return value.remainder(BigDecimal.TEN).signum() == 0;
  }

  private boolean needsContext(Trie.Match<TimeUnit> unit, boolean counted, Numeral number) {
    return switch (unit.word()) {
      case "月" -> !counted && !isHalf(number);
      case "日" -> !isHalf(number);
      default -> false;
    };
  }

  private boolean fits(
      Numeral number, Trie.Match<TimeUnit> unit, int at, boolean counted, TimeUnit larger) {
    String word = unit.word();
    int end = at + unit.length();
    char next = text.at(end);
    if (larger != null && unit.meaning() == larger) {
      return false;
    }
    boolean half = isHalf(number);
    return switch (word) {
      case "年" ->
          (!isYear(number) || isRough(number))
              && next != '代'
              && next != '级'
              && next != '份'
              && next != '夜'
              && next != '轻';
      case "月" ->
          next != '份'
              && next != '球'
              && next != '饼'
              // 19405月10日: a year and a month with nothing between
              && (counted || half || number.length() < 4);
      case "周", "周年" -> next != '岁' && next != '期';
      case "日" -> !half || next != '游';
      case "载" -> "体重人客货入荷誉波歌着有于明药物具流列频运道".indexOf(next) < 0 || next == '\0';
      case "钟", "世纪" -> counted || half;
      case "季度" -> counted;
      case "时" -> larger == TimeUnit.DAY;
      case "分" ->
          next == '半'
              || larger == TimeUnit.HOUR
              || FoldedText.isDigit(next)
              || Digits.han(next) >= 0;
      default -> true;
    };
  }

  /** 2022年 and 二〇二二年 are years, 1000多年 and 三千年 lengths. */
  private static boolean isYear(Numeral number) {
    if (number.form() == Form.POSITIONAL) {
      return true;
    }
    if (number.form() != Form.PLAIN_DIGITS) {
      return false;
    }
    int value = number.small();
    return number.length() == 4 && value >= 1500 && value < 2200
        || number.length() == 2 && value < 10;
  }
}
