package io.jianbao.layout;

import io.jianbao.text.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /** The numbers of the nodes where the trees begin. */
  private final int[] roots;

  /** How many steps the deepest tree takes. */
  private final int depth;

  /**
   * What each node asks for, up to where it leads to the first child, and the number of that child.
   * A leaf leads to itself, so that each tree takes the same number of steps and none is guessed.
   */
  private final int[] asked;

  private final float[] thresholds;
  private final int[] children;
  private final float[] values;

  /**
   * @param signs what can be asked for
   * @param nodes of all trees, the children of a node one behind the other
   */
  TreeModel(F[] signs, List<Node> nodes) {
    this.signs = signs.clone();
    this.asked = new int[nodes.size()];
    this.thresholds = new float[nodes.size()];
    this.children = new int[nodes.size()];
    this.values = new float[nodes.size()];
    BitSet inner = new BitSet();
    int[] depths = new int[nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean leaf = node.sign() == LEAF;
      asked[i] = leaf ? 0 : node.sign();
      thresholds[i] = leaf ? Float.POSITIVE_INFINITY : node.threshold();
      children[i] = leaf ? i : node.child();
      values[i] = node.value();
      if (!leaf) {
        inner.set(node.child(), node.child() + 2);
        depths[node.child()] = depths[i] + 1;
        depths[node.child() + 1] = depths[i] + 1;
      }
    }
    inner.flip(0, nodes.size());
    this.roots = inner.stream().toArray();
    this.depth = Arrays.stream(depths).max().orElse(0);
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
    List<Node> nodes =
        new DataFile(TreeModel.class, resource)
            .rows().stream().map(row -> read(row.split("\t"), type)).toList();
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

  private int next(int node, float[] of) {
    return children[node] + (of[asked[node]] > thresholds[node] ? 1 : 0);
  }

  /** The logarithm of the odds. */
  double logit(Signs<F> of) {
    float[] seen = of.values();
    double sum = 0;
    for (int root : roots) {
      int node = root;
      for (int step = 0; step < depth; step++) {
        node = next(node, seen);
      }
      sum += values[node];
    }
    return sum;
  }

  /** What spoke for and against, strongest first. */
  List<Evidence> evidence(Signs<F> of) {
    float[] seen = of.values();
    double[] weights = new double[signs.length];
    double before = 0;
    for (int root : roots) {
      int node = root;
      before += values[root];
      for (int next = next(node, seen); next != node; next = next(node, seen)) {
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
