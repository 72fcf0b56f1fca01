package io.jianbao.http;

import io.jianbao.search.KeywordField;
import io.jianbao.search.Page;
import io.jianbao.search.Scope;
import io.jianbao.search.SearchRequest.FacetRequest;
import io.jianbao.search.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parameters that several routes have in common. */
final class Scopes {
  static final List<String> SCOPE = List.of("q", "unit", "filter", "exclude", "from", "to");
  private static final int LONGEST_QUERY = 2_000;
  private static final int LONGEST_VALUE = 300;
  private static final int MOST_FILTERS = 20;
  private static final int MOST_FACETS = 10;
  private static final int MOST_BUCKETS = 1_000;

  private Scopes() {}

  /** The names of the scope's parameters and some more. */
  static List<String> and(String... more) {
    return Stream.concat(SCOPE.stream(), Stream.of(more)).toList();
  }

  static Scope scope(Parameters parameters) throws ProblemException {
    String text = parameters.text("q", LONGEST_QUERY);
    String unit = parameters.choice("unit", "article", List.of("article", "paragraph"));
    LocalDate from = parameters.day("from");
    LocalDate to = parameters.day("to");
    if (from != null && to != null && from.isAfter(to)) {
      throw new ProblemException(
          Problem.parameter("illegal-value", "from", "from must not be after to", List.of()));
    }
    return new Scope(
        text == null ? "" : text,
        unit.equals("article") ? Unit.ARTICLE : Unit.PARAGRAPH,
        filters(parameters, "filter"),
        filters(parameters, "exclude"),
        from,
        to);
  }

  private static List<Scope.Filter> filters(Parameters parameters, String name)
      throws ProblemException {
    List<Scope.Filter> filters = new ArrayList<>();
    for (String filter : parameters.all(name, MOST_FILTERS)) {
      int colon = filter.indexOf(':');
      String value = filter.substring(colon + 1).strip();
      if (colon < 0 || value.isEmpty() || value.length() > LONGEST_VALUE) {
        throw new ProblemException(
            Problem.parameter(
                "illegal-value",
                name,
                name
                    + " must be field:value, the value of at most "
                    + LONGEST_VALUE
                    + " characters",
                KeywordField.words()));
      }
      filters.add(new Scope.Filter(field(filter.substring(0, colon), name), value));
    }
    return filters;
  }

  static KeywordField field(String word, String parameter) throws ProblemException {
    KeywordField field = KeywordField.of(word).orElse(null);
    if (field == null) {
      throw new ProblemException(
          Problem.parameter(
              "unknown-field",
              parameter,
              "there is no such field; fields are " + String.join(", ", KeywordField.words()),
              KeywordField.words()));
    }
    return field;
  }

  /** {@code facet=person}, {@code facet=person:20}, several with commas or repeated. */
  static List<FacetRequest> facets(Parameters parameters) throws ProblemException {
    List<FacetRequest> facets = new ArrayList<>();
    for (String list : parameters.all("facet", MOST_FACETS)) {
      for (String facet : list.split(",", -1)) {
        int colon = facet.indexOf(':');
        KeywordField field = field(colon < 0 ? facet : facet.substring(0, colon), "facet");
        int limit = colon < 0 ? 10 : limit(facet.substring(colon + 1));
        if (facets.stream().noneMatch(known -> known.field() == field)) {
          facets.add(new FacetRequest(field, limit));
        }
      }
    }
    return facets;
  }

  private static int limit(String text) throws ProblemException {
    int limit = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST_BUCKETS) {
      throw new ProblemException(
          Problem.parameter(
              "illegal-value",
              "facet",
              "the number behind a facet's colon must be from 1 to " + MOST_BUCKETS,
              List.of()));
    }
    return limit;
  }

  static Page page(Parameters parameters, int standard, int most) throws ProblemException {
    int limit = parameters.number("limit", standard, 0, most);
    int offset = parameters.number("offset", 0, 0, Page.DEEPEST);
    if (limit + offset > Page.DEEPEST) {
      throw new ProblemException(
          Problem.parameter(
              "too-deep",
              "offset",
              "offset and limit together may be at most "
                  + Page.DEEPEST
                  + "; use cursor, or the export on the command line",
              List.of()));
    }
    return new Page(limit, offset);
  }
}
