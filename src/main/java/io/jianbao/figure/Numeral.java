package io.jianbao.figure;

import java.math.BigDecimal;

/**
 * A number as it is written, without unit.
 *
 * @param end the offset behind it
 * @param low its value, or the lower one of two: 三 of 三四十
 * @param high the upper one of two or the bound behind a rough one (十几 is below 20), or null
 * @param rough the word inside that leaves it open upwards: 余 of 十余万, or null
 * @param form how it is written
 * @param bigScale the power of ten of a last 万, 亿 or 兆, which a range may share, or 0
 */
record Numeral(
    int start, int end, BigDecimal low, BigDecimal high, String rough, Form form, int bigScale) {

  /** How a number is written. */
  enum Form {
    /** Digits only, no comma, no point: may be a year, a code, a telephone number. */
    PLAIN_DIGITS,
    /** Digits with comma, point or scale. */
    DIGITS,
    /** A single Han digit. */
    SINGLE,
    /** Two neighbours in the row of numbers, 三四 or 三五, of no scale. */
    PAIR,
    /** Han digits one by one: 二〇二二. */
    POSITIONAL,
    /** Han numerals with scales: 一百零八. */
    HAN
  }

  boolean isExact() {
    return high == null && rough == null;
  }

  int length() {
    return end - start;
  }

  /** The value as a small whole number, or -1. */
  int small() {
    if (!isExact() || low.signum() < 0 || low.precision() - low.scale() > 8) {
      return -1;
    }
    BigDecimal whole = low.stripTrailingZeros();
    return whole.scale() > 0 ? -1 : whole.intValue();
  }
}
