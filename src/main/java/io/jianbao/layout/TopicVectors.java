package io.jianbao.layout;

import io.jianbao.text.DataFile;
import java.nio.ByteBuffer;

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

  private final int dimensions;

  /** The rows of the vectors, by pair. */
  private final IntTable rows;

  private final float[] scales;
  private final byte[] vectors;

  private TopicVectors(int dimensions, int[] pairs, float[] scales, byte[] vectors) {
    this.dimensions = dimensions;
    this.rows = new IntTable(pairs.length);
    for (int row = 0; row < pairs.length; row++) {
      rows.putIfAbsent(pairs[row], row);
    }
    this.scales = scales;
    this.vectors = vectors;
  }

  /**
   * Reads {@code topics.bin}: dimensions, number of pairs, pairs in rising order, scales, vectors.
   */
  static TopicVectors load() {
    ByteBuffer in = ByteBuffer.wrap(new DataFile(TopicVectors.class, "topics.bin").bytes());
    int dimensions = in.getInt();
    int[] pairs = new int[in.getInt()];
    float[] scales = new float[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = in.getInt();
    }
    for (int i = 0; i < pairs.length; i++) {
      scales[i] = in.getFloat();
    }
    byte[] vectors = new byte[in.remaining()];
    in.get(vectors);
    return new TopicVectors(dimensions, pairs, scales, vectors);
  }

  int dimensions() {
    return dimensions;
  }

  /** The row of a pair (the first character high, the second low), negative if it has none. */
  int row(int pair) {
    return rows.get(pair);
  }

  /** Adds the vector of a row to {@code sum}. */
  void addRow(int row, float[] sum) {
    float scale = scales[row];
    int at = row * dimensions;
    for (int k = 0; k < dimensions; k++) {
      sum[k] += scale * vectors[at + k];
    }
  }

  /** A vector of length {@link #LENGTH} in the direction of {@code vector}; one of 0 stays. */
  static int[] direction(float[] vector) {
    int[] direction = new int[vector.length];
    float[] normalized = normalized(vector);
    for (int k = 0; k < direction.length; k++) {
      direction[k] = Math.round(LENGTH * normalized[k]);
    }
    return direction;
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

  /** Brings a vector to length 1; one of length 0 stays. */
  static float[] normalized(float[] vector) {
    float square = 0;
    for (float x : vector) {
      square += x * x;
    }
    if (square > 0) {
      float factor = (float) (1 / Math.sqrt(square));
      for (int k = 0; k < vector.length; k++) {
        vector[k] *= factor;
      }
    }
    return vector;
  }
}
