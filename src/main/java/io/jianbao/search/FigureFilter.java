package io.jianbao.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.DoublePoint;

/**
 * Which figures are meant; what is null is open.
 *
 * @param from the least value that is in the bounds, negative infinity if they are open
 * @param to the greatest
 * @param unit as printed, or an ISO 4217 code
 * @param dimension if it is given, bounds are in the unit that all of it are counted in
 * @param subject words that all must be in what is counted, folded
 * @param place a name or a path
 * @param firstDay since 1970-01-01
 * @param lastDay since 1970-01-01
 */
record FigureFilter(
    double from,
    double to,
    String unit,
    String kind,
    String dimension,
    List<String> subject,
    String place,
    Long firstDay,
    Long lastDay) {

  static FigureFilter of(Clause.Figures figures) {
    double low = number(figures.low(), Double.NEGATIVE_INFINITY);
    double high = number(figures.high(), Double.POSITIVE_INFINITY);
    return new FigureFilter(
        figures.lowInside() ? low : DoublePoint.nextUp(low),
        figures.highInside() ? high : DoublePoint.nextDown(high),
        figures.unit(),
        null,
        null,
        List.of(),
        null,
        null,
        null);
  }

  /**
   * @param subject the words of the subject that is asked for
   */
  static FigureFilter of(FigureRequest request, List<String> subject) {
    return new FigureFilter(
        number(request.min(), Double.NEGATIVE_INFINITY),
        number(request.max(), Double.POSITIVE_INFINITY),
        request.unit(),
        request.kind(),
        request.dimension(),
        subject,
        request.place(),
        request.from() == null ? null : (Long) request.from().toEpochDay(),
        request.to() == null ? null : (Long) request.to().toEpochDay());
  }

  private static double number(BigDecimal number, double open) {
    return number == null ? open : number.doubleValue();
  }

  /** The same figures, those alone whose day is known. */
  FigureFilter dated() {
    return new FigureFilter(
        from,
        to,
        unit,
        kind,
        dimension,
        subject,
        place,
        firstDay == null ? (Long) (FigureColumn.NO_DAY + 1) : firstDay,
        lastDay);
  }

  private boolean isBounded() {
    return from != Double.NEGATIVE_INFINITY || to != Double.POSITIVE_INFINITY;
  }

  /** Whether figures of this term may be meant. */
  boolean mayMean(FigureTerm term) {
    if (kind != null && !kind.equals(term.kind())
        || unit != null && !isUnit(term.unit())
        || dimension != null && !isDimension(Dimensions.of(term.unit()))) {
      return false;
    }
    if (!isBounded()) {
      return true;
    }
    double factor = factor(term);
    int rounding = factor == 1 ? 0 : 1;
    return term.hasValue()
        && term.low() <= FigureTerm.magnitude(to / factor) + rounding
        && term.high() >= FigureTerm.magnitude(from / factor) - rounding;
  }

  /** As printed, or the currency that it names. */
  private boolean isUnit(String other) {
    return other.equals(unit) || other.equals(Currencies.code(unit));
  }

  private boolean isDimension(Dimensions.Dimension other) {
    return other != null && other.name().equals(dimension);
  }

  /** What the values of figures are multiplied by before they are compared. */
  double factor(FigureTerm term) {
    Dimensions.Dimension of = dimension == null ? null : Dimensions.of(term.unit());
    return of == null ? 1 : of.factor();
  }

  /** Whether the value is in the bounds, or a range reaches into them. */
  boolean meansValue(double low, double high, double factor) {
    return !isBounded() || low * factor <= to && high * factor >= from;
  }

  boolean meansDay(long day) {
    if (firstDay == null && lastDay == null) {
      return true;
    }
    return day != FigureColumn.NO_DAY
        && (firstDay == null || day >= firstDay)
        && (lastDay == null || day <= lastDay);
  }

  boolean meansPlace(String path) {
    return place == null || PlacePaths.isIn(path, place);
  }

  /** Whether the clause of a figure has all words of the subject. */
  boolean meansSubject(FigureClause clause) {
    for (String word : subject) {
      if (!hasWord(clause, word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasWord(FigureClause clause, String word) {
    if (clause.contains(word)) {
      return true;
    }
    for (List<String> parts : parts(word)) {
      if (clause.contains(parts.getFirst()) && clause.contains(parts.getLast())) {
        return true;
      }
    }
    return false;
  }

  /** The two words that a word may be made of: 确诊病例 is found in 确诊新冠病例 too. */
  static List<List<String>> parts(String word) {
    int[] characters = word.codePoints().toArray();
    return IntStream.rangeClosed(2, characters.length - 2)
        .mapToObj(at ->
            List.of(
                new String(characters, 0, at), new String(characters, at, characters.length - at)))
        .toList();
  }
}
