package io.jianbao.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** Fields of a node: the sign asked for, the threshold, the first child, the value. */
  private static final int FIELDS = 4;

  private final F[] signs;
  private final int[] roots;

  /** All nodes, one behind the other; thresholds and values as the bits of floats. */
  private final int[] nodes;

  /**
   * @param signs what can be asked for
   * @param nodes of all trees, the children of a node one behind the other
   */
  TreeModel(F[] signs, List<Node> nodes) {
    this.signs = signs.clone();
    this.nodes = new int[nodes.size() * FIELDS];
    BitSet children = new BitSet();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      this.nodes[i * FIELDS] = node.sign();
      this.nodes[i * FIELDS + 1] = Float.floatToIntBits(node.threshold());
      this.nodes[i * FIELDS + 2] = node.child() * FIELDS;
      this.nodes[i * FIELDS + 3] = Float.floatToIntBits(node.value());
      if (node.sign() != LEAF) {
        children.set(node.child(), node.child() + 2);
      }
    }
    children.flip(0, nodes.size());
    this.roots = children.stream().map(root -> root * FIELDS).toArray();
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

  private float value(int node) {
    return Float.intBitsToFloat(nodes[node + 3]);
  }

  /** The child of a node that the signs lead to. */
  private int next(int node, Signs<F> of) {
    boolean low = of.at(nodes[node]) <= Float.intBitsToFloat(nodes[node + 1]);
    return low ? nodes[node + 2] : nodes[node + 2] + FIELDS;
  }

  /** The logarithm of the odds. */
  double logit(Signs<F> of) {
    double sum = 0;
    for (int root : roots) {
      int node = root;
      while (nodes[node] != LEAF) {
        node = next(node, of);
      }
      sum += value(node);
    }
    return sum;
  }

  /** What spoke for and against, strongest first. */
  List<Evidence> evidence(Signs<F> of) {
    double[] weights = new double[signs.length];
    double before = 0;
    for (int root : roots) {
      int node = root;
      before += value(root);
      while (nodes[node] != LEAF) {
        int next = next(node, of);
        weights[nodes[node]] += value(next) - value(node);
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
