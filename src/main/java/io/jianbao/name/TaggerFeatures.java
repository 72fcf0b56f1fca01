package io.jianbao.name;

import io.jianbao.text.Width;

/**
 * What the tagger sees of a text: n-grams of characters and of character classes, each hashed to 64
 * bits. An n-gram that starts at position p votes on the labels of the positions {@code p + first}
 * … {@code p + first + length - 1} of its group.
 *
 * <p>Training and tagging share this class, so that both see the same.
 */
final class TaggerFeatures {
  /** Labels: 0 none, 1 and 2 person (first, inside), 3 and 4 place, 5 and 6 organization. */
  static final int LABELS = 7;

  /** Positions added on both sides of a text, so that n-grams see where it begins and ends. */
  static final int PAD = 4;

  static final int UNIGRAM = 0;
  static final int BIGRAM = 1;
  static final int SKIP = 2;
  static final int TRIGRAM = 3;
  static final int QUADGRAM = 4;
  static final int CLASSES5 = 5;
  static final int CLASSES3 = 6;
  static final int CLASS_THEN_CHAR = 7;
  static final int GROUPS = 8;

  private static final int[] FIRST = {-3, -2, 0, -1, 0, 0, 0, 0};
  private static final int[] LENGTH = {7, 6, 3, 5, 4, 1, 1, 1};

  /** Stands in front of a text. */
  static final char BEFORE = 1;

  /** Stands behind a text. */
  static final char AFTER = 2;

  private static final long SALT = 0x9E3779B97F4A7C15L;
  private static final long FACTOR = 0xD6E8FEB86659FD93L;

  private TaggerFeatures() {}

  /** The first position, seen from the n-gram's start, that a group votes on. */
  static int first(int group) {
    return FIRST[group];
  }

  /** How many positions a group votes on. */
  static int length(int group) {
    return LENGTH[group];
  }

  /** Width folded, digits as one, Latin letters in upper case. */
  static char normalize(char c) {
    char folded = Width.fold(c);
    if (folded >= '0' && folded <= '9') {
      return '0';
    }
    return folded >= 'a' && folded <= 'z' ? (char) (folded - ('a' - 'A')) : folded;
  }

  static long hash(int group, long gram) {
    long x = (gram + (group + 1) * SALT) * FACTOR;
    x ^= x >>> 32;
    return x * FACTOR;
  }

  static long bigram(long a, long b) {
    return a << 16 | b;
  }

  static long trigram(long a, long b, long c) {
    return a << 32 | b << 16 | c;
  }

  static long quadgram(long a, long b, long c, long d) {
    return a << 48 | b << 32 | c << 16 | d;
  }

  static int classes3(byte[] classes, int at) {
    return classes[at - 1] << 8 | classes[at] << 4 | classes[at + 1];
  }

  static long classes5(byte[] classes, int at) {
    return (long) classes[at - 2] << 16 | (long) classes3(classes, at) << 4 | classes[at + 2];
  }

  static long classThenChar(byte[] classes, char[] chars, int at) {
    return (long) chars[at] << 4 | classes[at - 1];
  }
}
