package io.jianbao.report;

import io.jianbao.report.Entries.Annotated;
import io.jianbao.report.Entries.Article;
import io.jianbao.report.Entries.Paragraph;
import java.util.Map;
import java.util.TreeMap;

/** What all the articles of a run hold in numbers. */
final class Totals {
  private String lastSource;
  private int pages;
  private int articles;
  private int incomplete;
  private int paragraphs;
  private int seams;
  private long characters;

  /** Names by type, then figures, times, quotations by the layer's name. */
  private final Map<String, Integer> mentions = new TreeMap<>();

  /** Adds an article and returns its length in code points. */
  int add(Article article) {
    // the articles of a page stand one behind the other
    if (!article.source().equals(lastSource)) {
      lastSource = article.source();
      pages++;
    }
    articles++;
    if (!article.breaks().isEmpty()) {
      incomplete++;
    }
    int length = 0;
    for (Paragraph paragraph : article.paragraphs()) {
      paragraphs++;
      seams += Math.max(0, paragraph.pieces().size() - 1);
      length += add(paragraph);
    }
    for (Annotated headline : article.headlines()) {
      length += add(headline);
    }
    if (article.subtitle() != null) {
      length += add(article.subtitle());
    }
    characters += length;
    return length;
  }

  private int add(Annotated text) {
    text.entities().forEach(entity -> mentions.merge(entity.type(), 1, Integer::sum));
    mentions.merge("figure", text.figures().size(), Integer::sum);
    mentions.merge("time", text.times().size(), Integer::sum);
    mentions.merge("quote", text.quotes().size(), Integer::sum);
    return text.text().codePointCount(0, text.text().length());
  }

  int pages() {
    return pages;
  }

  int articles() {
    return articles;
  }

  int incomplete() {
    return incomplete;
  }

  int paragraphs() {
    return paragraphs;
  }

  int seams() {
    return seams;
  }

  long characters() {
    return characters;
  }

  /** How often something of a layer (person, figure, quote …) was found. */
  int mentions(String layer) {
    return mentions.getOrDefault(layer, 0);
  }
}
