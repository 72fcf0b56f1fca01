package io.jianbao.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The lines of a stream as bytes, one after the other, without their ends. In every charset that
 * Chinese text comes in but UTF-16 a line feed byte is a line feed.
 */
final class Lines implements Iterator<Lines.Line> {
  private final InputStream in;
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
    this.in = new BufferedInputStream(in, 1 << 16);
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
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    int b = in.read();
    if (b < 0) {
      ended = true;
      return null;
    }
    for (; b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    byte[] bytes = line.toByteArray();
    boolean carriage = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
    return carriage ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
  }
}
