package io.jianbao.search;

/**
 * The fields of a figure's value.
 *
 * @param low the value, or the lower bound
 * @param high the upper bound if there is a range
 * @param order what figures are sorted by
 */
record FigureValues(String low, String high, String order) {
  /** In the figure's own unit. */
  static final FigureValues PRINTED =
      new FigureValues(Schema.FIGURE_LOW, Schema.FIGURE_HIGH, Schema.FIGURE_ORDER);

  /** In the unit that all of its dimension are counted in. */
  static final FigureValues BASE =
      new FigureValues(Schema.FIGURE_BASE_LOW, Schema.FIGURE_BASE_HIGH, Schema.FIGURE_BASE_ORDER);
}
