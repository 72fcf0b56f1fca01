package io.jianbao.figure;

import io.jianbao.figure.CalendarResolver.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The days of the lunar calendar from 1900 to 2100: {@code lunar-years.txt}, read when first asked
 * for.
 */
final class LunarCalendar {
  /** A year: its first day, its leap month or 0, which of its months have 30 days. */
  private record Year(LocalDate first, int leap, String lengths) {
    /** The place of a month in the row of lengths, or -1. */
    int index(int month, boolean asLeap) {
      if (asLeap) {
        return month == leap ? month : -1;
      }
      return leap > 0 && month > leap ? month : month - 1;
    }

    int days(int index) {
      return lengths.charAt(index) == '1' ? 30 : 29;
    }
  }

  private LunarCalendar() {}

  /**
   * A lunar month or a day of it.
   *
   * @param year the lunar year, named by the year in which it begins
   * @param leap whether the leap month of that number is meant
   * @param day the day, 0 for the whole month
   * @return null where the calendar is not known or has no such day
   */
  static Days days(int year, int month, boolean leap, int day) {
    Year lunar = Table.YEARS.get(year);
    int index = lunar == null ? -1 : lunar.index(month, leap);
    if (index < 0) {
      return null;
    }
    LocalDate first = lunar.first();
    for (int i = 0; i < index; i++) {
      first = first.plusDays(lunar.days(i));
    }
    int length = lunar.days(index);
    if (day == 0) {
      return new Days(first, first.plusDays(length));
    }
    return day > length ? null : Days.of(first.plusDays(day - 1L));
  }

  /** Loaded when it is first asked for. */
  private static final class Table {
    static final Map<Integer, Year> YEARS = read();

    private static Map<Integer, Year> read() {
      Map<Integer, Year> years = new HashMap<>();
      for (String line : Resource.lines("lunar-years.txt")) {
        String[] cells = Resource.cells(line, 4);
        LocalDate first = LocalDate.parse(cells[0] + "-" + cells[1]);
        years.put(first.getYear(), new Year(first, Integer.parseInt(cells[2]), cells[3]));
      }
      return years;
    }
  }
}
