package io.jianbao.figure;

/**
 * Dates in digits: 2021-06-14, 2010/01/29, 2010.01.29, 13.5.2015, 20150303, 12/1. Where day and
 * month could be either, the day comes first before a year behind (1/2/2020), the month before no
 * year (12/1).
 */
final class NumericDate {
  /**
   * A date as read; 0 for what it does not give.
   *
   * @param end the offset behind it
   * @param named whether it names an event rather than a day of this year: 9·11
   */
  record Read(int year, int month, int day, int end, boolean named) {
    Read(int year, int month, int day, int end) {
      this(year, month, day, end, false);
    }
  }

  private final FoldedText text;
  private final int[] values = new int[3];
  private final int[] lengths = new int[3];
  private int at;

  private NumericDate(FoldedText text, int at) {
    this.text = text;
    this.at = at;
  }

  static Read read(FoldedText text, int at) {
    char before = text.at(at - 1);
    boolean inside =
        FoldedText.isDigit(before)
            || FoldedText.isLetter(before)
            || (before == '.' || before == '/' || before == ',' && text.printedAt(at - 1) == ',')
                && FoldedText.isDigit(text.at(at - 2));
    return inside || !FoldedText.isDigit(text.at(at)) ? null : new NumericDate(text, at).read();
  }

  private Read read() {
    int count = numbers();
    if (count == 1) {
      return lengths[0] == 8 && !isNumberBehind() ? packed() : null;
    }
    if (!gluedClock && isNumberBehind() && lengths[count - 1] < 4) {
      return null;
    }
    if (count == 3) {
      return three();
    }
    return count == 2 ? two() : null;
  }

  private char firstMark;
  private boolean gluedClock;

  private int numbers() {
    int count = 0;
    char mark = 0;
    while (count < 3) {
      int from = at;
      int value = 0;
      while (FoldedText.isDigit(text.at(at)) && at - from < 9) {
        value = value * 10 + text.at(at) - '0';
        at++;
      }
      boolean glued = count == 2 && at - from > 2 && lengths[0] == 4 && text.at(from + 4) == ':';
      if (glued) {
        at = from + 2;
        gluedClock = true;
        value = (text.at(from) - '0') * 10 + text.at(from + 1) - '0';
      }
      values[count] = value;
      lengths[count] = at - from;
      count++;
      char c = text.at(at);
      boolean divides =
          (c == '-' || c == '/' || c == '.' || c == '·' || c == ' ' && lengths[0] == 4)
              && FoldedText.isDigit(text.at(at + 1));
      if (!divides || glued || count == 3) {
        break;
      }
      if (c != mark
          && mark != 0
          && !(mark == '.' && c == '-' && count == 2 && lengths[1] == 2 && lengths[0] == 4)) {
        break;
      }
      if (count == 1) {
        firstMark = c;
      }
      mark = c;
      at++;
    }
    return count;
  }

  private boolean isNumberBehind() {
    char c = text.at(at);
    return FoldedText.isDigit(c)
        || FoldedText.isLetter(c) && c != 'T'
        || c == '%'
        || c == '/'
        || (c == '.' || c == ',' && text.printedAt(at) == ',')
            && FoldedText.isDigit(text.at(at + 1))
        || Digits.isScale(c);
  }

  private Read packed() {
    int year = values[0] / 10_000;
    int month = values[0] / 100 % 100;
    int day = values[0] % 100;
    return year >= 1900 && year < 2100 && isDate(month, day)
        ? new Read(year, month, day, at)
        : null;
  }

  private Read three() {
    if (lengths[0] == 4 && isYear(values[0]) && isDate(values[1], values[2]) && lengths[2] <= 2) {
      return new Read(values[0], values[1], values[2], at);
    }
    if (lengths[2] == 4 && isYear(values[2])) {
      return dayFirst(values[2]);
    }
    if (lengths[2] == 2 && firstMark == '/' && lengths[0] <= 2) {
      return dayFirst(values[2] + (values[2] < 50 ? 2000 : 1900));
    }
    return null;
  }

  private Read dayFirst(int year) {
    if (isDate(values[1], values[0])) {
      return new Read(year, values[1], values[0], at);
    }
    return isDate(values[0], values[1]) ? new Read(year, values[0], values[1], at) : null;
  }

  private Read two() {
    if (firstMark == ' ' || lengths[0] > 4 || lengths[1] > 2) {
      return null;
    }
    if (lengths[0] == 4) {
      boolean month = lengths[1] == 2 && values[1] >= 1 && values[1] <= 12 && isYear(values[0]);
      return month && firstMark != '/' && firstMark != '.'
          ? new Read(values[0], values[1], 0, at)
          : null;
    }
    if (firstMark == '·' && lengths[0] <= 2 && isDate(values[0], values[1])) {
      return new Read(0, values[0], values[1], at, true);
    }
    if (firstMark == '/'
        && lengths[0] <= 2
        && values[0] > values[1]
        && isDate(values[0], values[1])) {
      return new Read(0, values[0], values[1], at);
    }
    boolean clock =
        text.at(at) == ' ' && FoldedText.isDigit(text.at(at + 1)) && text.at(at + 3) == ':';
    if (firstMark == '-'
        && lengths[0] == 2
        && lengths[1] == 2
        && clock
        && isDate(values[0], values[1])) {
      return new Read(0, values[0], values[1], at);
    }
    return null;
  }

  private static boolean isYear(int value) {
    return value >= 1000 && value < 2200;
  }

  private static boolean isDate(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
}
