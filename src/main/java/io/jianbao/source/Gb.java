package io.jianbao.source;

import java.nio.charset.Charset;

/**
 * GB 2312 ⊂ GBK ⊂ GB 18030, read as the last and named by the narrowest that has all the
 * characters. The user-defined areas of GBK and the euro sign, which GB 18030 added, count as GB
 * 18030; U+E5E5 (A3A0), the blank of old typesetting systems, is kept.
 */
final class Gb implements Encoding {
  private static final String[] NAMES = {"GB2312", "GBK", "GB18030"};
  private static final int GB2312 = 0;
  private static final int GBK = 1;
  private static final int GB18030 = 2;

  private static final int EURO = 0xA2E3;

  private static final Encoding WIDEST = new JdkEncoding(Charset.forName("GB18030"), Gb::euro);

  /** For each pair of bytes the narrowest encoding that has it. */
  private final byte[] narrowest = new byte[0x10000];

  Gb() {
    Charset gb2312 = Charset.forName("GB2312");
    Charset gbk = Charset.forName("GBK");
    for (int lead = 0x81; lead <= 0xFE; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        int pair = lead << 8 | trail;
        narrowest[pair] =
            (byte)
                (has(gb2312, lead, trail)
                    ? GB2312
                    : has(gbk, lead, trail) && pair != EURO ? GBK : GB18030);
      }
    }
  }

  private static boolean has(Charset charset, int lead, int trail) {
    String text = new String(new byte[] {(byte) lead, (byte) trail}, charset);
    char c = text.charAt(0);
    return text.length() == 1 && c != '\uFFFD' && !Kinds.isPrivate(c);
  }

  @Override
  public Reading read(byte[] bytes, int start, int end, boolean whole) {
    Reading reading = WIDEST.read(bytes, start, end, whole);
    return reading.named(NAMES[narrowest(bytes, start, end)]);
  }

  /** Broken pairs are skipped: what is lost does not make the encoding wider. */
  private int narrowest(byte[] bytes, int start, int end) {
    int found = GB2312;
    int i = start;
    while (i + 1 < end && found < GB18030) {
      int lead = bytes[i] & 0xFF;
      int trail = bytes[i + 1] & 0xFF;
      if (lead <= 0x80 || lead == 0xFF) {
        i++;
      } else if (trail >= 0x40 && trail != 0x7F && trail != 0xFF) {
        found = Math.max(found, narrowest[lead << 8 | trail]);
        i += 2;
      } else if (isFour(bytes, i, end)) {
        found = GB18030;
      } else {
        i++;
      }
    }
    return found;
  }

  private static boolean isFour(byte[] bytes, int i, int end) {
    return i + 3 < end
        && isDigit(bytes[i + 1])
        && bytes[i + 2] < -1
        && bytes[i + 2] != (byte) 0x80
        && isDigit(bytes[i + 3]);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** A lone 0x80 is the euro sign of Windows code page 936. */
  private static int euro(byte[] bytes, int at, int end, StringBuilder text) {
    if (bytes[at] != (byte) 0x80) {
      return 0;
    }
    text.append('€');
    return 1;
  }
}
