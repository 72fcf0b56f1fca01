package io.jianbao.figure;

/**
 * What the text says of one point or period of the calendar: the parts that it gives, the others
 * null. Filled by {@link PointGrammar}, read-only afterwards.
 */
final class TimePoint {
  /** A year as given; negative before our era. */
  Integer year;

  /** Years from that of the day of issue: 去年 is −1. */
  Integer yearSteps;

  Integer month;
  Integer monthSteps;
  Integer day;
  Integer daySteps;

  /** Weeks from that of the day of issue: 上周 is −1. */
  Integer weekSteps;

  /** 1 Monday to 7 Sunday, 8 the weekend. */
  Integer weekday;

  Integer quarter;
  Integer quarterSteps;

  /** 1 or 2: 上半年, 下半年. */
  Integer half;

  /** 1 to 3: 上旬, 中旬, 下旬. */
  Integer tenDays;

  /** 1 spring to 4 winter. */
  Integer season;

  /** The first year of a decade, −1 when the century is open. */
  Integer decade;

  Integer century;

  /** Which part of the period: 初, 中, 末. */
  Edge edge;

  /** The first ({@code count} > 0) or last (negative) so many units of the period: 前两个月. */
  Integer share;

  /** The so-manieth unit of the period: 第三周, 第二天; negative from its end. */
  Integer place;

  /** The unit of {@link #share} and {@link #place}. */
  TimeUnit unit;

  HolidayTable.Rule holiday;
  boolean lunar;
  boolean leapMonth;

  /** 同期, 当日, 9·11: which year or day is known only from the context. */
  boolean unsettled;

  /** The unit of 当日, 次年 and other words that count from a time named before, or null. */
  TimeUnit anaphor;

  /** 次日: the day after the one before. */
  boolean nextDay;

  DayPart part;
  Integer hour;
  Integer minute;
  Integer second;

  /** 现在. */
  boolean now;

  /** Beginning, middle and end of a period. */
  enum Edge {
    /** 伊始: the first half of the start. */
    OPENING,
    START,
    MIDDLE,
    END
  }

  boolean hasClock() {
    return hour != null || part != null;
  }

  boolean hasYear() {
    return year != null || yearSteps != null || decade != null || century != null;
  }

  boolean hasMonth() {
    return month != null || monthSteps != null;
  }

  boolean hasDay() {
    return day != null || daySteps != null || weekday != null || holiday != null;
  }

  boolean hasDate() {
    return hasYear()
        || hasMonth()
        || hasDay()
        || weekSteps != null
        || quarter != null
        || quarterSteps != null
        || half != null
        || tenDays != null
        || season != null
        || edge != null
        || share != null
        || place != null;
  }

  TimePoint copy() {
    TimePoint copy = new TimePoint();
    copy.year = year;
    copy.yearSteps = yearSteps;
    copy.month = month;
    copy.monthSteps = monthSteps;
    copy.day = day;
    copy.daySteps = daySteps;
    copy.weekSteps = weekSteps;
    copy.weekday = weekday;
    copy.quarter = quarter;
    copy.quarterSteps = quarterSteps;
    copy.half = half;
    copy.tenDays = tenDays;
    copy.season = season;
    copy.decade = decade;
    copy.century = century;
    copy.edge = edge;
    copy.share = share;
    copy.place = place;
    copy.unit = unit;
    copy.holiday = holiday;
    copy.lunar = lunar;
    copy.leapMonth = leapMonth;
    copy.unsettled = unsettled;
    copy.anaphor = anaphor;
    copy.nextDay = nextDay;
    copy.part = part;
    copy.hour = hour;
    copy.minute = minute;
    copy.second = second;
    copy.now = now;
    return copy;
  }
}
