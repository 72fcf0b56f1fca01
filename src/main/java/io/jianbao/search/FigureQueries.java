package io.jianbao.search;

import io.jianbao.search.Clause.Figures;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Queries for the documents of figures. */
final class FigureQueries {
  private FigureQueries() {}

  static Query query(Figures figures) {
    return query(figures, FigureValues.PRINTED);
  }

  /** Figures whose value of these fields is in the bounds. */
  static Query query(Figures figures, FigureValues fields) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(QueryCompiler.kind(Schema.KIND_FIGURE), Occur.FILTER);
    if (figures.low() != null || figures.high() != null) {
      query.add(between(figures, fields), Occur.FILTER);
    }
    if (figures.unit() != null) {
      query.add(unit(figures.unit()), Occur.FILTER);
    }
    return query.build();
  }

  /** A value in the bounds, or a range that reaches into them. */
  private static Query between(Figures figures, FigureValues fields) {
    double low = figures.low() == null ? Double.NEGATIVE_INFINITY : figures.low().doubleValue();
    double high = figures.high() == null ? Double.POSITIVE_INFINITY : figures.high().doubleValue();
    double from = figures.lowInside() ? low : DoublePoint.nextUp(low);
    double to = figures.highInside() ? high : DoublePoint.nextDown(high);
    Query inside = DoublePoint.newRangeQuery(fields.low(), from, to);
    Query reaching =
        new BooleanQuery.Builder()
            .add(
                DoublePoint.newRangeQuery(fields.low(), Double.NEGATIVE_INFINITY, to), Occur.FILTER)
            .add(
                DoublePoint.newRangeQuery(fields.high(), from, Double.POSITIVE_INFINITY),
                Occur.FILTER)
            .build();
    return new BooleanQuery.Builder().add(inside, Occur.SHOULD).add(reaching, Occur.SHOULD).build();
  }

  /** The unit as printed, or the currency that it names. */
  static Query unit(String unit) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(QueryCompiler.term(Schema.FIGURE_UNIT, unit), Occur.SHOULD);
    String currency = Currencies.code(unit);
    if (currency != null) {
      any.add(QueryCompiler.term(Schema.FIGURE_UNIT, currency), Occur.SHOULD);
    }
    return any.build();
  }
}
