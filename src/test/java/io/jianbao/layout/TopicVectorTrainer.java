package io.jianbao.layout;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Computes {@code topics.bin}: the singular vectors of the table of articles and pairs of
 * characters (weighted by tf·idf), by subspace iteration.
 *
 * <p>{@code TopicVectorTrainer topics.bin LEFT_OUT FILE[:EVERY]...}, files and the articles left
 * out as for {@link LayoutTrainer}. The same files give the same bytes.
 */
final class TopicVectorTrainer {
  private static final int DIMENSIONS = 64;
  private static final int SPARE = 8;
  private static final int ROUNDS = 8;
  private static final int PAIRS = 24_000;
  private static final int LEAST_ARTICLES = 15;
  private static final double WIDEST_SPREAD = 0.08;
  private static final int REACH = 1_500;
  private static final int LEAST_TEXT = 40;

  /** The characters that make pairs, from the first ideograph on. */
  private static final int FIRST = 0x4E00;

  private static final int CHARACTERS = 0x9FFF - FIRST + 1;

  private final List<String> files;
  private final Set<String> leftOut;
  private final List<int[]> columns = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private int[] pairs;
  private float[] idf;

  private TopicVectorTrainer(List<String> files, Set<String> leftOut) {
    this.files = files;
    this.leftOut = leftOut;
  }

  public static void main(String[] args) throws IOException {
    TopicVectorTrainer trainer =
        new TopicVectorTrainer(
            List.of(args).subList(2, args.length), PrintedArticle.ids(Path.of(args[1])));
    trainer.choosePairs();
    trainer.fillTable();
    float[][] space = new float[trainer.pairs.length][DIMENSIONS + SPARE];
    double[] strengths = trainer.iterate(space);
    trainer.write(Path.of(args[0]), space, strengths);
  }

  private void read(Consumer<int[]> reader) throws IOException {
    PrintedArticle.read(
        files,
        leftOut,
        true,
        article -> {
          int[] found = pairsIn(String.join("\n", article.paragraphs()));
          if (found.length >= LEAST_TEXT) {
            reader.accept(found);
          }
        });
  }

  /** The pairs in a text, rising, as often as they stand there. */
  private static int[] pairsIn(String text) {
    int[] found = new int[Math.min(text.length(), REACH)];
    int n = 0;
    for (int i = 0; i + 1 < text.length() && n < found.length; i++) {
      int first = CharacterModel.fold(text.charAt(i)) - FIRST;
      int second = CharacterModel.fold(text.charAt(i + 1)) - FIRST;
      if (first >= 0 && first < CHARACTERS && second >= 0 && second < CHARACTERS) {
        found[n++] = first * CHARACTERS + second;
      }
    }
    int[] sorted = Arrays.copyOf(found, n);
    Arrays.sort(sorted);
    return sorted;
  }

  private void choosePairs() throws IOException {
    char[] articles = new char[CHARACTERS * CHARACTERS];
    int[] total = {0};
    read(found -> {
      total[0]++;
      for (int i = 0; i < found.length; i++) {
        if ((i == 0 || found[i] != found[i - 1]) && articles[found[i]] < Character.MAX_VALUE) {
          articles[found[i]]++;
        }
      }
    });
    double most = total[0] * WIDEST_SPREAD;
    int least = LEAST_ARTICLES;
    while (count(articles, least, most) > PAIRS) {
      least++;
    }
    pairs = new int[count(articles, least, most)];
    idf = new float[pairs.length];
    int n = 0;
    for (int pair = 0; pair < articles.length; pair++) {
      if (articles[pair] >= least && articles[pair] <= most) {
        pairs[n] = pair;
        idf[n++] = (float) Math.log((double) total[0] / articles[pair]);
      }
    }
  }

  private static int count(char[] articles, int least, double most) {
    int count = 0;
    for (char spread : articles) {
      count += spread >= least && spread <= most ? 1 : 0;
    }
    return count;
  }

