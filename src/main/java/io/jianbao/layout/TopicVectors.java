package io.jianbao.layout;

import io.jianbao.text.DataFile;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where pairs of characters lie in a space of topics: pairs that stand in the same articles lie in
 * the same direction, so that two paragraphs of one story are alike even if they share no word
 * (latent semantic analysis: Deerwester and others 1990). Immutable.
 *
 * <p>Built by {@code TopicVectorTrainer} from newspapers; a vector holds a byte for each dimension
 * and is as long as the pair is telling.
 */
final class TopicVectors {
  /** The length of directions, which are kept in whole numbers. */
  static final int LENGTH = 128;

  /** What the greatest byte stands for; the few vectors that go beyond are shortened. */
  private static final float LARGEST = 0.165f;

  /**
   * Half of the vectors are shorter, as bytes: left out, they turn the direction of a paragraph by
   * five degrees.
   */
  private static final double SHORTEST = 46;

  /** Bytes are summed as numbers from 1 to 255. */
  private static final int BIAS = 128;

  private static final int DIMENSIONS = 64;

  private static final int BYTES = Long.BYTES;
  private static final int WORDS = DIMENSIONS / BYTES;

  /** Each second byte of a word: what is added up has sixteen bits of room. */
  private static final long ROOMY = 0x00FF00FF00FF00FFL;

  /** So many bytes have room. */
  private static final int MOST = 256;

  private final PairRows rows;

  /** The vectors row by row, eight bytes a word. */
  private final long[] vectors;

  private TopicVectors(PairRows rows, long[] vectors) {
    this.rows = rows;
    this.vectors = vectors;
  }

  /**
   * Reads {@code topics.bin}: dimensions, number of pairs, pairs in rising order, scales, vectors.
   */
  static TopicVectors load() {
    ByteBuffer in = ByteBuffer.wrap(new DataFile(TopicVectors.class, "topics.bin").bytes());
    if (in.getInt() != DIMENSIONS) {
      throw new IllegalStateException("topics.bin has other dimensions: build the program anew");
    }
    int[] pairs = new int[in.getInt()];
    float[] scales = new float[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = in.getInt();
    }
    for (int i = 0; i < pairs.length; i++) {
      scales[i] = in.getFloat() * Byte.MAX_VALUE / LARGEST;
    }
    int[] telling = new int[pairs.length];
    long[] vectors = new long[pairs.length * WORDS];
    byte[] vector = new byte[DIMENSIONS];
    int n = 0;
    for (int i = 0; i < pairs.length; i++) {
      in.get(vector);
      if (scales[i] * length(vector) >= SHORTEST) {
        pack(vector, Math.min(1, scales[i]), vectors, n * WORDS);
        telling[n++] = pairs[i];
      }
    }
    return new TopicVectors(
        new PairRows(Arrays.copyOf(telling, n)), Arrays.copyOf(vectors, n * WORDS));
  }

  private static double length(byte[] vector) {
    int square = 0;
    for (byte x : vector) {
      square += x * x;
    }
    return Math.sqrt(square);
  }

  private static void pack(byte[] vector, float scale, long[] words, int at) {
    for (int k = 0; k < DIMENSIONS; k++) {
      long value = (long) Math.round(vector[k] * scale) + BIAS;
      words[at + k / BYTES] |= value << k % BYTES * Byte.SIZE;
    }
  }

  /** A direction that is none. */
  static int[] nowhere() {
    return new int[DIMENSIONS];
  }

  /** The row of a pair, or {@link PairRows#NONE}. */
  int row(int pair) {
    return rows.row(pair);
  }

  /** Room for a sum of vectors. */
  Sum sum() {
    return new Sum();
  }

  /** The sum of the vectors of a text's pairs: many dimensions are added up in one word. */
  final class Sum {
    /** The even bytes of the words, then the odd ones. */
    private final long[] sums = new long[2 * WORDS];

    private final int[] total = nowhere();
    private int added;

    void add(int row) {
      if (added == MOST) {
        carry();
      }
      added++;
      int at = row * WORDS;
      for (int k = 0; k < WORDS; k++) {
        long eight = vectors[at + k];
        sums[k] += eight & ROOMY;
        sums[WORDS + k] += eight >>> Byte.SIZE & ROOMY;
      }
    }

    private void carry() {
      for (int k = 0; k < DIMENSIONS; k++) {
        long sum = sums[k % sums.length] >>> k / sums.length * Character.SIZE;
        total[k] += (char) sum - added * BIAS;
      }
      Arrays.fill(sums, 0);
      added = 0;
    }

    /** A vector of length {@link #LENGTH} in the direction of the sum, which begins anew. */
    int[] takeDirection() {
      carry();
      float square = 0;
      for (int x : total) {
        square += (float) x * x;
      }
      float factor = square == 0 ? 0 : (float) (LENGTH / Math.sqrt(square));
      int[] direction = nowhere();
      for (int k = 0; k < DIMENSIONS; k++) {
        // rounded: what is cut off is positive
        direction[k] = (int) (factor * total[k] + LENGTH + 0.5f) - LENGTH;
      }
      Arrays.fill(total, 0);
      return direction;
    }
  }

  /** The sum of the products: whole numbers are summed many at once. */
  static int dot(int[] one, int[] other) {
    int dot = 0;
    for (int k = 0; k < one.length; k++) {
      dot += one[k] * other[k];
    }
    return dot;
  }

  /** How alike two vectors are: the cosine of their angle, 0 if one has no direction. */
  static double cosine(int[] one, int[] other) {
    double lengths = Math.sqrt((double) dot(one, one) * dot(other, other));
    return lengths == 0 ? 0 : dot(one, other) / lengths;
  }
}
