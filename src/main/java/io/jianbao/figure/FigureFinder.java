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
    ContextFinder context = new ContextFinder(folded, tables.subjectWords(), found);
    for (int i = 0; i < found.size(); i++) {
      switch (found.get(i)) {
        case Counted counted -> figures.add(context.figure(i));
        case Dated dated -> times.add(resolver.resolve(dated));
      }
    }
    return new Quantities(figures, times);
  }
}
