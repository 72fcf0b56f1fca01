package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.check.CheckedArticle;
import io.jianbao.check.Checker;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.json.ArticleWriter;
import io.jianbao.quote.Quote;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an article brings to the look at a whole corpus.
 *
 * @param bytes the length of its line in {@code articles.jsonl}
 */
record PageArticle(CheckedArticle checked, List<ParagraphText> paragraphs, int bytes) {
  static PageArticle of(AnalyzedArticle article, Checker checker, int bytes) {
    List<ParagraphText> paragraphs = new ArrayList<>(article.paragraphs().size());
    for (int i = 0; i < article.paragraphs().size(); i++) {
      AnnotatedText paragraph = article.paragraphs().get(i);
      String id = ArticleWriter.paragraphId(i);
      paragraphs.add(
          new ParagraphText(
              id,
              article.source(),
              article.id(),
              article.date(),
              false,
              paragraph.text(),
              speakers(paragraph)));
    }
    return new PageArticle(checker.check(article), paragraphs, bytes);
  }

  private static List<Span> speakers(AnnotatedText paragraph) {
    return paragraph.quotes().stream()
        .map(Quote::speakerSpan)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
