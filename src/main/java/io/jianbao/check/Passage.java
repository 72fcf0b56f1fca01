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
 * @param number the number of the paragraph in its corpus, from 0; negative for all else
 */
record Passage(AnalyzedArticle article, String id, AnnotatedText content, int number) {
  private static final int NONE = -1;

  static List<Passage> headlines(AnalyzedArticle article) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < article.headlines().size(); i++) {
      passages.add(new Passage(article, "h" + (i + 1), article.headlines().get(i), NONE));
    }
    return passages;
  }

  /** The paragraphs, for a look at the article by itself. */
  static List<Passage> paragraphs(AnalyzedArticle article) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < article.paragraphs().size(); i++) {
      passages.add(paragraph(article, i, NONE));
    }
    return passages;
  }

  static Passage paragraph(AnalyzedArticle article, int index, int number) {
    return new Passage(article, "p" + (index + 1), article.paragraphs().get(index), number);
  }

  /**
   * All texts in reading order.
   *
   * @param first the number of the article's first paragraph
   */
  static List<Passage> all(AnalyzedArticle article, int first) {
    List<Passage> all = headlines(article);
    if (article.subtitle() != null) {
      all.add(new Passage(article, "subtitle", article.subtitle(), NONE));
    }
    for (int i = 0; i < article.paragraphs().size(); i++) {
      all.add(paragraph(article, i, first + i));
    }
    return all;
  }

  String text() {
    return content.text();
  }

  Evidence evidence(Span span) {
    int start = text().codePointCount(0, span.start());
    String said = span.of(text());
    return new Evidence(
        article.id(), id, start, start + said.codePointCount(0, said.length()), said);
  }
}
