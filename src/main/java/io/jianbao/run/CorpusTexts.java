package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.check.Finding.Evidence;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.json.ArticleWriter;
import io.jianbao.json.PairWriter;
import io.jianbao.quote.Quote;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The articles of a run, without their words, for the stages that look at all of them. */
final class CorpusTexts {
  private final List<AnalyzedArticle> articles = new ArrayList<>();
  private final Map<String, AnalyzedArticle> byId = new HashMap<>();
  private final List<ParagraphText> paragraphs = new ArrayList<>();
  private final List<String> articleOf = new ArrayList<>();

  void add(AnalyzedArticle article) {
    articles.add(article);
    byId.put(article.id(), article);
    for (int i = 0; i < article.paragraphs().size(); i++) {
      AnnotatedText paragraph = article.paragraphs().get(i);
      String id = ArticleWriter.paragraphId(i);
      paragraphs.add(new ParagraphText(id, article.id(), paragraph.text(), speakers(paragraph)));
      articleOf.add(article.id());
    }
  }

  private static List<Span> speakers(AnnotatedText paragraph) {
    return paragraph.quotes().stream()
        .map(Quote::speakerSpan)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  List<AnalyzedArticle> articles() {
    return articles;
  }

  List<ParagraphText> paragraphs() {
    return paragraphs;
  }

  PairWriter.Place place(int paragraph) {
    ParagraphText text = paragraphs.get(paragraph);
    return new PairWriter.Place(articleOf.get(paragraph), text.id(), text.text());
  }

  /** The whole text that a piece of evidence points into. */
  String textOf(Evidence evidence) {
    AnalyzedArticle article = byId.get(evidence.article());
    String id = evidence.paragraph();
    if (id.equals("subtitle")) {
      return article.subtitle().text();
    }
    int index = Integer.parseInt(id.substring(1)) - 1;
    return (id.startsWith("h") ? article.headlines() : article.paragraphs()).get(index).text();
  }
}
