package io.jianbao.figure;

import io.jianbao.figure.TimePoint.Edge;

/** Reads parts of years and months: 第一季度, 上半年, 夏季, 中旬, 前两个月, 第三周, 年底. */
final class PeriodReading extends PointReading {
  PeriodReading(FoldedText text, NumeralParser numerals, TimeWords words) {
    super(text, numerals, words);
  }

  @Override
  boolean read(int i) {
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
  boolean edge(int i) {
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
          case '伊' -> text.at(from + 1) == '始' ? Edge.OPENING : null;
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
}
