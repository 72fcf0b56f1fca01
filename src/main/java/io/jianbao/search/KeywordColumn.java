package io.jianbao.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of a field of keywords in one segment, in memory: counting looks at those of every
 * unit that answers, which on disk are packed in bits. Immutable.
 */
final class KeywordColumn {
  /** Where the values of each document begin. */
  private final int[] starts;

  /** Numbers of values in the segment. */
  private final int[] values;

  private KeywordColumn(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  static KeywordColumn of(LeafReaderContext leaf, String field) throws IOException {
    SortedSetDocValues all = Snapshot.Ordinals.values(leaf, field);
    int[] starts = new int[leaf.reader().maxDoc() + 1];
    int[] values = new int[1 << 10];
    int size = 0;
    for (int doc = 0; doc + 1 < starts.length; doc++) {
      if (all.advanceExact(doc)) {
        for (int i = all.docValueCount(); i > 0; i--) {
          if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
          }
          values[size++] = (int) all.nextOrd();
        }
      }
      starts[doc + 1] = size;
    }
    return new KeywordColumn(starts, Arrays.copyOf(values, size));
  }

  /** Where the values of a document begin; they end where those of the next one begin. */
  int start(int doc) {
    return starts[doc];
  }

  int value(int at) {
    return values[at];
  }
}
