package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;
import java.math.BigDecimal;

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
  private final Reading reading;

  PointGrammar(
      FoldedText text, NumeralParser numerals, TimeWords words, HolidayTable holidays, Eras eras) {
    this.text = text;
    this.numerals = numerals;
    this.words = words;
    this.holidays = holidays;
    this.eras = eras;
    this.reading = new Reading();
  }

  /** The point that starts at {@code at}, or null. */
  Result parse(int at) {
    if (Digits.isNumeral(text.at(at)) && !mayBegin(at)) {
      return null;
    }
    reading.begin(new TimePoint(), at);
    return reading.read(at) ? new Result(reading.point, reading.at) : null;
  }

  /** 上世纪八九十年代: from one decade to the next, in a phrase that starts at {@code start}; or null. */
  Candidate.Dated decades(int start, int at) {
    boolean last = text.startsWith("上世纪", at);
    Numeral pair = numerals.unsigned(last ? at + 3 : text.startsWith("20世纪", at) ? at + 4 : at);
    boolean tens =
        pair != null
            && pair.high() != null
            && pair.rough() == null
            && pair.low().remainder(BigDecimal.TEN).signum() == 0
            && pair.high().compareTo(BigDecimal.valueOf(100)) < 0
            && text.startsWith("年代", pair.end());
    if (!tens) {
      return null;
    }
    TimePoint from = new TimePoint();
    TimePoint to = new TimePoint();
    from.decade = 1900 + pair.low().intValue();
    to.decade = 1900 + pair.high().intValue();
    return new Candidate.Dated(start, pair.end() + 2, new TimeMeaning.Range(from, to));
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
    private final YearReading years;
    private final DayReading days;
    private final WeekReading weeks;
    private final ClockReading clocks;

    Reading() {
      super(PointGrammar.this.text, PointGrammar.this.numerals, PointGrammar.this.words);
      periods = new PeriodReading(text, numerals, words);
      years = new YearReading(periods, eras);
      days = new DayReading(text, numerals, words);
      weeks = new WeekReading(text, numerals, words);
      clocks = new ClockReading(text, numerals, words);
    }

    @Override
    void begin(TimePoint newPoint, int at) {
      super.begin(newPoint, at);
      periods.begin(newPoint, at);
      years.begin(newPoint, at);
      days.begin(newPoint, at);
      weeks.begin(newPoint, at);
      clocks.begin(newPoint, at);
    }

    private boolean clock() {
      return goOn(clocks, at);
    }

    @Override
    boolean read(int i) {
      if (numericDate() || glossedDay()) {
        clock();
        return true;
      }
      calendarWords();
      boolean date = at > start;
      weeks.at = at;
      weeks.apposition(date);
      at = weeks.at;
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
                || goOn(years, next)
                || goOn(days, next)
                || goOn(weeks, next)
                || goOn(periods, next)
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

    /** 今（20）日, 昨（1/4）日: the number in brackets says which day is meant. */
    private boolean glossedDay() {
      if ("今昨明前".indexOf(text.at(start)) < 0 || text.at(start + 1) != '(') {
        return false;
      }
      int i = start + 2;
      Numeral first = numerals.unsigned(i);
      if (first == null || !first.isExact()) {
        return false;
      }
      Numeral second = text.at(first.end()) == '/' ? numerals.unsigned(first.end() + 1) : null;
      Numeral last = second == null ? first : second;
      int close = last.end();
      boolean days = last.small() >= 1 && last.small() <= 31;
      boolean months = second == null || first.small() >= 1 && first.small() <= 12;
      if (!days || !months || text.at(close) != ')' || text.at(close + 1) != '日') {
        return false;
      }
      point.month = second == null ? null : first.small();
      point.day = last.small();
      at = close + 2;
      return true;
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
