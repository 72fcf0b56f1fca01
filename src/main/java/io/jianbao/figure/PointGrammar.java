package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;
import io.jianbao.figure.TimePoint.Edge;

/**
 * Points and periods of the calendar and the clock, from the coarse to the fine: 2022年2月27日下午3点,
 * 去年底, 上周三, 本月中旬, 第一季度, 2021-06-14 09:00.
 */
final class PointGrammar {
  /** A point as read. */
  record Result(TimePoint point, int end) {}

  private final FoldedText text;
  private final NumeralParser numerals;
  private final TimeWords words;
  private final HolidayTable holidays;

  PointGrammar(FoldedText text, NumeralParser numerals, TimeWords words, HolidayTable holidays) {
    this.text = text;
    this.numerals = numerals;
    this.words = words;
    this.holidays = holidays;
  }

  /** The point that starts at {@code at}, or null. */
  Result parse(int at) {
    Reading reading = new Reading(at);
    return reading.read() ? new Result(reading.point, reading.at) : null;
  }

  /** One point in the course of being read. */
  private final class Reading {
    private final int start;
    private final TimePoint point = new TimePoint();
    private int at;

    Reading(int start) {
      this.start = start;
      this.at = start;
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
      if (point.unsettled && point.month == null && !text.endsWith("同期", at)) {
        // 当日, 这一年: nothing that could be written down
        return false;
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
                || month(next)
                || day(next)
                || period(next)
                || weekday(next)
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
        return next != '级' && next != '龄' && next != '轻' && next != '货' && next != '纪';
      }
      return !(last == '日' && (next == '头' || next == '报'));
    }

    private boolean holiday(int i) {
      if (point.hasDay() || point.hasMonth()) {
        return false;
      }
      int from = text.startsWith("农历", i) ? i + 2 : i;
      Trie.Match<HolidayTable.Rule> match = holidays.longest(text, from);
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
        case "春节" -> true;
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
      if (unit == '日' && dayFits(end) || unit == '号' && (afterMonth || clockFollows(end + 1))) {
        return setDay(number, end + 1);
      }
      if (rangeAhead(end, afterMonth ? "日号" : "日")) {
        return setDay(number, number.end());
      }
      boolean open = afterMonth && point.month != null && i == at && bareDayFits(number, end);
      return open && setDay(number, number.end());
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
      boolean wordBehind =
          Digits.isNumeral(next)
              || "个名位人例件家户次场项条元万亿千百年月天周时点分秒%.,-/~至到、".indexOf(next) >= 0 && next != '\0';
      return !wordBehind && !FoldedText.isLetter(next) && text.at(at - 1) != '份';
    }

    private boolean clockFollows(int i) {
      if (words.part(text, i) != null) {
        return true;
      }
      Numeral hour = numerals.unsigned(i);
      return hour != null
          && hour.small() >= 0
          && hour.small() <= 24
          && (text.at(hour.end()) == '点'
              || text.at(hour.end()) == '时'
              || text.at(hour.end()) == ':');
    }

    /** Whether behind a connector a second number with one of {@code unitChars} follows: 3至5日. */
    private boolean rangeAhead(int end, String unitChars) {
      int i = text.skipBlanks(end);
      char c = text.at(i);
      if (c == '-' || c == '~') {
        i += text.at(i + 1) == c ? 2 : 1;
      } else if (c == '至' || c == '到' || c == '、' || c == '和') {
        i++;
      } else {
        return false;
      }
      Numeral second = numerals.unsigned(text.skipBlanks(i));
      if (second == null || second.small() < 0) {
        return false;
      }
      char unit = text.at(text.skipBlanks(second.end()));
      return unitChars.indexOf(unit) >= 0 && unit != '\0' && text.at(second.end() + 1) != '代';
    }

    // ---- parts of years and months

    private boolean period(int i) {
      return quarter(i) || half(i) || season(i) || tenDays(i) || share(i) || place(i) || edge(i);
    }

