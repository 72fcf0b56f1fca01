package io.jianbao.figure;

/** Units of time, with their length as durations count it: a month has 30 days, a year 365. */
enum TimeUnit {
  SECOND("S", 1),
  MINUTE("M", 60),
  HOUR("H", 3600),
  DAY("D", 86_400),
  WEEK("W", 604_800),
  MONTH("M", 2_592_000),
  QUARTER("Q", 7_776_000),
  YEAR("Y", 31_536_000);

  /** The letter of ISO 8601; the quarter has none there and is written as three months. */
  final String letter;

  final long seconds;

  TimeUnit(String letter, long seconds) {
    this.letter = letter;
    this.seconds = seconds;
  }

  boolean isClock() {
    return seconds <= 3600;
  }
}
