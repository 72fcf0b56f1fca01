package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.check.Checker;
import io.jianbao.check.CorpusCheck;
import io.jianbao.check.Finding;
import io.jianbao.duplicate.DuplicateFinder;
import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.json.PairWriter;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that needs a look at more than one page: paragraphs that repeat one another, figures and
 * speakers that do not agree. Articles are added in their order, then compared. Not thread-safe.
 */
final class CorpusStage {
  private final ParagraphSpool paragraphs;
  private final int jobs;
  private final CorpusCheck corpus;

  /**
   * @param paragraphs empty, to which those of the articles are added
   * @param jobs how many threads work
   */
  CorpusStage(Checker checker, ParagraphSpool paragraphs, int jobs) {
    this.paragraphs = paragraphs;
    this.jobs = jobs;
    this.corpus = checker.corpus();
  }

  /** Takes a pair with its places. */
  interface PairSink {
    void take(DuplicatePair pair, PairWriter.Place a, PairWriter.Place b);
  }

  /** Adds the next article. */
  void add(PageArticle article) {
    corpus.add(article.checked());
    paragraphs.addAll(article.paragraphs());
  }

  /**
   * Finds all pairs and what the articles tell together, in an order that depends on them alone.
   *
   * @param articles those that were added; may be a list that keeps them on disk
   * @param known paragraphs of other articles, each with its article, only to be compared with;
   *     pairs of two of them are left out
   */
  void compare(
      List<AnalyzedArticle> articles,
      List<ParagraphText> known,
      PairSink pairs,
      Consumer<Finding> findings) {
    int own = paragraphs.size();
    paragraphs.addAll(known);
    new DuplicateFinder()
        .find(
            paragraphs,
            paragraphs.workspace(),
            pair -> {
              if (Math.min(pair.a(), pair.b()) < own) {
                pairs.take(pair, place(pair.a()), place(pair.b()));
              }
              if (Math.max(pair.a(), pair.b()) < own) {
                corpus.add(pair);
              }
            });
    OrderedWork.<List<Integer>, List<Finding>>run(
        corpus.days().iterator(),
        day -> corpus.day(day, articles),
        found -> found.forEach(findings),
        jobs);
    corpus.speakers(articles).forEach(findings);
  }

  private PairWriter.Place place(int number) {
    ParagraphText paragraph = paragraphs.get(number);
    return new PairWriter.Place(paragraph.doc(), paragraph.id(), paragraph.text());
  }
}
