package io.jianbao.layout;

import io.jianbao.text.DataFile;
import java.util.List;

/**
 * How much a paragraph reads as the first of an article (记者从…获悉, 近日) or as its last (…参加会见。): the
 * sum of what the pairs of characters near its ends speak for it. Immutable.
 */
final class ParagraphPlaces {
  /** So many characters at the beginning, and at the end, are looked at. */
  static final int REACH = 20;

  /** What the pairs at one end speak for, as logarithms of ratios. */
  private static final class Weights {
    private final PairRows rows;

    /** What each pair speaks for as a beginning and as an end, by row; first of an unknown one. */
    private final float[] weights;

    /**
     * @param lines of {@code places.tsv} behind their first two characters
     */
    Weights(List<String> lines) {
      int[] pairs = new int[lines.size()];
      weights = new float[2 * lines.size() + 2];
      for (int row = 0; row < pairs.length; row++) {
        String line = lines.get(row);
        int tail = line.indexOf('\t', 3);
        pairs[row] = PairRows.pair(line.charAt(0), line.charAt(1));
        weights[2 * row + 2] = Float.parseFloat(line.substring(3, tail));
        weights[2 * row + 3] = Float.parseFloat(line.substring(tail + 1));
      }
      rows = new PairRows(pairs);
    }

    /** Where the weights of a pair stand. */
    int row(char first, char second) {
      return 2 * (rows.row(PairRows.pair(first, second)) + 1);
    }
  }

  private final Weights beginnings;
  private final Weights ends;

  private ParagraphPlaces(Weights beginnings, Weights ends) {
    this.beginnings = beginnings;
    this.ends = ends;
  }

  /** Reads {@code places.tsv}: ^ or $ for the beginning and the end, the pair, lead, tail. */
  static ParagraphPlaces load() {
    List<String> lines = new DataFile(ParagraphPlaces.class, "places.tsv").rows();
    return new ParagraphPlaces(weights(lines, '^'), weights(lines, '$'));
  }

  private static Weights weights(List<String> lines, char end) {
    return new Weights(
        lines.stream()
            .filter(line -> line.charAt(0) == end)
            .map(line -> line.substring(2))
            .toList());
  }

  /**
   * How a text reads.
   *
   * @param lead how much as the first paragraph of an article
   * @param tail how much as the last
   */
  record Reading(double lead, double tail) {}

  Reading read(char[] folded) {
    double lead = 0;
    double tail = 0;
    for (int i = 0; i + 1 < Math.min(folded.length, REACH); i++) {
      int row = beginnings.row(folded[i], folded[i + 1]);
      lead += beginnings.weights[row];
      tail += beginnings.weights[row + 1];
    }
    for (int i = Math.max(0, folded.length - REACH); i + 1 < folded.length; i++) {
      int row = ends.row(folded[i], folded[i + 1]);
      lead += ends.weights[row];
      tail += ends.weights[row + 1];
    }
    return new Reading(lead, tail);
  }
}
