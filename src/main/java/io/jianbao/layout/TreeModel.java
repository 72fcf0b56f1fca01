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

  /** How many steps each tree takes. */
  private final int depth;

  /** The nodes of a tree that ask, and all of them. */
  private final int asking;

  private final int all;

  /**
   * What each node asks for: the sign, and the value up to which it leads to the first child, as
   * {@link #ordered} writes it. A tree lies as a heap does, the children of node {@code i} at
   * {@code 2i + 1} and {@code 2i + 2}. All its leaves lie equally deep, what is missing above them
   * asks nothing, so that no step is guessed.
   */
  private final byte[] asked;

  private final int[] thresholds;

  /** Of all nodes, the leaves included. */
  private final float[] values;

  /**
   * @param signs what can be asked for
   * @param nodes of all trees, the children of a node one behind the other
   */
  TreeModel(F[] signs, List<Node> nodes) {
    if (signs.length > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("too many signs");
    }
    this.signs = signs.clone();
    BitSet roots = new BitSet();
    roots.set(0, nodes.size());
    int[] depths = new int[nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.sign() != LEAF) {
        roots.clear(node.child(), node.child() + 2);
        depths[node.child()] = depths[i] + 1;
        depths[node.child() + 1] = depths[i] + 1;
      }
    }
    this.depth = Arrays.stream(depths).max().orElse(0);
    this.asking = (1 << depth) - 1;
    this.all = 2 * asking + 1;
    this.asked = new byte[asking * roots.cardinality()];
    this.thresholds = new int[asked.length];
    this.values = new float[all * roots.cardinality()];
    int tree = 0;
    for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
      plant(nodes, root, tree++, 0);
    }
  }

  /** Puts a node and those below it at place {@code at} of a tree. */
  private void plant(List<Node> nodes, int number, int tree, int at) {
    Node node = nodes.get(number);
    values[tree * all + at] = node.value();
    if (at < asking) {
      boolean leaf = node.sign() == LEAF;
      asked[tree * asking + at] = (byte) (leaf ? 0 : node.sign());
      thresholds[tree * asking + at] = leaf ? Integer.MAX_VALUE : ordered(node.threshold());
      plant(nodes, leaf ? number : node.child(), tree, 2 * at + 1);
      plant(nodes, leaf ? number : node.child() + 1, tree, 2 * at + 2);
    }
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

  /** A number that is greater where the value is greater: whole numbers need no branch. */
  private static int ordered(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ bits >> 31 & Integer.MAX_VALUE;
  }

  private static int[] ordered(Signs<?> of) {
    float[] signs = of.values();
    int[] seen = new int[signs.length];
    for (int i = 0; i < signs.length; i++) {
      seen[i] = ordered(signs[i]);
    }
    return seen;
  }

  /** Where a node of a tree leads to: behind the first child if the sign is above the threshold. */
  private int next(int tree, int at, int[] seen) {
    int node = tree * asking + at;
    long above = (long) thresholds[node] - seen[asked[node]] >>> 63;
    return 2 * at + 1 + (int) above;
  }

  /** The logarithm of the odds. */
  double logit(Signs<F> of) {
    int[] seen = ordered(of);
    double sum = 0;
    int trees = values.length / all;
    int tree = 0;
    // four trees side by side: a step waits for the one before, but not for those in other trees
    for (; tree + 3 < trees; tree += 4) {
      int one = 0;
      int two = 0;
      int three = 0;
      int four = 0;
      for (int step = 0; step < depth; step++) {
        one = next(tree, one, seen);
        two = next(tree + 1, two, seen);
        three = next(tree + 2, three, seen);
        four = next(tree + 3, four, seen);
      }
      int at = tree * all;
      sum += values[at + one];
      sum += values[at + all + two];
      sum += values[at + 2 * all + three];
      sum += values[at + 3 * all + four];
    }
    for (; tree < trees; tree++) {
      int node = 0;
      for (int step = 0; step < depth; step++) {
        node = next(tree, node, seen);
      }
      sum += values[tree * all + node];
    }
    return sum;
  }

  /** What spoke for and against, strongest first. */
  List<Evidence> evidence(Signs<F> of) {
    int[] seen = ordered(of);
    double[] weights = new double[signs.length];
    double before = 0;
    for (int tree = 0; tree * all < values.length; tree++) {
      before += values[tree * all];
      int node = 0;
      while (node < asking) {
        int next = next(tree, node, seen);
        weights[asked[tree * asking + node]] +=
            values[tree * all + next] - values[tree * all + node];
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
