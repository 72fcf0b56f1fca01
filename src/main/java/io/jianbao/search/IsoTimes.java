package io.jianbao.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Days and seconds in the one form that a run has them in; there are millions of them. */
final class IsoTimes {
  private static final int DAY_LENGTH = 10;
  private static final int SECOND_LENGTH = 19;

  private IsoTimes() {}

  /** 2022-02-28, null for anything else. */
  static LocalDate day(String text) {
    return text.length() == DAY_LENGTH ? dayAtStart(text) : null;
  }

  /** 2022-02-28T16:00:00, null for anything else. */
  static LocalDateTime second(String text) {
    boolean formed =
        text.length() == SECOND_LENGTH
            && text.charAt(10) == 'T'
            && areDigits(text, 11, 13)
            && text.charAt(13) == ':'
            && areDigits(text, 14, 16)
            && text.charAt(16) == ':'
            && areDigits(text, 17, 19);
    LocalDate day = formed ? dayAtStart(text) : null;
    if (day == null) {
      return null;
    }
    try {
      return day.atTime(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate dayAtStart(String text) {
    boolean formed =
        areDigits(text, 0, 4)
            && text.charAt(4) == '-'
            && areDigits(text, 5, 7)
            && text.charAt(7) == '-'
            && areDigits(text, 8, 10);
    try {
      return formed
          ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  static boolean areDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
