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
  private final int[] pairs;
  private final float[] scales;
  private final byte[] vectors;

  private TopicVectors(int dimensions, int[] pairs, float[] scales, byte[] vectors) {
    this.dimensions = dimensions;
    this.pairs = pairs;
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
    int low = 0;
    int high = pairs.length - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = Integer.compareUnsigned(pairs[middle], pair);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
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
    float dot = 0;
    for (int k = 0; k < one.length; k++) {
      dot += one[k] * other[k];
    }
    return dot;
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
