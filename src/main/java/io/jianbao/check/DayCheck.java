package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
      for (Mention mention : Mention.in(passage)) {
        bounds.add(mention);
        repeated.add(mention);
      }
    }
  }

  /**
   * Hashes of what an article says that others of its day, or it itself, may say otherwise: only
   * articles with a hash in common, or with one twice, need to be added.
   */
  int[] claims(AnalyzedArticle article) {
    IntStream.Builder claims = IntStream.builder();
    Set<String> known = new HashSet<>();
    for (Passage passage : Passage.all(article, 0)) {
      for (Mention mention : Mention.in(passage)) {
        String bounded = bounds.key(mention);
        if (bounded != null && known.add(bounded + mention.isAtMost())) {
          claims.add(bounded.hashCode());
        }
        String counted = repeated.key(mention);
        if (counted != null && known.add(counted)) {
          claims.add(counted.hashCode());
        }
      }
    }
    return claims.build().toArray();
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
