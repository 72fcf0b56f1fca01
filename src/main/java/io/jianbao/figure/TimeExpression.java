package io.jianbao.figure;

import io.jianbao.text.Span;
import java.math.BigDecimal;

/**
 * A time as it is printed, and when it is. Fields that the text does not give are null.
 *
 * @param span where it stands in its text (UTF-16 offsets)
 * @param kind what sort of time
 * @param value ISO 8601 as far as the text goes, open parts as {@code -}: {@code --02-27}
 * @param from the first moment inside, ISO 8601, when a reference day settles it
 * @param to the first moment behind, ISO 8601, when a reference day settles it
 * @param seconds the length of a duration
 * @param min the lower bound of a rough one, in its own unit: 2 in 2—3天
 * @param max the upper bound of a rough one, in its own unit
 */
public record TimeExpression(
    Span span,
    Kind kind,
    String value,
    String from,
    String to,
    BigDecimal seconds,
    BigDecimal min,
    BigDecimal max) {

  /** The sorts of times; the contract writes them in lower case. */
  public enum Kind {
    DATE,
    TIME,
    DATETIME,
    DATERANGE,
    TIMERANGE,
    DATETIMERANGE,
    DURATION,
    SET
  }
}
