package io.jianbao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a stream as bytes, one after the other, without their ends. In every charset that
 * Chinese text comes in but UTF-16 a line feed byte is a line feed.
 */
final class Lines implements Iterator<Lines.Line> {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] next;
  private long number;
  private boolean ended;

  /** One line, {@code number} counted from 1. */
  record Line(long number, byte[] bytes) {
    String text(Charset charset) throws CharacterCodingException {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  Lines(InputStream in) {
    this.in = in;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return next != null;
  }

  @Override
  public Line next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    byte[] line = next;
    next = null;
    return new Line(++number, line);
  }

  private byte[] read() throws IOException {
    if (at == end && !fill()) {
      ended = true;
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    do {
      int feed = feed();
      line.write(buffer, at, feed - at);
      at = feed;
    } while (at == end && fill());
    at = Math.min(end, at + 1);
    byte[] bytes = line.toByteArray();
    boolean carriage = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriage ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }

  /** Where the next line feed is in the buffer; its end when there is none. */
  private int feed() {
    int i = at;
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
