package io.jianbao.analysis;

import io.jianbao.layout.Article;
import io.jianbao.layout.Dateline;
import io.jianbao.layout.Explanation;
import io.jianbao.layout.PageSplitter;
import io.jianbao.layout.Paragraph;
import io.jianbao.layout.Reasons;
import io.jianbao.name.Evidence;
import io.jianbao.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** A page's text in, its articles with all that they tell out. Immutable; threads may share one. */
public final class PageAnalyzer {
  private final PageSplitter splitter = new PageSplitter();
  private final TextAnnotator annotator;
  private final String paperPlace;

  public PageAnalyzer(TextOptions options) {
    annotator = new TextAnnotator(EnumSet.allOf(Layer.class), options);
    paperPlace = options.paperPlace();
  }

  /**
   * Analyzes one page.
   *
   * @param source the page's path, which the ids of its articles begin with
   * @param page its text
   * @param day the day of issue, or null when it is not known
   */
  public List<AnalyzedArticle> analyze(String source, String page, LocalDate day) {
    return annotate(source, page, splitter.explain(page), day);
  }

  /**
   * Analyzes the text of one article: a headline in the first line, paragraphs below.
   *
   * @param source where it comes from, which its id begins with
   * @param text the article, its first line not empty
   * @param day the day of issue, or null when it is not known
   */
  public AnalyzedArticle analyzeArticle(String source, String text, LocalDate day) {
    return annotate(source, text, splitter.explainArticle(text), day).getFirst();
  }

  private List<AnalyzedArticle> annotate(
      String source, String page, Explanation explanation, LocalDate day) {
    List<AnalyzedArticle> analyzed = new ArrayList<>();
    for (Article article : explanation.articles()) {
      String id = source + "#a" + (analyzed.size() + 1);
      analyzed.add(annotate(id, source, page, article, explanation.of(article), day));
    }
    return analyzed;
  }

  private AnalyzedArticle annotate(
      String id, String source, String page, Article article, Reasons reasons, LocalDate day) {
    List<String> texts = new ArrayList<>();
    for (Span headline : article.headlines()) {
      texts.add(headline.of(page));
    }
    if (article.subtitle() != null) {
      texts.add(article.subtitle().of(page));
    }
    for (Paragraph paragraph : article.paragraphs()) {
      texts.add(paragraph.text(page));
    }
    List<AnnotatedText> annotated = annotator.annotate(texts, evidence(article.dateline()), day);
    int headlines = article.headlines().size();
    int body = headlines + (article.subtitle() == null ? 0 : 1);
    return new AnalyzedArticle(
        id,
        source,
        day,
        article,
        annotated.subList(0, headlines),
        article.subtitle() == null ? null : annotated.get(headlines),
        annotated.subList(body, annotated.size()),
        reasons);
  }

  private Evidence evidence(Dateline dateline) {
    return dateline == null
        ? new Evidence(List.of(), null, paperPlace)
        : new Evidence(dateline.reporters(), dateline.place(), paperPlace);
  }
}
