package io.jianbao.http;

import io.jianbao.search.ArticleIndex;
import io.jianbao.search.ArticleIndex.Changes;
import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.Likeness;
import io.jianbao.search.QueryException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages that come over the wire: analyzed, and stored if that is asked for. Thread-safe. */
final class NewPages {
  private static final List<String> FIELDS = List.of("text", "source", "date");
  private static final int LONGEST_SOURCE = 300;

  /** Of a page so many lines are looked for in the index, and so many paragraphs taken for each. */
  private static final int MOST_LINES = 400;

  private static final int ALIKE = 5;

  private final PageAnalysis analysis;
  private final Path index;
  private final ArticleSearcher searcher;

  NewPages(PageAnalysis analysis, Path index, ArticleSearcher searcher) {
    this.analysis = analysis;
    this.index = index;
    this.searcher = searcher;
  }

  /** A page as it was sent. */
  private record PageText(String source, String text, LocalDate day) {}

  ObjectNode analyze(JsonNode body) throws ProblemException, IOException, QueryException {
    PageText page = read(body, "page");
    List<Likeness> known = alike(page.text());
    AnalyzedPage analyzed = analysis.analyze(page.source(), page.text(), page.day(), known);
    ObjectNode json = Json.object();
    Json.lines(json.putArray("articles"), analyzed.articles());
    Json.lines(json.putArray("duplicates"), analyzed.duplicates());
    Json.lines(json.putArray("findings"), analyzed.findings());
    ArrayNode others = json.putArray("known");
    for (Likeness other : known) {
      if (analyzed.mentions(other)) {
        ObjectNode node = others.addObject().put("id", other.id()).put("article", other.article());
        node.put("headline", other.headline()).put("text", other.text());
      }
    }
    return json;
  }

  /** Paragraphs of the index that share a stretch with a line of the page. */
  private List<Likeness> alike(String text) throws IOException, QueryException {
    Map<String, Likeness> found = new LinkedHashMap<>();
    for (String line : text.lines().limit(MOST_LINES).toList()) {
      searcher.alike(line, ALIKE).forEach(other -> found.put(other.id(), other));
    }
    return List.copyOf(found.values());
  }

  ObjectNode decode(byte[] bytes) throws ProblemException {
    PageAnalysis.DecodedPage page = analysis.decode(bytes);
    if (page.text() == null) {
      throw new ProblemException(422, "no-text", String.join("; ", page.problems()));
    }
    ObjectNode json = Json.object().put("text", page.text()).put("charset", page.charset());
    page.problems().forEach(json.putArray("problems")::add);
    return json;
  }

  /** Returns when the page is on the disk and can be found. */
  ObjectNode add(JsonNode body) throws ProblemException, IOException {
    PageText page = read(body, null);
    AnalyzedPage analyzed = analysis.analyze(page.source(), page.text(), page.day(), List.of());
    Changes changes;
    synchronized (this) {
      try (ArticleIndex writer = ArticleIndex.open(index, null)) {
        changes =
            writer.put(
                page.source(), analyzed.articles(), analyzed.duplicates(), analyzed.findings());
      }
      searcher.refresh();
    }
    ObjectNode json = Json.object().put("source", page.source());
    for (String article : analyzed.articles()) {
      json.withArray("articles").add(Json.MAPPER.readTree(article).path("id").asString());
    }
    json.withArray("articles");
    json.put("added", changes.added()).put("changed", changes.changed());
    return json.put("unchanged", changes.unchanged()).put("removed", changes.removed());
  }

  private static PageText read(JsonNode json, String standardSource) throws ProblemException {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw new ProblemException(
            Problem.parameter(
                "unknown-parameter", field.getKey(), "the body has an unknown field", FIELDS));
      }
      if (!field.getValue().isString()) {
        throw illegal(field.getKey(), "must be a string");
      }
    }
    String text = json.path("text").asString("");
    if (text.isBlank()) {
      throw illegal("text", "is needed: the text of the page");
    }
    String source = json.path("source").asString(standardSource);
    checkSource(source);
    return new PageText(source, text, day(json.path("date").asString(null)));
  }

  /** A source is the beginning of ids and looks like a path, but it is never used as one. */
  private static void checkSource(String source) throws ProblemException {
    if (source == null || source.isBlank()) {
      throw illegal("source", "is needed: the name of the page");
    }
    boolean odd =
        source.length() > LONGEST_SOURCE
            || source.startsWith("/")
            || List.of(source.split("/", -1)).contains("..")
            || source.chars().anyMatch(c -> c < ' ' || c == '#' || c == '\\' || c == 0x7F);
    if (odd) {
      throw illegal(
          "source",
          "must be a relative path like 2022-02-28/A03.txt of at most "
              + LONGEST_SOURCE
              + " characters, without '#' and '..'");
    }
  }

  private static LocalDate day(String text) throws ProblemException {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw illegal("date", "must be a day like 2022-02-28");
    }
  }

  private static ProblemException illegal(String name, String what) {
    return new ProblemException(
        Problem.parameter("illegal-value", name, name + " " + what, List.of()));
  }
}
