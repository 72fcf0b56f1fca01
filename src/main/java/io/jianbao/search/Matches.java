package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.RoaringDocIdSet;

/**
 * All units that answer a query, and the best of them. To find them is most of the work of a
 * search; pages, another order and facets are made of them without asking again. Immutable.
 */
final class Matches {
  private static final int BYTES_OF_A_HIT = 32;
  private static final int[] NONE = {};

  private final List<LeafReaderContext> leaves;

  /** By segment; null where nothing answers. */
  private final DocIdSet[] documents;

  private final long value;
  private final ScoreDoc[] best;
  private final boolean hasAll;

  /**
   * @param best the best of them in their order
   * @param wanted how many of the best were asked for
   */
  Matches(Documents documents, ScoreDoc[] best, int wanted) {
    this.leaves = documents.leaves;
    this.documents = documents.sets;
    this.value = documents.value;
    this.best = best;
    this.hasAll = best.length < wanted;
  }

  /** How many there are. */
  long value() {
    return value;
  }

  /** Whether so many of the best are known. */
  boolean has(int wanted) {
    return hasAll || best.length >= wanted;
  }

  /** The best, at most so many. */
  ScoreDoc[] best(int most) {
    return best.length <= most ? best : Arrays.copyOf(best, most);
  }

  /**
   * The best behind a hit.
   *
   * @return null if they are not known
   */
  ScoreDoc[] behind(ScoreDoc hit, int most) {
    for (int i = 0; i < best.length; i++) {
      if (best[i].doc == hit.doc && has(i + 1 + most)) {
        return Arrays.copyOfRange(best, i + 1, Math.min(best.length, i + 1 + most));
      }
    }
    return null;
  }

  /** What is done with the units of a segment. */
  @FunctionalInterface
  interface Sink {
    void accept(LeafReaderContext leaf, int[] documents) throws IOException;
  }

  /** Hands over all units, segment by segment. */
  void forEach(Sink sink) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      sink.accept(leaf, all(leaf));
    }
  }

  /** All units of a segment. */
  private int[] all(LeafReaderContext leaf) throws IOException {
    DocIdSet set = documents[leaf.ord];
    DocIdSetIterator iterator = set == null ? null : set.iterator();
    if (iterator == null) {
      return NONE;
    }
    int[] all = new int[(int) iterator.cost()];
    for (int i = 0; i < all.length; i++) {
      all[i] = iterator.nextDoc();
    }
    return all;
  }

  /** Those of the documents that answer; both in the order of the index. */
  List<Integer> among(List<Integer> sorted) throws IOException {
    List<Integer> found = new ArrayList<>();
    int next = 0;
    for (LeafReaderContext leaf : leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int[] all = null;
      for (; next < sorted.size() && sorted.get(next) < end; next++) {
        all = all == null ? all(leaf) : all;
        if (Arrays.binarySearch(all, sorted.get(next) - leaf.docBase) >= 0) {
          found.add(sorted.get(next));
        }
      }
    }
    return found;
  }

  /** About how many bytes of memory it takes. */
  long bytes() {
    long bytes = (long) BYTES_OF_A_HIT * (best.length + documents.length);
    for (DocIdSet set : documents) {
      bytes += set == null ? 0 : set.ramBytesUsed();
    }
    return bytes;
  }

  /** Keeps what answers. */
  static final class Documents extends SimpleCollector {
    private final List<LeafReaderContext> leaves;
    private final DocIdSet[] sets;
    private RoaringDocIdSet.Builder set;
    private int ordinal;
    private long value;

    private Documents(List<LeafReaderContext> leaves) {
      this.leaves = leaves;
      this.sets = new DocIdSet[leaves.size()];
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      set = new RoaringDocIdSet.Builder(leaf.reader().maxDoc());
      ordinal = leaf.ord;
    }

    @Override
    public void collect(int doc) {
      set.add(doc);
      value++;
    }

    @Override
    public void finish() {
      sets[ordinal] = set.build();
    }
  }

  /** Makes the one collector that a search without threads of its own needs. */
  record Manager(List<LeafReaderContext> leaves) implements CollectorManager<Documents, Documents> {
    @Override
    public Documents newCollector() {
      return new Documents(leaves);
    }

    @Override
    public Documents reduce(Collection<Documents> collectors) {
      return collectors.iterator().next();
    }
  }
}
