package io.jianbao.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/** BM25 in which the length of a text is the place of its {@link TextField mark}. */
final class TextSimilarity extends BM25Similarity {
  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(state.getPosition() + 1);
  }
}
