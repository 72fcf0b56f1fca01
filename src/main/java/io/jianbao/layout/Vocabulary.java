package io.jianbao.layout;

import io.jianbao.text.Script;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs of characters that stand in the lines of a page, each with a number and with how
 * surprising it is in newspapers at large. Built for one page, by one thread.
 */
final class Vocabulary {
  /** Of a line, this many characters at most are looked at: belonging shows early. */
  private static final int REACH = 1_500;

  private final CharacterModel model;
  private final TopicVectors topics;
  private final IntTable ids = new IntTable(1 << 11);
  private int[] pairs = new int[1 << 11];

  /** The shares that were asked for, else 0: most pairs stand in one line only. */
  private double[] shares = new double[1 << 11];

  private int[] rows = new int[1 << 11];

  /** The last text, by its number, that each pair was seen in. */
  private int[] seenIn = new int[1 << 11];

  private int texts;
  private int size;

  /** The pairs below this number have their rows. */
  private int known;

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

  private Words words(int[] pairs) {
    float[] topic = new float[topics.dimensions()];
    for (int id : pairs) {
      if (rows[id] >= 0) {
        topics.addRow(rows[id], topic);
      }
    }
    return new Words(pairs, TopicVectors.direction(topic));
  }

  /** The numbers of the pairs in a text, each once. */
  private int[] pairsOf(char[] folded) {
    int length = Math.min(folded.length, REACH);
    int[] ids = new int[length];
    int n = 0;
    texts++;
    boolean before = false;
    for (int i = 0; i < length; i++) {
      boolean now = counts(folded[i]);
      if (before && now) {
        int id = id(folded[i - 1], folded[i]);
        ids[n] = id;
        n += see(id) ? 1 : 0;
      }
      before = now;
    }
    for (; known < size; known++) {
      rows[known] = topics.row(pairs[known]);
    }
    return Arrays.copyOf(ids, n);
  }

  /** Whether the pair was not yet seen in this text. */
  private boolean see(int id) {
    boolean first = seenIn[id] != texts;
    seenIn[id] = texts;
    return first;
  }

  /** What several texts together are about. */
  Words union(List<Words> of) {
    int[] ids = new int[of.stream().mapToInt(Words::size).sum()];
    int n = 0;
    texts++;
    for (Words words : of) {
      for (int id : words.pairs()) {
        ids[n] = id;
        n += see(id) ? 1 : 0;
      }
    }
    return words(Arrays.copyOf(ids, n));
  }

  /** Lets {@link #isMarked} tell the pairs of a text, until another one is looked at. */
  void mark(Words words) {
    texts++;
    for (int id : words.pairs()) {
      seenIn[id] = texts;
    }
  }

  boolean isMarked(int id) {
    return seenIn[id] == texts;
  }

  private static boolean counts(char c) {
    return Script.isHan(c) || c == '·';
  }

  private int id(char first, char second) {
    int pair = first << 16 | second;
    int id = ids.putIfAbsent(pair, size);
    if (id == size) {
      if (size == pairs.length) {
        grow();
      }
      pairs[size++] = pair;
    }
    return id;
  }

  private void grow() {
    pairs = Arrays.copyOf(pairs, size * 2);
    shares = Arrays.copyOf(shares, size * 2);
    rows = Arrays.copyOf(rows, size * 2);
    seenIn = Arrays.copyOf(seenIn, size * 2);
  }
}
