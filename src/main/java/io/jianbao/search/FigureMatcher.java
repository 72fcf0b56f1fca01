package io.jianbao.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/** Finds the figures of a filter in the texts of a segment. For one thread. */
final class FigureMatcher {
  private final FigureLookup figures;
  private final FigureFilter filter;
  private final LeafReaderContext leaf;
  private final BinaryDocValues columns;
  private final SortedSetDocValues terms;
  private final SortedSetDocValues places;

  /** What the terms of the text stand for, by their numbers in it. */
  private double[] factors = new double[16];

  /** The places of the text in the whole index, by their numbers in it. */
  private int[] paths = new int[16];

  private int doc;
  private FigureColumn figure;
  private List<String> texts;

  FigureMatcher(FigureLookup figures, LeafReaderContext leaf) throws IOException {
    this.figures = figures;
    this.filter = figures.filter();
    this.leaf = leaf;
    columns = leaf.reader().getBinaryDocValues(Schema.FIGURES);
    terms = Snapshot.Ordinals.values(leaf, Schema.FIGURE_TERM);
    places = Snapshot.Ordinals.values(leaf, Schema.FIGURE_PLACE);
  }

  /** Goes to a text of the segment; false if no figure of it is meant. */
  boolean advance(int next) throws IOException {
    doc = next;
    texts = null;
    if (columns == null || !columns.advanceExact(doc) || !readTerms()) {
      return false;
    }
    figure = new FigureColumn(columns.binaryValue());
    readPlaces();
    return true;
  }

  private boolean readTerms() throws IOException {
    int size = terms.advanceExact(doc) ? terms.docValueCount() : 0;
    if (size > factors.length) {
      factors = new double[size];
    }
    boolean any = false;
    for (int i = 0; i < size; i++) {
      factors[i] = figures.factor(figures.terms().global(leaf, terms.nextOrd()));
      any |= factors[i] != 0;
    }
    return any;
  }

  private void readPlaces() throws IOException {
    int size = places.advanceExact(doc) ? places.docValueCount() : 0;
    if (size > paths.length) {
      paths = new int[size];
    }
    for (int i = 0; i < size; i++) {
      paths[i] = figures.places().global(leaf, places.nextOrd());
    }
  }

  /** Moves on to the next figure that is meant; false behind the last. */
  boolean next() throws IOException {
    while (figure.next()) {
      double factor = factors[figure.term()];
      if (factor != 0
          && filter.meansValue(figure.low(), figure.high(), factor)
          && filter.meansDay(figure.day())
          && isPlaceMeant()
          && isSubjectMeant()) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlaceMeant() {
    return filter.place() == null
        || figure.place() >= 0 && figures.meansPlace(paths[figure.place()]);
  }

  private boolean isSubjectMeant() throws IOException {
    if (filter.subject().isEmpty()) {
      return true;
    }
    if (texts == null) {
      texts = figures.snapshot().texts().all(leaf.docBase + doc);
    }
    Printed text = new Printed(texts.get(figure.text()));
    int[] characters = text.text().codePoints().toArray();
    return filter.meansSubject(
        new FigureClause(characters, figure.start(), figure.end(), figure.subject(text)));
  }

  FigureColumn figure() {
    return figure;
  }

  /** What the value of the figure is multiplied by before it is compared. */
  double order() {
    return figure.order() * factors[figure.term()];
  }

  /** The place of the figure with those that it lies in, null if it is not known. */
  String path() throws IOException {
    return figure.place() < 0 ? null : figures.places().values().get(paths[figure.place()]);
  }
}
