package io.jianbao.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** Numbers the terms of a field from 0 on, each in UTF-8. */
final class TermTable {
  /** A term of so many characters is its key. */
  private static final int EXACT = 3;

  private byte[] bytes = new byte[1 << 12];

  /** Where each term ends in the bytes. */
  private int[] ends = new int[1 << 10];

  private int size;

  /** A term's number plus one, by its {@link #key}; open addressing. */
  private int[] slots = new int[1 << 11];

  private long[] keys = new long[slots.length];

  /** A term's number plus one, by its only character. */
  private final int[] single = new int[Character.MAX_VALUE + 1];

  int size() {
    return size;
  }

  /** The number of the characters {@code [start, end)}. */
  int number(Folded text, int start, int end) {
    int first = text.at(start);
    if (end - start > 1 || first > Character.MAX_VALUE) {
      return hashed(text, start, end);
    }
    if (single[first] == 0) {
      single[first] = hashed(text, start, end) + 1;
    }
    return single[first] - 1;
  }

  private int hashed(Folded text, int start, int end) {
    long key = key(text, start, end);
    int slot = slot(key);
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (keys[slot] == key && (key >= 0 || isTerm(known, text, start, end))) {
        return known;
      }
      slot = slot + 1 & slots.length - 1;
    }
    encode(text, start, end);
    slots[slot] = size;
    keys[slot] = key;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** The characters of a short term, a negative hash of them of a longer one. */
  private static long key(Folded text, int start, int end) {
    long key = 0;
    boolean exact = end - start <= EXACT;
    for (int i = start; i < end; i++) {
      exact &= text.at(i) <= Character.MAX_VALUE;
      key = exact ? key << 16 | text.at(i) : key * 31 + text.at(i);
    }
    return exact ? key : key | Long.MIN_VALUE;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 33) & slots.length - 1;
  }

  private void grow() {
    int[] numbers = slots;
    long[] known = keys;
    slots = new int[numbers.length * 2];
    keys = new long[slots.length];
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != 0) {
        int free = slot(known[i]);
        while (slots[free] != 0) {
          free = free + 1 & slots.length - 1;
        }
        slots[free] = numbers[i];
        keys[free] = known[i];
      }
    }
  }

  private boolean isTerm(int number, Folded text, int start, int end) {
    int to = end(size);
    encode(text, start, end);
    size--;
    return Arrays.equals(bytes, end(number), ends[number], bytes, to, ends[size]);
  }

  /** Where the term before the one with this number ends. */
  private int end(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** Puts the term behind the others. */
  private void encode(Folded text, int start, int end) {
    int at = end(size);
    if (bytes.length < at + (end - start) * 4) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2 + (end - start) * 4);
    }
    for (int i = start; i < end; i++) {
      at = encode(text.at(i), at);
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = at;
  }

  private int encode(int c, int at) {
    if (c < 0x80) {
      bytes[at] = (byte) c;
      return at + 1;
    }
    int rest = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    int lead = rest == 1 ? 0xC0 : rest == 2 ? 0xE0 : 0xF0;
    bytes[at] = (byte) (lead | c >> 6 * rest);
    for (int i = 1; i <= rest; i++) {
      bytes[at + i] = (byte) (0x80 | c >> 6 * (rest - i) & 0x3F);
    }
    return at + rest + 1;
  }

  BytesRef term(int number) {
    return new BytesRef(bytes, end(number), ends[number] - end(number));
  }

  void clear() {
    size = 0;
    Arrays.fill(slots, 0);
    Arrays.fill(single, 0);
  }
}
