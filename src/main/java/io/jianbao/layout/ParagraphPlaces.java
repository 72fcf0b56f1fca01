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
    private static final int SPREAD = 0x9E3779B9;

    /** A pair, what it speaks for as a beginning and as an end, and nothing, by turns. */
    private int[] table = new int[1 << 12];

    private int size;

    void put(int pair, float lead, float tail) {
      if (8 * size++ > table.length) {
        grow();
      }
      int slot = slot(pair);
      table[slot] = pair;
      table[slot + 1] = Float.floatToRawIntBits(lead);
      table[slot + 2] = Float.floatToRawIntBits(tail);
    }

    /** Where the pair stands, or a place of weight 0. */
    private int slot(int pair) {
      int mask = table.length - 4;
      int slot = pair * SPREAD >>> 10 & mask;
      while (table[slot] != 0 && table[slot] != pair) {
        slot = slot + 4 & mask;
      }
      return slot;
    }

    private void grow() {
      int[] old = table;
      table = new int[2 * old.length];
      for (int i = 0; i < old.length; i += 4) {
        if (old[i] != 0) {
          System.arraycopy(old, i, table, slot(old[i]), 4);
        }
      }
    }

    float lead(int pair) {
      return Float.intBitsToFloat(table[slot(pair) + 1]);
    }

    float tail(int pair) {
      return Float.intBitsToFloat(table[slot(pair) + 2]);
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
