package io.jianbao.layout;

import io.jianbao.text.DataFile;
import java.util.Arrays;

/**
 * How much a paragraph reads as the first of an article (记者从…获悉, 近日) or as its last (…参加会见。): the
 * sum of what the pairs of characters near its ends speak for it. Immutable.
 */
final class ParagraphPlaces {
  /** So many characters at the beginning, and at the end, are looked at. */
  static final int REACH = 20;

  /** What the pairs at one end speak for, as logarithms of ratios. */
  private static final class Weights {
    private final IntTable rows = new IntTable(1 << 12);

    /** Of each pair, what it speaks for as a beginning and as an end. */
    private float[] weights = new float[1 << 13];

    private int size;

    void put(int pair, float lead, float tail) {
      if (size == weights.length) {
        weights = Arrays.copyOf(weights, 2 * size);
      }
      rows.putIfAbsent(pair, size / 2);
      weights[size++] = lead;
      weights[size++] = tail;
    }

    float lead(int pair) {
      int row = rows.get(pair);
      return row == IntTable.NONE ? 0 : weights[2 * row];
    }

    float tail(int pair) {
      int row = rows.get(pair);
      return row == IntTable.NONE ? 0 : weights[2 * row + 1];
    }
  }

  private final Weights beginnings;
  private final Weights ends;

  private ParagraphPlaces(Weights beginnings, Weights ends) {
    this.beginnings = beginnings;
    this.ends = ends;
  }

  /** Reads {@code places.tsv}. */
  static ParagraphPlaces load() {
    Weights beginnings = new Weights();
    Weights ends = new Weights();
    for (String line : new DataFile(ParagraphPlaces.class, "places.tsv").rows()) {
      // ^|the pair|lead|tail, with $ for the end
      int lead = 5;
      int tail = line.indexOf('\t', lead);
      Weights side = line.charAt(0) == '^' ? beginnings : ends;
      side.put(
          pair(line.charAt(2), line.charAt(3)),
          Float.parseFloat(line.substring(lead, tail)),
          Float.parseFloat(line.substring(tail + 1)));
    }
    return new ParagraphPlaces(beginnings, ends);
  }

  static int pair(char first, char second) {
    return first << 16 | second;
  }

  /** How much the text reads as the first paragraph of an article. */
  double lead(char[] folded, int from) {
    double sum = 0;
    for (int i = from; i + 1 < Math.min(folded.length, from + REACH); i++) {
      sum += beginnings.lead(pair(folded[i], folded[i + 1]));
    }
    for (int i = Math.max(from, folded.length - REACH); i + 1 < folded.length; i++) {
      sum += ends.lead(pair(folded[i], folded[i + 1]));
    }
    return sum;
  }

  /** How much the text reads as the last paragraph of an article. */
  double tail(char[] folded) {
    double sum = 0;
    for (int i = 0; i + 1 < Math.min(folded.length, REACH); i++) {
      sum += beginnings.tail(pair(folded[i], folded[i + 1]));
    }
    for (int i = Math.max(0, folded.length - REACH); i + 1 < folded.length; i++) {
      sum += ends.tail(pair(folded[i], folded[i + 1]));
    }
    return sum;
  }
}
