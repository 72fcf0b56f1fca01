package io.jianbao.layout;

import io.jianbao.text.Script;
import java.util.Arrays;

/**
 * The pairs of characters that stand in the lines of a page, each with a number and with how
 * surprising it is in newspapers at large. Built for one page, by one thread.
 */
final class Vocabulary {
  /** Of a line, this many characters at most are looked at: belonging shows early. */
  private static final int REACH = 1_500;

  private final CharacterModel model;
  private final TopicVectors topics;
  private int[] table = new int[1 << 12];
  private int[] pairs = new int[1 << 11];

  /** The shares that were asked for, else 0: most pairs stand in one line only. */
  private double[] shares = new double[1 << 11];

  private int[] rows = new int[1 << 11];
  private int size;

  Vocabulary(Statistics statistics) {
    this.model = statistics.characters();
    this.topics = statistics.topics();
  }

  int size() {
    return size;
  }

  /** The share that pair number {@code id} has among all pairs in newspapers. */
  double share(int id) {
    if (shares[id] == 0) {
      shares[id] = model.pairShare((char) (pairs[id] >>> 16), (char) pairs[id]);
    }
    return shares[id];
  }

  int topicDimensions() {
    return topics.dimensions();
  }

  /** What a text is about. */
  Words wordsOf(char[] folded) {
    return words(pairsOf(folded));
  }

  Words words(int[] pairs) {
    float[] topic = new float[topics.dimensions()];
    for (int id : pairs) {
      if (rows[id] >= 0) {
        topics.addRow(rows[id], topic);
      }
    }
    return new Words(pairs, TopicVectors.normalized(topic));
  }

  /** The numbers of the pairs in a text, each once, in rising order. */
  private int[] pairsOf(char[] folded) {
    int length = Math.min(folded.length, REACH);
    int[] ids = new int[length];
    int n = 0;
    for (int i = 0; i + 1 < length; i++) {
      if (counts(folded[i]) && counts(folded[i + 1])) {
        ids[n++] = id(folded[i], folded[i + 1]);
      }
    }
    Arrays.sort(ids, 0, n);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || ids[i] != ids[i - 1]) {
        ids[distinct++] = ids[i];
      }
    }
    return Arrays.copyOf(ids, distinct);
  }

  private static boolean counts(char c) {
    return Script.isHan(c) || c == '·';
  }

  private int id(char first, char second) {
    int pair = first << 16 | second;
    int slot = slot(pair);
    if (table[slot] == 0) {
      if (size == pairs.length) {
        grow();
        slot = slot(pair);
      }
      pairs[size] = pair;
      rows[size] = topics.row(pair);
      table[slot] = ++size;
    }
    return table[slot] - 1;
  }

  /** Where the pair stands in the table, or where it would stand. */
  private int slot(int pair) {
    int mask = table.length - 1;
    int i = (int) CharacterModel.hash(pair) & mask;
    while (table[i] != 0 && pairs[table[i] - 1] != pair) {
      i = i + 1 & mask;
    }
    return i;
  }

  private void grow() {
    pairs = Arrays.copyOf(pairs, size * 2);
    shares = Arrays.copyOf(shares, size * 2);
    rows = Arrays.copyOf(rows, size * 2);
    table = new int[table.length * 2];
    for (int id = 0; id < size; id++) {
      table[slot(pairs[id])] = id + 1;
    }
  }
}
