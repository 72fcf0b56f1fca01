package io.jianbao.search;

import java.util.List;

/**
 * A search.
 *
 * @param facets what is counted by value
 * @param collapse whether of a group of duplicates only the best is listed
 * @param expand how many members of a group are listed with it
 * @param sort the order of the hits
 * @param page which of them
 * @param cursor where the page before ended, or null; a cursor goes without offset and collapse
 */
public record SearchRequest(
    Scope scope,
    List<FacetRequest> facets,
    boolean collapse,
    int expand,
    Sort sort,
    Page page,
    String cursor) {

  public SearchRequest {
    facets = List.copyOf(facets);
    if (cursor != null && (collapse || page.offset() > 0)) {
      throw new IllegalArgumentException("a cursor goes without offset and collapse");
    }
  }

  /** The first hits for a text, without filters and facets. */
  public static SearchRequest of(String text, Unit unit, int limit) {
    Scope scope = Scope.of(text, unit);
    return new SearchRequest(scope, List.of(), false, 0, Sort.RELEVANCE, new Page(limit, 0), null);
  }

  /** A field and how many of its values are wanted, the most frequent first. */
  public record FacetRequest(KeywordField field, int limit) {}

  /** The order of hits; of equal ones the one that was indexed first comes first. */
  public enum Sort {
    RELEVANCE,
    OLDEST,
    NEWEST
  }
}
