package io.jianbao.figure;

import io.jianbao.figure.DurationGrammar.Length;

/** What a time expression says, before a reference day settles it. */
sealed interface TimeMeaning {
  /** A point or period of the calendar. */
  record Point(TimePoint point) implements TimeMeaning {}

  /** From one point to another. */
  record Range(TimePoint from, TimePoint to) implements TimeMeaning {}

  /** A length of time. */
  record Lasting(Length length) implements TimeMeaning {}

  /** A length of time counted from the day of issue: 三天前, 未来五年, 近三年. */
  record Shift(Length length, Direction direction) implements TimeMeaning {}

  /** Before or since a point: 2018年以前, 2月18日起. */
  record Open(TimePoint point, Direction direction) implements TimeMeaning {}

  /** What comes again: 每天, 每周一下午八点. */
  record Repeated(TimeUnit unit, int every, TimePoint at) implements TimeMeaning {}

  /** How a length or a bound lies to its anchor. */
  enum Direction {
    /** 三天前: the unit so many back. */
    AGO,
    /** 三天后. */
    LATER,
    /** 近三年, 过去三年: the stretch that ends now. */
    PAST,
    /** 未来三年, 三年内: the stretch that begins now. */
    NEXT,
    /** …以前. */
    BEFORE,
    /** …以后. */
    AFTER,
    /** …起, …以来. */
    SINCE,
    /** …至今. */
    UNTIL_NOW
  }
}
