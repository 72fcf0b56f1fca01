package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** The index as of one commit, with what is worth to be computed once for it. Thread-safe. */
final class Snapshot {
  private static final BitSetProducer ARTICLES =
      new QueryBitSetProducer(new TermQuery(new Term(Schema.KIND, Schema.KIND_ARTICLE)));
  private static final BitSetProducer TEXTS =
      new QueryBitSetProducer(
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Schema.KIND, Schema.KIND_ARTICLE)), Occur.SHOULD)
              .add(new TermQuery(new Term(Schema.KIND, Schema.KIND_PARAGRAPH)), Occur.SHOULD)
              .build());

  private final DirectoryReader reader;
  private final WordCutter words;
  private final Map<String, Ordinals> ordinals = new ConcurrentHashMap<>();
  private final Map<ColumnKey, KeywordColumn> columns = new ConcurrentHashMap<>();
  private final ShownTexts texts = new ShownTexts(this);
  private final ResultCache cache = new ResultCache();

  Snapshot(DirectoryReader reader) {
    this.reader = reader;
    this.words = new WordCutter(reader);
  }

  /** A snapshot of a newer commit, which has most of its segments from an older one. */
  Snapshot(DirectoryReader reader, Snapshot older) {
    this(reader);
    Set<IndexReader.CacheKey> segments = new HashSet<>();
    reader.leaves().forEach(leaf -> segments.add(key(leaf)));
    older.columns.forEach((key, column) -> {
      if (segments.contains(key.segment)) {
        columns.put(key, column);
      }
    });
  }

  /** A field of a segment. */
  private record ColumnKey(IndexReader.CacheKey segment, String field) {}

  private static IndexReader.CacheKey key(LeafReaderContext leaf) {
    return leaf.reader().getCoreCacheHelper().getKey();
  }

  DirectoryReader reader() {
    return reader;
  }

  WordCutter words() {
    return words;
  }

  ShownTexts texts() {
    return texts;
  }

  ResultCache cache() {
    return cache;
  }

  /** Which documents are articles. */
  BitSetProducer articles() {
    return ARTICLES;
  }

  /** The document of the article that the document is of. */
  int articleOf(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    return leaf.docBase + ARTICLES.getBitSet(leaf).nextSetBit(doc - leaf.docBase);
  }

  /** The first document of the block of an article: its first paragraph, if it has one. */
  int blockStart(int article) throws IOException {
    LeafReaderContext leaf = leaf(article);
    int inLeaf = article - leaf.docBase;
    BitSet bits = ARTICLES.getBitSet(leaf);
    int previous = inLeaf == 0 ? -1 : bits.prevSetBit(inLeaf - 1);
    return leaf.docBase + TEXTS.getBitSet(leaf).nextSetBit(previous + 1);
  }

  private LeafReaderContext leaf(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }

  /** The document's number in a field, null if it has none. */
  Long numberOrNull(int doc, String field) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(doc - leaf.docBase) ? values.longValue() : null;
  }

  /** The document's column of bytes, null if it has none. */
  BytesRef column(int doc, String field) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    return values.advanceExact(doc - leaf.docBase) ? values.binaryValue() : null;
  }

  /** The document's values of a field of keywords, null if it has none. */
  SortedSetDocValues values(int doc, String field) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    SortedSetDocValues values = Ordinals.values(leaf, field);
    return values.advanceExact(doc - leaf.docBase) ? values : null;
  }

  /** The values of a field of keywords in a segment, in memory. */
  KeywordColumn column(LeafReaderContext leaf, String field) throws IOException {
    ColumnKey key = new ColumnKey(key(leaf), field);
    KeywordColumn known = columns.get(key);
    return known == null ? load(key, leaf) : known;
  }

  /** One thread reads, the others wait for it. */
  private synchronized KeywordColumn load(ColumnKey key, LeafReaderContext leaf)
      throws IOException {
    KeywordColumn known = columns.get(key);
    if (known == null) {
      known = KeywordColumn.of(leaf, key.field);
      columns.put(key, known);
    }
    return known;
  }

  /** The number of the document's first value of a field over all segments, -1 if it has none. */
  int ordinal(int doc, String field) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    KeywordColumn column = column(leaf, field);
    int at = column.start(doc - leaf.docBase);
    return at == column.start(doc - leaf.docBase + 1)
        ? -1
        : ordinals(field).global(leaf)[column.value(at)];
  }

  /** The values of a field of keywords, numbered over all segments. */
  Ordinals ordinals(String field) throws IOException {
    Ordinals known = ordinals.get(field);
    return known == null ? number(field) : known;
  }

  private synchronized Ordinals number(String field) throws IOException {
    Ordinals known = ordinals.get(field);
    if (known == null) {
      known = Ordinals.of(reader, field);
      ordinals.put(field, known);
    }
    return known;
  }

  /** The values of one field in the order of their bytes, with their numbers in each segment. */
  static final class Ordinals {
    private final DirectoryReader reader;
    private final String field;
    private final OrdinalMap map;
    private final AtomicReferenceArray<int[]> numbers;
    private volatile List<String> values;

    private Ordinals(DirectoryReader reader, String field, OrdinalMap map) {
      this.reader = reader;
      this.field = field;
      this.map = map;
      this.numbers = new AtomicReferenceArray<>(reader.leaves().size());
    }

    static Ordinals of(DirectoryReader reader, String field) throws IOException {
      List<SortedSetDocValues> values = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        values.add(values(leaf, field));
      }
      OrdinalMap map =
          OrdinalMap.build(
              reader.getReaderCacheHelper().getKey(),
              values.toArray(SortedSetDocValues[]::new),
              PackedInts.DEFAULT);
      return new Ordinals(reader, field, map);
    }

    static SortedSetDocValues values(LeafReaderContext leaf, String field) throws IOException {
      SortedDocValues single = leaf.reader().getSortedDocValues(field);
      return single != null
          ? DocValues.singleton(single)
          : DocValues.getSortedSet(leaf.reader(), field);
    }

    int count() {
      return (int) map.getValueCount();
    }

    int global(LeafReaderContext leaf, long inSegment) {
      return (int) map.getGlobalOrds(leaf.ord).get(inSegment);
    }

    /** The numbers of all values of a segment, by their numbers there. */
    int[] global(LeafReaderContext leaf) throws IOException {
      int[] known = numbers.get(leaf.ord);
      if (known == null) {
        LongValues all = map.getGlobalOrds(leaf.ord);
        known = new int[(int) values(leaf, field).getValueCount()];
        for (int i = 0; i < known.length; i++) {
          known[i] = (int) all.get(i);
        }
        numbers.set(leaf.ord, known);
      }
      return known;
    }

    /** All values. */
    List<String> values() throws IOException {
      List<String> known = values;
      if (known == null) {
        String[] read = new String[count()];
        for (LeafReaderContext leaf : reader.leaves()) {
          SortedSetDocValues own = values(leaf, field);
          for (long i = 0; i < own.getValueCount(); i++) {
            read[global(leaf, i)] = own.lookupOrd(i).utf8ToString();
          }
        }
        known = List.of(read);
        values = known;
      }
      return known;
    }

    String value(int global) throws IOException {
      LeafReaderContext leaf = reader.leaves().get(map.getFirstSegmentNumber(global));
      BytesRef bytes = values(leaf, field).lookupOrd(map.getFirstSegmentOrd(global));
      return bytes.utf8ToString();
    }
  }
}
