package io.jianbao.figure;

/** What one end of a range takes over from the other: 2月23日—25日, 下午3点至5点, 1—5月. */
final class Inheritance {
  private Inheritance() {}

  /** The second end with what it leaves out taken from the first. */
  static TimePoint from(TimePoint first, TimePoint second) {
    TimePoint end = second.copy();
    if (end.nextDay && !first.hasDate()) {
      end.daySteps = null;
      end.unsettled = false;
    } else if (end.nextDay) {
      end.daySteps = null;
      end.unsettled = false;
      takeDate(first, end);
      return end;
    }
    boolean relative = end.daySteps != null || end.weekSteps != null || end.monthSteps != null;
    if (end.hour != null && end.part == null && first.part != null && !end.hasDate()) {
      end.hour = hourBehind(first, end.hour);
    }
    if (!end.hasDate()) {
      takeDate(first, end);
      return end;
    }
    if (relative || end.holiday != null && end.hasYear()) {
      return end;
    }
    if (!end.hasMonth() && end.day != null) {
      end.month = first.month;
      end.monthSteps = first.monthSteps;
      end.lunar |= first.lunar;
    }
    if (!end.hasYear()) {
      end.year = first.year;
      end.yearSteps = first.yearSteps;
      boolean wraps = first.month != null && end.month != null && end.month < first.month;
      if (wraps && end.year != null) {
        end.year++;
      } else if (wraps && end.yearSteps != null) {
        end.yearSteps++;
      } else if (wraps) {
        end.yearSteps = 1;
      }
    }
    if (end.weekday != null && end.weekSteps == null) {
      end.weekSteps = first.weekSteps;
    }
    return end;
  }

  /** 中午3点到6点: the second hour lies behind the first, in the same half of the day. */
  static int hourBehind(TimePoint first, int hour) {
    int meant = first.part.hourOfDay(hour);
    if (first.hour == null || meant >= first.hour) {
      return meant;
    }
    return hour < 12 && hour + 12 > first.hour ? hour + 12 : hour;
  }

  private static void takeDate(TimePoint first, TimePoint end) {
    end.year = first.year;
    end.yearSteps = first.yearSteps;
    end.month = first.month;
    end.monthSteps = first.monthSteps;
    end.day = first.day;
    end.daySteps = first.daySteps;
    end.weekday = first.weekday;
    end.weekSteps = first.weekSteps;
    end.holiday = first.holiday;
    end.lunar = first.lunar;
  }

  /** The first end with the year, quarter or half of day that only the second says. */
  static TimePoint backwards(TimePoint first, TimePoint second) {
    TimePoint start = first.copy();
    if (start.hour == null
        && start.day == null
        && start.month == null
        && second.month != null
        && start.year == null
        && start.yearSteps == null
        && !start.hasDate()) {
      start.year = second.year;
    }
    return start;
  }
}
