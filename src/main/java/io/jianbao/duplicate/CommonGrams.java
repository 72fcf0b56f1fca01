package io.jianbao.duplicate;

import io.jianbao.text.DataFile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The grams that newspapers print every day (国家主席习近平, 参加会见), frozen, so that a few pages are judged
 * as a whole year is. A Bloom filter (Bloom 1970) of their hashes in {@code common-grams.bin}; of
 * grams that are not in it about one in two thousand is taken for common. {@code
 * CommonGramsTrainer} among the tests makes the file; it was run over the People's Daily of 2019
 * and 2020 and the transcripts of the evening news, 480,000 paragraphs.
 *
 * <p>Immutable once built.
 */
final class CommonGrams {
  private static final int BITS = 1 << 21;
  private static final int PROBES = 5;

  private final long[] words;

  private CommonGrams(long[] words) {
    this.words = words;
  }

  static CommonGrams none() {
    return new CommonGrams(new long[BITS / Long.SIZE]);
  }

  static CommonGrams load() {
    CommonGrams grams = none();
    ByteBuffer.wrap(new DataFile(CommonGrams.class, "common-grams.bin").bytes())
        .asLongBuffer()
        .get(grams.words);
    return grams;
  }

  /** How many of the bits are set, from 0 to 1. */
  double fill() {
    long set = 0;
    for (long word : words) {
      set += Long.bitCount(word);
    }
    return (double) set / BITS;
  }

  void write(DataOutputStream out) throws IOException {
    for (long word : words) {
      out.writeLong(word);
    }
  }

  /**
   * @param hash of {@link Anchors}
   */
  void add(long hash) {
    for (int i = 0; i < PROBES; i++) {
      int bit = bit(hash, i);
      words[bit / Long.SIZE] |= 1L << bit;
    }
  }

  boolean contains(long hash) {
    for (int i = 0; i < PROBES; i++) {
      int bit = bit(hash, i);
      if ((words[bit / Long.SIZE] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Double hashing with the two halves of the hash. */
  private static int bit(long hash, int probe) {
    return (int) hash + probe * ((int) (hash >>> Integer.SIZE) | 1) & BITS - 1;
  }
}
