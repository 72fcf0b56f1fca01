package io.jianbao.figure;

import io.jianbao.figure.Candidate.Dated;

/** Two points with what lies between: 2月26日14时至2月27日14时, 大年初二到初三, 5月和8月之间. */
final class PointRangeGrammar {
  private final FoldedText text;
  private final PointGrammar points;
  private final AmountParser amounts;
  private final NumeralParser numerals;

  PointRangeGrammar(FoldedText text, PointGrammar points, AmountParser amounts) {
    this.text = text;
    this.points = points;
    this.amounts = amounts;
    this.numerals = amounts.numerals();
  }

  /**
   * The stretch from {@code first}, in a phrase that starts at {@code start}, to a second point; or
   * null.
   */
  Dated parse(int start, PointGrammar.Result first) {
    int behind = amounts.connectorEnd(first.end());
    boolean and = false;
    if (behind == 0) {
      int i = text.skipBlanks(first.end());
      if (text.at(i) != '和' && text.at(i) != '与') {
        return null;
      }
      and = true;
      behind = text.skipBlanks(i + 1);
    }
    PointGrammar.Result second = lunarDay(first.point(), behind);
    second = second == null ? points.parse(behind) : second;
    if (second == null || !sameSort(first.point(), second.point())) {
      return null;
    }
    int end = second.end();
    if (and) {
      int i = text.skipBlanks(end);
      if (text.startsWith("之间", i)) {
        end = i + 2;
      } else if (text.at(i) == '间') {
        end = i + 1;
      } else {
        return null;
      }
    } else if (text.at(end) == '止' || text.startsWith("期间", end)) {
      end += text.at(end) == '止' ? 1 : 0;
    }
    return new Dated(start, end, new TimeMeaning.Range(first.point(), second.point()));
  }

  /** 大年初二到初三, 除夕至初六: the second day is of the first month of the lunar year too. */
  private PointGrammar.Result lunarDay(TimePoint first, int at) {
    boolean lunar = first.lunar || first.holiday instanceof HolidayTable.Rule.Lunar;
    Numeral number = lunar && text.at(at) == '初' ? numerals.unsigned(at + 1) : null;
    if (number == null || number.small() < 1 || number.small() > 10) {
      return null;
    }
    TimePoint point = new TimePoint();
    point.month = first.month == null ? 1 : first.month;
    point.day = number.small();
    point.lunar = true;
    return new PointGrammar.Result(point, number.end());
  }

  private static boolean sameSort(TimePoint a, TimePoint b) {
    if (a.hour != null || b.hour != null) {
      return a.hasClock() && b.hasClock();
    }
    return a.hasDate() == b.hasDate() || b.nextDay && b.hasClock();
  }
}
