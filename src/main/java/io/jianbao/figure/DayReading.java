package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;

/** Reads months and days: 2月27日, 12号, 正月初一, 腊月二十三, 8月十五. */
final class DayReading extends PointReading {
  private static final String[] DEEDS = {
    "对媒体", "对记者", "宣布", "表示", "发表", "抵达", "会见", "致电", "签署", "证实", "公布", "报道", "举行", "召开"
  };

  DayReading(FoldedText text, NumeralParser numerals, TimeWords words) {
    super(text, numerals, words);
  }

  @Override
  boolean read(int i) {
    return month(i) || day(i);
  }

  private boolean month(int i) {
    if (point.hasMonth() || point.hasDay() || point.weekSteps != null || point.quarter != null) {
      return false;
    }
    int from = i;
    if (text.startsWith("农历", from) || text.startsWith("阴历", from)) {
      point.lunar = true;
      from += 2;
    }
    if (text.at(from) == '闰') {
      point.leapMonth = true;
      point.lunar = true;
      from++;
    }
    int named = namedMonth(from);
    if (named < 0) {
      point.month = 1;
      return true;
    }
    if (named > 0) {
      point.month = named;
      at = from + 2;
      return true;
    }
    Numeral number = numerals.unsigned(from);
    if (number == null || !isMonth(number)) {
      return false;
    }
    int end = text.skipBlanks(number.end());
    if (text.at(end) != '月') {
      if (rangeAhead(end, "月")) {
        point.month = number.small();
        at = number.end();
        return true;
      }
      return false;
    }
    if (text.at(end + 1) == '球' || text.at(end + 1) == '饼') {
      return false;
    }
    point.month = number.small();
    at = text.at(end + 1) == '份' ? end + 2 : end + 1;
    return true;
  }

  private int namedMonth(int i) {
    if (text.startsWith("大年初", i) && i == start) {
      point.lunar = true;
      at = i + 2;
      return -1;
    }
    if (text.at(i + 1) != '月') {
      return 0;
    }
    int lunar =
        switch (text.at(i)) {
          case '正' -> 1;
          case '冬' -> 11;
          case '腊' -> 12;
          default -> 0;
        };
    point.lunar |= lunar > 0;
    return text.at(i) == '元' ? 1 : lunar;
  }

  private boolean isMonth(Numeral number) {
    int value = number.small();
    return value >= 1
        && value <= 12
        && number.length() <= 2
        && text.at(number.start()) != '两'
        && number.form() != Form.POSITIONAL
        && number.form() != Form.DIGITS
        && !FoldedText.isDigit(text.at(number.start() - 1))
        && !(text.at(number.start() - 1) == '.' && FoldedText.isDigit(text.at(number.start() - 2)));
  }

  private boolean day(int i) {
    if (point.hasDay() || point.weekSteps != null || point.quarter != null) {
      return false;
    }
    if (point.month == null && point.monthSteps == null && point.hasDate()) {
      return false;
    }
    boolean afterMonth = point.hasMonth();
    if (text.at(i) == '初' && afterMonth) {
      Numeral number = numerals.unsigned(i + 1);
      if (number != null && number.small() >= 1 && number.small() <= 10) {
        point.day = number.small();
        point.lunar = true;
        at = number.end();
        return true;
      }
      return false;
    }
    Numeral number = numerals.unsigned(i);
    if (number == null || !isDay(number)) {
      return false;
    }
    int end = text.skipBlanks(number.end());
    char unit = text.at(end);
    boolean named =
        afterMonth
            || clockFollows(end + 1)
            || standsAlone(i, end + 1)
            || i == start && isDoneThen(i, end + 1);
    if (unit == '日' && dayFits(end) || unit == '号' && named) {
      return setDay(number, end + 1);
    }
    if (rangeAhead(end, afterMonth ? "日号" : "日")) {
      return setDay(number, number.end());
    }
    boolean open = afterMonth && point.month != null && i == at && bareDayFits(number, end);
    if (open && !FoldedText.isDigit(text.at(i)) && number.small() > 10 && !point.hasYear()) {
      // 八月十五: days of the solar calendar stand with 日 or with their year
      point.lunar = true;
    }
    return open && setDay(number, number.end());
  }

  /** 司长26号对媒体表示: what somebody did on that day. */
  private boolean isDoneThen(int from, int end) {
    if ("路街巷弄楼线站厅馆舱船轮井第".indexOf(text.at(from - 1)) >= 0) {
      return false;
    }
    for (String deed : DEEDS) {
      if (text.startsWith(deed, end)) {
        return true;
      }
    }
    return false;
  }

  /** 12号 with no noun beside it. */
  private boolean standsAlone(int from, int end) {
    char before = text.at(from - 1);
    char next = text.at(end);
    boolean opens =
        !Character.isIdeographic(before) && !FoldedText.isLetter(before) && before != '('
            || "在于从到至".indexOf(before) >= 0;
    return from == start
        && opens
        && !Character.isIdeographic(next)
        && !FoldedText.isLetter(next)
        && !FoldedText.isDigit(next)
        && next != '-';
  }

  private boolean setDay(Numeral number, int end) {
    point.day = number.small();
    if (text.at(number.start()) == '廿' || text.at(number.start()) == '卅') {
      point.lunar = true;
    }
    at = end;
    return true;
  }

  private boolean isDay(Numeral number) {
    int value = number.small();
    return value >= 1
        && value <= 31
        && number.length() <= 3
        && number.form() != Form.DIGITS
        && number.form() != Form.POSITIONAL
        && text.at(number.start()) != '两'
        && !FoldedText.isDigit(text.at(number.start() - 1))
        && !(text.at(number.start() - 1) == '.' && FoldedText.isDigit(text.at(number.start() - 2)));
  }

  /** 3日 is a date, 3日内 and 一日游 are not. */
  private boolean dayFits(int end) {
    char next = text.at(end + 1);
    return point.hasMonth()
        || next != '内'
            && next != '游'
            && next != '元'
            && next != '本'
            && next != '均'
            && !text.startsWith("之内", end + 1)
            && !text.startsWith("以内", end + 1);
  }

  /** 10月22出生, 十二月十五: the day without its word, when nothing else is counted. */
  private boolean bareDayFits(Numeral number, int end) {
    char next = text.at(end);
    if (end > number.end() || number.form() == Form.SINGLE && Character.isIdeographic(next)) {
      return false;
    }
    boolean decimal = (next == ',' || next == '.') && FoldedText.isDigit(text.at(end + 1));
    boolean wordBehind =
        decimal
            || Digits.isNumeral(next) && next != '.'
            || "个名位人例件家户次场项条元万亿千百年月天周时点分秒%-/~至到、".indexOf(next) >= 0 && next != '\0';
    return !wordBehind && !FoldedText.isLetter(next) && text.at(at - 1) != '份';
  }
}
