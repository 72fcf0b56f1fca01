package io.jianbao.figure;

import io.jianbao.figure.CalendarResolver.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.TemporalAdjusters;

/** The day on which a named day falls in a year. */
final class Holidays {
  /**
   * The constants C of the rule day = ⌊0.2422·y + C⌋ − ⌊y/4⌋ for the solar terms of 2000–2099, y
   * the last two digits of the year (for January and February ⌊(y−1)/4⌋), from 小寒 on.
   */
  private static final double[] TERMS = {
    5.4055, 20.12, 3.87, 18.73, 5.63, 20.646, 4.81, 20.1, 5.52, 21.04, 5.678, 21.37, 7.108, 22.83,
    7.5, 23.13, 7.646, 23.042, 8.318, 23.438, 7.438, 22.36, 7.18, 21.94
  };

  private Holidays() {}

  /** The days, or null where they are not known. */
  static Days inYear(HolidayTable.Rule rule, int year) {
    if (rule instanceof HolidayTable.Rule.Span span) {
      LocalDate last = LocalDate.of(year, span.toMonth(), span.toDay());
      return new Days(LocalDate.of(year, span.fromMonth(), span.fromDay()), last.plusDays(1));
    }
    LocalDate day = dayInYear(rule, year);
    return day == null ? null : Days.of(day);
  }

  private static LocalDate dayInYear(HolidayTable.Rule rule, int year) {
    return switch (rule) {
      case HolidayTable.Rule.Span span -> null;
      case HolidayTable.Rule.Fixed fixed -> LocalDate.of(year, fixed.month(), fixed.day());
      case HolidayTable.Rule.Nth nth -> nth(nth, year);
      case HolidayTable.Rule.Easter easter -> easterSunday(year).plusDays(easter.days());
      case HolidayTable.Rule.Term term -> solarTerm(term.index(), year);
      case HolidayTable.Rule.Lunar lunar -> lunar(lunar, year);
      case HolidayTable.Rule.Islamic islamic -> islamic(islamic, year);
    };
  }

  private static LocalDate nth(HolidayTable.Rule.Nth rule, int year) {
    return YearMonth.of(year, rule.month())
        .atDay(1)
        .with(TemporalAdjusters.dayOfWeekInMonth(rule.number(), DayOfWeek.of(rule.weekday())));
  }

  private static LocalDate lunar(HolidayTable.Rule.Lunar rule, int year) {
    // the last month of a lunar year falls into the next year of the calendar
    int lunarYear = rule.month() == 12 ? year - 1 : year;
    Days days = LunarCalendar.days(lunarYear, rule.month(), false, rule.day());
    if (days == null) {
      return null;
    }
    return rule.day() == 0 ? days.to().minusDays(1) : days.from();
  }

  /** The algorithm of Butcher and Meeus for the Gregorian calendar. */
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = (a + 11 * d + 22 * e) / 451;
    int g = d + e - 7 * f + 114;
    return LocalDate.of(year, g / 31, g % 31 + 1);
  }

  /** The first such day of the year by the calendar of Umm al-Qura, which the JDK knows. */
  private static LocalDate islamic(HolidayTable.Rule.Islamic rule, int year) {
    if (year < 1900 || year > 2070) {
      return null;
    }
    int islamicYear = (year - 622) * 33 / 32;
    for (int y = islamicYear - 1; y <= islamicYear + 2; y++) {
      LocalDate day = LocalDate.from(HijrahDate.of(y, rule.month(), rule.day()));
      if (day.getYear() == year) {
        return day;
      }
    }
    return null;
  }

  private static LocalDate solarTerm(int index, int year) {
    if (year < 2000 || year > 2099) {
      return null;
    }
    int y = year % 100;
    int leaps = index < 4 ? Math.floorDiv(y - 1, 4) : y / 4;
    int day = (int) (0.2422 * y + TERMS[index]) - leaps;
    return LocalDate.of(year, index / 2 + 1, day);
  }
}
