package io.jianbao.figure;

import java.math.BigDecimal;

/**
 * A number with its unit, before bounds: one value, or two ends, or a rough one.
 *
 * @param value the value, null for a range
 * @param low the lower end of a range or rough number
 * @param high the upper end of a range or rough number
 * @param rough the word that leaves it open upwards (余, 多, 几), or null
 * @param unit the unit, or null
 * @param numeral the (first) number as written
 */
record Amount(
    int start,
    int end,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    String rough,
    Unit unit,
    Numeral numeral) {}
