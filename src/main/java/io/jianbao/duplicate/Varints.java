package io.jianbao.duplicate;

import java.util.Arrays;

/**
 * Whole numbers in a row of bytes, seven bits to each: a small one takes one byte. First all are
 * written, or a row is given, then they are read in the same order.
 */
final class Varints {
  private static final int MORE = 0x80;
  private static final int BITS = 7;

  private byte[] bytes;
  private int at;

  Varints() {
    this(new byte[32]);
  }

  Varints(byte[] bytes) {
    this.bytes = bytes;
  }

  void write(int number) {
    int rest = number;
    while (rest >>> BITS != 0) {
      writeByte(rest | MORE);
      rest >>>= BITS;
    }
    writeByte(rest);
  }

  private void writeByte(int value) {
    if (at == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * at);
    }
    bytes[at++] = (byte) value;
  }

  /** What was written. */
  byte[] toByteArray() {
    return Arrays.copyOf(bytes, at);
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  int read() {
    int number = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      number |= (next & MORE - 1) << shift;
      shift += BITS;
    } while (next < 0);
    return number;
  }
}
