package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import java.util.List;
import java.util.Set;

/** Holds the figures of the articles of one day against each other. */
final class DayCheck {
  private final BoundsRule bounds;
  private final RepeatedFigureRule repeated;

  DayCheck(BoundsRule bounds, RepeatedFigureRule repeated) {
    this.bounds = bounds;
    this.repeated = repeated;
  }

  /**
   * Adds an article.
   *
   * @param first the number of its first paragraph in the corpus
   */
  void add(AnalyzedArticle article, int first) {
    for (Passage passage : Passage.all(article, first)) {
      bounds.add(passage);
      repeated.add(passage);
    }
  }

  /**
   * What does not agree, in the order in which the articles were added.
   *
   * @param copied pairs of paragraphs that are copies, as {@link RepeatedFigureRule#key} writes
   *     them
   */
  void check(Set<Long> copied, List<Finding> findings) {
    bounds.check(findings);
    repeated.check(copied, findings);
  }
}
