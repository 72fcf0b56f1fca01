package io.jianbao.duplicate;

/**
 * The grams of a folded text, hashed, and those of them that it is found again by.
 *
 * <p>A gram is {@value #SIZE} chars in a row, all digits counting as one. Anchors are chosen by
 * winnowing (Schleimer, Wilkerson, Aiken 2003): the least hash of every window of grams. What is
 * chosen depends on the window alone, so that two texts with a stretch in common choose the same
 * anchors there; and what a wide window chooses a narrow one chooses too. Short texts get narrow
 * windows: a headline of ten characters has nothing to spare.
 *
 * <p>A buffer that is filled again and again; not for sharing between threads.
 */
final class Anchors {
  static final int SIZE = 5;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** The fourth power of the base, modulo 2^64: what the first of five chars weighs. */
  private static final long BASE_4 = 0xD94363FC538227B1L;

  /** Anchors of a long text: this many, and one more for every {@link #SHARE} grams. */
  private static final int LEAST = 16;

  private static final int SHARE = 8;

  private long[] hashes = new long[256];
  private int[] chosen = new int[256];
  private int count;
  private int chosenCount;

  /** The number of grams. */
  int count() {
    return count;
  }

  long hash(int gram) {
    return hashes[gram];
  }

  /** The number of anchors. */
  int anchorCount() {
    return chosenCount;
  }

  /** The gram that is an anchor, in order of the text. */
  int anchor(int i) {
    return chosen[i];
  }

  void of(FoldedText text) {
    hash(text);
    choose(window(count));
  }

  /** Only the grams, and none of them as an anchor. */
  void hash(FoldedText text) {
    count = grams(text.length());
    chosenCount = 0;
    if (hashes.length < count) {
      hashes = new long[count];
      chosen = new int[count];
    }
    hash(text.chars());
  }

  private static int grams(int length) {
    return Math.max(0, length - SIZE + 1);
  }

  /** About the number of anchors of a text of so many chars. */
  static int expected(int length) {
    return expectedOf(grams(length));
  }

  private static int expectedOf(int grams) {
    return Math.min(grams, LEAST + grams / SHARE);
  }

  /** A window of w grams chooses about 2 of every w + 1. */
  private static int window(int grams) {
    return grams == 0 ? 1 : Math.max(1, 2 * grams / expectedOf(grams) - 1);
  }

  private void hash(char[] chars) {
    if (count == 0) {
      return;
    }
    long rolling = 0;
    for (int i = 0; i < SIZE - 1; i++) {
      rolling = rolling * BASE + digitsAlike(chars[i]);
    }
    for (int i = 0; i < count; i++) {
      rolling = rolling * BASE + digitsAlike(chars[i + SIZE - 1]);
      hashes[i] = mix(rolling);
      rolling -= digitsAlike(chars[i]) * BASE_4;
    }
  }

  private static char digitsAlike(char c) {
    return FoldedText.isDigit(c) ? '0' : c;
  }

  private void choose(int window) {
    int least = -1;
    for (int first = 0; first + window <= count; first++) {
      int last = first + window - 1;
      int before = least;
      if (least < first) {
        least = first;
        for (int i = first + 1; i <= last; i++) {
          least = hashes[i] < hashes[least] ? i : least;
        }
      } else if (hashes[last] < hashes[least]) {
        least = last;
      }
      if (least != before) {
        chosen[chosenCount++] = least;
      }
    }
    if (count > 0 && count < window) {
      chosen[chosenCount++] = 0;
    }
  }

  /** The finalizer of MurmurHash3. */
  static long mix(long x) {
    x ^= x >>> 33;
    x *= 0xFF51AFD7ED558CCDL;
    x ^= x >>> 33;
    x *= 0xC4CEB9FE1A85EC53L;
    return x ^ x >>> 33;
  }
}