    private boolean quarter(int i) {
      if (point.hasMonth() || point.hasDay() || point.quarter != null) {
        return false;
      }
      if (text.at(i) == 'Q'
          && text.at(i + 1) >= '1'
          && text.at(i + 1) <= '4'
          && !FoldedText.isDigit(text.at(i + 2))
          && !FoldedText.isLetter(text.at(i - 1))) {
        point.quarter = text.at(i + 1) - '0';
        at = text.startsWith("季度", i + 2) ? i + 4 : i + 2;
        return true;
      }
      int from = text.at(i) == '第' ? i + 1 : i;
      if (text.startsWith("首季度", i) || text.startsWith("首季", i)) {
        point.quarter = 1;
        at = i + (text.at(i + 2) == '度' ? 3 : 2);
        return true;
      }
      Numeral number = numerals.unsigned(from);
      if (number == null || number.small() < 1 || number.small() > 4 || number.length() != 1) {
        return false;
      }
      boolean full = text.startsWith("季度", number.end());
      boolean brief = text.at(number.end()) == '季' && from > i && point.hasYear();
      if (!full && !brief || text.at(number.start()) == '两') {
        return false;
      }
      point.quarter = number.small();
      at = number.end() + (full ? 2 : 1);
      return true;
    }

    private boolean half(int i) {
      if (point.half != null || point.hasMonth() || point.hasDay()) {
        return false;
      }
      if (text.startsWith("上半年", i) || text.startsWith("前半年", i) || text.startsWith("上个半年", i)) {
        point.half = 1;
      } else if (text.startsWith("下半年", i)
          || text.startsWith("后半年", i)
          || text.startsWith("下个半年", i)) {
        point.half = 2;
      } else {
        return false;
      }
      at = i + (text.at(i + 1) == '个' ? 4 : 3);
      return true;
    }

    private boolean season(int i) {
      if (point.season != null || point.hasMonth() || point.hasDay() || point.quarter != null) {
        return false;
      }
      int index = "春夏秋冬".indexOf(text.at(i));
      if (index < 0) {
        return false;
      }
      char next = text.at(i + 1);
      boolean named = next == '季' || next == '天' && text.at(i + 2) != '然';
      boolean brief = i > start && point.hasYear() && !Character.isIdeographic(next);
      if (!named && !brief) {
        return false;
      }
      point.season = index + 1;
      at = named ? i + 2 : i + 1;
      return true;
    }

    private boolean tenDays(int i) {
      if (text.at(i + 1) != '旬' || point.hasDay()) {
        return false;
      }
      int index = "上中下".indexOf(text.at(i));
      if (index < 0) {
        return false;
      }
      point.tenDays = index + 1;
      at = i + 2;
      return true;
    }

    /** 前两个月, 前三季度, 首月, 后三月, 前4天. */
    private boolean share(int i) {
      if (point.share != null || point.hasDay()) {
        return false;
      }
      char c = text.at(i);
      int from = i + 1;
      int sign = 1;
      if (c == '首') {
        if (text.at(i + 1) == '月' && i > start) {
          return setShare(1, TimeUnit.MONTH, i + 2);
        }
      } else if (c == '后' || text.startsWith("最后", i)) {
        sign = -1;
        from = c == '后' ? i + 1 : i + 2;
      } else if (c != '前') {
        return false;
      }
      from = text.skipBlanks(from);
      Numeral number = numerals.unsigned(from);
      if (number == null || number.small() < 1 || number.small() > 366) {
        return false;
      }
      int end = text.skipBlanks(number.end());
      boolean inside = i > start;
      if (text.startsWith("季度", end) && number.small() <= 4) {
        return (inside || sign > 0) && setShare(sign * number.small(), TimeUnit.QUARTER, end + 2);
      }
      if (text.startsWith("个季度", end)) {
        return inside && setShare(sign * number.small(), TimeUnit.QUARTER, end + 3);
      }
      if (text.startsWith("个月", end)) {
        boolean plain =
            inside || sign > 0 && c == '前' && number.small() > 1 && !text.startsWith("内", end + 2);
        return plain && setShare(sign * number.small(), TimeUnit.MONTH, end + 2);
      }
      if (text.at(end) == '月' && inside) {
        return setShare(sign * number.small(), TimeUnit.MONTH, end + 1);
      }
      if ((text.at(end) == '天' || text.at(end) == '日') && inside) {
        return setShare(sign * number.small(), TimeUnit.DAY, end + 1);
      }
      if (text.at(end) == '周' && inside) {
        return setShare(sign * number.small(), TimeUnit.WEEK, end + 1);
      }
      return false;
    }

    private boolean setShare(int count, TimeUnit unit, int end) {
      point.share = count;
      point.unit = unit;
      at = end;
      return true;
    }

