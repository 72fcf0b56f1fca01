package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.figure.FigureFinder;
import io.jianbao.figure.Quantities;
import io.jianbao.layout.Article;
import io.jianbao.layout.Break;
import io.jianbao.layout.Paragraph;
import io.jianbao.layout.Reasons;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Articles made by hand, with the figures and times of their texts. */
final class Articles {
  private static final FigureFinder FIGURES = new FigureFinder();

  private Articles() {}

  /** Divided by ;; as in {@code examples.txt}. */
  static List<AnalyzedArticle> parse(String text) {
    List<AnalyzedArticle> articles = new ArrayList<>();
    for (String article : text.split(";;", -1)) {
      articles.add(article("page.txt#a" + (articles.size() + 1), article, List.of()));
    }
    return articles;
  }

  static AnalyzedArticle article(String id, String text, List<Break> breaks) {
    List<AnnotatedText> headlines = new ArrayList<>();
    List<AnnotatedText> paragraphs = new ArrayList<>();
    for (String part : text.split(" / ", -1)) {
      String stripped = part.strip();
      if (stripped.startsWith("#")) {
        headlines.add(annotate(stripped.substring(1)));
      } else {
        paragraphs.add(annotate(stripped));
      }
    }
    return article(id, headlines, paragraphs, breaks);
  }

  static AnalyzedArticle article(
      String id,
      List<AnnotatedText> headlines,
      List<AnnotatedText> paragraphs,
      List<Break> breaks) {
    List<Span> lines = headlines.stream().map(it -> new Span(0, it.text().length())).toList();
    List<Paragraph> pieces =
        paragraphs.stream()
            .map(it -> new Paragraph(List.of(new Span(0, it.text().length()))))
            .toList();
    Article layout = new Article(lines, null, null, pieces, breaks);
    return new AnalyzedArticle(
        id, "page.txt", null, layout, headlines, null, paragraphs, Reasons.NONE);
  }

  static AnnotatedText annotate(String text) {
    Quantities found = FIGURES.find(text, null);
    return new AnnotatedText(
        text, List.of(), List.of(), List.of(), found.figures(), found.times(), List.of());
  }
}
