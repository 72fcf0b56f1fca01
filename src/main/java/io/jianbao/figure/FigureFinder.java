package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Candidate.Dated;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the figures and times of a text: one scan over its characters, in which at each place where
 * a figure or time may start the grammars read what they can, and the longest and best typed
 * reading wins. Words that only look like numerals ({@code vetoes.txt}) are stepped over.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FigureFinder {
  /** The longest verb between two ends of a stretch of time, in characters. */
  private static final int CLOSING = 5;

  private final Tables tables = new Tables();

  public FigureFinder() {}

  /**
   * The figures and times of {@code text}.
   *
   * @param reference the day of issue, from which 昨天 and the year of 2月27日 are counted; null if
   *     unknown
   */
  public Quantities find(String text, LocalDate reference) {
    return find(text, reference, null);
  }

  /**
   * The figures and times of {@code text}, where also the hour is known from which 十分钟前 is counted.
   *
   * @param moment when the text was written
   */
  public Quantities findAt(String text, LocalDateTime moment) {
    return find(text, moment.toLocalDate(), moment);
  }

  private Quantities find(String text, LocalDate reference, LocalDateTime moment) {
    FoldedText folded = tables.folding().fold(text);
    List<Candidate> found = new Scan(folded, tables).all();
    if (found.isEmpty()) {
      return Quantities.NONE;
    }
    TimeResolver resolver = new TimeResolver(reference, moment);
    List<Figure> figures = new ArrayList<>();
    List<TimeExpression> times = new ArrayList<>();
    SentenceYear years = new SentenceYear(folded, found, reference);
    ContextFinder context = new ContextFinder(folded, tables, found);
    for (int i = 0; i < found.size(); i++) {
      switch (found.get(i)) {
        case Counted counted -> figures.add(context.figure(i));
        case Dated dated -> {
          TimeExpression time = resolver.resolve(years.completed(i), opening(folded, found, i));
          if (time != null) {
            times.add(time);
          }
        }
      }
    }
    return new Quantities(figures, times);
  }

  /** The time a few characters in front that this one closes: 从下午两点半开到六点半. */
  private static Dated opening(FoldedText text, List<Candidate> found, int index) {
    int start = found.get(index).start();
    char before = text.at(start - 1);
    boolean closes = index > 0 && (before == '到' || before == '至');
    return closes && found.get(index - 1) instanceof Dated dated && start - dated.end() <= CLOSING
        ? dated
        : null;
  }
}
