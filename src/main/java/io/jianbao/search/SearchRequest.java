package io.jianbao.search;

import java.time.LocalDate;
import java.util.List;

/**
 * A search. Nothing in it is guessed: what is not wanted is empty or null.
 *
 * @param text in the query language; empty for everything
 * @param unit what is counted and listed
 * @param filters values that all must hold
 * @param excludes values of which none may hold
 * @param from the first day of issue, or null
 * @param to the last day of issue, or null
 * @param facets what is counted by value
 * @param collapse whether of a group of duplicates only the best is listed
 * @param expand how many members of a group are listed with it
 * @param sort the order of the hits
 * @param limit how many hits at most
 * @param offset how many are passed over
 * @param cursor where the page before ended, or null; excludes {@code offset} and {@code collapse}
 */
public record SearchRequest(
    String text,
    Unit unit,
    List<Filter> filters,
    List<Filter> excludes,
    LocalDate from,
    LocalDate to,
    List<FacetRequest> facets,
    boolean collapse,
    int expand,
    Sort sort,
    int limit,
    int offset,
    String cursor) {

  /** Offset and limit together may not be more: what lies deeper is reached by a cursor. */
  public static final int DEEPEST = 10_000;

  public SearchRequest {
    filters = List.copyOf(filters);
    excludes = List.copyOf(excludes);
    facets = List.copyOf(facets);
    if (limit < 0 || offset < 0 || limit + (long) offset > DEEPEST) {
      throw new IllegalArgumentException(
          "offset and limit out of bounds: " + offset + ", " + limit);
    }
  }

  /** The first hits for a text, without filters and facets. */
  public static SearchRequest of(String text, Unit unit, int limit) {
    return new SearchRequest(
        text,
        unit,
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        false,
        0,
        Sort.RELEVANCE,
        limit,
        0,
        null);
  }

  /** A value of a field. */
  public record Filter(KeywordField field, String value) {}

  /** A field and how many of its values are wanted, the most frequent first. */
  public record FacetRequest(KeywordField field, int limit) {}

  /** The order of hits; of equal ones the one that was indexed first comes first. */
  public enum Sort {
    RELEVANCE,
    OLDEST,
    NEWEST
  }
}
