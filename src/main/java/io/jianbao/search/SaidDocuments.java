package io.jianbao.search;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/** What a run says about articles, pairs of duplicates and findings, as documents. */
final class SaidDocuments {
  private SaidDocuments() {}

  /**
   * A line of {@code duplicates.jsonl}.
   *
   * @param suffix goes behind the name of its group
   */
  static Document pair(LineValue line, String origin, String suffix) {
    LineValue pair = line.with("group", LineValue.text(line.get("group").string("") + suffix));
    Set<String> about = new HashSet<>();
    about.add(pair.get("a").get("article").string(""));
    about.add(pair.get("b").get("article").string(""));
    Document document = said(Schema.KIND_PAIR, pair, origin, about);
    add(document, Schema.PAIR_GROUP, pair, "group");
    add(document, Schema.PAIR_KIND, pair, "kind");
    return document;
  }

  /** A line of {@code findings.jsonl}. */
  static Document finding(LineValue line, String origin) {
    Set<String> about = new HashSet<>();
    line.get("evidence").forEach(place -> about.add(place.get("article").string("")));
    Document document = said(Schema.KIND_FINDING, line, origin, about);
    add(document, Schema.RULE, line, "rule");
    add(document, Schema.STATUS, line, "status");
    add(document, Schema.SEVERITY, line, "severity");
    return document;
  }

  /** The summary of a run and what could not be read. */
  static Document run(LineValue summary, String origin) {
    return said(Schema.KIND_RUN, summary, origin, Set.of());
  }

  private static Document said(String kind, LineValue line, String origin, Set<String> about) {
    Document document = new Document();
    document.add(ArticleBlock.keyword(Schema.KIND, kind));
    document.add(ArticleBlock.keyword(Schema.ORIGIN, origin));
    about.forEach(id -> document.add(ArticleBlock.keyword(Schema.ABOUT, id)));
    document.add(new StoredField(Schema.ARTICLE, NoteWriter.object(line)));
    return document;
  }

  private static void add(Document document, String field, LineValue line, String name) {
    document.add(ArticleBlock.keyword(field, line.get(name).string("")));
  }
}
