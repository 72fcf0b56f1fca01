package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Group;
import io.jianbao.search.SearchAnswer.Hit;
import io.jianbao.search.SearchAnswer.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.SortedSetDocValues;

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
    ShownTexts.Head article = inquiry.texts().head(articleDoc);
    if (unit == Unit.ARTICLE) {
      return hit(article, article.id(), score, null, snippets(article, doc), group, findings(doc));
    }
    ShownTexts.Named paragraph = inquiry.texts().paragraph(doc);
    List<Snippet> snippets = new ArrayList<>();
    add(snippets, paragraph);
    String id = RunMarks.textId(article.id(), paragraph.name());
    return hit(article, id, score, paragraph.text(), snippets, group, findings(doc));
  }

  private static Hit hit(
      ShownTexts.Head article,
      String id,
      double score,
      String text,
      List<Snippet> snippets,
      Group group,
      List<String> findings) {
    return new Hit(
        id,
        article.id(),
        score(score),
        article.headline(),
        article.date(),
        text,
        snippets,
        group,
        findings);
  }

  private static double score(double score) {
    return Double.isNaN(score) ? 0 : score;
  }

  /** The first places in the headlines and the paragraphs. */
  private List<Snippet> snippets(ShownTexts.Head article, int doc) throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    if (highlighter.isEmpty()) {
      return snippets;
    }
    for (ShownTexts.Named title : article.titles()) {
      add(snippets, title);
    }
    int next = snapshot.blockStart(doc);
    for (; next < doc && snippets.size() < MOST_SNIPPETS; next++) {
      add(snippets, inquiry.texts().paragraph(next));
    }
    return snippets;
  }

  private void add(List<Snippet> snippets, ShownTexts.Named text) {
    Snippet snippet =
        snippets.size() == MOST_SNIPPETS ? null : highlighter.snippet(text.name(), text.text());
    if (snippet != null) {
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
