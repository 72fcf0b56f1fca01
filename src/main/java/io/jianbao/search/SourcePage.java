package io.jianbao.search;

import java.util.List;

/**
 * The printed page of an article. Offsets count code points of the page.
 *
 * @param source the page's path
 * @param articles the ids of all articles on it
 * @param text the page, put together from its articles; what was blank between them is spaces
 * @param pieces where the article stands, in the order of the page
 * @param lines the pieces of all its articles, in the order of the page
 */
public record SourcePage(
    String source, List<String> articles, String text, List<Piece> pieces, List<Piece> lines) {
  public SourcePage {
    articles = List.copyOf(articles);
    lines = List.copyOf(lines);
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of the page.
   *
   * @param article the article that it is a part of
   * @param field what of the article it is: {@code h1}, {@code subtitle}, {@code p3}
   */
  public record Piece(String article, String field, int start, int end, String text) {}
}
