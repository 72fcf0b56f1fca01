package io.jianbao.figure;

import java.util.List;

/**
 * The figures and times of one text, each list in reading order; a figure and a time do not
 * overlap.
 */
public record Quantities(List<Figure> figures, List<TimeExpression> times) {
  public static final Quantities NONE = new Quantities(List.of(), List.of());

  public Quantities {
    figures = List.copyOf(figures);
    times = List.copyOf(times);
  }
}
