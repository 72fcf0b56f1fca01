package io.jianbao.source;

import java.util.Arrays;

/**
 * Keeps the names of the pages in one file apart. Remembers a hash of 64 bits for each, so that a
 * million names take little; should two hashes be equal by chance, a name is lengthened without
 * need.
 */
final class Names {
  private static final long PRIME = 0x100000001B3L;
  private static final long BASIS = 0xCBF29CE484222325L;

  /** Open addressing, at most half full; 0 is a free place. */
  private long[] hashes = new long[64];

  private int size;

  /**
   * The name itself, or lengthened by {@code ~number} if it was there before.
   *
   * @param number the place in the file: of the line or the entry
   */
  String unique(String name, long number) {
    String unique = name;
    while (!add(hash(unique))) {
      unique += "~" + number;
    }
    return unique;
  }

  /** FNV-1a over UTF-16, its bits mixed. */
  private static long hash(String name) {
    long hash = BASIS;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    hash = (hash ^ hash >>> 32) * BASIS;
    return Math.max(1, (hash ^ hash >>> 29) >>> 1);
  }

  private boolean add(long hash) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int slot = slot(hash);
    if (hashes[slot] == hash) {
      return false;
    }
    hashes[slot] = hash;
    size++;
    return true;
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = hashes;
    hashes = new long[2 * old.length];
    Arrays.stream(old).filter(hash -> hash != 0).forEach(hash -> hashes[slot(hash)] = hash);
  }
}
