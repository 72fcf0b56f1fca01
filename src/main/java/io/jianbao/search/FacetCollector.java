package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Bucket;
import io.jianbao.search.SearchAnswer.Facet;
import io.jianbao.search.SearchRequest.FacetRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Counts all units that answer, by value and by group of duplicates. */
final class FacetCollector extends SimpleCollector {
  private final Snapshot.Ordinals groups;
  private final FixedBitSet seenGroups;
  private final List<Column> columns = new ArrayList<>();
  private SortedSetDocValues groupValues;
  private LeafReaderContext leaf;
  private long value;
  private long grouped;

  /** Makes the one collector that a search without threads of its own needs. */
  record Manager(Snapshot snapshot, List<FacetRequest> facets)
      implements CollectorManager<FacetCollector, Counts> {
    @Override
    public FacetCollector newCollector() throws IOException {
      return new FacetCollector(snapshot, facets);
    }

    @Override
    public Counts reduce(Collection<FacetCollector> collectors) throws IOException {
      return collectors.iterator().next().counts();
    }
  }

  FacetCollector(Snapshot snapshot, List<FacetRequest> facets) throws IOException {
    groups = snapshot.ordinals(Schema.COLLAPSE);
    seenGroups = new FixedBitSet(Math.max(1, groups.count()));
    for (FacetRequest facet : facets) {
      columns.add(new Column(facet, snapshot.ordinals(facet.field().word())));
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    leaf = context;
    groupValues = Snapshot.Ordinals.values(context, Schema.COLLAPSE);
    for (Column column : columns) {
      column.values = Snapshot.Ordinals.values(context, column.request.field().word());
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    value++;
    int group = -1;
    if (groupValues.advanceExact(doc)) {
      group = groups.global(leaf, groupValues.nextOrd());
      grouped++;
      seenGroups.set(group);
    }
    for (Column column : columns) {
      column.count(doc, group, leaf);
    }
  }

  Counts counts() throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (Column column : columns) {
      facets.add(column.facet());
    }
    return new Counts(value, value - grouped + seenGroups.cardinality(), facets);
  }

  /** The counts of one field. */
  private static final class Column {
    private final FacetRequest request;
    private final Snapshot.Ordinals ordinals;
    private final int[] counts;
    private final int[] ungrouped;
    private SortedSetDocValues values;

    /** Value and group of the units that are in a group, packed into a long. */
    private long[] pairs = new long[16];

    private int pairCount;

    Column(FacetRequest request, Snapshot.Ordinals ordinals) {
      this.request = request;
      this.ordinals = ordinals;
      this.counts = new int[ordinals.count()];
      this.ungrouped = new int[ordinals.count()];
    }

    void count(int doc, int group, LeafReaderContext leaf) throws IOException {
      if (!values.advanceExact(doc)) {
        return;
      }
      for (int i = values.docValueCount(); i > 0; i--) {
        int ordinal = ordinals.global(leaf, values.nextOrd());
        counts[ordinal]++;
        if (group < 0) {
          ungrouped[ordinal]++;
        } else {
          addPair((long) ordinal << 32 | group);
        }
      }
    }

    private void addPair(long pair) {
      if (pairCount == pairs.length) {
        pairs = Arrays.copyOf(pairs, pairCount * 2);
      }
      pairs[pairCount++] = pair;
    }

    Facet facet() throws IOException {
      Arrays.sort(pairs, 0, pairCount);
      for (int i = 0; i < pairCount; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          ungrouped[(int) (pairs[i] >>> 32)]++;
        }
      }
      Comparator<Integer> worstFirst =
          Comparator.<Integer>comparingInt(ordinal -> counts[ordinal])
              .thenComparing(Comparator.reverseOrder());
      PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
      long all = 0;
      for (int ordinal = 0; ordinal < counts.length; ordinal++) {
        all += counts[ordinal];
        if (counts[ordinal] > 0
            && (best.size() < request.limit()
                || !best.isEmpty() && counts[ordinal] > counts[best.peek()])) {
          best.add(ordinal);
          if (best.size() > request.limit()) {
            best.remove();
          }
        }
      }
      return facet(best.stream().sorted(worstFirst.reversed()).toList(), all);
    }

    private Facet facet(List<Integer> best, long all) throws IOException {
      List<Bucket> buckets = new ArrayList<>();
      long shown = 0;
      for (int ordinal : best) {
        shown += counts[ordinal];
        buckets.add(new Bucket(ordinals.value(ordinal), counts[ordinal], ungrouped[ordinal]));
      }
      return new Facet(request.field(), buckets, all - shown);
    }
  }
}
