package io.jianbao.search;

import java.util.Arrays;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The terms of a {@link TextBuffer} with their places, to be read once from front to back. */
final class SortedTerms extends Terms {
  private final TermTable table;

  /** Where the places of each term begin; one more, behind the last. */
  private final int[] borders;

  private final int[] documents;
  private final int[] places;
  private final IndexOptions options;

  SortedTerms(TermTable table, int[] borders, int[] documents, int[] places, IndexOptions options) {
    this.table = table;
    this.borders = borders;
    this.documents = documents;
    this.places = places;
    this.options = options;
  }

  @Override
  public TermsEnum iterator() {
    BytesRef[] terms = new BytesRef[table.size()];
    Integer[] order = new Integer[terms.length];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = table.term(i);
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> terms[a].compareTo(terms[b]));
    return new Reader(terms, order);
  }

  @Override
  public long size() {
    return table.size();
  }

  @Override
  public long getSumTotalTermFreq() {
    return documents.length;
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasFreqs() {
    return options.compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
  }

  @Override
  public boolean hasPositions() {
    return options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private final class Reader extends BaseTermsEnum {
    private final BytesRef[] terms;
    private final Integer[] order;
    private int next;

    Reader(BytesRef[] terms, Integer[] order) {
      this.terms = terms;
      this.order = order;
    }

    @Override
    public BytesRef next() {
      return next == order.length ? null : terms[order[next++]];
    }

    @Override
    public BytesRef term() {
      return terms[order[next - 1]];
    }

    @Override
    public PostingsEnum postings(PostingsEnum reuse, int flags) {
      int term = order[next - 1];
      // the writer offers what it was given for the field before, too
      boolean own = reuse instanceof Places known && known.of() == SortedTerms.this;
      Places of = own ? (Places) reuse : new Places();
      of.set(borders[term], borders[term + 1]);
      return of;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ordinal) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Places extends PostingsEnum {
    private int document;
    private int frequency;
    private int place;
    private int next;
    private int end;

    SortedTerms of() {
      return SortedTerms.this;
    }

    void set(int from, int to) {
      document = -1;
      next = from;
      end = to;
    }

    @Override
    public int nextDoc() {
      place = next;
      if (next == end) {
        document = NO_MORE_DOCS;
        return document;
      }
      document = documents[next++];
      while (next < end && documents[next] == document) {
        next++;
      }
      frequency = next - place;
      return document;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int freq() {
      return frequency;
    }

    @Override
    public int nextPosition() {
      return places[place++];
    }

    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long cost() {
      return end - (long) next;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public BytesRef getPayload() {
      return null;
    }
  }
}
