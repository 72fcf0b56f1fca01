package io.jianbao.search;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a run says about articles, pairs of duplicates and findings, as documents. */
final class SaidDocuments {
  private SaidDocuments() {}

  /**
   * A line of {@code duplicates.jsonl}.
   *
   * @param suffix goes behind the name of its group
   */
  static Document pair(JsonNode line, String origin, String suffix) {
    ObjectNode pair = (ObjectNode) line;
    pair.put("group", pair.path("group").asString("") + suffix);
    Set<String> about = new HashSet<>();
    about.add(pair.path("a").path("article").asString(""));
    about.add(pair.path("b").path("article").asString(""));
    Document document = said(Schema.KIND_PAIR, pair, origin, about);
    add(document, Schema.PAIR_GROUP, pair, "group");
    add(document, Schema.PAIR_KIND, pair, "kind");
    return document;
  }

  /** A line of {@code findings.jsonl}. */
  static Document finding(JsonNode line, String origin) {
    Set<String> about = new HashSet<>();
    line.path("evidence").forEach(place -> about.add(place.path("article").asString("")));
    Document document = said(Schema.KIND_FINDING, line, origin, about);
    add(document, Schema.RULE, line, "rule");
    add(document, Schema.STATUS, line, "status");
    add(document, Schema.SEVERITY, line, "severity");
    return document;
  }

  /** The summary of a run and what could not be read. */
  static Document run(JsonNode summary, String origin) {
    return said(Schema.KIND_RUN, summary, origin, Set.of());
  }

  private static Document said(String kind, JsonNode line, String origin, Set<String> about) {
    Document document = new Document();
    document.add(ArticleBlock.keyword(Schema.KIND, kind));
    document.add(ArticleBlock.keyword(Schema.ORIGIN, origin));
    about.forEach(id -> document.add(ArticleBlock.keyword(Schema.ABOUT, id)));
    document.add(new StoredField(Schema.ARTICLE, NoteWriter.object((ObjectNode) line)));
    return document;
  }

  private static void add(Document document, String field, JsonNode line, String name) {
    document.add(ArticleBlock.keyword(field, line.path(name).asString("")));
  }
}
