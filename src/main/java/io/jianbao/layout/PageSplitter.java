package io.jianbao.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a newspaper page back into articles. Offsets are UTF-16 offsets in the page's text; every
 * character that is not blank stands in exactly one headline, subtitle or piece of one article.
 * Takes any text, and time in proportion to its length. Immutable, so it can be shared between
 * threads.
 */
public final class PageSplitter {
  private final LineReader lineReader;
  private final ArticleBuilder builder;

  public PageSplitter() {
    DatelineReader datelines = DatelineReader.load();
    this.lineReader = new LineReader(datelines);
    this.builder = new ArticleBuilder(datelines);
  }

  /** The articles of the page in reading order; none for a page that shows nothing. */
  public List<Article> split(String page) {
    List<Line> lines = lineReader.read(page);
    List<Draft> drafts = Drafts.of(page, lines);
    List<Article> articles = new ArrayList<>();
    for (Draft draft : drafts) {
      articles.add(builder.build(page, lines, draft));
    }
    return articles;
  }
}