    /** 十月第一周, 2023年第十天, 6月第3个星期日, 5月的最后一天. */
    private boolean place(int i) {
      if (point.place != null
          || i == start
          || point.hasDay()
          || !point.hasYear() && !point.hasMonth()) {
        return false;
      }
      int from;
      int sign = 1;
      if (text.at(i) == '第') {
        from = i + 1;
      } else if (text.startsWith("倒数第", i)) {
        from = i + 3;
        sign = -1;
      } else if (text.startsWith("最后一", i)) {
        from = i + 2;
        sign = -1;
      } else {
        return false;
      }
      Numeral number = numerals.unsigned(text.skipBlanks(from));
      if (number == null || number.small() < 1 || number.small() > 366) {
        return false;
      }
      int end = text.skipBlanks(number.end());
      if (text.at(end) == '个') {
        end++;
      }
      int place = sign * number.small();
      if (text.startsWith("星期", end) || text.startsWith("礼拜", end) || text.at(end) == '周') {
        int behind = text.at(end) == '周' ? end + 1 : end + 2;
        int weekday = weekdayAt(behind);
        if (weekday > 0) {
          point.weekday = weekday;
          return setPlace(place, TimeUnit.WEEK, behind + 1);
        }
        return setPlace(place, TimeUnit.WEEK, behind);
      }
      if (text.at(end) == '天' || text.at(end) == '日') {
        return setPlace(place, TimeUnit.DAY, end + 1);
      }
      return text.at(end) == '月' && point.hasYear() && setPlace(place, TimeUnit.MONTH, end + 1);
    }

    private boolean setPlace(int place, TimeUnit unit, int end) {
      point.place = place;
      point.unit = unit;
      at = end;
      return true;
    }

