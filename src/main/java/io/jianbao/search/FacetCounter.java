package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Bucket;
import io.jianbao.search.SearchAnswer.Facet;
import io.jianbao.search.SearchRequest.FacetRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/** Counts all units that answer, by value and by group of duplicates. */
final class FacetCounter {
  private final Snapshot snapshot;
  private final List<LeafReaderContext> leaves = new ArrayList<>();
  private final List<int[]> documents = new ArrayList<>();
  private final long value;
  private final Snapshot.Ordinals groups;

  FacetCounter(Snapshot snapshot, Matches matches) throws IOException {
    this.snapshot = snapshot;
    this.groups = snapshot.ordinals(Schema.COLLAPSE);
    this.value = matches.value();
    matches.forEach((leaf, all) -> {
      leaves.add(leaf);
      documents.add(all);
    });
  }

  /** How many there are if duplicates are counted once. */
  long groups() throws IOException {
    FixedBitSet seen = new FixedBitSet(Math.max(1, groups.count()));
    long grouped = 0;
    for (LeafReaderContext leaf : leaves) {
      KeywordColumn column = snapshot.column(leaf, Schema.COLLAPSE);
      int[] numbers = groups.global(leaf);
      for (int doc : documents.get(leaf.ord)) {
        int at = column.start(doc);
        if (at < column.start(doc + 1)) {
          seen.set(numbers[column.value(at)]);
          grouped++;
        }
      }
    }
    return value - grouped + seen.cardinality();
  }

  Facet facet(FacetRequest request) throws IOException {
    Counting counting = new Counting(snapshot.ordinals(request.field().word()));
    for (LeafReaderContext leaf : leaves) {
      count(leaf, request, counting);
    }
    return counting.facet(request);
  }

  private void count(LeafReaderContext leaf, FacetRequest request, Counting counting)
      throws IOException {
    KeywordColumn grouping = snapshot.column(leaf, Schema.COLLAPSE);
    KeywordColumn column = snapshot.column(leaf, request.field().word());
    int[] groupNumbers = groups.global(leaf);
    int[] numbers = counting.ordinals.global(leaf);
    for (int doc : documents.get(leaf.ord)) {
      int at = column.start(doc);
      int end = column.start(doc + 1);
      if (at < end) {
        int first = grouping.start(doc);
        boolean alone = first == grouping.start(doc + 1);
        int group = alone ? -1 : groupNumbers[grouping.value(first)];
        for (; at < end; at++) {
          counting.count(numbers[column.value(at)], group);
        }
      }
    }
  }

  /** The counts of one field. */
  private static final class Counting {
    private final Snapshot.Ordinals ordinals;
    private final int[] counts;

    /** The values that were counted, each once. */
    private int[] seen = new int[64];

    private int seenCount;

    /** Value and group of the units that are in a group, packed into a long. */
    private long[] pairs = new long[64];

    private int pairCount;

    Counting(Snapshot.Ordinals ordinals) {
      this.ordinals = ordinals;
      this.counts = new int[ordinals.count()];
    }

    void count(int ordinal, int group) {
      if (counts[ordinal]++ == 0) {
        if (seenCount == seen.length) {
          seen = Arrays.copyOf(seen, seenCount * 2);
        }
        seen[seenCount++] = ordinal;
      }
      if (group >= 0) {
        if (pairCount == pairs.length) {
          pairs = Arrays.copyOf(pairs, pairCount * 2);
        }
        pairs[pairCount++] = (long) ordinal << 32 | group;
      }
    }

    Facet facet(FacetRequest request) throws IOException {
      Comparator<Integer> worstFirst =
          Comparator.<Integer>comparingInt(ordinal -> counts[ordinal])
              .thenComparing(Comparator.reverseOrder());
      PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
      long all = 0;
      int least = 0;
      for (int i = 0; i < seenCount; i++) {
        int ordinal = seen[i];
        all += counts[ordinal];
        if (request.limit() > 0 && counts[ordinal] >= least) {
          best.add(ordinal);
          if (best.size() > request.limit()) {
            best.remove();
            least = counts[best.peek()];
          }
        }
      }
      List<Integer> shown = best.stream().sorted(worstFirst.reversed()).toList();
      return facet(request, shown, all);
    }

    private Facet facet(FacetRequest request, List<Integer> best, long all) throws IOException {
      Map<Integer, Integer> repeats = repeats(best);
      List<Bucket> buckets = new ArrayList<>();
      long shown = 0;
      for (int ordinal : best) {
        int count = counts[ordinal];
        shown += count;
        int alone = count - repeats.getOrDefault(ordinal, 0);
        buckets.add(new Bucket(ordinals.value(ordinal), count, alone));
      }
      return new Facet(request.field(), buckets, all - shown);
    }

    /** How many units of the values that are shown are of a group that was counted before. */
    private Map<Integer, Integer> repeats(List<Integer> best) {
      FixedBitSet isShown = new FixedBitSet(Math.max(1, counts.length));
      best.forEach(isShown::set);
      int size = 0;
      for (int i = 0; i < pairCount; i++) {
        if (isShown.get((int) (pairs[i] >>> 32))) {
          pairs[size++] = pairs[i];
        }
      }
      Arrays.sort(pairs, 0, size);
      Map<Integer, Integer> repeats = new HashMap<>();
      for (int i = 1; i < size; i++) {
        if (pairs[i] == pairs[i - 1]) {
          repeats.merge((int) (pairs[i] >>> 32), 1, Integer::sum);
        }
      }
      return repeats;
    }
  }
}
