package io.jianbao.figure;

import io.jianbao.figure.CalendarResolver.Days;

/** The days of the lunar calendar. */
final class LunarCalendar {
  private LunarCalendar() {}

  /** The days of a lunar month, or of one day of it; null where the calendar is not known. */
  static Days days(int year, int month, boolean leap, int day) {
    return null;
  }
}