  private void fillTable() throws IOException {
    read(found -> {
      int[] column = new int[found.length];
      float[] value = new float[found.length];
      int n = 0;
      int times;
      for (int i = 0; i < found.length; i += times) {
        times = 1;
        while (i + times < found.length && found[i + times] == found[i]) {
          times++;
        }
        int at = Arrays.binarySearch(pairs, found[i]);
        if (at >= 0) {
          column[n] = at;
          value[n++] = (float) (Math.log(1 + times) * idf[at]);
        }
      }
      columns.add(Arrays.copyOf(column, n));
      values.add(normalized(Arrays.copyOf(value, n)));
    });
  }

  /** Turns {@code space} to the strongest singular vectors; returns their squared values. */
  private double[] iterate(float[][] space) {
    Random random = new Random(1);
    for (float[] row : space) {
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) random.nextGaussian();
      }
    }
    double[] strengths = orthogonalize(space);
    for (int round = 0; round < ROUNDS; round++) {
      float[][] image = image(space);
      for (int i = 0; i < space.length; i++) {
        System.arraycopy(image[i], 0, space[i], 0, space[i].length);
      }
      strengths = orthogonalize(space);
    }
    return strengths;
  }

  /** The space behind a step to the articles and back. */
  private float[][] image(float[][] space) {
    float[][] image = new float[space.length][DIMENSIONS + SPARE];
    for (int article = 0; article < columns.size(); article++) {
      int[] column = columns.get(article);
      float[] value = values.get(article);
      float[] of = new float[DIMENSIONS + SPARE];
      for (int i = 0; i < column.length; i++) {
        addScaled(space[column[i]], value[i], of);
      }
      for (int i = 0; i < column.length; i++) {
        addScaled(of, value[i], image[column[i]]);
      }
    }
    return image;
  }

  /** Brings a vector to length 1; one of length 0 stays. */
  private static float[] normalized(float[] vector) {
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

  private static void addScaled(float[] vector, float factor, float[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += factor * vector[k];
    }
  }

  /** Gram and Schmidt's way, by columns; returns the lengths that the columns had. */
  private static double[] orthogonalize(float[][] space) {
    double[] lengths = new double[DIMENSIONS + SPARE];
    for (int k = 0; k < lengths.length; k++) {
      for (int j = 0; j < k; j++) {
        double dot = dot(space, k, j);
        for (float[] row : space) {
          row[k] -= (float) (dot * row[j]);
        }
      }
      lengths[k] = Math.sqrt(dot(space, k, k));
      for (float[] row : space) {
        row[k] /= (float) lengths[k];
      }
    }
    return lengths;
  }

  private static double dot(float[][] space, int k, int j) {
    double dot = 0;
    for (float[] row : space) {
      dot += row[k] * row[j];
    }
    return dot;
  }

  private void write(Path file, float[][] space, double[] strengths) throws IOException {
    float[] scales = new float[pairs.length];
    byte[] vectors = new byte[pairs.length * DIMENSIONS];
    for (int i = 0; i < pairs.length; i++) {
      float[] vector = new float[DIMENSIONS];
      float largest = 1e-12f;
      for (int k = 0; k < DIMENSIONS; k++) {
        vector[k] = (float) (space[i][k] * idf[i] / Math.pow(strengths[k], 0.25));
        largest = Math.max(largest, Math.abs(vector[k]));
      }
      scales[i] = largest / Byte.MAX_VALUE;
      for (int k = 0; k < DIMENSIONS; k++) {
        vectors[i * DIMENSIONS + k] = (byte) Math.round(vector[k] / scales[i]);
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(DIMENSIONS);
      out.writeInt(pairs.length);
      for (int pair : pairs) {
        out.writeInt(pair / CHARACTERS + FIRST << 16 | pair % CHARACTERS + FIRST);
      }
      for (float scale : scales) {
        out.writeFloat(scale);
      }
      out.write(vectors);
    }
  }
}
