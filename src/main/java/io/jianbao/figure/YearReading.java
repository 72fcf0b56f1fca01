package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;

/** Reads years and what is made of them: 2022年, 民国38年, 20世纪90年代初, 公元前221年. */
final class YearReading extends PointReading {
  private final Eras eras;
  private final PeriodReading periods;

  /** Edges of decades are read by {@code periods}. */
  YearReading(PeriodReading periods, Eras eras) {
    super(periods.text, periods.numerals, periods.words);
    this.periods = periods;
    this.eras = eras;
  }

  @Override
  boolean read(int i) {
    return year(i) || yearOfEra(i);
  }

  /** 90年代初, 本世纪末. */
  private void edge() {
    periods.at = at;
    periods.edge(at);
    at = periods.at;
  }

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
    if (c == '初' || c == '底' || c == '末' || c == '春' || c == '夏' || c == '秋' || c == '冬' || c == '正'
        || c == '腊') {
      return true;
    }
    if (text.startsWith("年底", next) || text.startsWith("年末", next) || text.startsWith("年初", next)) {
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
    edge();
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
    edge();
    return true;
  }
}
