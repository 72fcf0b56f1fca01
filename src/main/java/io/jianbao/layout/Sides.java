package io.jianbao.layout;

import java.util.List;

/**
 * The paragraphs above a place and those below it, and how strongly they belong to each other and
 * among themselves: per pair of characters, in the mean. Of use until the page counts for another
 * place.
 */
final class Sides {
  /** The paragraphs nearest to the place count where one side is compared with the other. */
  private static final int NEAR = 3;

  /** How strongly paragraphs of an article belong to each other, where there is only one. */
  private static final double USUAL = 0.3;

  private final List<Words> left;
  private final List<Words> right;
  private final PairCounts ofLeft;
  private final PairCounts ofRight;
  private final double[] rightToLeft;

  /** Of the last paragraphs above, by how near they are. */
  private final double[] leftToRight;

  Sides(LinedPage page, List<Words> left, List<Words> right) {
    this.left = left;
    this.right = right;
    this.ofLeft = page.above();
    left.forEach(ofLeft::add);
    this.ofRight = page.below();
    right.forEach(ofRight::add);
    this.rightToLeft = new double[right.size()];
    for (int i = 0; i < rightToLeft.length; i++) {
      rightToLeft[i] = ofLeft.belongingPerPair(right.get(i));
    }
    this.leftToRight = new double[Math.min(NEAR, left.size())];
    for (int i = 0; i < leftToRight.length; i++) {
      leftToRight[i] = ofRight.belongingPerPair(left.get(left.size() - 1 - i));
    }
  }

  PairCounts ofLeft() {
    return ofLeft;
  }

  PairCounts ofRight() {
    return ofRight;
  }

  boolean oneIsEmpty() {
    return left.isEmpty() || right.isEmpty();
  }

  int rightSize() {
    return right.size();
  }

  /** How much a difference counts: more if both sides are long. */
  double length() {
    return Math.sqrt(Math.min(left.size(), right.size())) - 1;
  }

  /** How alike the topics are. */
  double likeness() {
    return ofLeft.likeness(ofRight);
  }

  /** How strongly the paragraph number {@code i} below belongs to those above. */
  double rightToLeft(int i) {
    return rightToLeft[i];
  }

  double rightToLeft() {
    return mean(rightToLeft);
  }

  double leftToRight() {
    return mean(leftToRight);
  }

  double lastToRight() {
    return leftToRight[0];
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  double withinRight() {
    return right.size() > 1 ? within(right, ofRight) : 0;
  }

  double withinLeft() {
    return left.size() > 1 ? within(left, ofLeft) : 0;
  }

  private static double within(List<Words> side, PairCounts counts) {
    double sum = 0;
    for (Words words : side) {
      sum += counts.belongingToOthers(words);
    }
    return sum / side.size();
  }

  /** How much stronger the paragraphs below belong to each other than the sides do. */
  double contrast(double withinRight, double leftToRight) {
    double within = right.size() > 1 ? withinRight : USUAL;
    return within - (leftToRight + rightToLeft()) / 2;
  }
}
