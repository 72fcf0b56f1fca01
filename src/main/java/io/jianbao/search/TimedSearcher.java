package io.jianbao.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Goes through a segment in windows and looks at the clock between them. Lucene's own time limit
 * does so too, but its windows end behind the segment's last document, which queries for blocks
 * (lucene-join 10.6.0) do not bear.
 */
final class TimedSearcher extends IndexSearcher {
  private static final int WINDOW = 1 << 14;

  private final Deadline deadline;

  TimedSearcher(DirectoryReader reader, Deadline deadline) {
    super(reader);
    this.deadline = deadline;
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext leaf, int first, int end, Weight weight, Collector collector)
      throws IOException {
    deadline.check();
    LeafCollector leafCollector;
    try {
      leafCollector = collector.getLeafCollector(leaf);
    } catch (CollectionTerminatedException e) {
      return; // the collector needs nothing of this segment
    }
    ScorerSupplier supplier = weight.scorerSupplier(leaf);
    if (supplier != null) {
      supplier.setTopLevelScoringClause();
      try {
        score(supplier.bulkScorer(), leafCollector, leaf, first, end);
      } catch (CollectionTerminatedException e) {
        // the collector has enough of this segment
      }
    }
    leafCollector.finish();
  }

  private void score(
      BulkScorer scorer, LeafCollector collector, LeafReaderContext leaf, int first, int end)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    int last = Math.min(end, leaf.reader().maxDoc());
    int next = first;
    while (next < last) {
      boolean rest = last - next <= WINDOW;
      next = scorer.score(collector, live, next, rest ? end : next + WINDOW);
      if (rest) {
        return;
      }
      deadline.check();
    }
  }
}
