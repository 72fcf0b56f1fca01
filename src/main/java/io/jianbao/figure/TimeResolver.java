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

/**
 * Settles what times mean: their value as far as the text goes, their interval from the day of
 * issue.
 */
final class TimeResolver {
  private final LocalDate reference;
  private final LocalDateTime moment;
  private final CalendarResolver calendar;

  /** The day of issue and the moment of writing, either null where it is not known. */
  TimeResolver(LocalDate reference, LocalDateTime moment) {
    this.moment = moment;
    this.reference = reference;
    this.calendar = new CalendarResolver(reference);
  }

  TimeExpression resolve(Dated dated) {
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
        point.hasDay() && !Integer.valueOf(8).equals(point.weekday)
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

  private TimeExpression range(Span span, TimePoint from, TimePoint toAsWritten) {
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
        reference == null || !length.exact()
            ? null
            : withinCommonYears(shifted(length, shift.direction()));
    Kind kind = shiftKind(length, shift.direction());
    String value =
        interval == null || interval.from() == null || interval.to() == null
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
    if (!isWhole(length) || length.low() != null || length.high() != null) {
      return null;
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
      case PAST -> between(moved(length, -1), reference);
      default -> between(reference, moved(length, 1));
    };
  }

  private Interval clockShift(Length length, Direction direction) {
    long seconds = length.seconds().longValue();
    String now = TimeValue.moment(moment);
    String back = TimeValue.moment(moment.minusSeconds(seconds));
    String ahead = TimeValue.moment(moment.plusSeconds(seconds));
    return switch (direction) {
      case AGO, BEFORE -> new Interval(back, now);
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
