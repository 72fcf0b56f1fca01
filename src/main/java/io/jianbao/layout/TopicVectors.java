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

  /** How alike two vectors of length 1 are: the cosine of their angle. */
  static float dot(float[] one, float[] other) {
    // four sums at once: one alone waits for itself at each step
    float dot0 = 0;
    float dot1 = 0;
    float dot2 = 0;
    float dot3 = 0;
    int k = 0;
    for (; k + 3 < one.length; k += 4) {
      dot0 += one[k] * other[k];
      dot1 += one[k + 1] * other[k + 1];
      dot2 += one[k + 2] * other[k + 2];
      dot3 += one[k + 3] * other[k + 3];
    }
    for (; k < one.length; k++) {
      dot0 += one[k] * other[k];
    }
    return dot0 + dot1 + (dot2 + dot3);
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
