package io.jianbao.search;

import java.util.Arrays;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Terms;

/**
 * Which term stands where in the texts of a field since the index was last written to disk. The
 * terms are sorted once, by counting, when they are written: Lucene's own inversion looks up every
 * character of every text in a hash table.
 */
final class TextBuffer {
  private final IndexOptions options;
  private final TermTable table = new TermTable();

  /** The terms of all texts, one text behind the other, and the place of each in its text. */
  private int[] terms = new int[1 << 10];

  private int[] places = new int[1 << 10];
  private int size;

  /** Where each text ends in the terms. */
  private int[] ends = new int[1 << 8];

  private int texts;

  TextBuffer(IndexOptions options) {
    this.options = options;
  }

  IndexOptions options() {
    return options;
  }

  /** How many terms there are. */
  int size() {
    return size;
  }

  /** Adds the characters {@code [start, end)} as a term of the text that comes next. */
  void add(Folded text, int start, int end, int place) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size + (size >> 1));
      places = Arrays.copyOf(places, size + (size >> 1));
    }
    terms[size] = table.number(text, start, end);
    places[size++] = place;
  }

  /**
   * Ends the text that the terms since the last one belong to; nothing if there are none.
   *
   * @return whether there are any
   */
  boolean endText() {
    int start = texts == 0 ? 0 : ends[texts - 1];
    if (start == size) {
      return false;
    }
    if (texts == ends.length) {
      ends = Arrays.copyOf(ends, texts * 2);
    }
    ends[texts++] = size;
    return true;
  }

  /**
   * The terms of the texts, sorted.
   *
   * @param documents which document each text is of, in their order
   */
  Terms sorted(int[] documents) {
    if (documents.length != texts) {
      throw new IllegalStateException(documents.length + " documents, " + texts + " texts");
    }
    int[] borders = new int[table.size() + 1];
    for (int i = 0; i < size; i++) {
      borders[terms[i] + 1]++;
    }
    for (int i = 0; i < table.size(); i++) {
      borders[i + 1] += borders[i];
    }
    int[] next = Arrays.copyOf(borders, table.size());
    int[] inDocuments = new int[size];
    int[] atPlaces = options == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS ? new int[size] : null;
    int token = 0;
    for (int text = 0; text < texts; text++) {
      for (; token < ends[text]; token++) {
        int at = next[terms[token]]++;
        inDocuments[at] = documents[text];
        if (atPlaces != null) {
          atPlaces[at] = places[token];
        }
      }
    }
    return new SortedTerms(table, borders, inDocuments, atPlaces, options);
  }

  void clear() {
    size = 0;
    texts = 0;
    table.clear();
  }
}
