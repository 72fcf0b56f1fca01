package io.jianbao.http;

import io.jianbao.http.Json.HitView;
import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.FigureHit;
import io.jianbao.search.FigureRequest;
import io.jianbao.search.KeywordField;
import io.jianbao.search.KwicLine;
import io.jianbao.search.Listing;
import io.jianbao.search.Page;
import io.jianbao.search.QueryException;
import io.jianbao.search.Scope;
import io.jianbao.search.SearchAnswer;
import io.jianbao.search.SearchAnswer.Facet;
import io.jianbao.search.SearchRequest;
import io.jianbao.search.SearchRequest.Sort;
import io.jianbao.search.Stats;
import io.jianbao.search.Suggestion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions to the index: parameters in, JSON out. Thread-safe. */
final class Questions {
  static final List<String> SEARCH =
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
  static final List<String> FIGURES =
      List.of(
          "q", "unit", "kind", "min", "max", "subject", "place", "from", "to", "sort", "limit",
          "offset");
  static final List<String> SERIES = FIGURES.stream().filter(name -> !name.equals("sort")).toList();
  static final List<String> ENTITIES = Scopes.and("type", "prefix", "limit");
  static final List<String> DUPLICATES = List.of("kind", "article", "limit", "offset");
  static final List<String> FINDINGS =
      List.of("rule", "status", "severity", "article", "limit", "offset");
  static final List<String> KWIC = Scopes.and("width", "limit", "offset");
  static final List<String> TIMELINE = Scopes.and("step");
  static final List<String> FACET = Scopes.and("prefix", "limit");
  static final List<String> SUGGEST = List.of("q", "limit");
  static final List<String> NONE = List.of();

  private static final List<String> HIT_FIELDS =
      List.of(
          "id", "article", "score", "headline", "date", "text", "snippets", "group", "findings");
  private static final List<String> FIGURE_KINDS =
      List.of(
          "number",
          "quantity",
          "money",
          "percent",
          "ordinal",
          "age",
          "temperature",
          "dimension",
          "range",
          "rate",
          "ratio",
          "score",
          "multiple",
          "code",
          "phone");
  private static final List<String> PAIR_KINDS =
      List.of(
          "exact",
          "near",
          "number",
          "speaker",
          "reordered",
          "contained",
          "truncated",
          "template",
          "boilerplate");
  private static final List<String> RULES =
      List.of(
          "speaker-conflict",
          "sum",
          "difference",
          "headline-figure",
          "bounds",
          "repeated-figure",
          "quote-balance",
          "cut-off");
  private static final int STANDARD = 10;
  private static final int MOST = 1_000;
  private static final int LONGEST_ID = 500;

  private final ArticleSearcher searcher;

