package io.jianbao.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Weighs signs by boosted regression trees (Friedman 2001): the values of the leaves that the signs
 * lead to sum up to the logarithm of the odds. Immutable.
 *
 * <p>Each node has a value, the mean of the leaves below it, so that each step down a tree tells
 * what the sign asked there speaks for; the steps of one sign together are its evidence.
 *
 * @param <F> the signs
 */
final class TreeModel<F extends Enum<F>> {
  private static final double LEAST_EVIDENCE = 0.1;
  private static final int LEAF = -1;

  private final F[] signs;
  private final int[] roots;
  private final int[] asked;
  private final float[] thresholds;
  private final int[] children;
  private final float[] values;

  /**
   * @param signs what can be asked for
   * @param nodes of all trees, each tree's root first and the children of a node one behind the
   *     other
   */
  TreeModel(F[] signs, List<Node> nodes) {
    this.signs = signs.clone();
    int n = nodes.size();
    this.asked = new int[n];
    this.thresholds = new float[n];
    this.children = new int[n];
    this.values = new float[n];
    boolean[] isChild = new boolean[n];
    for (int i = 0; i < n; i++) {
      Node node = nodes.get(i);
      asked[i] = node.sign();
      thresholds[i] = node.threshold();
      children[i] = node.child();
      values[i] = node.value();
      if (node.sign() != LEAF) {
        isChild[node.child()] = true;
        isChild[node.child() + 1] = true;
      }
    }
    this.roots = java.util.stream.IntStream.range(0, n).filter(i -> !isChild[i]).toArray();
  }

  /**
   * A node of a tree.
   *
   * @param sign the number of the sign asked for, -1 for a leaf
   * @param threshold signs up to this go to {@code child}, others to the node behind it
   * @param value the logarithm of odds that the way to here speaks for
   */
  record Node(int sign, float threshold, int child, float value) {
    static Node leaf(float value) {
      return new Node(LEAF, 0, 0, value);
    }
  }

  /** A model that knows nothing. */
  static <F extends Enum<F>> TreeModel<F> untrained(Class<F> type) {
    return new TreeModel<>(type.getEnumConstants(), List.of());
  }

  /** Reads the nodes, one a line: sign, threshold, number of the first child, value. */
  static <F extends Enum<F>> TreeModel<F> load(String resource, Class<F> type) {
    List<Node> nodes = new ArrayList<>();
    try (InputStream in = TreeModel.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          nodes.add(read(line.split("\t"), type));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeModel<>(type.getEnumConstants(), nodes);
  }

  @SuppressWarnings("EnumOrdinal") // the place of a sign in a vector
  private static <F extends Enum<F>> Node read(String[] fields, Class<F> type) {
    return fields.length == 1
        ? Node.leaf(Float.parseFloat(fields[0]))
        : new Node(
            Enum.valueOf(type, fields[0]).ordinal(),
            Float.parseFloat(fields[1]),
            Integer.parseInt(fields[2]),
            Float.parseFloat(fields[3]));
  }

  /** The logarithm of the odds. */
  double logit(Signs<F> of) {
    double sum = 0;
    for (int root : roots) {
      int node = root;
      while (asked[node] != LEAF) {
        node = children[node] + (of.at(asked[node]) <= thresholds[node] ? 0 : 1);
      }
      sum += values[node];
    }
    return sum;
  }

  /** What spoke for and against, strongest first. */
  List<Evidence> evidence(Signs<F> of) {
    double[] weights = new double[signs.length];
    double before = 0;
    for (int root : roots) {
      int node = root;
      before += values[root];
      while (asked[node] != LEAF) {
        int next = children[node] + (of.at(asked[node]) <= thresholds[node] ? 0 : 1);
        weights[asked[node]] += values[next] - values[node];
        node = next;
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence("BEFOREHAND", before));
    for (int i = 0; i < weights.length; i++) {
      if (Math.abs(weights[i]) >= LEAST_EVIDENCE) {
        evidence.add(new Evidence(signs[i].name(), weights[i]));
      }
    }
    evidence.sort(
        Comparator.comparingDouble((Evidence e) -> -Math.abs(e.weight()))
            .thenComparing(Evidence::sign));
    return List.copyOf(evidence);
  }

  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
