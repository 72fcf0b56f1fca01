package io.jianbao.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.jianbao.search.ArticleSearcher;
import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The routes of the API: questions by GET, texts and pages by POST. */
final class Routes {
  static final String API = "/api/v1";
  private static final String JSON = "application/json";
  private static final String BYTES = "application/octet-stream";
  private static final int LONGEST_ID = 500;

  private final SearchQuestion search;
  private final FigureQuestions figures;
  private final CountQuestions counts;
  private final RecordQuestions records;
  private final Export export;
  private final NewPages pages;
  private final Decisions decisions;
  private final Guard guard;
  private final int largestBody;

  Routes(
      ArticleSearcher searcher, NewPages pages, Decisions decisions, Guard guard, int largestBody) {
    this.search = new SearchQuestion(searcher);
    this.figures = new FigureQuestions(searcher);
    this.counts = new CountQuestions(searcher);
    this.records = new RecordQuestions(searcher, decisions);
    this.export = new Export(searcher);
    this.pages = pages;
    this.decisions = decisions;
    this.guard = guard;
    this.largestBody = largestBody;
  }

  /** A question: the parameters that it knows, and its answer. */
  @FunctionalInterface
  private interface Question {
    Object answer(Context context, Parameters parameters) throws Exception;
  }

  void addTo(JavalinConfig config) {
    ask(config, "/search", SearchQuestion.PARAMETERS, (c, p) -> search.answer(p));
    ask(config, "/figures/series", FigureQuestions.SERIES, (c, p) -> figures.series(p));
    ask(config, "/figures", FigureQuestions.LIST, (c, p) -> figures.list(p));
    addCounts(config);
    addRecords(config);
    config.routes.get(API + "/export", this::export);
    config.routes.post(API + "/search", this::searchByBody);
    config.routes.post(API + "/analyze", this::analyze);
    config.routes.post(API + "/decode", this::decode);
    config.routes.post(API + "/pages", this::addPage);
    config.routes.put(API + "/decisions/{id}", this::decide);
  }

  private void addCounts(JavalinConfig config) {
    ask(config, "/entities", CountQuestions.ENTITIES, (c, p) -> counts.entities(p));
    ask(
        config,
        "/facets/{field}",
        CountQuestions.FACET,
        (c, p) -> counts.facet(p, c.pathParam("field")));
    ask(config, "/timeline", CountQuestions.TIMELINE, (c, p) -> counts.timeline(p));
    ask(config, "/suggest", CountQuestions.SUGGEST, (c, p) -> counts.suggest(p));
    ask(config, "/stats", List.of(), (c, p) -> counts.stats());
  }

  private void addRecords(JavalinConfig config) {
    ask(config, "/articles/<id>/source", List.of(), (c, p) -> records.source(id(c)));
    ask(config, "/articles/<id>", List.of(), (c, p) -> records.article(id(c)));
    ask(config, "/paragraphs/<id>", List.of(), (c, p) -> records.paragraph(id(c)));
    ask(config, "/duplicates", RecordQuestions.DUPLICATES, (c, p) -> records.duplicates(p));
    ask(config, "/duplicates/<id>", List.of(), (c, p) -> records.group(id(c)));
    ask(config, "/findings", RecordQuestions.FINDINGS, (c, p) -> records.findings(p));
    ask(config, "/runs", RecordQuestions.RUNS, (c, p) -> records.runs(p));
    ask(config, "/kwic", RecordQuestions.KWIC, (c, p) -> records.kwic(p));
  }

  private void ask(JavalinConfig config, String path, List<String> known, Question question) {
    config.routes.get(
        API + path,
        context -> {
          guard.admit(context);
          Parameters parameters = Parameters.ofQuery(context.queryString(), known);
          answer(context, 200, question.answer(context, parameters));
        });
  }

  private static String id(Context context) throws ProblemException {
    String id = context.pathParam("id");
    if (id.length() > LONGEST_ID) {
      throw new ProblemException(404, "not-found", "ids are not that long");
    }
    return id;
  }

  private void export(Context context) throws Exception {
    guard.admit(context);
    export.write(context, Parameters.ofQuery(context.queryString(), Export.PARAMETERS));
  }

  private void searchByBody(Context context) throws Exception {
    guard.admit(context);
    Parameters.ofQuery(context.queryString(), List.of());
    answer(
        context, 200, search.answer(Parameters.ofJson(json(context), SearchQuestion.PARAMETERS)));
  }

  private void analyze(Context context) throws Exception {
    guard.admit(context);
    Parameters.ofQuery(context.queryString(), List.of());
    answer(context, 200, pages.analyze(json(context)));
  }

  private void decode(Context context) throws Exception {
    guard.admit(context);
    Parameters.ofQuery(context.queryString(), List.of());
    answer(context, 200, pages.decode(body(context, BYTES)));
  }

  private void decide(Context context) throws Exception {
    guard.admit(context);
    Parameters.ofQuery(context.queryString(), List.of());
    answer(context, 200, decisions.decide(context.pathParam("id"), json(context)));
  }

  private void addPage(Context context) throws Exception {
    guard.admitChange(context);
    Parameters.ofQuery(context.queryString(), List.of());
    answer(context, 201, pages.add(json(context)));
  }

  /** The JSON object that is sent. */
  private JsonNode json(Context context) throws ProblemException, IOException {
    try {
      JsonNode json = Json.MAPPER.readTree(body(context, JSON));
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      throw new ProblemException(
          400, "bad-body", "the body is not JSON: " + e.getOriginalMessage());
    }
    throw new ProblemException(400, "bad-body", "the body must be a JSON object");
  }

  private byte[] body(Context context, String wanted) throws ProblemException, IOException {
    String type = context.contentType();
    if (type == null || !type.split(";", -1)[0].strip().equalsIgnoreCase(wanted)) {
      throw new ProblemException(415, "wrong-media-type", "the body must be " + wanted);
    }
    byte[] body = context.bodyInputStream().readNBytes(largestBody + 1);
    if (body.length > largestBody) {
      throw new ProblemException(
          413, "body-too-large", "the body may have at most " + largestBody + " bytes");
    }
    return body;
  }

  static void answer(Context context, int status, Object json) {
    context.status(status).contentType(JSON + "; charset=utf-8").result(json.toString());
  }
}
