package io.jianbao.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** Bytes and bits that grow, with short forms of small numbers and of characters. */
final class PackedOutput {
  static final int HAN = 0x4E00;
  static final int HAN_LEADS = 0x52;
  static final int OTHER = 0xFF;

  private byte[] bytes = new byte[256];
  private int size;

  /** How many bits of the last byte are free. */
  private int free;

  /** Writes the lowest {@code count} bits, the highest of them first. */
  void writeBits(int value, int count) {
    int rest = count;
    while (rest > 0) {
      if (free == 0) {
        grow();
        bytes[size++] = 0;
        free = 8;
      }
      int taken = Math.min(rest, free);
      rest -= taken;
      free -= taken;
      bytes[size - 1] |= (byte) ((value >>> rest & (1 << taken) - 1) << free);
    }
  }

  /** Leaves the rest of a byte empty of which only some bits were written. */
  void align() {
    free = 0;
  }

  private void grow() {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
  }

  void writeByte(int value) {
    if (free > 0) {
      writeBits(value, 8);
      return;
    }
    grow();
    bytes[size++] = (byte) value;
  }

  /** A number from 0 on, seven bits a byte. */
  void writeNumber(long value) {
    long rest = value;
    while (rest > 0x7F) {
      writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    writeByte((int) rest);
  }

  void writeSigned(long value) {
    writeNumber(value << 1 ^ value >> 63);
  }

  /** A byte for an ASCII character, two for a Han character, three for others. */
  void writeString(String text) {
    writeNumber(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int lead = c - HAN >> 8;
      if (c < 0x80) {
        writeByte(c);
      } else if (c >= HAN && lead < HAN_LEADS) {
        writeByte(0x80 + lead);
        writeByte(c - HAN);
      } else {
        writeByte(OTHER);
        writeByte(c >> 8);
        writeByte(c);
      }
    }
  }

  BytesRef bytes() {
    return new BytesRef(Arrays.copyOf(bytes, size));
  }
}
