package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;

/**
 * Points and periods of the calendar and the clock, from the coarse to the fine: 2022年2月27日下午3点,
 * 去年底, 上周三, 本月中旬, 第一季度, 2021-06-14 09:00.
 */
final class PointGrammar {
  /** A point as read. */
  record Result(TimePoint point, int end) {}

  /** What may stand behind the first number of a point. */
  private static final String BEHIND_NUMBER = "年月日号点时分:-/.·~至到、和与季世周旬份aApP";

  private final FoldedText text;
  private final NumeralParser numerals;
  private final TimeWords words;
  private final HolidayTable holidays;
  private final Eras eras;

  PointGrammar(
      FoldedText text, NumeralParser numerals, TimeWords words, HolidayTable holidays, Eras eras) {
    this.text = text;
    this.numerals = numerals;
    this.words = words;
    this.holidays = holidays;
    this.eras = eras;
  }

  /** The point that starts at {@code at}, or null. */
  Result parse(int at) {
    if (Digits.isNumeral(text.at(at)) && !mayBegin(at)) {
      return null;
    }
    Reading reading = new Reading(at);
    return reading.read() ? new Result(reading.point, reading.at) : null;
  }

  /**
   * Whether a point may begin with the number at {@code at}: most numbers are none, and this is
   * asked at each of them.
   */
  private boolean mayBegin(int at) {
    Numeral number = numerals.unsigned(at);
    if (number != null) {
      int end = text.skipBlanks(number.end());
      char next = text.at(end);
      boolean packed = number.length() == 8 || number.length() == 4 && end > number.end();
      if (BEHIND_NUMBER.indexOf(next) >= 0 || packed && number.form() == Form.PLAIN_DIGITS) {
        return true;
      }
    }
    for (int i = at + 1; i <= at + 3; i++) {
      if (text.at(i) == '点') {
        return true;
      }
    }
    return words.part(text, at) != null || holidays.longest(text, at) != null;
  }

  /** One point in the course of being read. */
  private final class Reading extends PointReading {
    private final PeriodReading periods;

    Reading(int start) {
      super(
          PointGrammar.this.text,
          PointGrammar.this.numerals,
          PointGrammar.this.words,
          new TimePoint(),
          start);
      periods = new PeriodReading(text, numerals, words, point, start);
    }

    private boolean clock() {
      ClockReading clock = new ClockReading(text, numerals, words, point, start);
      clock.at = at;
      boolean found = clock.read();
      at = clock.at;
      return found;
    }

    private boolean period(int i) {
      periods.at = at;
      boolean found = periods.read(i);
      at = periods.at;
      return found;
    }

    private boolean edge(int i) {
      periods.at = at;
      boolean found = periods.edge(i);
      at = periods.at;
      return found;
    }

    boolean read() {
      if (numericDate()) {
        clock();
        return true;
      }
      calendarWords();
      boolean date = at > start;
      weekdayApposition(date);
      int behindDate = at;
      if (date && text.at(at) == '的' && words.part(text, at + 1) != null) {
        at++;
      }
      if (!clock()) {
        at = behindDate;
        if (date && text.startsWith("同期", at)) {
          point.unsettled = true;
          at += 2;
        }
      }
      return at > start && isComplete();
    }

    /** Edges and shares of nothing are no times. */
    private boolean isComplete() {
      if (point.hasClock()) {
        return true;
      }
      boolean edgeOnly = point.edge != null && !point.hasYear() && !point.hasMonth();
      return !edgeOnly || at - start > 1;
    }

    private void calendarWords() {
      boolean going = true;
      for (int i = 0; going && i < 6; i++) {
        int before = at;
        int next = i > 0 ? skipOf(at) : at;
        going =
            relative(next)
                || year(next)
                || yearOfEra(next)
                || month(next)
                || day(next)
                || weekday(next)
                || period(next)
                || holiday(next);
        if (!going) {
          at = before;
        }
      }
    }

    private int skipOf(int i) {
      int next = text.skipBlanks(i);
      return text.at(next) == '的' ? next + 1 : next;
    }

    // ---- words

    private boolean relative(int i) {
      Trie.Match<TimeWords.Relative> match = words.relative(text, i);
      if (match == null || !relativeFits(match, i)) {
        return false;
      }
      TimeWords.Relative word = match.meaning();
      switch (word.unit()) {
        case DAY -> {
          if (point.hasDate()) {
            return false;
          }
          point.daySteps = word.steps();
        }
        case WEEK -> {
          if (point.hasDate()) {
            return false;
          }
          point.weekSteps = word.steps();
        }
        case MONTH -> {
          if (point.hasMonth()) {
            return false;
          }
          point.monthSteps = word.steps();
        }
        case QUARTER -> {
          if (point.hasDate()) {
            return false;
          }
          point.quarterSteps = word.steps();
        }
        default -> {
          if (point.hasDate()) {
            return false;
          }
          point.yearSteps = word.steps();
        }
      }
      point.unsettled = word.open();
      point.anaphor = word.open() ? word.unit() : null;
      point.nextDay = "次日翌日隔日隔天".contains(match.word());
      point.part = word.part();
      at = i + match.length();
      return true;
    }

