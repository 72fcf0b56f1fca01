package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.duplicate.DuplicatePair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
   * All findings: first those of each article by itself, in order, then those between articles.
   *
   * @param pairs whose numbers count the paragraphs of {@code articles} one after another from 0,
   *     without headlines
   */
  public List<Finding> check(List<AnalyzedArticle> articles, List<DuplicatePair> pairs) {
    List<Finding> findings = new ArrayList<>();
    List<Passage> paragraphs = new ArrayList<>();
    BoundsRule bounds = new BoundsRule(vocabulary, messages);
    RepeatedFigureRule repeated = new RepeatedFigureRule(vocabulary, messages);
    for (AnalyzedArticle article : articles) {
      check(article, findings);
      paragraphs.addAll(Passage.paragraphs(article));
      for (Passage passage : Passage.all(article)) {
        bounds.add(passage);
        repeated.add(passage);
      }
    }
    bounds.check(findings);
    repeated.check(copied(paragraphs, pairs), findings);
    SpeakerRule speakers = new SpeakerRule(messages);
    for (DuplicatePair pair : pairs) {
      speakers.check(paragraphs.get(pair.a()), paragraphs.get(pair.b()), pair, findings);
    }
    return findings;
  }

  /** What an article tells by itself. */
  public List<Finding> check(AnalyzedArticle article) {
    List<Finding> findings = new ArrayList<>();
    check(article, findings);
    return findings;
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

  private static Set<String> copied(List<Passage> paragraphs, List<DuplicatePair> pairs) {
    Set<String> copied = new HashSet<>();
    for (DuplicatePair pair : pairs) {
      if (pair.kind() != DuplicatePair.Kind.TEMPLATE) {
        String a = RepeatedFigureRule.key(paragraphs.get(pair.a()));
        String b = RepeatedFigureRule.key(paragraphs.get(pair.b()));
        copied.add(a + "|" + b);
      }
    }
    return copied;
  }
}
