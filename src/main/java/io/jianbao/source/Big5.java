package io.jianbao.source;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;

/**
 * Big5 as Windows code page 950 has it (with the characters that ETEN added and the euro sign), and
 * beyond it the Hong Kong Supplementary Character Set; named Big5-HKSCS only when the text needs
 * that. The union is the Big5 of the WHATWG Encoding Standard, built from the JDK's tables.
 */
final class Big5 implements Encoding {
  private static final int TRAILS = 0x100;
  private static final int LOST = -1;

  /**
   * The solidus ／ of Unicode's own table and of the converters that follow it. Code page 950 has it
   * at A1FE and here its like, the division slash, which no newspaper sets.
   */
  private static final int SOLIDUS = 0xA241;

  /** Four pairs of the supplement stand for two code points each; the JDK's table lacks them. */
  private static final Map<Integer, String> LETTERS =
      Map.of(
          0x8862, "\u00CA\u0304",
          0x8864, "\u00CA\u030C",
          0x88A3, "\u00EA\u0304",
          0x88A5, "\u00EA\u030C");

  /** Code point of each pair of bytes, {@link #LOST} where there is none. */
  private final int[] codePoints = new int[0x10000];

  /** Whether a pair is in the Hong Kong supplement only. */
  private final boolean[] hongKong = new boolean[0x10000];

  Big5() {
    Arrays.fill(codePoints, LOST);
    Charset taiwan = Charset.forName("x-windows-950");
    Charset supplement = Charset.forName("Big5-HKSCS");
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      for (int trail = 0x40; trail < 0xFF; trail++) {
        int pair = lead * TRAILS + trail;
        codePoints[pair] = codePoint(taiwan, lead, trail);
        if (codePoints[pair] == LOST) {
          codePoints[pair] = codePoint(supplement, lead, trail);
          hongKong[pair] = codePoints[pair] != LOST;
        }
      }
    }
    codePoints[SOLIDUS] = '／';
    LETTERS.keySet().forEach(pair -> hongKong[pair] = true);
  }

  /** Private use means user-defined: nobody else knows the character, so it counts as none. */
  private static int codePoint(Charset charset, int lead, int trail) {
    String text = new String(new byte[] {(byte) lead, (byte) trail}, charset);
    int c = text.codePointAt(0);
    boolean one = text.length() == Character.charCount(c);
    return one && c != 0xFFFD && !Kinds.isPrivate(c) ? c : LOST;
  }

  @Override
  public Reading read(byte[] bytes, int start, int end, boolean whole) {
    TextCollector page = new TextCollector((end - start) / 2 + 16);
    boolean supplement = false;
    int i = start;
    while (i < end) {
      if (bytes[i] >= 0) {
        page.text().append((char) bytes[i++]);
        continue;
      }
      if (i + 1 == end && !whole) {
        break;
      }
      int pair = i + 1 < end ? (bytes[i] & 0xFF) * TRAILS + (bytes[i + 1] & 0xFF) : 0;
      int length = append(pair, page.text());
      if (length == 0) {
        // a lead byte must not take ASCII behind it along
        length = i + 1 < end && bytes[i + 1] < 0 ? 2 : 1;
        page.lose(i, i + length, end);
      }
      supplement |= hongKong[pair];
      i += length;
    }
    return page.toReading(supplement ? "Big5-HKSCS" : "Big5");
  }

  /** Appends the characters of a pair of bytes and returns 2, or 0 if there are none. */
  private int append(int pair, StringBuilder text) {
    if (codePoints[pair] != LOST) {
      text.appendCodePoint(codePoints[pair]);
      return 2;
    }
    String letters = LETTERS.getOrDefault(pair, "");
    text.append(letters);
    return letters.isEmpty() ? 0 : 2;
  }
}
