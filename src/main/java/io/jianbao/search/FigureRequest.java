package io.jianbao.search;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which figures are meant; what is null is open.
 *
 * @param text for the paragraphs that hold them, in the query language; null or empty for all
 * @param unit as printed, or an ISO 4217 code
 * @param kind money, quantity, percent …
 * @param dimension length, mass … see {@link Dimensions#names}; the values are then compared in the
 *     unit that all of the dimension are counted in
 * @param min the least value
 * @param max the greatest value
 * @param subject words that what is counted is called by
 * @param place where, a name or a path
 * @param from the first day that they hold for
 * @param to the last day
 */
public record FigureRequest(
    String text,
    String unit,
    String kind,
    String dimension,
    BigDecimal min,
    BigDecimal max,
    String subject,
    String place,
    LocalDate from,
    LocalDate to) {

  /** The order of figures; of equal ones the one that was indexed first comes first. */
  public enum Order {
    LARGEST,
    SMALLEST,
    OLDEST
  }
}
