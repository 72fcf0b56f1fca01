package io.jianbao.duplicate;

import java.util.Arrays;

/** Stretches that two texts have in common, in the order of the second text. A buffer. */
final class Tiles {
  private int[] a = new int[64];
  private int[] b = new int[64];
  private int[] lengths = new int[64];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int aStart, int bStart, int length) {
    if (count == a.length) {
      a = Arrays.copyOf(a, 2 * count);
      b = Arrays.copyOf(b, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    a[count] = aStart;
    b[count] = bStart;
    lengths[count++] = length;
  }

  int count() {
    return count;
  }

  int a(int tile) {
    return a[tile];
  }

  int b(int tile) {
    return b[tile];
  }

  int length(int tile) {
    return lengths[tile];
  }

  int aEnd(int tile) {
    return a[tile] + lengths[tile];
  }

  int bEnd(int tile) {
    return b[tile] + lengths[tile];
  }

  int total() {
    int total = 0;
    for (int i = 0; i < count; i++) {
      total += lengths[i];
    }
    return total;
  }

  /** Short tiles without a neighbour on their diagonal are chance. */
  void dropLonely(int sure) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (lengths[i] >= sure || hasNeighbour(i)) {
        lengths[i] = -lengths[i];
      }
    }
    for (int i = 0; i < count; i++) {
      if (lengths[i] < 0) {
        a[kept] = a[i];
        b[kept] = b[i];
        lengths[kept++] = -lengths[i];
      }
    }
    count = kept;
  }

  private boolean hasNeighbour(int tile) {
    int diagonal = a[tile] - b[tile];
    for (int i = Math.max(0, tile - 3); i <= Math.min(count - 1, tile + 3); i++) {
      boolean near = Math.abs(a[i] - b[i] - diagonal) <= 6 && Math.abs(b[i] - b[tile]) <= 60;
      if (i != tile && near) {
        return true;
      }
    }
    return false;
  }

  /** The tiles of the chain that covers most without crossing, each looking a few tiles back. */
  int[] heaviestChain(int lookBack) {
    int[] weights = new int[count];
    int[] previous = new int[count];
    int best = -1;
    for (int i = 0; i < count; i++) {
      weights[i] = lengths[i];
      previous[i] = -1;
      for (int j = i - 1; j >= Math.max(0, i - lookBack); j--) {
        if (aEnd(j) <= a[i] && weights[j] + lengths[i] > weights[i]) {
          weights[i] = weights[j] + lengths[i];
          previous[i] = j;
        }
      }
      best = best < 0 || weights[i] > weights[best] ? i : best;
    }
    int size = 0;
    for (int i = best; i >= 0; i = previous[i]) {
      size++;
    }
    int[] chain = new int[size];
    for (int i = best; i >= 0; i = previous[i]) {
      chain[--size] = i;
    }
    return chain;
  }
}
