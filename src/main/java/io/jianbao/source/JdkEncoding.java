package io.jianbao.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Any encoding that the JDK knows, read with losses counted and repaired where that is certain. */
final class JdkEncoding implements Encoding {
  /** What to do about bytes that the JDK refuses. */
  @FunctionalInterface
  interface Repair {
    /**
     * Appends what the bytes at {@code at} mean after all and returns how many they are, 0 if they
     * mean nothing.
     */
    int repair(byte[] bytes, int at, int end, StringBuilder text);

    Repair NONE = (bytes, at, end, text) -> 0;
  }

  private static final int BUFFER = 1 << 13;

  private final Charset charset;
  private final Repair repair;

  /** The bytes of the smallest unit: a loss takes at least one. */
  private final int unit;

  JdkEncoding(Charset charset, Repair repair) {
    this.charset = charset;
    this.repair = repair;
    this.unit =
        charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
  }

  @Override
  public Reading read(byte[] bytes, int start, int end, boolean whole) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    TextCollector page = new TextCollector((end - start) / 2 + 16);
    while (true) {
      CoderResult result = decoder.decode(in, out, whole);
      drain(out, page.text());
      if (result.isUnderflow()) {
        break;
      }
      if (result.isError()) {
        in.position(skip(bytes, in.position(), end, result.length(), page));
      }
    }
    if (whole) {
      decoder.flush(out);
      drain(out, page.text());
    }
    return page.toReading(charset.name());
  }

  private static void drain(CharBuffer out, StringBuilder text) {
    text.append(out.array(), 0, out.position());
    out.clear();
  }

  /** Repairs or loses the refused bytes at {@code at} and returns the offset behind them. */
  private int skip(byte[] bytes, int at, int end, int refused, TextCollector page) {
    int repaired = repair.repair(bytes, at, end, page.text());
    if (repaired > 0) {
      return at + repaired;
    }
    int next = Math.min(at + unit, end);
    // a lead byte takes no ASCII along, a line end or a digit (as the Encoding Standard has it)
    while (unit == 1 && next < Math.min(at + refused, end) && bytes[next] < 0) {
      next++;
    }
    page.lose(at, next, end);
    return next;
  }
}
