package io.jianbao.figure;

import io.jianbao.figure.CalendarResolver.Days;
import io.jianbao.figure.Candidate.Dated;
import io.jianbao.figure.DurationGrammar.Length;
import io.jianbao.figure.DurationGrammar.Part;
import io.jianbao.figure.TimeExpression.Kind;
import io.jianbao.figure.TimeMeaning.Direction;
import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Settles what times mean: their value as far as the text goes, their interval from the day of
 * issue.
 */
final class TimeResolver {
  private final LocalDate reference;
  private final LocalDateTime moment;
  private final CalendarResolver calendar;
  private TimeExpression named;

  /** The day of issue and the moment of writing, either null where it is not known. */
  TimeResolver(LocalDate reference, LocalDateTime moment) {
    this.moment = moment;
    this.reference = reference;
    this.calendar = new CalendarResolver(reference);
  }

  /**
   * What a time means, or null for a word such as 当日 where no day was named before.
   *
   * @param opening the time that {@code dated} closes in a phrase such as 从下午两点半开到六点半, or null
   */
  TimeExpression resolve(Dated dated, Dated opening) {
    TimeExpression time = meant(behind(opening, dated));
    if (time != null) {
      remember(time);
    }
    return time;
  }

  /** 六点半 behind 下午两点半 is in the same half of the day. */
  private static Dated behind(Dated opening, Dated dated) {
    boolean points =
        opening != null
            && opening.meaning() instanceof TimeMeaning.Point
            && dated.meaning() instanceof TimeMeaning.Point;
    if (!points) {
      return dated;
    }
    TimePoint first = ((TimeMeaning.Point) opening.meaning()).point();
    TimePoint second = ((TimeMeaning.Point) dated.meaning()).point();
    if (first.part == null || second.hour == null || second.part != null || second.hasDate()) {
      return dated;
    }
    TimePoint closing = second.copy();
    closing.hour = Inheritance.hourBehind(first, second.hour);
    return new Dated(dated.start(), dated.end(), new TimeMeaning.Point(closing));
  }

  /** Keeps the day, month or year named last, for 当日, 次年 and the like. */
  private void remember(TimeExpression time) {
    boolean dated =
        switch (time.kind()) {
          case DATE, DATETIME, DATERANGE -> true;
          default -> false;
        };
    if (dated && time.from() != null && time.to() != null && time.from().charAt(0) != 'T') {
      named = time;
    }
  }

  /** The day that the time named last begins with, if it is as fine as {@code unit}; or null. */
  private LocalDate namedDay(TimeUnit unit) {
    if (named == null) {
      return null;
    }
    LocalDate from = LocalDate.parse(named.from().substring(0, 10));
    long days = ChronoUnit.DAYS.between(from, LocalDate.parse(named.to().substring(0, 10)));
    TimeUnit fineness = days <= 1 ? TimeUnit.DAY : days <= 31 ? TimeUnit.MONTH : TimeUnit.YEAR;
    return unit.compareTo(fineness) >= 0 ? from : null;
  }

  private TimeExpression meant(Dated dated) {
    Span span = new Span(dated.start(), dated.end());
    return switch (dated.meaning()) {
      case TimeMeaning.Point point -> point(span, point.point());
      case TimeMeaning.Range range -> range(span, range.from(), range.to());
      case TimeMeaning.Lasting lasting -> lasting(span, lasting.length());
      case TimeMeaning.Shift shift -> shift(span, shift);
      case TimeMeaning.Open open -> open(span, open);
      case TimeMeaning.Repeated repeated -> repeated(span, repeated);
    };
  }

  // ---- points

  private TimeExpression point(Span span, TimePoint point) {
    if (point.anaphor != null) {
      return anaphor(span, point);
    }
    return settledPoint(span, point);
  }

  /** 当日, 次年: counted from the time named before; a message tells its own moment. */
  private TimeExpression anaphor(Span span, TimePoint point) {
    LocalDate known = namedDay(point.anaphor);
    LocalDate from = known != null || moment == null ? known : moment.toLocalDate();
    if (from == null) {
      boolean says = point.hasClock() || point.month != null;
      return says ? settledPoint(span, point) : null;
    }
    TimePoint counted = point.copy();
    counted.unsettled = false;
    counted.nextDay = false;
    return new TimeResolver(from, null).settledPoint(span, counted);
  }

  private TimeExpression settledPoint(Span span, TimePoint point) {
    Interval interval = interval(point, false);
    return time(span, kind(point), value(point), interval);
  }

