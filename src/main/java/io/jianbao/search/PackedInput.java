package io.jianbao.search;

import org.apache.lucene.util.BytesRef;

/** Reads what a {@link PackedOutput} wrote. */
final class PackedInput {
  private final byte[] bytes;
  private int at;

  /** How many bits of the last byte were not read yet. */
  private int rest;

  PackedInput(BytesRef packed) {
    bytes = packed.bytes;
    at = packed.offset;
  }

  int readBits(int count) {
    int value = 0;
    int wanted = count;
    while (wanted > 0) {
      if (rest == 0) {
        at++;
        rest = 8;
      }
      int taken = Math.min(wanted, rest);
      wanted -= taken;
      rest -= taken;
      value = value << taken | bytes[at - 1] >>> rest & (1 << taken) - 1;
    }
    return value;
  }

  /** Passes over the rest of a byte of which only some bits were read. */
  void align() {
    rest = 0;
  }

  int readByte() {
    return rest > 0 ? readBits(8) : bytes[at++] & 0xFF;
  }

  /** The next byte, which stays. */
  int peekByte() {
    return bytes[at] & 0xFF;
  }

  int readNumber() {
    return Math.toIntExact(readLong());
  }

  long readLong() {
    long value = 0;
    int shift = 0;
    while (true) {
      int next = readByte();
      value |= (next & 0x7FL) << shift;
      if (next < 0x80) {
        return value;
      }
      shift += 7;
    }
  }

  long readSigned() {
    long value = readLong();
    return value >>> 1 ^ -(value & 1);
  }

  String readString() {
    char[] text = new char[readNumber()];
    for (int i = 0; i < text.length; i++) {
      int lead = readByte();
      if (lead < 0x80) {
        text[i] = (char) lead;
      } else if (lead == PackedOutput.OTHER) {
        text[i] = (char) (readByte() << 8 | readByte());
      } else {
        text[i] = (char) (PackedOutput.HAN + (lead - 0x80 << 8) + readByte());
      }
    }
    return new String(text);
  }
}
