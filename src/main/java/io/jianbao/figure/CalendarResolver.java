package io.jianbao.figure;

import io.jianbao.figure.TimePoint.Edge;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Finds the days that a point means, counted from the day of issue where it does not say all. */
final class CalendarResolver {
  /** Days, half open. */
  record Days(LocalDate from, LocalDate to) {
    static Days of(LocalDate day) {
      return new Days(day, day.plusDays(1));
    }

    boolean isDay() {
      return from.plusDays(1).equals(to);
    }
  }

  /** Days after which a holiday is hardly meant any more if the next one is near. */
  private static final int LONG_PAST = 240;

  private static final int NEAR = 125;

  private final LocalDate reference;

  /** The day of issue, or null. */
  CalendarResolver(LocalDate reference) {
    this.reference = reference;
  }

  /** The days of {@code point}, or null when the text and the day of issue do not settle them. */
  Days days(TimePoint point) {
    try {
      return settled(point);
    } catch (DateTimeException e) {
      // 2月30日: no such day
      return null;
    }
  }

  private Days settled(TimePoint point) {
    if (point.nextDay && !point.unsettled) {
      TimePoint before = point.copy();
      before.nextDay = false;
      Days days = settled(before);
      return days == null ? null : new Days(days.from().plusDays(1), days.to().plusDays(1));
    }
    if (point.unsettled) {
      return null;
    }
    if (point.now) {
      return reference == null ? null : Days.of(reference);
    }
    if (point.daySteps != null) {
      return reference == null ? null : Days.of(reference.plusDays(point.daySteps));
    }
    if (point.weekday != null && point.place != null) {
      return placedWeekday(point);
    }
    if (point.weekSteps != null || point.weekday != null) {
      return week(point);
    }
    if (point.holiday != null) {
      Integer year = year(point);
      return year == null ? null : holiday(point, year);
    }
    if (point.hasMonth()) {
      return inMonth(point);
    }
    if (point.day != null) {
      return dayOfMonth(point);
    }
    return inYear(point);
  }

  /** The holiday of the year of issue, unless it is long past and the next near: 春节 in December. */
  private Days holiday(TimePoint point, int year) {
    Days days = Holidays.inYear(point.holiday, year);
    if (point.hasYear() || days == null || !days.from().plusDays(LONG_PAST).isBefore(reference)) {
      return days;
    }
    Days next = Holidays.inYear(point.holiday, year + 1);
    return next != null && !next.from().minusDays(NEAR).isAfter(reference) ? next : days;
  }

  private Days placedWeekday(TimePoint point) {
    Days period = point.hasMonth() ? month(point) : wholeYear(point);
    if (period == null || point.weekday > 7) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(point.weekday);
    LocalDate day =
        point.place > 0
            ? period.from().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(point.place - 1L)
            : period
                .to()
                .minusDays(1)
                .with(TemporalAdjusters.previousOrSame(weekday))
                .plusWeeks(point.place + 1L);
    return Days.of(day);
  }

  private Days week(TimePoint point) {
    if (reference == null) {
      return null;
    }
    int steps = point.weekSteps == null ? 0 : point.weekSteps;
    LocalDate monday =
        reference.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(steps);
    if (point.weekday == null) {
      return new Days(monday, monday.plusWeeks(1));
    }
    return point.weekday == 8
        ? new Days(monday.plusDays(5), monday.plusDays(7))
        : Days.of(monday.plusDays(point.weekday - 1L));
  }

  private Integer year(TimePoint point) {
    if (point.year != null) {
      return point.year;
    }
    if (reference == null) {
      return null;
    }
    return reference.getYear() + (point.yearSteps == null ? 0 : point.yearSteps);
  }

  private Days wholeYear(TimePoint point) {
    Integer year = year(point);
    return year == null ? null : years(year, 1);
  }

  private static Days years(int first, int count) {
    int from = first < 0 ? first + 1 : first;
    return new Days(LocalDate.of(from, 1, 1), LocalDate.of(from + count, 1, 1));
  }

