package io.jianbao.layout;

import io.jianbao.text.DataFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Weighs signs by boosted regression trees (Friedman 2001): the values of the leaves that the signs
 * lead to sum up to the logarithm of the odds. What the first trees find far less likely than
 * anything that turned out likely is not weighed to the end (a soft cascade: Bourdev and Brandt
 * 2005). Immutable.
 *
 * <p>Each node has a value, the mean of the leaves below it, so that each step down a tree tells
 * what the sign asked there speaks for; the steps of one sign together are its evidence.
 *
 * @param <F> the signs
 */
final class TreeModel<F extends Enum<F>> {
  /** After so many trees each the sum is looked at. */
  static final int BLOCK = 12;

  /** Odds below these are not told apart. A logarithm. */
  static final double UNLIKELY = -3;

  /** The logarithm of the odds of what was not weighed to the end. */
  private static final double HARDLY = -7;

  private static final double LEAST_EVIDENCE = 0.1;
  private static final int LEAF = -1;

  /** The bits for a sign, below those of its value; the difference of two values has room above. */
  private static final int ROOM = 31;

  private final F[] signs;

  /** How many steps each tree takes. */
  private final int depth;

  /** The nodes of a tree that ask, and its leaves: one more. */
  private final int asking;

  private final int leaves;

  /**
   * What each node asks for: the value up to which a sign leads to the first child, as {@link
   * #ordered} writes it, and below it the sign. A tree lies as a heap does, the children of node
   * {@code i} at {@code 2i + 1} and {@code 2i + 2}. All its leaves lie equally deep, what is
   * missing above them asks nothing, so that no step is guessed.
   */
  private final long[] asked;

  /** Of all leaves, tree by tree. */
  private final float[] values;

  /** Of the nodes that ask. */
  private final float[] means;

  /** Below this sum behind each block of trees nothing is likely. */
  private final float[] least;

  /**
   * @param signs what can be asked for
   * @param nodes of all trees, the children of a node one behind the other
   * @param least behind each block of {@value #BLOCK} trees the sum from which on it is worth while
   *     to go on; may be of fewer blocks
   */
  TreeModel(F[] signs, List<Node> nodes, List<Float> least) {
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
    this.leaves = asking + 1;
    // whole blocks: the trees that fill the last one up say nothing
    int blocks = (roots.cardinality() + BLOCK - 1) / BLOCK;
    this.asked = new long[asking * blocks * BLOCK];
    this.means = new float[asked.length];
    this.values = new float[leaves * blocks * BLOCK];
    this.least = new float[blocks];
    for (int block = 0; block < blocks; block++) {
      this.least[block] = block < least.size() ? least.get(block) : Float.NEGATIVE_INFINITY;
    }
    int tree = 0;
    for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
      plant(nodes, root, tree++, 0);
    }
  }

  /** Puts a node and those below it at place {@code at} of a tree. */
  private void plant(List<Node> nodes, int number, int tree, int at) {
    Node node = nodes.get(number);
    if (at >= asking) {
      values[tree * leaves + at - asking] = node.value();
      return;
    }
    boolean leaf = node.sign() == LEAF;
    means[tree * asking + at] = node.value();
    asked[tree * asking + at] =
        leaf ? asked(0, Float.POSITIVE_INFINITY) : asked(node.sign(), node.threshold());
    plant(nodes, leaf ? number : node.child(), tree, 2 * at + 1);
    plant(nodes, leaf ? number : node.child() + 1, tree, 2 * at + 2);
  }

  private static long asked(int sign, float threshold) {
    return (long) ordered(threshold) << ROOM | sign;
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
    return new TreeModel<>(type.getEnumConstants(), List.of(), List.of());
  }

  /**
   * Reads the nodes, one a line: sign, threshold, number of the first child, value. A line behind
   * {@code >} says from which sum on it is worth while to go on.
   */
  static <F extends Enum<F>> TreeModel<F> load(String resource, Class<F> type) {
    List<Node> nodes = new ArrayList<>();
    List<Float> least = new ArrayList<>();
    for (String row : new DataFile(TreeModel.class, resource).rows()) {
      if (row.charAt(0) == '>') {
        least.add(Float.parseFloat(row.substring(1)));
      } else {
        nodes.add(read(row.split("\t"), type));
      }
    }
    return new TreeModel<>(type.getEnumConstants(), nodes, least);
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

  /** The values of the signs as {@link #asked} asks for them. */
  private static long[] ordered(Signs<?> of) {
    float[] signs = of.values();
    long[] seen = new long[signs.length];
    for (int i = 0; i < signs.length; i++) {
      seen[i] = (long) ordered(signs[i]) << ROOM;
    }
    return seen;
  }

  /** Where a node of a tree leads to: behind the first child if the sign is above the threshold. */
  private int next(int tree, int at, long[] seen) {
    long ask = asked[tree * asking + at];
    return 2 * at + 1 + (int) (ask - seen[(byte) ask] >>> 63);
  }

  /** The logarithm of the odds; hardly more than a bound where they are small. */
  double logit(Signs<F> of) {
    long[] seen = ordered(of);
    double sum = 0;
    for (int block = 0; block < least.length; block++) {
      // four trees side by side: a step waits for the one before, but not for those in other trees
      for (int tree = block * BLOCK; tree < (block + 1) * BLOCK; tree += 4) {
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
        int at = tree * leaves - asking;
        sum += values[at + one];
        sum += values[at + leaves + two];
        sum += values[at + 2 * leaves + three];
        sum += values[at + 3 * leaves + four];
      }
      if (sum < least[block]) {
        return HARDLY;
      }
    }
    return sum;
  }

  /** What spoke for and against, strongest first. */
  List<Evidence> evidence(Signs<F> of) {
    long[] seen = ordered(of);
    double[] weights = new double[signs.length];
    double before = 0;
    for (int tree = 0; tree * leaves < values.length; tree++) {
      before += value(tree, 0);
      int node = 0;
      while (node < asking) {
        int next = next(tree, node, seen);
        weights[(byte) asked[tree * asking + node]] += value(tree, next) - value(tree, node);
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

  private double value(int tree, int at) {
    return at < asking ? means[tree * asking + at] : values[tree * leaves + at - asking];
  }

  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
