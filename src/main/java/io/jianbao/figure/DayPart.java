package io.jianbao.figure;

/**
 * A part of the day.
 *
 * @param fromHour its first hour
 * @param toHour the hour behind its last, 24 for midnight
 * @param code the code of TIMEX3: TMO, TAF, TEV …
 * @param side which half of the day clock times behind it mean
 */
record DayPart(String word, int fromHour, int toHour, String code, Side side) {
  /** Halves of the day. */
  enum Side {
    AM,
    NOON,
    PM,
    NIGHT
  }

  /** The hour of a 24-hour clock that {@code hour} means behind this word; 24 is midnight. */
  int hourOfDay(int hour) {
    return switch (side) {
      case AM -> hour == 12 ? 0 : hour;
      case NOON -> hour < 6 ? hour + 12 : hour;
      case PM -> hour < 12 ? hour + 12 : hour;
      case NIGHT -> hour == 12 ? 24 : hour >= 5 && hour < 12 ? hour + 12 : hour;
    };
  }
}
