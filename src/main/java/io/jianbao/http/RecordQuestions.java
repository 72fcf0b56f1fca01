package io.jianbao.http;

import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.KwicLine;
import io.jianbao.search.Listing;
import io.jianbao.search.Page;
import io.jianbao.search.QueryException;
import io.jianbao.search.Scope;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was indexed, as it was indexed: articles, pairs, findings, lines in context. Thread-safe.
 */
final class RecordQuestions {
  static final List<String> DUPLICATES = List.of("kind", "article", "limit", "offset");
  static final List<String> FINDINGS =
      List.of("rule", "status", "severity", "article", "limit", "offset");
  static final List<String> RUNS = List.of("files");
  static final List<String> KWIC = Scopes.and("width", "limit", "offset");

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
  private static final int STANDARD_LINES = 100;
  private static final int LONGEST_ID = 500;
  private static final int MOST_FILES = 999_999_999;

  private final ArticleSearcher searcher;
  private final Decisions decisions;

  RecordQuestions(ArticleSearcher searcher, Decisions decisions) {
    this.searcher = searcher;
    this.decisions = decisions;
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

  ObjectNode kwic(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Scope scope = Scopes.scope(parameters);
    Page page = Scopes.page(parameters, STANDARD_LINES, MOST);
    int width = parameters.number("width", 20, 0, 200);
    Listing<KwicLine> lines = searcher.kwic(scope, width, page);
    ObjectNode json = Json.object();
    Json.query(json, scope.text(), ArticleSearcher.parsed(scope.text()));
    ArrayNode items = json.putArray("lines");
    lines.items().forEach(line -> Json.line(items.addObject(), line));
    Json.list(json, lines, page);
    return Json.took(json, begin);
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
    return Json.took(json, begin);
  }

  /** How what is in the index was read; a run names as many files as are wanted. */
  ObjectNode runs(Parameters parameters) throws ProblemException, IOException, QueryException {
    int files = parameters.number("files", MOST_FILES, 0, MOST_FILES);
    ObjectNode json = Json.object();
    ArrayNode runs = json.putArray("runs");
    for (String line : searcher.runs()) {
      ObjectNode run = runs.addObject();
      run.setAll((ObjectNode) Json.MAPPER.readTree(line));
      if (run.path("summary").path("files") instanceof ArrayNode all) {
        while (all.size() > files) {
          all.remove(all.size() - 1);
        }
      }
    }
    return json;
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
    ArrayNode items = json.putArray("findings");
    findings.items().forEach(finding -> items.add(decisions.withDecision(finding)));
    json.put("decisionsKept", decisions.kept());
    Json.list(json, findings, page);
    return Json.took(json, begin);
  }
}
