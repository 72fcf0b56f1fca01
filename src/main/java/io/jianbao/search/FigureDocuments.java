package io.jianbao.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** The figures of a text as documents in front of it. */
final class FigureDocuments {
  private FigureDocuments() {}

  /**
   * The documents in the order of the figures in the text.
   *
   * @param before how many figures stand in the headlines before this one
   */
  static List<Document> of(Json text, Json article, int before) {
    List<Document> documents = new ArrayList<>();
    if (text.get("figures").isEmpty()) {
      return documents;
    }
    FigureContext context = new FigureContext(text, article);
    int index = before;
    for (Json figure : text.get("figures")) {
      documents.add(document(figure, index++, context));
    }
    return documents;
  }

  private static Document document(Json figure, int index, FigureContext context) {
    Document document = new Document();
    document.add(ArticleBlock.keyword(Schema.KIND, Schema.KIND_FIGURE));
    document.add(new NumericDocValuesField(Schema.FIGURE_INDEX, index));
    addKeyword(document, Schema.FIGURE_KIND, figure.get("kind").string(null));
    addKeyword(document, Schema.FIGURE_UNIT, figure.get("unit").string(null));
    addValue(document, figure, 1, FigureValues.PRINTED);
    Dimensions.Dimension dimension = Dimensions.of(figure.get("unit").string(null));
    if (dimension != null) {
      addKeyword(document, Schema.FIGURE_DIMENSION, dimension.name());
      addValue(document, figure, dimension.factor(), FigureValues.BASE);
    }
    for (String word : context.subject(figure)) {
      addKeyword(document, Schema.FIGURE_SUBJECT, word);
    }
    for (String place : context.places(figure)) {
      addKeyword(document, Schema.FIGURE_PLACE, place);
    }
    LocalDate day = context.day(figure);
    if (day != null) {
      document.add(new NumericDocValuesField(Schema.FIGURE_DAY, day.toEpochDay()));
    }
    return document;
  }

  private static void addKeyword(Document document, String field, String value) {
    if (value != null && !value.isBlank()) {
      document.add(ArticleBlock.keyword(field, value));
    }
  }

  /**
   * The value, or the bounds where there is only a range. A figure with a value answers for its
   * value alone: 近7000名 is found at 7000.
   */
  private static void addValue(Document document, Json figure, double factor, FigureValues fields) {
    Double value = number(figure, "value");
    Double low = value != null ? value : number(figure, "min");
    Double high = value != null ? value : number(figure, "max");
    if (low == null && high == null) {
      return;
    }
    double from = low == null ? Double.NEGATIVE_INFINITY : low * factor;
    double to = high == null ? Double.POSITIVE_INFINITY : high * factor;
    document.add(new DoublePoint(fields.low(), from));
    if (from != to) {
      document.add(new DoublePoint(fields.high(), to));
    }
    double order = low == null ? to : from;
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(NumericUtils.doubleToSortableLong(order), bytes, 0);
    // as a string: many figures have the same value, which is stored once
    document.add(new SortedDocValuesField(fields.order(), new BytesRef(bytes)));
  }

  private static Double number(Json figure, String field) {
    String digits = figure.get(field).string(null);
    try {
      return digits == null ? null : new BigDecimal(digits).doubleValue();
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