  private Days month(TimePoint point) {
    Integer year = year(point);
    if (year == null) {
      return null;
    }
    YearMonth month;
    if (point.monthSteps != null) {
      month = YearMonth.from(reference).plusMonths(point.monthSteps);
      if (point.hasYear()) {
        month = month.withYear(year);
      }
    } else {
      month = YearMonth.of(lastYearsMonth(point) ? year - 1 : year, point.month);
    }
    return new Days(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** In January and February a bare November or December with its day was last year's. */
  private boolean lastYearsMonth(TimePoint point) {
    return !point.hasYear()
        && reference.getMonthValue() <= 2
        && point.month >= 11
        && point.day != null;
  }

  private Days inMonth(TimePoint point) {
    if (point.lunar) {
      return lunar(point);
    }
    Days month = month(point);
    if (month == null) {
      return null;
    }
    if (point.day != null
        && !point.hasYear()
        && point.monthSteps == null
        && point.month == 2
        && point.day == 29) {
      return lastLeapDay();
    }
    if (point.day != null) {
      return Days.of(month.from().withDayOfMonth(point.day));
    }
    return part(point, month);
  }

  private Days lastLeapDay() {
    int year = reference.getYear();
    while (!Year.isLeap(year)) {
      year--;
    }
    return Days.of(LocalDate.of(year, 2, 29));
  }

  private Days lunar(TimePoint point) {
    Integer year = year(point);
    if (year == null || point.month == null) {
      return null;
    }
    int day = point.day == null ? 0 : point.day;
    boolean lastWinter = !point.hasYear() && point.month >= 11 && reference.getMonthValue() <= 3;
    return LunarCalendar.days(lastWinter ? year - 1 : year, point.month, point.leapMonth, day);
  }

  private Days dayOfMonth(TimePoint point) {
    if (reference == null) {
      return null;
    }
    YearMonth month = YearMonth.from(reference);
    if (point.day - reference.getDayOfMonth() > 15) {
      month = month.minusMonths(1);
    }
    while (!month.isValidDay(point.day)) {
      month = month.minusMonths(1);
    }
    return Days.of(month.atDay(point.day));
  }

  private Days inYear(TimePoint point) {
    if (point.decade != null) {
      return edge(point.edge, years(point.decade, 10), 3, 3, ChronoUnit.YEARS);
    }
    if (point.century != null) {
      int first = point.century > 0 ? (point.century - 1) * 100 : point.century * 100;
      return edge(point.edge, years(first, 100), 20, 20, ChronoUnit.YEARS);
    }
    if (point.quarterSteps != null) {
      return quarterFromNow(point);
    }
    boolean monthEdge = point.edge != null && point.unit == TimeUnit.MONTH && !point.hasYear();
    if (monthEdge) {
      return reference == null ? null : part(point, monthOf(reference));
    }
    Days year = wholeYear(point);
    if (year == null) {
      return null;
    }
    if (point.quarter != null) {
      LocalDate from = year.from().plusMonths(3L * (point.quarter - 1));
      return edge(point.edge, new Days(from, from.plusMonths(3)), 1, 1, ChronoUnit.MONTHS);
    }
    if (point.half != null) {
      LocalDate from = year.from().plusMonths(point.half == 1 ? 0 : 6);
      return new Days(from, from.plusMonths(6));
    }
    if (point.season != null) {
      // the winter of January began in the year before
      boolean winter = point.season == 4 && !point.hasYear() && reference.getMonthValue() <= 2;
      LocalDate from = year.from().plusMonths(3L * point.season - 1).minusYears(winter ? 1 : 0);
      return new Days(from, from.plusMonths(3));
    }
    return part(point, year);
  }

  private static Days monthOf(LocalDate day) {
    LocalDate from = day.withDayOfMonth(1);
    return new Days(from, from.plusMonths(1));
  }

  private Days quarterFromNow(TimePoint point) {
    if (reference == null) {
      return null;
    }
    LocalDate from =
        reference
            .withDayOfMonth(1)
            .withMonth((reference.getMonthValue() - 1) / 3 * 3 + 1)
            .plusMonths(3L * point.quarterSteps);
    return edge(point.edge, new Days(from, from.plusMonths(3)), 1, 1, ChronoUnit.MONTHS);
  }

  /** What the point names inside its month or year: 上旬, 前两个月, 第三周, 底. */
  private Days part(TimePoint point, Days period) {
    boolean month =
        point.hasMonth() || point.unit == TimeUnit.MONTH && !point.hasYear() && point.edge != null;
    if (point.tenDays != null) {
      LocalDate from = period.from().plusDays(10L * (point.tenDays - 1));
      return new Days(from, point.tenDays == 3 ? period.to() : from.plusDays(10));
    }
    if (point.share != null) {
      return share(point, period);
    }
    if (point.place != null) {
      return place(point, period);
    }
    return month
        ? edge(point.edge, period, 5, 7, ChronoUnit.DAYS)
        : edge(point.edge, period, 2, 2, ChronoUnit.MONTHS);
  }

  private static Days edge(Edge edge, Days period, int first, int last, ChronoUnit unit) {
    if (edge == null) {
      return period;
    }
    return switch (edge) {
      case OPENING -> new Days(period.from(), period.from().plus((first + 1) / 2, unit));
      case START -> new Days(period.from(), period.from().plus(first, unit));
      case END -> new Days(period.to().minus(last, unit), period.to());
      case MIDDLE -> middle(period);
    };
  }

  private static Days middle(Days period) {
    long days = ChronoUnit.DAYS.between(period.from(), period.to());
    return new Days(period.from().plusDays(days / 3), period.to().minusDays(days / 3));
  }

  private static Days share(TimePoint point, Days period) {
    int count = Math.abs(point.share);
    if (point.unit == TimeUnit.WEEK) {
      LocalDate monday = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      LocalDate end = period.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return point.share > 0
          ? new Days(monday, monday.plusWeeks(count))
          : new Days(end.minusWeeks(count), end);
    }
    return point.share > 0
        ? new Days(period.from(), plus(period.from(), count, point.unit))
        : new Days(plus(period.to(), -count, point.unit), period.to());
  }

  private static Days place(TimePoint point, Days period) {
    int place = point.place;
    if (point.unit == TimeUnit.WEEK) {
      LocalDate monday = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      LocalDate last =
          period.to().minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      LocalDate from = place > 0 ? monday.plusWeeks(place - 1L) : last.plusWeeks(place + 1L);
      return new Days(from, from.plusWeeks(1));
    }
    LocalDate from =
        place > 0
            ? plus(period.from(), place - 1, point.unit)
            : plus(period.to(), place, point.unit);
    return new Days(from, plus(from, 1, point.unit));
  }

  static LocalDate plus(LocalDate day, long count, TimeUnit unit) {
    return switch (unit) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case YEAR -> day.plusYears(count);
      default -> day;
    };
  }
}
