package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.List;

/**
 * An article as rebuilt from its page. Spans count UTF-16 offsets in the page's text; blanks at
 * their ends are left out. All non-blank characters of a page stand in exactly one span of one of
 * its articles.
 *
 * @param headlines in reading order; empty when lost
 * @param subtitle the line below the headline (——访…), or null
 * @param dateline or null
 * @param paragraphs in reading order
 * @param breaks where something is missing
 */
public record Article(
    List<Span> headlines,
    Span subtitle,
    Dateline dateline,
    List<Paragraph> paragraphs,
    List<Break> breaks) {

  public Article {
    headlines = List.copyOf(headlines);
    paragraphs = List.copyOf(paragraphs);
    breaks = List.copyOf(breaks);
  }

  /** What is of the page and of no article, each row a paragraph. */
  static Article ofFurniture(List<Span> rows) {
    List<Paragraph> paragraphs = rows.stream().map(row -> new Paragraph(List.of(row))).toList();
    return new Article(List.of(), null, null, paragraphs, List.of());
  }

  /** Whether nothing is missing. */
  public boolean complete() {
    return breaks.isEmpty();
  }
}
