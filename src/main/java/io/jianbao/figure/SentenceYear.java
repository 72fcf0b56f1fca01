package io.jianbao.figure;

import io.jianbao.figure.Candidate.Dated;
import java.time.LocalDate;
import java.util.List;

/**
 * The year that a sentence has named before: 去年旅游业稳步增长，前三季度国内旅游人数达45亿人次 speaks of last year's
 * quarters. A day takes it over only where the year of issue would put it into the future.
 */
final class SentenceYear {
  private static final String SENTENCE_END = "。!?;\n";

  /** What stands in front of a year that others are held against. */
  private static final String COMPARES = "比较同与和超";

  private final FoldedText text;
  private final List<Candidate> found;
  private final LocalDate reference;

  SentenceYear(FoldedText text, List<Candidate> found, LocalDate reference) {
    this.text = text;
    this.found = found;
    this.reference = reference;
  }

  /** The time at {@code index} of the list with the year that is meant. */
  Dated completed(int index) {
    Dated dated = (Dated) found.get(index);
    TimePoint open =
        switch (dated.meaning()) {
          case TimeMeaning.Point point -> point.point();
          case TimeMeaning.Range range -> range.from();
          case TimeMeaning.Open bound -> bound.point();
          default -> null;
        };
    if (open != null && index > 0 && isOfYearsAgo(index, open)) {
      return yearsAgo(index, open);
    }
    TimePoint year = open == null || !lacksYear(open) ? null : yearBefore(index);
    if (year == null || !takesOver(open, year)) {
      return dated;
    }
    TimePoint whole = open.copy();
    whole.year = year.year;
    whole.yearSteps = year.yearSteps;
    TimeMeaning meaning =
        switch (dated.meaning()) {
          case TimeMeaning.Range range -> new TimeMeaning.Range(whole, range.to());
          case TimeMeaning.Open bound -> new TimeMeaning.Open(whole, bound.direction());
          default -> new TimeMeaning.Point(whole);
        };
    return new Dated(dated.start(), dated.end(), meaning);
  }

  /** 70年前的9月30日, 50年前的今天. */
  private boolean isOfYearsAgo(int index, TimePoint point) {
    boolean day = point.month != null && !point.hasYear() || isToday(point);
    boolean adjoins =
        text.at(found.get(index).start() - 1) == '的'
            && found.get(index - 1).end() == found.get(index).start() - 1;
    return reference != null
        && day
        && adjoins
        && found.get(index) instanceof Dated dated
        && dated.meaning() instanceof TimeMeaning.Point
        && found.get(index - 1) instanceof Dated before
        && before.meaning() instanceof TimeMeaning.Shift shift
        && shift.direction() == TimeMeaning.Direction.AGO
        && shift.length().unit() == TimeUnit.YEAR
        && shift.length().low() == null
        && shift.length().parts().size() == 1;
  }

  private static boolean isToday(TimePoint point) {
    return Integer.valueOf(0).equals(point.daySteps) && !point.hasClock();
  }

  private Dated yearsAgo(int index, TimePoint point) {
    Candidate dated = found.get(index);
    Dated before = (Dated) found.get(index - 1);
    int years = ((TimeMeaning.Shift) before.meaning()).length().parts().get(0).count().intValue();
    TimePoint whole = point.copy();
    whole.year = reference.getYear() - years;
    if (isToday(point)) {
      whole.daySteps = null;
      whole.month = reference.getMonthValue();
      whole.day = reference.getDayOfMonth();
    }
    return new Dated(dated.start(), dated.end(), new TimeMeaning.Point(whole));
  }

  /** A month or a part of the year that does not say which year. */
  private static boolean lacksYear(TimePoint point) {
    boolean partOfYear =
        point.month != null
            || point.quarter != null
            || point.half != null
            || point.share != null
                && (point.unit == TimeUnit.MONTH || point.unit == TimeUnit.QUARTER);
    boolean relative =
        point.monthSteps != null
            || point.daySteps != null
            || point.weekSteps != null
            || point.quarterSteps != null
            || point.anaphor != null
            || point.holiday != null
            || point.unsettled
            || point.now;
    return partOfYear && !relative && !point.hasYear() && !point.lunar;
  }

  /** The year named last in the sentence, unless something is only held against it. */
  private TimePoint yearBefore(int index) {
    int floor = found.get(index).start();
    for (int i = index - 1; i >= 0; i--) {
      if (text.hasAny(SENTENCE_END, found.get(i).end(), floor)) {
        return null;
      }
      floor = found.get(i).start();
      TimePoint point = found.get(i) instanceof Dated dated ? named(dated) : null;
      if (point != null) {
        boolean opens =
            !Character.isIdeographic(text.at(floor - 1)) || "在于自从".indexOf(text.at(floor - 1)) >= 0;
        boolean whole =
            "度的版级届".indexOf(text.at(found.get(i).end())) < 0 || found.get(i).end() == text.length();
        return opens && whole && COMPARES.indexOf(text.at(floor - 1)) < 0 ? point : null;
      }
    }
    return null;
  }

  private static TimePoint named(Dated dated) {
    TimePoint point = dated.meaning() instanceof TimeMeaning.Point at ? at.point() : null;
    boolean year = point != null && (point.year != null || point.yearSteps != null);
    return year && !point.lunar && !point.unsettled && point.anaphor == null ? point : null;
  }

  private boolean takesOver(TimePoint point, TimePoint year) {
    if (reference == null) {
      return point.day == null && year.year != null;
    }
    int said = year.year == null ? reference.getYear() + year.yearSteps : year.year;
    if (said >= reference.getYear()) {
      return said > reference.getYear();
    }
    // 2019年12月…，1月: the next year began in between
    boolean wraps =
        year.month != null && point.month != null && year.month >= 11 && point.month <= 3;
    boolean future =
        point.month != null
            && point.month > reference.getMonthValue()
            && !(reference.getMonthValue() <= 2 && point.month >= 11);
    return !wraps && (point.day == null || future);
  }
}