  private static TimeExpression time(Span span, Kind kind, String value, Interval resolved) {
    Interval interval = withinCommonYears(resolved);
    return new TimeExpression(
        span,
        kind,
        value,
        interval == null ? null : interval.from(),
        interval == null ? null : interval.to(),
        null,
        null,
        null);
  }

  /**
   * Years beyond 9999 are slips or fancies: ISO 8601 writes them with a sign, and nobody means
   * them.
   */
  private static Interval withinCommonYears(Interval interval) {
    return interval == null || isBeyond(interval.from()) || isBeyond(interval.to())
        ? null
        : interval;
  }

  private static boolean isBeyond(String moment) {
    return moment != null && (moment.startsWith("+") || moment.startsWith("-"));
  }

  private Kind kind(TimePoint point) {
    boolean day =
        point.hasDay()
                && !Integer.valueOf(8).equals(point.weekday)
                && !(point.holiday instanceof HolidayTable.Rule.Span)
            || point.place != null && point.unit == TimeUnit.DAY;
    if (point.hasClock()) {
      if (point.hasDate()) {
        return Kind.DATETIME;
      }
      return point.hour == null ? Kind.TIMERANGE : Kind.TIME;
    }
    return day || point.now ? Kind.DATE : Kind.DATERANGE;
  }

  private String value(TimePoint point) {
    String date = point.hasDate() ? TimeValue.date(point, calendar.days(point), reference) : "";
    String clock = TimeValue.clock(point);
    if (point.now) {
      return "PRESENT_REF";
    }
    if (date == null) {
      return clock.isEmpty() ? null : clock;
    }
    return date.isEmpty() && clock.isEmpty() ? null : date + clock;
  }

  /** An interval as it is written; one end may be open. */
  private record Interval(String from, String to) {}

  /** The interval of a point; as the end of a range a clock time is a moment. */
  private Interval interval(TimePoint point, boolean asEnd) {
    if (!point.hasDate() && !point.now) {
      return clockInterval(point, asEnd);
    }
    if (point.now && moment != null) {
      return new Interval(TimeValue.moment(moment), TimeValue.moment(moment.plusSeconds(1)));
    }
    Days days = calendar.days(point);
    if (days == null) {
      return null;
    }
    if (!point.hasClock()) {
      return new Interval(
          TimeValue.moment(days.from().atStartOfDay()), TimeValue.moment(days.to().atStartOfDay()));
    }
    if (!days.isDay()) {
      return null;
    }
    LocalDateTime midnight = days.from().atStartOfDay();
    if (point.hour == null) {
      return new Interval(
          TimeValue.moment(midnight.plusHours(point.part.fromHour())),
          TimeValue.moment(midnight.plusHours(point.part.toHour())));
    }
    LocalDateTime from = midnight.plusSeconds(TimeValue.secondOfDay(point));
    return new Interval(
        TimeValue.moment(from),
        TimeValue.moment(asEnd ? from : from.plusSeconds(TimeValue.clockStep(point))));
  }

  /** A time of any day: the moments without a date. */
  private static Interval clockInterval(TimePoint point, boolean asEnd) {
    if (point.hour == null) {
      return new Interval(
          TimeValue.timeOfDay(point.part.fromHour() * 3600L),
          TimeValue.timeOfDay(point.part.toHour() * 3600L));
    }
    long from = TimeValue.secondOfDay(point);
    return new Interval(
        TimeValue.timeOfDay(from),
        TimeValue.timeOfDay(asEnd ? from : from + TimeValue.clockStep(point)));
  }

  // ---- ranges

  private TimeExpression range(Span span, TimePoint from, TimePoint to) {
    LocalDate known = from.anaphor == null ? null : namedDay(from.anaphor);
    if (known == null) {
      return settledRange(span, from, to);
    }
    TimePoint first = from.copy();
    first.unsettled = false;
    first.anaphor = null;
    return new TimeResolver(known, null).settledRange(span, first, to);
  }

  private TimeExpression settledRange(Span span, TimePoint from, TimePoint toAsWritten) {
    TimePoint to = Inheritance.from(from, toAsWritten);
    TimePoint first = Inheritance.backwards(from, to);
    Interval a = interval(first, false);
    Interval b = interval(to, true);
    Interval interval = a == null || b == null ? null : new Interval(a.from(), b.to());
    String left = value(first);
    String right = value(to);
    String value = left == null || right == null ? null : left + "/" + right;
    boolean clock = first.hasClock() || to.hasClock();
    Kind kind = !clock ? Kind.DATERANGE : first.hasDate() ? Kind.DATETIMERANGE : Kind.TIMERANGE;
    if (interval != null && interval.from().compareTo(interval.to()) >= 0 && first.hasDate()) {
      interval = null;
    }
    return time(span, kind, value, interval);
  }

