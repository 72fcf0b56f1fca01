package io.jianbao.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a text of any length, decoded one by one, in the memory of one line. The encoding is
 * found from the head of the text or, while that is ASCII, from the first line that is more. Not
 * thread-safe.
 */
final class TextLines implements Closeable {
  /**
   * A line.
   *
   * @param number from 1
   * @param text with its line break; null if the line is longer than the limit
   * @param charset the encoding's name
   * @param confidence of the encoding
   * @param losses how many places in it mean nothing in the encoding
   */
  record Line(int number, String text, String charset, double confidence, int losses) {}

  private static final int BUFFER = 1 << 18;

  private final InputStream in;
  private final PageReader reader;
  private byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private int number;

  private EncodingDetector.Choice encoding;
  private boolean ascii;

  /** The bytes of a line break: so many, of which one is a line feed and all others are zero. */
  private int unit = 1;

  private int feed;

  TextLines(InputStream in, PageReader reader) throws IOException {
    this.in = in;
    this.reader = reader;
    fill();
    byte[] head = Arrays.copyOf(buffer, endOfLastLine());
    if (head.length == 0) {
      return;
    }
    encoding = reader.choose(head);
    ascii = !reader.isNamed() && encoding.start() == 0 && isAscii(head);
    at = encoding.start();
    String name = encoding.encoding().read(head, 0, 0, false).charset();
    unit = name.startsWith("UTF-16") ? 2 : name.startsWith("UTF-32") ? 4 : 1;
    feed = name.endsWith("LE") ? 0 : unit - 1;
  }

  private int endOfLastLine() {
    int last = end;
    while (last > 0 && buffer[last - 1] != '\n') {
      last--;
    }
    return last == 0 || end < buffer.length ? end : last;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** The next line, or null behind the last. */
  Line next() throws IOException {
    int scanned = 0;
    boolean tooLong = false;
    do {
      int stop = endOfLine(at + scanned);
      if (stop > 0) {
        return line(stop, tooLong);
      }
      scanned = (end - at) / unit * unit;
      if (scanned > reader.maxBytes()) {
        tooLong = true;
        at += scanned;
        scanned = 0;
      }
    } while (fill());
    return at == end && !tooLong ? null : line(end, tooLong);
  }

  /** The place behind the first line break from {@code from} on; 0 if it is not read yet. */
  private int endOfLine(int from) {
    for (int i = from; i + unit <= end; i += unit) {
      if (buffer[i + feed] == '\n' && isZero(i)) {
        return i + unit;
      }
    }
    return 0;
  }

  private boolean isZero(int start) {
    for (int i = start; i < start + unit; i++) {
      if (i != start + feed && buffer[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private Line line(int stop, boolean tooLong) {
    int start = at;
    at = stop;
    number++;
    if (tooLong || stop - start > reader.maxBytes()) {
      return new Line(number, null, null, 0, 0);
    }
    byte[] bytes = Arrays.copyOfRange(buffer, start, stop);
    if (ascii && !isAscii(bytes)) {
      encoding = reader.choose(bytes);
      ascii = false;
    }
    Reading reading = reader.named(encoding.encoding().read(bytes, 0, bytes.length, true));
    return new Line(
        number, reading.text(), reading.charset(), encoding.confidence(), reading.losses());
  }

  /** Reads more behind {@code end}, moving what is left to the front; false at the end of input. */
  private boolean fill() throws IOException {
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.readNBytes(buffer, end, buffer.length - end);
    end += read;
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
