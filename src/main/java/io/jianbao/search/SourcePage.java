package io.jianbao.search;

import java.util.List;

/**
 * The printed page of an article. Offsets count code points of the page.
 *
 * @param source the page's path
 * @param articles the ids of all articles on it
 * @param text the page, put together from its articles; what was blank between them is spaces
 * @param pieces where the article stands, in the order of the page
 */
public record SourcePage(String source, List<String> articles, String text, List<Piece> pieces) {
  public SourcePage {
    articles = List.copyOf(articles);
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of the page.
   *
   * @param field what of the article it is: {@code h1}, {@code subtitle}, {@code p3}
   */
  public record Piece(String field, int start, int end, String text) {}
}
