package io.jianbao.layout;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the {@link ContinuationModel} from paragraphs cut at random, and writes {@code
 * goes-on.bin}: the rest of a paragraph goes on with its beginning, the next paragraph does not.
 *
 * <p>{@code ContinuationTrainer RESOURCES LEFT_OUT FILE[:EVERY]...}, files and the articles left
 * out as for {@link LayoutTrainer}. The same files give the same bytes.
 */
final class ContinuationTrainer {
  private static final int SIZE = 1 << 20;
  private static final int SHORTEST_PIECE = 15;
  private static final int KEPT = 40;
  private static final int HELD = 20;
  private static final int ROUNDS = 2;
  private static final double RATE = 0.1;

  /** Sequences seen less often weigh nothing. */
  private static final int LEAST_COUNT = 2;

  /** The end of a text, the beginning of another, and whether it goes on with it. */
  private record Example(char[] first, char[] second, boolean goesOn) {}

  private final Random random = new Random(11);
  private final List<Example> seen = new ArrayList<>();
  private final List<Example> held = new ArrayList<>();
  private int articles;

  public static void main(String[] args) throws IOException {
    ContinuationTrainer trainer = new ContinuationTrainer();
    PrintedArticle.read(
        List.of(args).subList(2, args.length),
        PrintedArticle.ids(Path.of(args[1])),
        true,
        trainer::cut);
    Path resources = Path.of(args[0]);
    trainer.learn(resources.resolve("goes-on.bin"));
  }

  private void cut(PrintedArticle article) {
    List<Example> examples = articles++ % HELD == 0 ? held : seen;
    List<char[]> paragraphs = article.paragraphs().stream().map(Line::fold).toList();
    for (int i = 0; i < paragraphs.size(); i++) {
      char[] paragraph = paragraphs.get(i);
      for (int time = 0; time < 1 + paragraph.length / 120; time++) {
        int at = place(paragraph);
        if (at < 0) {
          break;
        }
        char[] before = stretch(paragraph, at - KEPT, at);
        char[] behind = stretch(paragraph, at, at + KEPT);
        examples.add(new Example(before, behind, true));
        if (i + 1 < paragraphs.size()) {
          char[] next = paragraphs.get(i + 1);
          examples.add(new Example(before, stretch(next, 0, KEPT), false));
        }
      }
    }
  }

  /** A place in mid-sentence, or -1. */
  private int place(char[] paragraph) {
    int room = paragraph.length - 2 * SHORTEST_PIECE;
    for (int time = 0; time < 5 && room > 0; time++) {
      int at = SHORTEST_PIECE + random.nextInt(room);
      if (!Marks.endsSentence(paragraph[at - 1]) && !Marks.closes(paragraph[at])) {
        return at;
      }
    }
    return -1;
  }

  private static char[] stretch(char[] text, int from, int to) {
    return Arrays.copyOfRange(text, Math.max(0, from), Math.min(text.length, to));
  }

  /** Descends along the gradient with steps of its own for each weight (Duchi and others 2011). */
  private void learn(Path file) throws IOException {
    float[] weights = new float[SIZE];
    float[] squares = new float[SIZE];
    int[] counts = counts();
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(seen, random);
      for (Example example : seen) {
        step(example, counts, weights, squares);
      }
      System.err.println(seen.size() + " examples, loss on others " + loss(held, weights));
    }
    write(weights, file);
  }

  private int[] counts() {
    int[] counts = new int[SIZE];
    int[] features = new int[ContinuationModel.MOST_FEATURES];
    for (Example example : seen) {
      int n = ContinuationModel.features(example.first(), example.second(), features);
      for (int i = 0; i < n; i++) {
        counts[features[i] & SIZE - 1]++;
      }
    }
    return counts;
  }

  private static void step(Example example, int[] counts, float[] weights, float[] squares) {
    int[] features = new int[ContinuationModel.MOST_FEATURES];
    int n = ContinuationModel.features(example.first(), example.second(), features);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      features[i] &= SIZE - 1;
      sum += weights[features[i]];
    }
    double error = (example.goesOn() ? 1 : 0) - TreeModel.probability(sum);
    for (int i = 0; i < n; i++) {
      int at = features[i];
      if (counts[at] >= LEAST_COUNT) {
        squares[at] += (float) (error * error);
        weights[at] += (float) (RATE * error / (Math.sqrt(squares[at]) + 1e-3));
      }
    }
  }

  private static double loss(List<Example> examples, float[] weights) {
    int[] features = new int[ContinuationModel.MOST_FEATURES];
    double loss = 0;
    for (Example example : examples) {
      int n = ContinuationModel.features(example.first(), example.second(), features);
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += weights[features[i] & SIZE - 1];
      }
      loss += Math.log1p(Math.exp(example.goesOn() ? -sum : sum));
    }
    return loss / examples.size();
  }

  private static void write(float[] weights, Path file) throws IOException {
    float most = 0;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = Math.min(most, 3) / Byte.MAX_VALUE;
    byte[] steps = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      steps[i] = (byte) Math.clamp(Math.round(weights[i] / scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeFloat(scale);
      out.writeInt(SIZE);
      out.write(steps);
    }
  }
}
