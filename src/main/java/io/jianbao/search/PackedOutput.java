package io.jianbao.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** Bytes that grow, with short forms of small numbers and of characters. */
final class PackedOutput {
  static final int HAN = 0x4E00;
  static final int HAN_LEADS = 0x52;
  static final int OTHER = 0xFF;

  private byte[] bytes = new byte[256];
  private int size;

  void writeByte(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
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
