package io.jianbao.figure;

import io.jianbao.figure.CalendarResolver.Days;
import io.jianbao.figure.DurationGrammar.Length;
import io.jianbao.figure.DurationGrammar.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Writes times in the forms of ISO 8601, and of TIMEX3 where that has none (TAF, Q1, XXXX-WXX-1).
 */
final class TimeValue {
  private static final String[] SEASONS = {"SP", "SU", "FA", "WI"};

  private TimeValue() {}

  /** The date of a point as far as it goes; null when only the day of issue could say it. */
  static String date(TimePoint point, Days days, LocalDate reference) {
    boolean relative =
        point.daySteps != null
            || point.yearSteps != null
            || point.monthSteps != null
            || point.weekSteps != null
            || point.quarterSteps != null;
    if (point.unsettled) {
      return point.month == null ? null : open(point);
    }
    if (relative && reference == null) {
      return open(point);
    }
    if (point.weekday != null && point.weekSteps == null && point.place == null) {
      return point.weekday == 8 ? "XXXX-WXX-WE" : "XXXX-WXX-" + point.weekday;
    }
    if (point.holiday != null && !point.hasYear()) {
      return holiday(point.holiday);
    }
    if (point.lunar) {
      return null;
    }
    if (relative || point.holiday != null || point.place != null || point.share != null) {
      return days == null ? open(point) : settled(point, days);
    }
    return open(point);
  }

  private static String holiday(HolidayTable.Rule rule) {
    return rule instanceof HolidayTable.Rule.Fixed fixed
        ? "--" + two(fixed.month()) + "-" + two(fixed.day())
        : null;
  }

  /** A settled period in its own precision. */
  private static String settled(TimePoint point, Days days) {
    LocalDate from = days.from();
    if (days.isDay()) {
      return from.toString();
    }
    if (point.quarter != null || point.quarterSteps != null) {
      return year(from.getYear()) + "-Q" + (from.getMonthValue() + 2) / 3;
    }
    if (point.season != null) {
      return year(from.getYear()) + "-" + SEASONS[point.season - 1];
    }
    if (from.plusMonths(1).equals(days.to()) && from.getDayOfMonth() == 1) {
      return year(from.getYear()) + "-" + two(from.getMonthValue());
    }
    if (from.plusYears(1).equals(days.to()) && from.getDayOfYear() == 1) {
      return year(from.getYear());
    }
    return from + "/" + days.to().minusDays(1);
  }

  /** The parts that the text itself gives. */
  private static String open(TimePoint point) {
    String year = point.year == null ? "" : year(point.year);
    if (point.decade != null) {
      return year(point.decade).substring(0, 3);
    }
    if (point.century != null) {
      return point.century > 0 ? two(point.century - 1) : "-" + two(-point.century);
    }
    if (point.month != null) {
      String month = (year.isEmpty() ? "--" : year + "-") + two(point.month);
      return point.day == null ? month : month + "-" + two(point.day);
    }
    if (point.day != null) {
      return "---" + two(point.day);
    }
    if (point.quarter != null) {
      return (year.isEmpty() ? "XXXX" : year) + "-Q" + point.quarter;
    }
    if (point.half != null) {
      return (year.isEmpty() ? "XXXX" : year) + "-H" + point.half;
    }
    if (point.season != null) {
      return (year.isEmpty() ? "XXXX" : year) + "-" + SEASONS[point.season - 1];
    }
    return year.isEmpty() ? null : year;
  }

  static String clock(TimePoint point) {
    if (point.hour == null) {
      return point.part == null ? "" : point.part.code();
    }
    StringBuilder clock = new StringBuilder("T").append(two(point.hour));
    if (point.minute != null) {
      clock.append(':').append(two(point.minute));
      if (point.second != null) {
        clock.append(':').append(two(point.second));
      }
    }
    return clock.toString();
  }

  /** XXXX-WXX-1T20, or null when only the unit repeats. */
  static String recurring(TimePoint at) {
    String clock = clock(at);
    if (at.weekday != null) {
      return "XXXX-WXX-" + (at.weekday == 8 ? "WE" : at.weekday) + clock;
    }
    if (at.month != null) {
      return "XXXX-" + two(at.month) + (at.day == null ? "" : "-" + two(at.day)) + clock;
    }
    if (at.season != null) {
      return "XXXX-" + SEASONS[at.season - 1];
    }
    return clock.isEmpty() || at.hasDate() ? null : clock;
  }

  static long secondOfDay(TimePoint point) {
    long minute = point.minute == null ? 0 : point.minute;
    long second = point.second == null ? 0 : point.second;
    return point.hour * 3600L + minute * 60 + second;
  }

  /** How long the moment lasts that a clock time names. */
  static long clockStep(TimePoint point) {
    if (point.second != null) {
      return 1;
    }
    return point.minute == null ? 3600 : 60;
  }

  static String timeOfDay(long second) {
    long inDay = second % 86_400;
    return "T" + two(inDay / 3600) + ":" + two(inDay / 60 % 60) + ":" + two(inDay % 60);
  }

  static String moment(LocalDateTime time) {
    return time.toLocalDate()
        + "T"
        + two(time.getHour())
        + ":"
        + two(time.getMinute())
        + ":"
        + two(time.getSecond());
  }

  /** The days between two moments, the last one named; one day, month or year by itself. */
  static String between(String from, String to) {
    int day = from.indexOf('T', 1);
    LocalDate first = LocalDate.parse(from.substring(0, day));
    LocalDate behind = LocalDate.parse(to.substring(0, to.indexOf('T', 1)));
    if (!from.endsWith("T00:00:00") || !to.endsWith("T00:00:00")) {
      return from + "/" + to;
    }
    return settled(new TimePoint(), new Days(first, behind));
  }

  /** P1Y2DT3H4S. */
  static String length(Length length) {
    StringBuilder value = new StringBuilder("P");
    boolean time = false;
    for (Part part : length.parts()) {
      if (part.unit().isClock() && !time) {
        time = true;
        value.append('T');
      }
      boolean quarter = part.unit() == TimeUnit.QUARTER;
      BigDecimal count = quarter ? part.count().multiply(BigDecimal.valueOf(3)) : part.count();
      value.append(count.toPlainString()).append(quarter ? "M" : part.unit().letter);
    }
    return value.toString();
  }

  private static String year(int year) {
    int value = year < 0 ? -year - 1 : year;
    String digits = String.valueOf(value);
    return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static String two(long value) {
    return value < 10 ? "0" + value : String.valueOf(value);
  }
}
