package io.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The short strings that come again and again in a run, names of fields, parts of speech, kinds,
 * each made once. Thread-safe.
 */
final class KnownStrings {
  private static final int LONGEST = 32;
  private static final int SLOTS = 1 << 12;
  private static final Known[] KNOWN = new Known[SLOTS];

  private record Known(byte[] bytes, String string) {}

  private KnownStrings() {}

  /** The string that is {@code [from, to)} in UTF-8. */
  static String of(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > LONGEST) {
      return decode(bytes, from, length);
    }
    int hash = length;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ hash >>> 12) & SLOTS - 1;
    Known known = KNOWN[slot]; // safe to share; a lost one is made again
    if (known == null || !Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to)) {
      known = new Known(Arrays.copyOfRange(bytes, from, to), decode(bytes, from, length));
      KNOWN[slot] = known;
    }
    return known.string;
  }

  private static String decode(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
