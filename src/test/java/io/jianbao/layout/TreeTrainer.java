package io.jianbao.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grows a {@link TreeModel} by stochastic gradient boosting of the logistic loss (Friedman 2002):
 * each tree is grown on a part of the examples and asks for a part of the signs, so that no tree
 * leans on what is peculiar to a few. The values of a sign are taken in at most 255 steps. The same
 * examples in the same order give the same trees.
 *
 * @param <F> the signs
 */
final class TreeTrainer<F extends Enum<F>> {
  private static final int TREES = 220;
  private static final int DEPTH = 5;
  private static final double RATE = 0.08;
  private static final double RIDGE = 4;
  private static final double LEAST_WEIGHT = 6;
  private static final int STEPS = 255;

  /** The share of the examples that a tree is grown on. */
  private static final double SHARE = 0.4;

  /** The share of the signs that a tree may ask for. */
  private static final double SHARE_OF_SIGNS = 0.6;

  private static final int SEED = 11;

  /** Sums may be so much smaller where the values of trees were rounded. */
  private static final double ROUNDING = 0.01;

  private final F[] signs;
  private final List<float[]> rows = new ArrayList<>();
  private final BitSet targets = new BitSet();

  private float[][] steps;
  private byte[][] binned;
  private double[] gradients;
  private double[] slopes;
  private double[] logits;
  private final List<TreeModel.Node> nodes = new ArrayList<>();

  /** Behind each block of trees the sum from which on it is worth while to go on. */
  private final List<Float> least = new ArrayList<>();

  private final BitSet asked = new BitSet();
  private final Random random = new Random(SEED);

  TreeTrainer(F[] signs) {
    this.signs = signs;
  }

  void add(Signs<F> of, boolean positive) {
    float[] row = new float[signs.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = of.at(i);
    }
    targets.set(rows.size(), positive);
    rows.add(row);
  }

  int size() {
    return rows.size();
  }

  TreeModel<F> fit() {
    grow();
    return new TreeModel<>(signs, nodes, least);
  }

  private void grow() {
    bin();
    int n = rows.size();
    gradients = new double[n];
    slopes = new double[n];
    logits = new double[n];
    List<double[]> sums = new ArrayList<>();
    int positives = targets.cardinality();
    double prior = Math.log((positives + 1.0) / (n - positives + 1.0));
    Arrays.fill(logits, prior);
    nodes.add(TreeModel.Node.leaf((float) prior));
    for (int tree = 0; tree < TREES; tree++) {
      for (int i = 0; i < n; i++) {
        double p = TreeModel.probability(logits[i]);
        gradients[i] = (targets.get(i) ? 1 : 0) - p;
        slopes[i] = Math.max(1e-6, p * (1 - p));
      }
      int root = nodes.size();
      nodes.add(null);
      int[] sample = IntStream.range(0, n).filter(i -> random.nextDouble() < SHARE).toArray();
      askForSome();
      grow(root, sample, DEPTH);
      for (int i = 0; i < n; i++) {
        logits[i] += value(root, rows.get(i));
      }
      // the odds before all else are a tree, too
      if ((tree + 2) % TreeModel.BLOCK == 0) {
        sums.add(logits.clone());
      }
    }
    sums.forEach(sum -> least.add(leastOfLikely(sum)));
  }

  /** The least of the sums of examples that turned out not unlikely. */
  private float leastOfLikely(double[] sums) {
    double least =
        IntStream.range(0, sums.length)
            .filter(i -> logits[i] >= TreeModel.UNLIKELY)
            .mapToDouble(i -> sums[i])
            .min()
            .orElse(Double.NEGATIVE_INFINITY);
    return (float) (least - ROUNDING);
  }

  /**
   * As many signs as a tree is deep at least: of two signs a tree that asks for one learns nothing.
   */
  private void askForSome() {
    asked.clear();
    for (int sign = 0; sign < signs.length; sign++) {
      asked.set(sign, random.nextDouble() < SHARE_OF_SIGNS);
    }
    while (asked.cardinality() < Math.min(DEPTH, signs.length)) {
      asked.set(random.nextInt(signs.length));
    }
  }

  private float value(int root, float[] row) {
    TreeModel.Node node = nodes.get(root);
    while (node.sign() >= 0) {
      boolean low = row[node.sign()] <= node.threshold();
      node = nodes.get(low ? node.child() : node.child() + 1);
    }
    return node.value();
  }

  private void bin() {
    int n = rows.size();
    steps = new float[signs.length][];
    binned = new byte[signs.length][n];
    for (int sign = 0; sign < signs.length; sign++) {
      float[] values = new float[n];
      for (int i = 0; i < n; i++) {
        values[i] = rows.get(i)[sign];
      }
      steps[sign] = steps(values);
      for (int i = 0; i < n; i++) {
        int at = Arrays.binarySearch(steps[sign], rows.get(i)[sign]);
        binned[sign][i] = (byte) (at >= 0 ? at : -at - 1);
      }
    }
  }