  Questions(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  ObjectNode search(Parameters parameters) throws ProblemException, IOException, QueryException {
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
    return took(json, begin);
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

  ObjectNode figures(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Page page = Scopes.page(parameters, STANDARD, MOST);
    FigureRequest.Order order =
        switch (parameters.choice("sort", "-value", List.of("-value", "value", "day"))) {
          case "value" -> FigureRequest.Order.SMALLEST;
          case "day" -> FigureRequest.Order.OLDEST;
          default -> FigureRequest.Order.LARGEST;
        };
    Listing<FigureHit> figures = searcher.figures(figureRequest(parameters), order, page);
    return took(figures("figures", figures, page), begin);
  }

  ObjectNode series(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Page page = Scopes.page(parameters, 100, MOST);
    Listing<FigureHit> figures = searcher.series(figureRequest(parameters), page);
    return took(figures("points", figures, page), begin);
  }

  private static ObjectNode figures(String name, Listing<FigureHit> figures, Page page) {
    ObjectNode json = Json.object();
    ArrayNode items = json.putArray(name);
    figures.items().forEach(figure -> Json.figure(items.addObject(), figure));
    Json.list(json, figures, page);
    return json;
  }

  private static FigureRequest figureRequest(Parameters parameters) throws ProblemException {
    LocalDate from = parameters.day("from");
    LocalDate to = parameters.day("to");
    if (from != null && to != null && from.isAfter(to)) {
      throw new ProblemException(
          Problem.parameter("illegal-value", "from", "from must not be after to", List.of()));
    }
    return new FigureRequest(
        parameters.text("q", 2_000),
        parameters.word("unit", 30),
        parameters.choice("kind", null, FIGURE_KINDS),
        parameters.decimal("min"),
        parameters.decimal("max"),
        parameters.word("subject", 100),
        parameters.word("place", 200),
        from,
        to);
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
    return took(json, begin);
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
    return took(json, begin);
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
    return took(json, begin);
  }

  ObjectNode kwic(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Scope scope = Scopes.scope(parameters);
    Page page = Scopes.page(parameters, 100, MOST);
    int width = parameters.number("width", 20, 0, 200);
    Listing<KwicLine> lines = searcher.kwic(scope, width, page);
    ObjectNode json = Json.object();
    Json.query(json, scope.text(), ArticleSearcher.parsed(scope.text()));
    ArrayNode items = json.putArray("lines");
    lines.items().forEach(line -> Json.line(items.addObject(), line));
    Json.list(json, lines, page);
    return took(json, begin);
  }

  ObjectNode duplicates(Parameters parameters)
      throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Page page = Scopes.page(parameters, STANDARD, MOST);
    Listing<String> pairs =
        searcher.duplicates(
            parameters.choice("kind", null, PAIR_KINDS),
            null,
            parameters.word("article", LONGEST_ID),
            page);
    ObjectNode json = Json.object();
    Json.lines(json.putArray("pairs"), pairs.items());
    Json.list(json, pairs, page);
    return took(json, begin);
  }

  ObjectNode findings(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Page page = Scopes.page(parameters, STANDARD, MOST);
    Listing<String> findings =
        searcher.findings(
            parameters.choice("rule", null, RULES),
            parameters.choice("status", null, List.of("conflict", "holds")),
            parameters.choice("severity", null, List.of("info", "warning", "error")),
            parameters.word("article", LONGEST_ID),
            page);
    ObjectNode json = Json.object();
    Json.lines(json.putArray("findings"), findings.items());
    Json.list(json, findings, page);
    return took(json, begin);
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
    return took(json, begin);
  }

  String article(String id) throws ProblemException, IOException, QueryException {
    return searcher.article(id).orElseThrow(() -> missing("article", id));
  }

  String paragraph(String id) throws ProblemException, IOException, QueryException {
    return searcher.paragraph(id).orElseThrow(() -> missing("paragraph", id));
  }

  ObjectNode source(String id) throws ProblemException, IOException, QueryException {
    return Json.source(searcher.source(id).orElseThrow(() -> missing("article", id)));
  }

  ObjectNode group(String id) throws ProblemException, IOException, QueryException {
    return Json.group(
        searcher.duplicateGroup(id).orElseThrow(() -> missing("group of duplicates", id)));
  }

  private static ProblemException missing(String what, String id) {
    String shown = id.length() > 100 ? id.substring(0, 100) + "…" : id;
    return new ProblemException(404, "not-found", "there is no " + what + " '" + shown + "'");
  }

  ObjectNode stats() throws IOException, QueryException {
    Stats stats = searcher.stats();
    ObjectNode json = Json.object().put("articles", stats.articles());
    json.put("paragraphs", stats.paragraphs()).put("figures", stats.figures());
    json.put("duplicates", stats.duplicates()).put("findings", stats.findings());
    Json.put(json, "first", stats.first());
    Json.put(json, "last", stats.last());
    return json.put("version", stats.version());
  }

  private static ObjectNode took(ObjectNode json, long begin) {
    return json.put("tookMs", (System.nanoTime() - begin) / 1_000_000);
  }
}