    private boolean relativeFits(Trie.Match<TimeWords.Relative> match, int i) {
      char next = text.at(i + match.length());
      char last = match.word().charAt(match.length() - 1);
      if (last == '周') {
        return next != '年' && next != '期' && next != '边' && next != '围';
      }
      if (last == '季') {
        return next != '度' && next != '节' && next != '后' && next != '军';
      }
      if (last == '年') {
        boolean salary = text.at(i - 1) == '辞' && next == '薪';
        return !salary && next != '级' && next != '龄' && next != '轻' && next != '货' && next != '纪';
      }
      boolean paper = next == '报' && "道导告".indexOf(text.at(i + match.length() + 1)) < 0;
      return !(last == '日' && (next == '头' || paper));
    }

    private boolean holiday(int i) {
      if (point.hasDay() || point.hasMonth()) {
        return false;
      }
      Trie.Match<HolidayTable.Rule> whole = holidays.longest(text, i);
      int from = whole == null && text.startsWith("农历", i) ? i + 2 : i;
      Trie.Match<HolidayTable.Rule> match = whole == null ? holidays.longest(text, from) : whole;
      if (match == null || !holidayFits(match, from)) {
        return false;
      }
      point.holiday = match.meaning();
      at = from + match.length();
      return true;
    }

    /** 五一, 六一 and the like stand apart from other numerals and words. */
    private boolean holidayFits(Trie.Match<HolidayTable.Rule> match, int i) {
      int end = i + match.length();
      char next = text.at(end);
      if (Digits.isNumeral(match.word().charAt(match.length() - 1))) {
        char before = text.at(i - 1);
        return !Digits.isNumeral(before)
            && before != '第'
            && !Digits.isNumeral(next)
            && "个名位人中路小年月日号点分村大线区厂军章条".indexOf(next) < 0;
      }
      return switch (match.word()) {
        case "新年" -> next != '度' && next != '代';
        case "清明" -> next != '上' && next != '的';
        case "国庆", "中秋", "元宵", "重阳", "端午" -> next != '区' && next != '县' && next != '市';
        case "暑期", "暑假", "寒假" -> next != '工' && next != '作';
        default -> true;
      };
    }

    // ---- years

    private boolean year(int i) {
      if (point.hasDate()) {
        return false;
      }
      boolean beforeEra = text.startsWith("公元前", i);
      int from = beforeEra ? i + 3 : text.startsWith("公元", i) ? i + 2 : i;
      boolean era = from > i;
      from = text.skipBlanks(from);
      if (text.startsWith("农历", from)) {
        from += 2;
        point.lunar = true;
      }
      if (text.startsWith("上世纪", from) || text.startsWith("本世纪", from)) {
        point.century = text.at(from) == '上' ? 20 : 21;
        return centuryPart(from + 3);
      }
      Numeral number = numerals.unsigned(from);
      if (number == null || !number.isExact() || number.small() < 0) {
        return false;
      }
      int end = text.skipBlanks(number.end());
      if (text.startsWith("世纪", end) && number.small() <= 30 && number.small() > 0) {
        point.century = beforeEra ? -number.small() : number.small();
        return centuryPart(end + 2);
      }
      if (text.startsWith("年代", end)) {
        return decade(number, end + 2);
      }
      if (text.at(end) != '年') {
        return rangeAhead(end, "年")
            && isYear(number, end, true, era)
            && setYear(number, number.end(), beforeEra);
      }
      if (text.at(end + 1) == '级' || !isYear(number, end, false, era)) {
        return false;
      }
      int behind = text.at(end + 1) == '度' ? end + 2 : end + 1;
      return setYear(number, behind, beforeEra);
    }

    /** 康熙三年, 民国38年, 神龙元年. */
    private boolean yearOfEra(int i) {
      Trie.Match<Integer> era = point.hasDate() ? null : eras.longest(text, i);
      if (era == null) {
        return false;
      }
      int from = i + era.length();
      if (text.startsWith("元年", from)) {
        point.year = era.meaning();
        at = from + 2;
        return true;
      }
      Numeral number = numerals.unsigned(from);
      if (number == null
          || number.small() < 1
          || number.small() > 130
          || text.at(number.end()) != '年') {
        return false;
      }
      point.year = era.meaning() + number.small() - 1;
      at = number.end() + 1;
      return true;
    }

    private boolean setYear(Numeral number, int end, boolean beforeEra) {
      int value = number.small();
      if (number.length() == 2 && number.form() != Form.HAN) {
        value += value < 30 ? 2000 : 1900;
      }
      point.year = beforeEra ? -value : value;
      at = end;
      return true;
    }

