package io.jianbao.figure;

import io.jianbao.figure.Candidate.Dated;

/** Years in digits without 年: 2019主持人大赛, 1987版, (2020), 2016-2018, 1999.08-2002.02. */
final class BareYearGrammar {
  /** Earlier years stand with 年; four digits alone are numbers. */
  private static final int FIRST_PLAIN_YEAR = 1949;

  private final FoldedText text;
  private final AmountParser amounts;

  BareYearGrammar(FoldedText text, AmountParser amounts) {
    this.text = text;
    this.amounts = amounts;
  }

  /** The year or years that start at {@code at}, or null. */
  Dated parse(int at) {
    Dated pair = pairOfYears(at);
    return pair == null ? yearAlone(at) : pair;
  }

  /** 2019主持人大赛: a year in front of a name. Round numbers (2000贫困户) may count. */
  private Dated yearAlone(int at) {
    int year = bareYear(at);
    char before = text.at(at - 1);
    boolean apart =
        !Digits.isNumeral(before) && !FoldedText.isLetter(before) && "-./第".indexOf(before) < 0;
    char behind = text.at(at + 4);
    boolean named =
        Character.isIdeographic(behind)
            && !Digits.isNumeral(behind)
            && !Digits.isRoughWord(behind)
            && "年号级第后的是等和至到折成".indexOf(behind) < 0
            && !amounts.isUnit(at + 4);
    boolean edition = "版款".indexOf(behind) >= 0 && behind != '\0' && !Digits.isNumeral(before);
    boolean bracketed =
        Character.isIdeographic(text.at(at - 2))
            && (before == '(' && behind == ')' || before == '·' && behind == '》');
    boolean round = year % 100 == 0 && !bracketed;
    if (!apart && at > 0 || year < FIRST_PLAIN_YEAR || round || !named && !edition && !bracketed) {
      return null;
    }
    TimePoint point = new TimePoint();
    point.year = year;
    return new Dated(at, edition ? at + 5 : at + 4, new TimeMeaning.Point(point));
  }

  /** 2016-2018, 1999.08-2002.02. */
  private Dated pairOfYears(int at) {
    TimePoint from = yearAndMonth(at);
    if (from == null || Digits.isNumeral(text.at(at - 1)) || text.at(at - 1) == '-') {
      return null;
    }
    int i = behind(from, at);
    if (text.at(i) != '-' && text.at(i) != '~') {
      return null;
    }
    i += text.at(i + 1) == text.at(i) ? 2 : 1;
    TimePoint to = yearAndMonth(i);
    if (to == null || to.year < from.year || to.year.equals(from.year) && to.month == null) {
      return null;
    }
    int end = behind(to, i);
    char behind = text.at(end);
    boolean open = behind == '年' || behind == '-' || behind == '.' || FoldedText.isLetter(behind);
    return open ? null : new Dated(at, end, new TimeMeaning.Range(from, to));
  }

  /** 1999 or 1999.08, or null. */
  private TimePoint yearAndMonth(int at) {
    int year = bareYear(at);
    if (year == 0) {
      return null;
    }
    TimePoint point = new TimePoint();
    point.year = year;
    boolean month =
        text.at(at + 4) == '.'
            && FoldedText.isDigit(text.at(at + 5))
            && FoldedText.isDigit(text.at(at + 6))
            && !FoldedText.isDigit(text.at(at + 7));
    int number = month ? (text.at(at + 5) - '0') * 10 + text.at(at + 6) - '0' : 0;
    if (number >= 1 && number <= 12) {
      point.month = number;
    }
    return point;
  }

  private static int behind(TimePoint yearAndMonth, int at) {
    return yearAndMonth.month == null ? at + 4 : at + 7;
  }

  private int bareYear(int at) {
    int year = 0;
    for (int i = at; i < at + 4; i++) {
      if (!FoldedText.isDigit(text.at(i))) {
        return 0;
      }
      year = year * 10 + text.at(i) - '0';
    }
    return year >= 1900 && year < 2100 && !FoldedText.isDigit(text.at(at + 4)) ? year : 0;
  }
}
