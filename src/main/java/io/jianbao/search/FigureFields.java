package io.jianbao.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.util.BytesRef;

/**
 * The figures of a paragraph, or of the headlines of an article, in its document: the column that
 * has them all, and what they are looked up by.
 */
final class FigureFields {
  private final LineValue article;
  private final Numbered terms = new Numbered();
  private final Numbered places = new Numbered();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Printed> texts = new ArrayList<>();

  private record Draft(
      int text, LineValue figure, String term, double low, double high, String place, long day) {}

  FigureFields(LineValue article) {
    this.article = article;
  }

  /** Takes in the figures of the next text. */
  void add(LineValue text, Printed printed) {
    if (!text.get("figures").isEmpty()) {
      FigureContext context = new FigureContext(text, article);
      for (LineValue figure : text.get("figures")) {
        add(figure, context);
      }
    }
    texts.add(printed);
  }

  private void add(LineValue figure, FigureContext context) {
    double low = bound(figure, "min", Double.NEGATIVE_INFINITY);
    double high = bound(figure, "max", Double.POSITIVE_INFINITY);
    if (Double.isInfinite(low) && Double.isInfinite(high)) {
      low = Double.NaN;
    }
    String kind = figure.get("kind").string("");
    String term = FigureTerm.of(kind, figure.get("unit").string(""), low, high).text();
    String place = context.place(figure);
    LocalDate day = context.day(figure);
    long dayNumber = day == null ? FigureColumn.NO_DAY : day.toEpochDay();
    terms.add(term);
    places.add(place);
    drafts.add(new Draft(texts.size(), figure, term, low, high, place, dayNumber));
  }

  /** A figure with a value answers for its value alone: 近7000名 is found at 7000. */
  private static double bound(LineValue figure, String bound, double open) {
    Double value = number(figure, "value");
    if (value == null) {
      value = number(figure, bound);
    }
    return value == null ? open : value;
  }

  private static Double number(LineValue figure, String field) {
    String digits = figure.get(field).string(null);
    try {
      return digits == null ? null : new BigDecimal(digits).doubleValue();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Adds what the document has of its figures; nothing if it has none. */
  void addTo(Document document) {
    if (drafts.isEmpty()) {
      return;
    }
    terms.addTo(document, Schema.FIGURE_TERM);
    places.addTo(document, Schema.FIGURE_PLACE);
    FigureColumn.Writer column = new FigureColumn.Writer(drafts.size());
    for (Draft draft : drafts) {
      FigureColumn.Values values =
          new FigureColumn.Values(
              terms.number(draft.term()),
              draft.figure().get("start").number(),
              draft.figure().get("end").number(),
              draft.low(),
              draft.high(),
              draft.place() == null ? FigureColumn.NO_PLACE : places.number(draft.place()),
              draft.day());
      String subject = draft.figure().get("subject").string(null);
      if (column.add(values, texts.get(draft.text()), draft.text(), subject)) {
        String words = ArticleBlock.shortened(Folded.of(subject).toString());
        document.add(ArticleBlock.keyword(Schema.FIGURE_SUBJECT, words));
      }
    }
    document.add(new BinaryDocValuesField(Schema.FIGURES, column.bytes()));
  }

  /** Values that a document has each once, numbered in the order in which the index keeps them. */
  private static final class Numbered {
    private final TreeMap<BytesRef, Integer> numbers = new TreeMap<>();

    void add(String value) {
      if (value != null) {
        numbers.put(new BytesRef(value), 0);
      }
    }

    void addTo(Document document, String field) {
      int next = 0;
      for (var entry : numbers.entrySet()) {
        entry.setValue(next++);
        document.add(new KeywordField(field, entry.getKey(), Field.Store.NO));
      }
    }

    int number(String value) {
      return numbers.get(new BytesRef(value));
    }
  }
}
