package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.check.Finding.Evidence;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A headline or paragraph and where it stands.
 *
 * @param id {@code p3}, {@code h1}, {@code subtitle}
 */
record Passage(AnalyzedArticle article, String id, AnnotatedText content) {

  static List<Passage> headlines(AnalyzedArticle article) {
    return numbered(article, "h", article.headlines());
  }

  static List<Passage> paragraphs(AnalyzedArticle article) {
    return numbered(article, "p", article.paragraphs());
  }

  static List<Passage> all(AnalyzedArticle article) {
    List<Passage> all = new ArrayList<>(headlines(article));
    if (article.subtitle() != null) {
      all.add(new Passage(article, "subtitle", article.subtitle()));
    }
    all.addAll(paragraphs(article));
    return all;
  }

  private static List<Passage> numbered(
      AnalyzedArticle article, String prefix, List<AnnotatedText> texts) {
    List<Passage> passages = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      passages.add(new Passage(article, prefix + (i + 1), texts.get(i)));
    }
    return passages;
  }

  String text() {
    return content.text();
  }

  Evidence evidence(Span span) {
    return new Evidence(article.id(), id, span, span.of(text()));
  }
}
