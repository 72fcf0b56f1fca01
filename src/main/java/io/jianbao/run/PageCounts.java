package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts what stands on one page. Not thread-safe. */
final class PageCounts {
  /** What is counted, in the order of {@code summary.json}. */
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  PageCounts(int characters) {
    counts.put("files", 1);
    counts.put("characters", characters);
  }

  void add(AnalyzedArticle article) {
    count("articles", 1);
    count("incomplete", article.layout().complete() ? 0 : 1);
    count("paragraphs", article.paragraphs().size());
    count(
        "joined",
        (int) article.layout().paragraphs().stream().filter(p -> p.pieces().size() > 1).count());
    article.headlines().forEach(this::addMentions);
    if (article.subtitle() != null) {
      addMentions(article.subtitle());
    }
    for (AnnotatedText paragraph : article.paragraphs()) {
      addMentions(paragraph);
      count("sentences", paragraph.sentences().size());
      count("quotes", paragraph.quotes().size());
    }
  }

  private void addMentions(AnnotatedText text) {
    count("tokens", text.tokens().size());
    count("entities", text.entities().size());
    text.entities().forEach(entity -> count(entity.type().name().toLowerCase(Locale.ROOT), 1));
    count("figures", text.figures().size());
    count("times", text.times().size());
  }

  private void count(String name, int more) {
    counts.merge(name, more, Integer::sum);
  }

  Map<String, Integer> toMap() {
    return counts;
  }
}
