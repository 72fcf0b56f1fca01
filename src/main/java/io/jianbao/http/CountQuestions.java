package io.jianbao.http;

import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.KeywordField;
import io.jianbao.search.QueryException;
import io.jianbao.search.Scope;
import io.jianbao.search.SearchAnswer.Facet;
import io.jianbao.search.Stats;
import io.jianbao.search.Suggestion;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is there how often: names, values of fields, periods, words. Thread-safe. */
final class CountQuestions {
  static final List<String> ENTITIES = Scopes.and("type", "prefix", "limit");
  static final List<String> TIMELINE = Scopes.and("step");
  static final List<String> FACET = Scopes.and("prefix", "limit");
  static final List<String> SUGGEST = List.of("q", "limit");
  private static final int STANDARD = 10;
  private static final int MOST = 1_000;

  private final ArticleSearcher searcher;

  CountQuestions(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  ObjectNode entities(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Scope scope = Scopes.scope(parameters);
    String type =
        parameters.choice(
            "type", "person", List.of("person", "place", "organization", "document", "event"));
    KeywordField field = KeywordField.of(type).orElseThrow();
    Facet names = facet(parameters, scope, field);
    ObjectNode json = Json.object();
    Json.query(json, scope.text(), ArticleSearcher.parsed(scope.text()));
    json.put("type", type);
    ArrayNode entities = json.putArray("entities");
    names
        .buckets()
        .forEach(bucket -> {
          ObjectNode node = entities.addObject().put("name", bucket.value()).put("type", type);
          node.put("count", bucket.count()).put("groups", bucket.groups());
        });
    json.put("other", names.other());
    return Json.took(json, begin);
  }

  private Facet facet(Parameters parameters, Scope scope, KeywordField field)
      throws ProblemException, IOException, QueryException {
    String prefix = parameters.text("prefix", 100);
    int limit = parameters.number("limit", STANDARD, 0, MOST);
    return searcher.facet(scope, field, prefix == null ? "" : prefix, limit);
  }

  ObjectNode facet(Parameters parameters, String name)
      throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    KeywordField field =
        KeywordField.of(name)
            .orElseThrow(() ->
                new ProblemException(
                    new Problem(
                        404,
                        "unknown-field",
                        "there is no such field; fields are "
                            + String.join(", ", KeywordField.words()),
                        null,
                        -1,
                        -1,
                        KeywordField.words())));
    Scope scope = Scopes.scope(parameters);
    ObjectNode json = Json.object();
    Json.query(json, scope.text(), ArticleSearcher.parsed(scope.text()));
    json.put("field", field.word());
    Json.facet(json, facet(parameters, scope, field));
    return Json.took(json, begin);
  }

  ObjectNode timeline(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Scope scope = Scopes.scope(parameters);
    String step = parameters.choice("step", "month", List.of("day", "month", "year"));
    KeywordField field =
        step.equals("day") ? KeywordField.DATE : KeywordField.of(step).orElseThrow();
    ObjectNode json = Json.object();
    Json.query(json, scope.text(), ArticleSearcher.parsed(scope.text()));
    json.put("step", step);
    Json.buckets(json.putArray("periods"), searcher.timeline(scope, field));
    return Json.took(json, begin);
  }

  ObjectNode suggest(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    String prefix = parameters.word("q", 100);
    if (prefix == null) {
      throw new ProblemException(
          Problem.parameter("missing-parameter", "q", "q is needed: what was typed", List.of()));
    }
    int limit = parameters.number("limit", STANDARD, 0, MOST);
    ObjectNode json = Json.object();
    ArrayNode items = json.putArray("suggestions");
    for (Suggestion suggestion : searcher.suggest(prefix, limit)) {
      ObjectNode node = items.addObject().put("text", suggestion.text());
      node.put("type", suggestion.type()).put("count", suggestion.count());
    }
    return Json.took(json, begin);
  }

  ObjectNode stats() throws IOException, QueryException {
    Stats stats = searcher.stats();
    ObjectNode json = Json.object().put("articles", stats.articles());
    json.put("paragraphs", stats.paragraphs()).put("figures", stats.figures());
    json.put("duplicates", stats.duplicates()).put("findings", stats.findings());
    Json.put(json, "first", stats.first());
    Json.put(json, "last", stats.last());
    return json.put("version", stats.version()).put("bytes", stats.bytes());
  }
}
