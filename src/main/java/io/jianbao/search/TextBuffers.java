package io.jianbao.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * What stands in the texts that were handed to an index and are not on disk yet. Lucene itself is
 * given a single mark for a text ({@link TextField}); when it writes, the marks tell which
 * documents the texts are of, and the terms of the texts take their place ({@link
 * TextPostingsFormat}). For one thread.
 */
final class TextBuffers {
  private final Map<String, TextBuffer> buffers =
      Map.of(
          Schema.CHARACTERS, new TextBuffer(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS),
          Schema.PAIRS, new TextBuffer(IndexOptions.DOCS),
          Schema.WORDS, new TextBuffer(IndexOptions.DOCS_AND_FREQS),
          Schema.HEAD_CHARACTERS, new TextBuffer(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS),
          Schema.HEAD_PAIRS, new TextBuffer(IndexOptions.DOCS),
          Schema.HEAD_WORDS, new TextBuffer(IndexOptions.DOCS_AND_FREQS));

  boolean has(String field) {
    return buffers.containsKey(field);
  }

  TextBuffer of(String field) {
    return buffers.get(field);
  }

  /** How many terms wait to be written. */
  int size() {
    int size = 0;
    for (TextBuffer buffer : buffers.values()) {
      size += buffer.size();
    }
    return size;
  }

  /** The terms of a field in the place of its marks. */
  Terms sorted(String field, Terms marks) throws IOException {
    return of(field).sorted(documents(marks));
  }

  /** Forgets what was written. */
  void clear() {
    buffers.values().forEach(TextBuffer::clear);
  }

  private static int[] documents(Terms marks) throws IOException {
    TermsEnum all = marks.iterator();
    all.next();
    PostingsEnum postings = all.postings(null, PostingsEnum.NONE);
    int[] documents = new int[256];
    int size = 0;
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      documents = ArrayUtil.grow(documents, size + 1);
      documents[size++] = postings.docID();
    }
    return ArrayUtil.copyOfSubArray(documents, 0, size);
  }
}
