package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import java.util.List;

/**
 * What the check of one article leaves for that of its corpus.
 *
 * @param day its day of issue or, where that is not known, its page: its articles are held against
 *     each other
 * @param paragraphs how many it has
 * @param claims hashes of what it says that the articles of its day, itself among them, may say
 *     otherwise
 * @param findings what it tells by itself
 */
public record CheckedArticle(Object day, int paragraphs, int[] claims, List<Finding> findings) {
  static CheckedArticle of(AnalyzedArticle article, int[] claims, List<Finding> findings) {
    Object day = article.date() != null ? article.date() : article.source();
    return new CheckedArticle(day, article.paragraphs().size(), claims, findings);
  }
}
