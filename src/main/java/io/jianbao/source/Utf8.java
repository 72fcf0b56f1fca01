package io.jianbao.source;

import java.nio.charset.StandardCharsets;

/** UTF-8, and its relative CESU-8, which writes a surrogate pair as two sequences. */
final class Utf8 implements Encoding {
  private static final Encoding LENIENT =
      new JdkEncoding(StandardCharsets.UTF_8, Utf8::surrogatePair);

  /** UTF-8 that is known to be well-formed, as {@link #survey} found. */
  static final Encoding WELL_FORMED =
      (bytes, start, end, whole) ->
          new Reading(
              "UTF-8", new String(bytes, start, end - start, StandardCharsets.UTF_8), 0, -1, false);

  /** The length of a surrogate pair in CESU-8. */
  private static final int PAIR = 6;

  @Override
  public Reading read(byte[] bytes, int start, int end, boolean whole) {
    if (whole && survey(bytes, start, end).valid()) {
      return WELL_FORMED.read(bytes, start, end, true);
    }
    Reading reading = LENIENT.read(bytes, start, end, whole);
    return hasSurrogatePair(bytes, start, end) ? reading.named("CESU-8") : reading;
  }

  /**
   * What one pass over bytes shows.
   *
   * @param valid whether they are well-formed UTF-8
   * @param wide how many characters take three bytes, as Han and its punctuation do
   * @param narrow how many characters take two bytes or four
   * @param controls how many control characters there are that plain text does not have
   */
  record Survey(boolean valid, int wide, int narrow, int controls) {}

  /** Checks against the table of well-formed sequences (Unicode Standard, table 3-7). */
  static Survey survey(byte[] bytes, int start, int end) {
    int wide = 0;
    int narrow = 0;
    int controls = 0;
    int i = start;
    while (i < end) {
      int lead = bytes[i];
      if (lead >= 0) {
        controls += lead < ' ' && !Kinds.isLayout(lead) || lead == 0x7F ? 1 : 0;
        i++;
        continue;
      }
      if (isOrdinaryHan(lead) && i + 2 < end && follows(bytes[i + 1]) && follows(bytes[i + 2])) {
        wide++;
        i += 3;
        continue;
      }
      int length = sequence(bytes, i, end);
      if (length == 0) {
        return new Survey(false, wide, narrow, controls);
      }
      if (length == 3) {
        wide++;
      } else {
        narrow++;
      }
      i += length;
    }
    return new Survey(true, wide, narrow, controls);
  }

  /** Whether this is a byte 80 to BF, which only follows others. */
  private static boolean follows(byte b) {
    return b < (byte) 0xC0;
  }

  /** Lead bytes E3 to E9: most of a Chinese page, and no second byte is forbidden. */
  private static boolean isOrdinaryHan(int lead) {
    return lead >= (byte) 0xE3 && lead <= (byte) 0xE9;
  }

  /** The length of the well-formed character at {@code i}; 0 if there is none. */
  static int length(byte[] bytes, int i, int end) {
    return bytes[i] >= 0 ? 1 : sequence(bytes, i, end);
  }

  /**
   * The length of the well-formed sequence at {@code i}, which is not ASCII; 0 if there is none.
   */
  private static int sequence(byte[] bytes, int i, int end) {
    int lead = bytes[i] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || i + length > end) {
      return 0;
    }
    for (int k = i + 1; k < i + length; k++) {
      if (!follows(bytes[k])) {
        return 0;
      }
    }
    int second = bytes[i + 1] & 0xFF;
    boolean shortest =
        switch (lead) {
          case 0xE0 -> second >= 0xA0;
          case 0xED -> second < 0xA0;
          case 0xF0 -> second >= 0x90;
          case 0xF4 -> second < 0x90;
          default -> true;
        };
    return shortest ? length : 0;
  }

  private static boolean hasSurrogatePair(byte[] bytes, int start, int end) {
    for (int i = start; i + PAIR <= end; i++) {
      if (bytes[i] == (byte) 0xED && isSurrogatePair(bytes, i, end)) {
        return true;
      }
    }
    return false;
  }

  private static int surrogatePair(byte[] bytes, int at, int end, StringBuilder text) {
    if (!isSurrogatePair(bytes, at, end)) {
      return 0;
    }
    text.append(surrogate(bytes, at)).append(surrogate(bytes, at + 3));
    return PAIR;
  }

  private static boolean isSurrogatePair(byte[] bytes, int at, int end) {
    return at + PAIR <= end
        && isSurrogate(bytes, at, 0xA0)
        && isSurrogate(bytes, at + 3, 0xB0)
        && bytes[at] == (byte) 0xED;
  }

  /** Whether a surrogate stands at {@code at} whose second byte has the high half {@code half}. */
  private static boolean isSurrogate(byte[] bytes, int at, int half) {
    return (bytes[at] & 0xFF) == 0xED
        && (bytes[at + 1] & 0xF0) == half
        && (bytes[at + 2] & 0xC0) == 0x80;
  }

  private static char surrogate(byte[] bytes, int at) {
    return (char) (0xD000 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F);
  }
}
