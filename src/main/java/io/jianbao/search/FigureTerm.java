package io.jianbao.search;

/**
 * What figures are looked up by before their values are read: kind, unit, and the orders of
 * magnitude of their bounds. There are far fewer of these than of values.
 *
 * @param kind money, quantity … empty if there is none
 * @param unit as in the figure, empty if there is none
 * @param low the magnitude of the lower bound
 * @param high the magnitude of the upper bound; less than {@code low} if there is no value
 */
record FigureTerm(String kind, String unit, int low, int high) {
  private static final String SEPARATOR = "\t";
  private static final int BIAS = 1100;

  /** A figure whose bounds are these; of one without a value, NaN. */
  static FigureTerm of(String kind, String unit, double low, double high) {
    String keyword = ArticleBlock.shortened(unit.replace(SEPARATOR, " "));
    return Double.isNaN(low)
        ? new FigureTerm(kind, keyword, 1, 0)
        : new FigureTerm(kind, keyword, magnitude(low), magnitude(high));
  }

  /** Greater for greater numbers, or the same. */
  static int magnitude(double number) {
    if (number == 0) {
      return 0;
    }
    int ofSize = Math.getExponent(number) + BIAS;
    return number > 0 ? ofSize : -ofSize;
  }

  boolean hasValue() {
    return low <= high;
  }

  /** As a term of the index. */
  String text() {
    return String.join(SEPARATOR, unit, kind, String.valueOf(low), String.valueOf(high));
  }

  static FigureTerm parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    return new FigureTerm(
        parts[1], parts[0], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
  }
}