  // ---- lengths

  private static TimeExpression lasting(Span span, Length length) {
    return new TimeExpression(
        span,
        Kind.DURATION,
        length.exact() ? TimeValue.length(length) : null,
        null,
        null,
        length.seconds(),
        length.low(),
        length.high());
  }

  private TimeExpression shift(Span span, TimeMeaning.Shift shift) {
    Length length = shift.length();
    Interval interval =
        reference == null ? null : withinCommonYears(shifted(length, shift.direction()));
    Kind kind = shiftKind(length, shift.direction());
    boolean rough = length.low() != null || length.high() != null;
    String value =
        rough || interval == null || interval.from() == null || interval.to() == null
            ? null
            : TimeValue.between(interval.from(), interval.to());
    return new TimeExpression(
        span,
        kind,
        value,
        interval == null ? null : interval.from(),
        interval == null ? null : interval.to(),
        null,
        length.low(),
        length.high());
  }

  private static Kind shiftKind(Length length, Direction direction) {
    boolean point =
        direction == Direction.AGO
            || direction == Direction.LATER
            || length.unit().isClock()
                && (direction == Direction.BEFORE || direction == Direction.AFTER);
    if (length.unit().isClock()) {
      return point ? Kind.DATETIME : Kind.DATETIMERANGE;
    }
    return point && length.unit() == TimeUnit.DAY ? Kind.DATE : Kind.DATERANGE;
  }

  private Interval shifted(Length length, Direction direction) {
    if (!isWhole(length)) {
      return isHalfDays(length) && moment != null ? clockShift(length, direction) : null;
    }
    if (length.low() != null || length.high() != null) {
      return rough(length, direction);
    }
    if (length.unit().isClock()) {
      return moment == null ? null : clockShift(length, direction);
    }
    TimeUnit unit = periodUnit(length);
    return switch (direction) {
      case AGO -> period(moved(length, -1), unit);
      case LATER -> period(moved(length, 1), unit);
      case BEFORE -> new Interval(null, period(moved(length, -1), unit).to());
      case AFTER -> new Interval(period(moved(length, 1), unit).from(), null);
      case PAST -> moment == null ? between(moved(length, -1), reference) : untilNow(length);
      default -> moment == null ? between(reference, moved(length, 1)) : fromNow(length);
    };
  }

  /**
   * 十几年前 lies in the years between its bounds, 三个多月以来 begins with the month its lower bound names.
   */
  private Interval rough(Length length, Direction direction) {
    if (length.unit().isClock() || length.low() == null || length.low().precision() > 4) {
      return null;
    }
    Interval near = period(moved(length.low(), length.unit(), direction), length.unit());
    Interval far =
        length.high() == null || length.high().precision() > 4
            ? near
            : period(moved(length.high(), length.unit(), direction), length.unit());
    return switch (direction) {
      case AGO -> new Interval(far.from(), near.to());
      case LATER -> new Interval(near.from(), far.to());
      case BEFORE -> new Interval(null, near.to());
      case AFTER -> new Interval(near.from(), null);
      case PAST -> new Interval(far.from(), moment == null ? startOfDay() : now());
      default -> null;
    };
  }

  private String startOfDay() {
    return TimeValue.moment(reference.atStartOfDay());
  }

  private LocalDate moved(BigDecimal count, TimeUnit unit, Direction direction) {
    boolean back =
        direction == Direction.AGO || direction == Direction.BEFORE || direction == Direction.PAST;
    return CalendarResolver.plus(reference, back ? -count.longValue() : count.longValue(), unit);
  }

  /** 过去一周 to the second of the moment known, 过去一年 from the begin of its day. */
  private Interval untilNow(Length length) {
    LocalDateTime from = moved(length, -1).atTime(clock(length));
    return new Interval(TimeValue.moment(from), TimeValue.moment(moment));
  }

  private Interval fromNow(Length length) {
    LocalDateTime to = moved(length, 1).atTime(clock(length));
    return new Interval(TimeValue.moment(moment), TimeValue.moment(to));
  }

  private LocalTime clock(Length length) {
    boolean days = length.unit() == TimeUnit.DAY || length.unit() == TimeUnit.WEEK;
    return days ? moment.toLocalTime() : LocalTime.MIDNIGHT;
  }

