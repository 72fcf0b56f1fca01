package io.jianbao.run;

import java.util.Arrays;

/** Places in a file, in order: where each of its entries begins. Not thread-safe while it grows. */
final class Offsets {
  private long[] offsets = new long[256];
  private int size;

  void add(long offset) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size + (size >> 1));
    }
    offsets[size++] = offset;
  }

  int size() {
    return size;
  }

  long get(int index) {
    return offsets[index];
  }

  /** From one place to the next. */
  int length(int index) {
    return Math.toIntExact(offsets[index + 1] - offsets[index]);
  }
}