    /** 年底, 月初, 去年末, 世纪初, 90年代末期, 伊始. */
    private boolean edge(int i) {
      if (point.edge != null || point.hasDay() || point.tenDays != null) {
        return false;
      }
      int from = i;
      boolean named = false;
      if ((text.at(i) == '年' || text.at(i) == '月') && (i == start || i > start)) {
        char c = text.at(i + 1);
        named = c == '初' || c == '底' || c == '末' || c == '中' && text.at(i) == '年';
        if (!named) {
          return false;
        }
        if (i == start
            && (Digits.isNumeral(text.at(i - 1))
                || text.at(i - 1) == '历'
                || text.at(i - 1) == '近'
                || text.at(i - 1) == '百')) {
          return false;
        }
        from = i + 1;
      }
      Edge edge =
          switch (text.at(from)) {
            case '初' -> Edge.START;
            case '底', '末' -> Edge.END;
            case '中' -> Edge.MIDDLE;
            case '前', '早', '后' ->
                text.at(from + 1) == '期' ? (text.at(from) == '后' ? Edge.END : Edge.START) : null;
            case '伊' -> text.at(from + 1) == '始' ? Edge.START : null;
            default -> null;
          };
      if (edge == null || !named && i == start) {
        return false;
      }
      char next = text.at(from + 1);
      if (text.at(from) == '中' && !named && next != '期' && next != '叶') {
        return false;
      }
      if (text.at(from) == '初'
          && (Digits.isNumeral(next) || next == '步' || next == '级' || next == '中' || next == '次')) {
        return false;
      }
      if (i == start && text.at(i) == '月') {
        point.monthSteps = null;
        point.unit = TimeUnit.MONTH;
      } else if (i == start) {
        point.unit = TimeUnit.YEAR;
      } else if (named && text.at(i) == '月' && !point.hasMonth()) {
        return false;
      }
      point.edge = edge;
      at = next == '期' || next == '叶' || next == '始' ? from + 2 : from + 1;
      return true;
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

    private int weekdayAt(int i) {
      char c = text.at(i);
      char next = text.at(i + 1);
      if (c == '日' || c == '天') {
        return next == '内' || next == '游' ? 0 : 7;
      }
      int digit = c == '两' ? 0 : Digits.han(c);
      if (digit < 1
          || digit > 6
          || Digits.isScale(next) && next != '十'
          || next == '个'
          || next == '次'
          || next == '年'
          || next == '天') {
        return 0;
      }
      return digit;
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

    // ---- clock

    private boolean clock() {
      int from = text.skipBlanks(at);
      if (at > start
          && from > at
          && point.day == null
          && point.daySteps == null
          && point.weekday == null
          && point.holiday == null) {
        return false;
      }
      int i = from;
      Trie.Match<DayPart> part = words.part(text, i);
      if (part != null && partFits(part, i)) {
        point.part = part.meaning();
        i += part.length();
        at = i;
        i = text.skipBlanks(i);
      } else {
        part = null;
      }
      boolean hour = time(i);
      return hour || part != null;
    }

    /** 早 and 晚 alone are words of their own; they need a date before or a clock time behind. */
    private boolean partFits(Trie.Match<DayPart> part, int i) {
      boolean brief = part.length() == 1;
      int end = i + part.length();
      if (!brief) {
        return !text.startsWith("报", end);
      }
      if (clockFollows(text.skipBlanks(end))) {
        return true;
      }
      char next = text.at(end);
      boolean dated =
          i > start && (point.day != null || point.weekday != null || point.daySteps != null);
      boolean early = part.word().equals("早") && "在已就日些于".indexOf(next) >= 0;
      return dated && !early && "期年稻报辈婚盘市".indexOf(next) < 0;
    }

    private boolean time(int i) {
      Numeral hour = numeralHour(i);
      if (hour == null) {
        return false;
      }
      int value = hour.small();
      int end = text.skipBlanks(hour.end());
      char c = text.at(end);
      if (c == ':' && hour.form() == Form.PLAIN_DIGITS) {
        return colonTime(hour, end);
      }
      if (c == '时' && isHourWord(end) || c == '点' && isPointHour(hour, end)) {
        point.hour = hourOfDay(value);
        at = end + 1;
        if (c == '点' && text.at(at) == '钟') {
          at++;
          return true;
        }
        minutes(c);
        return true;
      }
      if (point.hasDate() || point.part != null || !FoldedText.isDigit(text.at(i - 1))) {
        if (rangeAhead(end, "点时")) {
          point.hour = hourOfDay(value);
          at = hour.end();
          return true;
        }
      }
      return meridiem(hour, hour.end());
    }

    private Numeral numeralHour(int i) {
      if (FoldedText.isDigit(text.at(i))
          && (FoldedText.isDigit(text.at(i - 1)) || text.at(i - 1) == '.')
          && i == start) {
        return null;
      }
      Numeral hour = new HourReading(text, numerals).at(i);
      return hour == null || hour.small() < 0 || hour.small() > 24 ? null : hour;
    }

    private int hourOfDay(int hour) {
      return point.part == null ? hour : point.part.hourOfDay(hour);
    }

    private boolean isHourWord(int end) {
      char next = text.at(end + 1);
      return next != '代'
          && next != '期'
          && next != '间'
          && next != '尚'
          && next != '速'
          && next != '候'
          && next != '装'
          && next != '任'
          && next != '不';
    }

    /** 三点 is a time, 三点意见 three points, 三点五 a number; 一点 alone is a little. */
    private boolean isPointHour(Numeral hour, int end) {
      char next = text.at(end + 1);
      if (hour.form() == Form.PLAIN_DIGITS && hour.length() > 2) {
        return false;
      }
      if (point.part != null
          || point.day != null
          || point.daySteps != null
          || point.weekday != null
          || point.holiday != null) {
        return true;
      }
      if (next == '半'
          || next == '钟'
          || next == '整'
          || next == '许'
          || next == '一' && text.at(end + 2) == '刻'
          || next == '三' && text.at(end + 2) == '刻') {
        return true;
      }
      Numeral minutes = Digits.isNumeral(next) ? numerals.unsigned(end + 1) : null;
      if (minutes != null) {
        return true;
      }
      if (text.at(hour.start()) == '两' || hour.small() == 1 && hour.form() == Form.SINGLE) {
        return text.startsWith("多钟", end + 1) || next == '左' || next == '前' || next == '后';
      }
      return "意建要希启看共体原不思经做感问内优名评亮式线位球火是有在对".indexOf(next) < 0 || next == '\0';
    }

    private void minutes(char hourWord) {
      int i = text.skipBlanks(at);
      char c = text.at(i);
      if (c == '半') {
        point.minute = 30;
        at = i + 1;
        return;
      }
      if (text.startsWith("多钟", i)) {
        at = i + 2;
        return;
      }
      if (c == '整' || c == '许' || c == '正' && text.at(i + 1) != '式' && text.at(i + 1) != '在') {
        at = i + 1;
        return;
      }
      if (c == '零' && text.at(i + 1) != '分') {
        // 三点零五分
        i = Digits.han(text.at(i + 1)) >= 0 || FoldedText.isDigit(text.at(i + 1)) ? i : i + 1;
      }
      Numeral minute = numerals.unsigned(i);
      if (minute == null || minute.small() < 0 || minute.small() > 59 || !minute.isExact()) {
        return;
      }
      int end = text.skipBlanks(minute.end());
      if (text.at(end) == '刻' && minute.small() <= 3) {
        point.minute = 15 * minute.small();
        at = text.at(end + 1) == '钟' ? end + 2 : end + 1;
        return;
      }
      if (text.at(end) == '分' && text.at(end + 1) != '之') {
        point.minute = minute.small();
        at = text.at(end + 1) == '钟' || text.at(end + 1) == '许' ? end + 2 : end + 1;
        seconds();
        return;
      }
      boolean twoDigits =
          minute.form() == Form.PLAIN_DIGITS && minute.length() == 2
              || minute.form() == Form.HAN && minute.small() >= 10
              || minute.form() == Form.POSITIONAL
                  && minute.length() == 2
                  && text.at(minute.start()) == '零'
                  && point.hour > 0;
      if (hourWord == '点' && twoDigits && i == at && !unitFollows(end)) {
        point.minute = minute.small();
        at = minute.end();
      }
    }

    private boolean unitFollows(int i) {
      char c = text.at(i);
      return c == '度' || c == '个' || c == '万' || c == '亿' || c == '%' || c == '米' || c == '元'
          || c == '人' || c == '名' || c == '岁' || c == '倍' || c == '.' || c == '公' || c == '年'
          || c == '月' || c == '级' || c == '例';
    }

    private void seconds() {
      Numeral second = numerals.unsigned(text.skipBlanks(at));
      if (second != null
          && second.small() >= 0
          && second.small() < 60
          && text.at(text.skipBlanks(second.end())) == '秒') {
        point.second = second.small();
        at = text.skipBlanks(second.end()) + 1;
      }
    }

    private boolean colonTime(Numeral hour, int colon) {
      int minute = twoDigits(colon + 1);
      if (minute < 0
          || minute > 59
          || hour.length() > 2
          || FoldedText.isDigit(text.at(colon + 3))) {
        return false;
      }
      int end = colon + 3;
      int second = -1;
      if (text.at(end) == ':' && twoDigits(end + 1) >= 0) {
        second = twoDigits(end + 1);
        end += 3;
      }
      if (text.at(end) == ':'
          || text.at(end) == '.' && FoldedText.isDigit(text.at(end + 1))
          || text.at(hour.start() - 1) == ':') {
        return false;
      }
      point.hour = hourOfDay(hour.small());
      point.minute = minute;
      point.second = second < 0 ? null : second;
      at = end;
      if (!meridiem(hour, end) && text.at(at) == '时') {
        at++;
      } else if (text.at(at) == '分') {
        at++;
      }
      return true;
    }

    private int twoDigits(int i) {
      char a = text.at(i);
      char b = text.at(i + 1);
      return FoldedText.isDigit(a) && FoldedText.isDigit(b) ? (a - '0') * 10 + b - '0' : -1;
    }

    /** 3:15pm, 8:00 a.m., 4pm. */
    private boolean meridiem(Numeral hour, int end) {
      int i = text.skipBlanks(end);
      char c = Character.toLowerCase(text.at(i));
      if (c != 'a' && c != 'p' || hour.form() != Form.PLAIN_DIGITS || hour.small() > 12) {
        return false;
      }
      int behind = i + 1;
      boolean full = false;
      if (text.at(behind) == '.') {
        behind++;
      }
      if (Character.toLowerCase(text.at(behind)) == 'm') {
        full = true;
        behind++;
        if (text.at(behind) == '.' && text.at(i + 1) == '.') {
          behind++;
        }
      }
      if (FoldedText.isLetter(text.at(behind)) || !full && point.minute == null) {
        return false;
      }
      int value = hour.small() % 12;
      point.hour = c == 'p' ? value + 12 : value;
      at = behind;
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
