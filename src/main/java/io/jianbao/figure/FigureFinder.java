package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Candidate.Dated;
import io.jianbao.text.Span;
import java.time.LocalDate;
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
    FoldedText folded = tables.folding().fold(text);
    List<Candidate> found = new Scan(folded, tables).all();
    if (found.isEmpty()) {
      return Quantities.NONE;
    }
    TimeResolver resolver = new TimeResolver(reference);
    List<Figure> figures = new ArrayList<>();
    List<TimeExpression> times = new ArrayList<>();
    for (Candidate candidate : found) {
      switch (candidate) {
        case Counted counted -> figures.add(figure(counted));
        case Dated dated -> times.add(resolver.resolve(dated));
      }
    }
    return new Quantities(figures, times);
  }

  private static Figure figure(Counted counted) {
    return new Figure(
        new Span(counted.start(), counted.end()),
        counted.kind(),
        counted.value(),
        counted.min(),
        counted.max(),
        counted.modifier(),
        counted.unit(),
        null,
        null,
        null,
        List.of());
  }
}
