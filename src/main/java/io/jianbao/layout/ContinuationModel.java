package io.jianbao.layout;

import io.jianbao.text.DataFile;
import java.nio.ByteBuffer;

/**
 * Whether a text goes on with another one, as the characters on both sides of the seam tell: a
 * logistic regression over sequences of characters at fixed places, hashed into one table of
 * weights (Weinberger and others 2009). Immutable.
 *
 * <p>Learnt from paragraphs cut at random (see {@code ContinuationTrainer}).
 */
final class ContinuationModel {
  /** So many sequences are looked at, at most. */
  static final int MOST_FEATURES = 64;

  private static final int MOST_ACROSS = 12;

  /** So far into the second text begun clauses and pairs are looked at. */
  private static final int REACH = 12;

  private static final int NEAR = 4;
  private static final char OUTSIDE = '\u0001';
  private static final CharSet MARKS = new CharSet("，,。；;：:、！!？?“”（(）)《》");

  private final byte[] weights;
  private final float scale;

  ContinuationModel(byte[] weights, float scale) {
    this.weights = weights;
    this.scale = scale;
  }

  /**
   * Reads {@code goes-on.bin}: the weight of a step, the number of weights (a power of two), the
   * weights.
   */
  static ContinuationModel load() {
    ByteBuffer in = ByteBuffer.wrap(new DataFile(ContinuationModel.class, "goes-on.bin").bytes());
    float scale = in.getFloat();
    byte[] weights = new byte[in.getInt()];
    in.get(weights);
    return new ContinuationModel(weights, scale);
  }

  /**
   * What one text brings along, whatever stands in front of it or behind it.
   *
   * @param end the weight of how it ends
   * @param beginning the weight of how it begins
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Side(char[] text, int end, int beginning) {}

  /** A text, folded, to be held against others. */
  Side side(char[] text) {
    int[] features = new int[MOST_FEATURES];
    int end = sum(features, ends(text, features, 0));
    int beginning = sum(features, beginnings(text, features, 0));
    return new Side(text, end, beginning);
  }

  /** The logarithm of the odds that {@code second} goes on with {@code first}. */
  double logit(Side first, Side second) {
    int[] features = new int[MOST_ACROSS];
    int across = sum(features, across(first.text(), second.text(), features, 0));
    return (across + first.end() + second.beginning()) * scale;
  }

  private int sum(int[] features, int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += weights[features[i] & weights.length - 1];
    }
    return sum;
  }

  /** Writes the hashes of what is seen around the seam, and returns how many they are. */
  static int features(char[] first, char[] second, int[] features) {
    int n = ends(first, features, 0);
    n = beginnings(second, features, n);
    return across(first, second, features, n);
  }

  private static int across(char[] first, char[] second, int[] features, int from) {
    int n = from;
    features[n++] = hash(0, 0);
    for (int before = 1; before <= 3; before++) {
      long left = sequence(first, first.length - before, first.length) * 0x9E3779B97F4A7C15L;
      long right = 0;
      for (int behind = 1; behind + before <= 5 && behind <= 3; behind++) {
        right = right << 16 | at(second, behind - 1);
        features[n++] = hash(100 + before * 10 + behind, left + right);
      }
    }
    features[n++] =
        hash(150, sequence(first, first.length - 2, first.length - 1) << 16 | at(second, 0));
    features[n++] =
        hash(151, sequence(first, first.length - 1, first.length) << 16 | at(second, 1));
    return n;
  }

  private static int ends(char[] first, int[] features, int from) {
    int n = from;
    for (int length = 1; length <= NEAR; length++) {
      features[n++] = hash(length, sequence(first, first.length - length, first.length));
    }
    int clause = 0;
    while (clause < 40 && clause < first.length && !isMark(first[first.length - 1 - clause])) {
      clause++;
    }
    char mark = clause < first.length ? first[first.length - 1 - clause] : OUTSIDE;
    features[n++] = hash(10, (long) Math.min(clause, 12) << 16 | mark);
    return n;
  }

  private static int beginnings(char[] second, int[] features, int from) {
    int n = from;
    for (int length = 1; length <= NEAR; length++) {
      features[n++] = hash(20 + length, sequence(second, 0, length));
    }
    int clause = 0;
    while (clause < REACH * 2 && clause < second.length && !isMark(second[clause])) {
      clause++;
    }
    char mark = clause < second.length ? second[clause] : OUTSIDE;
    features[n++] = hash(30, (long) Math.min(clause, REACH * 2) << 16 | mark);
    features[n++] = hash(31, sequence(second, clause - 2, clause) << 16 | mark);
    for (int i = 1; i < Math.min(REACH, second.length - 1); i++) {
      features[n++] = hash(i < NEAR ? 40 + i : 45, sequence(second, i, i + 2));
    }
    return n;
  }

  private static boolean isMark(char c) {
    return MARKS.has(c);
  }

  private static char at(char[] text, int i) {
    return i >= 0 && i < text.length ? text[i] : OUTSIDE;
  }

  private static long sequence(char[] text, int from, int to) {
    long sequence = 0;
    for (int i = from; i < to; i++) {
      sequence = sequence << 16 | at(text, i);
    }
    return sequence;
  }

  private static int hash(int place, long sequence) {
    return (int) (CharacterModel.hash(sequence + place * 0xC2B2AE3D27D4EB4FL) >>> 7);
  }
}
