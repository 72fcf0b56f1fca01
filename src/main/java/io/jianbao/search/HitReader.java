package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Group;
import io.jianbao.search.SearchAnswer.Hit;
import io.jianbao.search.SearchAnswer.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.SortedSetDocValues;
import tools.jackson.databind.JsonNode;

/** Reads what a hit shows. */
final class HitReader {
  private static final int MOST_SNIPPETS = 3;

  private final Inquiry inquiry;
  private final Snapshot snapshot;
  private final Highlighter highlighter;

  HitReader(Inquiry inquiry, Clause clause) throws IOException {
    this.inquiry = inquiry;
    this.snapshot = inquiry.snapshot();
    this.highlighter = new Highlighter(clause, snapshot.words());
  }

  Hit hit(int doc, double score, Unit unit, Group group) throws IOException {
    int articleDoc = unit == Unit.ARTICLE ? doc : snapshot.articleOf(doc);
    JsonNode article = article(articleDoc);
    String articleId = article.path("id").asString();
    List<String> findings = findings(doc);
    if (unit == Unit.ARTICLE) {
      return new Hit(
          articleId,
          articleId,
          score(score),
          headline(article),
          ArticleBlock.day(article.path("date").asString(null)),
          null,
          snippets(article, doc),
          group,
          findings);
    }
    Document paragraph = inquiry.stored(doc, Schema.ID, Schema.TEXT);
    String id = paragraph.get(Schema.ID);
    String text = PackedWords.unpackText(paragraph.getBinaryValue(Schema.TEXT));
    Snippet snippet = highlighter.snippet(paragraphName(id), text);
    return new Hit(
        id,
        articleId,
        score(score),
        headline(article),
        ArticleBlock.day(article.path("date").asString(null)),
        text,
        snippet == null ? List.of() : List.of(snippet),
        group,
        findings);
  }

  private static double score(double score) {
    return Double.isNaN(score) ? 0 : score;
  }

  private JsonNode article(int doc) throws IOException {
    return inquiry.article(doc);
  }

  static String headline(JsonNode article) {
    List<String> parts = new ArrayList<>();
    article.path("headlines").forEach(headline -> parts.add(headline.path("text").asString()));
    return String.join(" ", parts);
  }

  static String paragraphName(String textId) {
    return textId.substring(textId.lastIndexOf('/') + 1);
  }

  /** The first places in the headlines and the paragraphs. */
  private List<Snippet> snippets(JsonNode article, int doc) throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    if (highlighter.isEmpty()) {
      return snippets;
    }
    List<JsonNode> headlines = ArticleBlock.headlines(article);
    for (int i = 0; i < headlines.size(); i++) {
      String text = headlines.get(i).path("text").asString();
      add(snippets, highlighter.snippet(ArticleBlock.headlineName(article, i), text));
    }
    int next = snapshot.textOf(snapshot.blockStart(doc));
    while (next < doc && snippets.size() < MOST_SNIPPETS) {
      Document paragraph = inquiry.stored(next, Schema.ID, Schema.TEXT);
      String text = PackedWords.unpackText(paragraph.getBinaryValue(Schema.TEXT));
      add(snippets, highlighter.snippet(paragraphName(paragraph.get(Schema.ID)), text));
      next = snapshot.textOf(next + 1);
    }
    return snippets;
  }

  private static void add(List<Snippet> snippets, Snippet snippet) {
    if (snippet != null && snippets.size() < MOST_SNIPPETS) {
      snippets.add(snippet);
    }
  }

  private List<String> findings(int doc) throws IOException {
    List<String> findings = new ArrayList<>();
    SortedSetDocValues rules = snapshot.values(doc, KeywordField.FINDING.word());
    for (int i = rules == null ? 0 : rules.docValueCount(); i > 0; i--) {
      findings.add(rules.lookupOrd(rules.nextOrd()).utf8ToString());
    }
    return findings;
  }
}