  /** The moment of writing, or the end of the day of issue, or null. */
  private String now() {
    if (moment != null) {
      return TimeValue.moment(moment);
    }
    return reference == null ? null : TimeValue.moment(reference.plusDays(1).atStartOfDay());
  }

  private Interval clockShift(Length length, Direction direction) {
    long seconds = length.seconds().longValue();
    String now = TimeValue.moment(moment);
    String back = TimeValue.moment(moment.minusSeconds(seconds));
    String ahead = TimeValue.moment(moment.plusSeconds(seconds));
    return switch (direction) {
      case AGO -> new Interval(back, now);
      case BEFORE -> new Interval(null, back);
      case LATER, AFTER -> new Interval(ahead, null);
      case PAST -> new Interval(back, now);
      default -> new Interval(now, ahead);
    };
  }

  /**
   * The period that a shift names: a year, but the month half a year ago, the day half a month ago.
   */
  private static TimeUnit periodUnit(Length length) {
    if (length.parts().get(0).count().scale() <= 0) {
      return length.unit();
    }
    return length.unit() == TimeUnit.YEAR ? TimeUnit.MONTH : TimeUnit.DAY;
  }

  private static Interval between(LocalDate from, LocalDate to) {
    return new Interval(TimeValue.moment(from.atStartOfDay()), TimeValue.moment(to.atStartOfDay()));
  }

  /** 7天半: counted by the clock. */
  private static boolean isHalfDays(Length length) {
    return length.parts().size() == 1
        && length.unit() == TimeUnit.DAY
        && length.parts().get(0).count().precision() <= 7;
  }

  /** Whether the calendar can count it: whole units, half months, parts of years in months. */
  private static boolean isWhole(Length length) {
    for (Part part : length.parts()) {
      BigDecimal twice = part.count().multiply(BigDecimal.valueOf(2));
      boolean halves =
          part.unit() == TimeUnit.MONTH || part.unit() == TimeUnit.YEAR || part.unit().isClock();
      boolean whole = (halves ? twice : part.count()).stripTrailingZeros().scale() <= 0;
      if (!whole || part.count().precision() > 7) {
        return false;
      }
    }
    return true;
  }

  private LocalDate moved(Length length, int sign) {
    LocalDate day = reference;
    for (Part part : length.parts()) {
      long whole = part.count().longValue();
      day = CalendarResolver.plus(day, sign * whole, part.unit());
      if (part.count().stripTrailingZeros().scale() > 0) {
        day = part.unit() == TimeUnit.YEAR ? day.plusMonths(sign * 6L) : day.plusDays(sign * 15L);
      }
    }
    return day;
  }

  private static Interval period(LocalDate day, TimeUnit unit) {
    return switch (unit) {
      case YEAR -> between(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1));
      case MONTH, QUARTER -> between(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
      default -> between(day, day.plusDays(1));
    };
  }

  // ---- open ends and repetitions

  private TimeExpression open(Span span, TimeMeaning.Open open) {
    TimePoint point = open.point();
    Interval inside = interval(point, false);
    Interval interval = null;
    if (inside != null) {
      interval =
          switch (open.direction()) {
            case BEFORE ->
                new Interval(null, point.edge == TimePoint.Edge.END ? inside.to() : inside.from());
            case AFTER -> new Interval(point.hour == null ? inside.to() : inside.from(), null);
            case UNTIL_NOW -> new Interval(inside.from(), now());
            default -> new Interval(inside.from(), null);
          };
    }
    Kind kind =
        switch (kind(point)) {
          case TIME, TIMERANGE -> Kind.TIMERANGE;
          case DATETIME, DATETIMERANGE -> Kind.DATETIMERANGE;
          default -> Kind.DATERANGE;
        };
    return time(span, kind, value(point), interval);
  }

  private TimeExpression repeated(Span span, TimeMeaning.Repeated repeated) {
    TimePoint at = repeated.at();
    String value = null;
    if (at != null) {
      value = TimeValue.recurring(at);
    }
    if (value == null) {
      String time = repeated.unit().isClock() ? "PT" : "P";
      int every = repeated.unit() == TimeUnit.QUARTER ? 3 * repeated.every() : repeated.every();
      String letter = repeated.unit() == TimeUnit.QUARTER ? "M" : repeated.unit().letter;
      value = time + every + letter;
    }
    return time(span, Kind.SET, value, null);
  }
}
