package io.jianbao.layout;

import io.jianbao.text.DataFile;

/**
 * How much a paragraph reads as the first of an article (记者从…获悉, 近日) or as its last (…参加会见。): the
 * sum of what the pairs of characters near its ends speak for it. Immutable.
 */
final class ParagraphPlaces {
  /** So many characters at the beginning, and at the end, are looked at. */
  static final int REACH = 20;

  /** What the pairs at one end speak for, as logarithms of ratios: a hash table. */
  private static final class Weights {
    private int[] pairs = new int[1 << 10];
    private float[] leads = new float[pairs.length];
    private float[] tails = new float[pairs.length];
    private int size;

    void put(int pair, float lead, float tail) {
      if (2 * size++ > pairs.length) {
        grow();
      }
      int slot = slot(pair);
      pairs[slot] = pair;
      leads[slot] = lead;
      tails[slot] = tail;
    }

    /** Where the pair stands, or a place of weight 0. */
    private int slot(int pair) {
      int mask = pairs.length - 1;
      int slot = (int) CharacterModel.hash(pair) & mask;
      while (pairs[slot] != 0 && pairs[slot] != pair) {
        slot = slot + 1 & mask;
      }
      return slot;
    }

    private void grow() {
      int[] oldPairs = pairs;
      float[] oldLeads = leads;
      float[] oldTails = tails;
      pairs = new int[2 * oldPairs.length];
      leads = new float[pairs.length];
      tails = new float[pairs.length];
      for (int i = 0; i < oldPairs.length; i++) {
        if (oldPairs[i] != 0) {
          int slot = slot(oldPairs[i]);
          pairs[slot] = oldPairs[i];
          leads[slot] = oldLeads[i];
          tails[slot] = oldTails[i];
        }
      }
    }

    float lead(int pair) {
      return leads[slot(pair)];
    }

    float tail(int pair) {
      return tails[slot(pair)];
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
