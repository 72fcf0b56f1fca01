package io.jianbao.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Which articles or paragraphs are meant.
 *
 * @param text in the query language; empty for all
 * @param unit what is counted and listed
 * @param filters values that all must hold
 * @param excludes values of which none may hold
 * @param from the first day of issue, or null
 * @param to the last day of issue, or null
 */
public record Scope(
    String text,
    Unit unit,
    List<Filter> filters,
    List<Filter> excludes,
    LocalDate from,
    LocalDate to) {

  public Scope {
    filters = List.copyOf(filters);
    excludes = List.copyOf(excludes);
  }

  /** What answers to a text. */
  public static Scope of(String text, Unit unit) {
    return new Scope(text, unit, List.of(), List.of(), null, null);
  }

  /** A value of a field. */
  public record Filter(KeywordField field, String value) {}
}
