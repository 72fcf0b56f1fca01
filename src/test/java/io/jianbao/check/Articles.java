package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.figure.Figure;
import io.jianbao.figure.TimeExpression;
import io.jianbao.layout.Article;
import io.jianbao.layout.Break;
import io.jianbao.layout.Paragraph;
import io.jianbao.layout.Reasons;
import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles made by hand, with the plain figures and dates of their texts. */
final class Articles {
  private static final Pattern TIME = Pattern.compile("\\d+月\\d+日");
  private static final Pattern FIGURE =
      Pattern.compile("(近|约|超)?(\\d+)(万)?(余|多)?(例|名|人|家|户|亩|吨|只|座|元)");

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
    List<TimeExpression> times = new ArrayList<>();
    StringBuilder rest = new StringBuilder(text);
    for (Matcher time = TIME.matcher(text); time.find(); ) {
      Span span = new Span(time.start(), time.end());
      times.add(
          new TimeExpression(
              span, TimeExpression.Kind.DATE, time.group(), null, null, null, null, null));
      rest.replace(span.start(), span.end(), "*".repeat(span.length()));
    }
    List<Figure> figures = new ArrayList<>();
    for (Matcher figure = FIGURE.matcher(rest); figure.find(); ) {
      figures.add(figure(figure));
    }
    return new AnnotatedText(text, List.of(), List.of(), List.of(), figures, times, List.of());
  }

  private static Figure figure(Matcher found) {
    BigDecimal value = new BigDecimal(found.group(2));
    if (found.group(3) != null) {
      value = value.multiply(BigDecimal.valueOf(10_000));
    }
    String before = found.group(1);
    String behind = found.group(4);
    boolean below = "近".equals(before);
    boolean above = "超".equals(before) || behind != null;
    return new Figure(
        new Span(found.start(), found.end()),
        Figure.Kind.QUANTITY,
        value,
        above ? value : null,
        below ? value : null,
        before != null ? before : behind,
        found.group(5),
        null,
        null,
        null,
        List.of());
  }
}
