package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.duplicate.DuplicatePair;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the figures and speakers of a corpus against each other. A rule compares only what the text
 * itself puts side by side, and rather says nothing than a thing that is wrong; its words are data
 * files of this package, and each has examples and counter-examples.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class Checker {
  private final WordList.Messages messages = new WordList.Messages();
  private final Vocabulary vocabulary = new Vocabulary();
  private final SumRule sums = new SumRule(messages);
  private final DifferenceRule differences = new DifferenceRule(messages);
  private final HeadlineRule headlines = new HeadlineRule(vocabulary, messages);
  private final QuoteBalanceRule quotes = new QuoteBalanceRule(messages);
  private final CutOffRule breaks = new CutOffRule(messages);

  /**
   * All findings of a corpus that is in memory: those of each article by itself, in order, then day
   * by day those between articles, then those of the pairs.
   *
   * @param pairs whose numbers count the paragraphs of {@code articles} one after another from 0,
   *     without headlines
   */
  public List<Finding> check(List<AnalyzedArticle> articles, List<DuplicatePair> pairs) {
    List<Finding> findings = new ArrayList<>();
    CorpusCheck corpus = corpus();
    for (AnalyzedArticle article : articles) {
      CheckedArticle checked = check(article);
      findings.addAll(checked.findings());
      corpus.add(checked);
    }
    pairs.forEach(corpus::add);
    corpus.days().forEach(day -> findings.addAll(corpus.day(day, articles)));
    findings.addAll(corpus.speakers(articles));
    return findings;
  }

  /** A check of a whole corpus, to which no article is added yet. */
  public CorpusCheck corpus() {
    return new CorpusCheck(this);
  }

  /** What the articles of one day tell together; none is added yet. */
  DayCheck day() {
    return new DayCheck(
        new BoundsRule(vocabulary, messages), new RepeatedFigureRule(vocabulary, messages));
  }

  SpeakerRule speakers() {
    return new SpeakerRule(messages);
  }

  /** What an article tells by itself, and what it leaves for the check of its corpus. */
  public CheckedArticle check(AnalyzedArticle article) {
    List<Finding> findings = new ArrayList<>();
    check(article, findings);
    return CheckedArticle.of(article, day().claims(article), findings);
  }

  private void check(AnalyzedArticle article, List<Finding> findings) {
    headlines.check(article, findings);
    for (Passage passage : Passage.paragraphs(article)) {
      sums.check(passage, findings);
      differences.check(passage, findings);
    }
    quotes.check(article, findings);
    breaks.check(article, findings);
  }
}