  /** Thresholds that part the values evenly: a value belongs to the first that is not below it. */
  private static float[] steps(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float[] steps = new float[STEPS];
    int n = 0;
    for (int k = 1; k <= STEPS; k++) {
      float value = sorted[(int) ((long) k * (sorted.length - 1) / STEPS)];
      if (n == 0 || value > steps[n - 1]) {
        steps[n++] = value;
      }
    }
    return Arrays.copyOf(steps, n);
  }

  private record Split(int sign, int step, double gain) {}

  private void grow(int at, int[] of, int depth) {
    double gradient = 0;
    double slope = 0;
    for (int i : of) {
      gradient += gradients[i];
      slope += slopes[i];
    }
    float value = (float) (RATE * gradient / (slope + RIDGE));
    Split split = depth == 0 ? null : best(of, gradient, slope);
    if (split == null) {
      nodes.set(at, TreeModel.Node.leaf(value));
      return;
    }
    int child = nodes.size();
    nodes.add(null);
    nodes.add(null);
    nodes.set(
        at, new TreeModel.Node(split.sign(), steps[split.sign()][split.step()], child, value));
    byte[] bins = binned[split.sign()];
    grow(child, part(of, bins, split.step(), true), depth - 1);
    grow(child + 1, part(of, bins, split.step(), false), depth - 1);
  }

  private static int[] part(int[] of, byte[] bins, int step, boolean low) {
    int[] part = new int[of.length];
    int n = 0;
    for (int i : of) {
      part[n] = i;
      n += (bins[i] & 0xFF) <= step == low ? 1 : 0;
    }
    return Arrays.copyOf(part, n);
  }

  private Split best(int[] of, double gradient, double slope) {
    // those of the node side by side: each sign reads them again
    double[] gradientsHere = new double[of.length];
    double[] slopesHere = new double[of.length];
    for (int n = 0; n < of.length; n++) {
      gradientsHere[n] = gradients[of[n]];
      slopesHere[n] = slopes[of[n]];
    }
    Split best = null;
    for (int sign = asked.nextSetBit(0); sign >= 0; sign = asked.nextSetBit(sign + 1)) {
      double[] gradientOf = new double[steps[sign].length];
      double[] slopeOf = new double[steps[sign].length];
      byte[] bins = binned[sign];
      for (int n = 0; n < of.length; n++) {
        int bin = bins[of[n]] & 0xFF;
        gradientOf[bin] += gradientsHere[n];
        slopeOf[bin] += slopesHere[n];
      }
      double leftGradient = 0;
      double left = 0;
      for (int step = 0; step + 1 < steps[sign].length; step++) {
        leftGradient += gradientOf[step];
        left += slopeOf[step];
        double right = slope - left;
        if (left < LEAST_WEIGHT || right < LEAST_WEIGHT) {
          continue;
        }
        double gain =
            square(leftGradient) / (left + RIDGE)
                + square(gradient - leftGradient) / (right + RIDGE)
                - square(gradient) / (slope + RIDGE);
        if (gain > 1e-3 && (best == null || gain > best.gain())) {
          best = new Split(sign, step, gain);
        }
      }
    }
    return best;
  }

  private static double square(double x) {
    return x * x;
  }

  /** Fits, writes the nodes to a file as {@link TreeModel#load} reads them, and gives the model. */
  TreeModel<F> fitAndWrite(Path file, String about) throws IOException {
    grow();
    StringBuilder out = new StringBuilder();
    out.append("# ").append(about).append('\n');
    out.append(
        "# Boosted trees: sign, threshold, number of the first child, value; a leaf is a value.\n");
    out.append(
        "# Behind > the sum of the trees, twelve by twelve, below which nothing was likely.\n");
    out.append(
        "# Written by LayoutTrainer (test sources), from scrambled pages whose truth is known.\n");
    for (float sum : least) {
      out.append(String.format(Locale.ROOT, ">%.4f\n", sum));
    }
    for (TreeModel.Node node : nodes) {
      if (node.sign() < 0) {
        out.append(String.format(Locale.ROOT, "%.4f\n", node.value()));
      } else {
        out.append(
            String.format(
                Locale.ROOT,
                "%s\t%s\t%d\t%.4f\n",
                signs[node.sign()],
                node.threshold(),
                node.child(),
                node.value()));
      }
    }
    Files.writeString(file, out.toString());
    return new TreeModel<>(signs, nodes, least);
  }
}
