package io.jianbao.http;

import io.jianbao.http.Json.HitView;
import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.Page;
import io.jianbao.search.QueryException;
import io.jianbao.search.Scope;
import io.jianbao.search.SearchAnswer;
import io.jianbao.search.SearchRequest;
import io.jianbao.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The search itself: parameters in, JSON out. Thread-safe. */
final class SearchQuestion {
  static final List<String> PARAMETERS =
      Scopes.and(
          "facet",
          "collapse",
          "expand",
          "sort",
          "limit",
          "offset",
          "cursor",
          "highlight",
          "fields");

  private static final List<String> HIT_FIELDS =
      List.of(
          "id", "article", "score", "headline", "date", "text", "snippets", "group", "findings");
  private static final int STANDARD = 10;
  private static final int MOST = 1_000;

  private final ArticleSearcher searcher;

  SearchQuestion(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  ObjectNode answer(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Scope scope = Scopes.scope(parameters);
    Page page = Scopes.page(parameters, STANDARD, MOST);
    boolean collapse =
        parameters.choice("collapse", "none", List.of("none", "duplicates")).equals("duplicates");
    String cursor = parameters.word("cursor", 200);
    if (cursor != null && (collapse || page.offset() > 0)) {
      throw new ProblemException(
          Problem.parameter(
              "illegal-value", "cursor", "cursor goes without offset and collapse", List.of()));
    }
    HitView view = view(parameters);
    SearchRequest request =
        new SearchRequest(
            scope,
            Scopes.facets(parameters),
            collapse,
            parameters.number("expand", 10, 0, 100),
            sort(parameters),
            page,
            cursor);
    SearchAnswer answer = searcher.search(request);
    ObjectNode json = Json.answer(answer, scope.text(), view);
    long all = collapse ? answer.total().groups() : answer.total().value();
    boolean more = cursor == null && all > page.offset() + (long) answer.hits().size();
    Json.put(Json.page(json, page, more && page.limit() > 0), "cursor", answer.cursor());
    answer.warnings().forEach(json.putArray("warnings")::add);
    return Json.took(json, begin);
  }

  private static Sort sort(Parameters parameters) throws ProblemException {
    return switch (parameters.choice("sort", "relevance", List.of("relevance", "date", "-date"))) {
      case "date" -> Sort.OLDEST;
      case "-date" -> Sort.NEWEST;
      default -> Sort.RELEVANCE;
    };
  }

  private static HitView view(Parameters parameters) throws ProblemException {
    String highlight =
        parameters.choice("highlight", "offsets", List.of("offsets", "html", "none"));
    String wanted = parameters.word("fields", 200);
    Set<String> fields = new LinkedHashSet<>(HIT_FIELDS);
    if (wanted == null) {
      fields.remove("text");
    } else {
      fields = new LinkedHashSet<>(Arrays.asList(wanted.split(",", -1)));
      for (String field : fields) {
        if (!HIT_FIELDS.contains(field)) {
          throw new ProblemException(
              Problem.parameter(
                  "illegal-value",
                  "fields",
                  "fields must be some of " + String.join(", ", HIT_FIELDS),
                  HIT_FIELDS));
        }
      }
    }
    return new HitView(fields, highlight.equals("html"), !highlight.equals("none"));
  }
}
