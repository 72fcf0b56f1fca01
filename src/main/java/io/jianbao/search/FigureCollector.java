package io.jianbao.search;

import io.jianbao.search.FigureRequest.Order;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the figures of a filter in the texts that are collected, and keeps the first of them. */
final class FigureCollector extends SimpleCollector {
  private static final Comparator<Place> FIRST_TO_LAST =
      Comparator.comparingDouble(Place::key)
          .thenComparingInt(Place::doc)
          .thenComparingInt(Place::index);

  private final FigureLookup figures;
  private final Order order;
  private final int most;
  private final PriorityQueue<Place> first = new PriorityQueue<>(FIRST_TO_LAST.reversed());
  private FigureMatcher matcher;
  private int base;
  private long total;

  /**
   * Where a figure is.
   *
   * @param key what it is ordered by
   * @param index its number in the text
   * @param path its place with those that it lies in, or null
   */
  record Place(double key, int doc, int index, String path, long day) {}

  /**
   * What was collected.
   *
   * @param first the first figures in their order
   */
  record Found(long total, List<Place> first) {}

  /** Makes the one collector that a search without threads of its own needs. */
  record Manager(FigureLookup figures, Order order, int most)
      implements CollectorManager<FigureCollector, Found> {
    @Override
    public FigureCollector newCollector() {
      return new FigureCollector(figures, order, most);
    }

    @Override
    public Found reduce(Collection<FigureCollector> collectors) {
      FigureCollector all = collectors.iterator().next();
      return new Found(all.total, all.first.stream().sorted(FIRST_TO_LAST).toList());
    }
  }

  private FigureCollector(FigureLookup figures, Order order, int most) {
    this.figures = figures;
    this.order = order;
    this.most = most;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    base = leaf.docBase;
    matcher = new FigureMatcher(figures, leaf);
  }

  @Override
  public void collect(int doc) throws IOException {
    if (matcher.advance(doc)) {
      while (matcher.next()) {
        total++;
        add(base + doc);
      }
    }
  }

  private void add(int doc) throws IOException {
    double key = key();
    if (first.size() < most || most > 0 && key < first.peek().key()) {
      FigureColumn figure = matcher.figure();
      first.add(new Place(key, doc, figure.index(), matcher.path(), figure.day()));
      if (first.size() > most) {
        first.remove();
      }
    }
  }

  /** Smaller for what comes first; what has none comes last. */
  private double key() {
    FigureColumn figure = matcher.figure();
    double key =
        switch (order) {
          case LARGEST -> -matcher.order();
          case SMALLEST -> matcher.order();
          case OLDEST -> figure.day() == FigureColumn.NO_DAY ? Double.NaN : figure.day();
        };
    return Double.isNaN(key) ? Double.POSITIVE_INFINITY : key;
  }
}
