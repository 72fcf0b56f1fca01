package io.jianbao.figure;

import io.jianbao.figure.Figure.Kind;
import java.math.BigDecimal;

/**
 * What a number counts or measures.
 *
 * @param word as written in folded text
 * @param category the class of the table
 * @param base the unit that the factor leads to; for money the ISO 4217 code
 * @param factor how many base units one is, 1 where there is none
 */
record Unit(String word, Category category, String base, BigDecimal factor) {

  /** Classes of units. */
  enum Category {
    COUNT,
    LENGTH,
    AREA,
    VOLUME,
    MASS,
    ENERGY,
    POWER,
    VOLTAGE,
    CURRENT,
    FREQUENCY,
    SOUND,
    PRESSURE,
    FORCE,
    LIGHT,
    RADIATION,
    DATA,
    FLOW,
    SPEED,
    DENSITY,
    RATE,
    TEMPERATURE,
    ANGLE,
    AGE,
    MONEY,
    PERCENT,
    MULTIPLE
  }

  Kind kind() {
    return switch (category) {
      case COUNT -> Kind.QUANTITY;
      case TEMPERATURE -> Kind.TEMPERATURE;
      case AGE -> Kind.AGE;
      case MONEY -> Kind.MONEY;
      case PERCENT -> Kind.PERCENT;
      case MULTIPLE -> Kind.MULTIPLE;
      case RATE, FLOW, SPEED, DENSITY -> Kind.RATE;
      default -> Kind.DIMENSION;
    };
  }

  /** Whether values are given in the base unit: money, percent, the dozen, ages in tens. */
  boolean givesBase() {
    return category == Category.MONEY
        || category == Category.PERCENT
        || word.equals("打")
        || word.equals("旬");
  }
}
