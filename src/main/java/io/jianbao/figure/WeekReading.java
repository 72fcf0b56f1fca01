package io.jianbao.figure;

/** Reads days of the week: 周三, 星期天, 本周末, and those set beside a date: 2月27日(周日). */
final class WeekReading extends PointReading {
  WeekReading(FoldedText text, NumeralParser numerals, TimeWords words) {
    super(text, numerals, words);
  }

  @Override
  boolean read(int i) {
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
  void apposition(boolean date) {
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
}