    private boolean isYear(Numeral number, int end, boolean range, boolean era) {
      int value = number.small();
      if (number.form() == Form.POSITIONAL && number.length() == 4
          || number.form() == Form.PLAIN_DIGITS && number.length() == 4) {
        return value >= 1500 && value < 2200
            || value > 0 && value < 3000 && (era || dateFollows(end + 1));
      }
      if (era) {
        return value > 0;
      }
      boolean shortYear =
          number.length() == 2
              && (number.form() == Form.PLAIN_DIGITS
                  || number.form() == Form.POSITIONAL
                  || number.form() == Form.PAIR);
      if (shortYear) {
        boolean zero = Digits.han(text.at(number.start())) == 0 || text.at(number.start()) == '0';
        return !range
            && (zero || number.form() == Form.POSITIONAL && value > 9 || dateFollows(end + 1));
      }
      return number.form() == Form.HAN && value >= 1900 && value < 2100 && !range
          || number.form() == Form.POSITIONAL && number.length() == 3 && dateFollows(end + 1);
    }

    /** Whether a month, quarter or season stands behind a year. */
    private boolean dateFollows(int i) {
      int next = text.skipBlanks(i);
      char c = text.at(next);
      if (c == '初' || c == '底' || c == '末' || c == '春' || c == '夏' || c == '秋' || c == '冬'
          || c == '正' || c == '腊') {
        return true;
      }
      if (text.startsWith("年底", next)
          || text.startsWith("年末", next)
          || text.startsWith("年初", next)) {
        return true;
      }
      if (c == '第'
          || c == '上' && text.startsWith("上半年", next)
          || c == '下' && text.startsWith("下半年", next)) {
        return true;
      }
      Numeral month = numerals.unsigned(next);
      if (month == null) {
        return false;
      }
      int value = month.small();
      int end = text.skipBlanks(month.end());
      return value >= 1
          && value <= 12
          && (text.at(end) == '月' || text.startsWith("季度", end) || rangeAhead(end, "月"));
    }

    private boolean centuryPart(int i) {
      at = i;
      Numeral number = numerals.unsigned(i);
      if (number != null && text.startsWith("年代", number.end())) {
        return decade(number, number.end() + 2);
      }
      edge(at);
      return true;
    }

    private boolean decade(Numeral number, int end) {
      int value = number.small();
      if (value < 0 || value % 10 != 0) {
        return false;
      }
      if (value >= 1000) {
        point.decade = value;
      } else if (value < 100) {
        point.decade =
            point.century == null
                ? (value >= 30 ? 1900 : 2000) + value
                : (point.century - 1) * 100 + value;
      } else {
        return false;
      }
      at = end;
      edge(at);
      return true;
    }

    // ---- months and days

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
          && !(text.at(number.start() - 1) == '.'
              && FoldedText.isDigit(text.at(number.start() - 2)));
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
      boolean named = afterMonth || clockFollows(end + 1) || standsAlone(i, end + 1);
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
          && !(text.at(number.start() - 1) == '.'
              && FoldedText.isDigit(text.at(number.start() - 2)));
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

    // ---- weeks

    private boolean weekday(int i) {
      if (point.weekday != null || point.hasDay() || point.hasMonth() || point.hasYear()) {
        return false;
      }
      int end = i;
      if (text.at(i) == '周') {
        end = i + 1;
      } else if (text.startsWith("星期", i) || text.startsWith("礼拜", i)) {
        end = i + 2;
      } else if (i == start || point.weekSteps == null) {
        return false;
      }
      if (text.at(end) == '末' && end == i + 1 || text.at(end) == '末' && i > start) {
        point.weekday = 8;
        at = end + 1;
        return true;
      }
      int weekday = weekdayAt(end);
      if (weekday == 0) {
        return false;
      }
      point.weekday = weekday;
      at = end + 1;
      return true;
    }

    /** 10月12号，星期一 and 2月27日(周日). */
    private void weekdayApposition(boolean date) {
      if (!date || point.day == null && point.daySteps == null) {
        return;
      }
      int i = text.skipBlanks(at);
      boolean bracket = text.at(i) == '(';
      if (bracket || text.at(i) == ',') {
        i = text.skipBlanks(i + 1);
      }
      int end =
          text.at(i) == '周'
              ? i + 1
              : text.startsWith("星期", i) || text.startsWith("礼拜", i) ? i + 2 : 0;
      if (end == 0 || weekdayAt(end) == 0) {
        return;
      }
      if (bracket && text.at(end + 1) != ')') {
        return;
      }
      at = bracket ? end + 2 : end + 1;
    }

    // ---- dates in digits

    private boolean numericDate() {
      NumericDate.Read read = NumericDate.read(text, start);
      if (read == null) {
        return false;
      }
      point.year = read.year() == 0 ? null : read.year();
      point.unsettled = read.named();
      point.month = read.month();
      point.day = read.day() == 0 ? null : read.day();
      at = read.end();
      if (text.at(at) == '日' || text.at(at) == '号') {
        at++;
      }
      if ((text.at(at) == '-' || text.at(at) == 'T') && clockFollows(at + 1)) {
        at++;
      }
      return true;
    }
  }
}
