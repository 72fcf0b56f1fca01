package io.jianbao.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a paragraph reads as the first of an article (记者从…获悉, 近日) or as its last (…参加会见。): the
 * sum of what the pairs of characters near its ends speak for it. Immutable.
 */
final class ParagraphPlaces {
  /** So many characters at the beginning, and at the end, are looked at. */
  static final int REACH = 20;

  /** What one pair speaks for, as the logarithm of a ratio. */
  private record Weight(double lead, double tail) {}

  private final Map<Integer, Weight> beginnings;
  private final Map<Integer, Weight> ends;

  private ParagraphPlaces(Map<Integer, Weight> beginnings, Map<Integer, Weight> ends) {
    this.beginnings = beginnings;
    this.ends = ends;
  }

  /** Reads {@code places.tsv}. */
  static ParagraphPlaces load() {
    Map<Integer, Weight> beginnings = new HashMap<>();
    Map<Integer, Weight> ends = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ParagraphPlaces.class.getResourceAsStream("places.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          // ^|the pair|lead|tail, with $ for the end
          int lead = 5;
          int tail = line.indexOf('\t', lead);
          Weight weight =
              new Weight(
                  Double.parseDouble(line.substring(lead, tail)),
                  Double.parseDouble(line.substring(tail + 1)));
          Map<Integer, Weight> side = line.charAt(0) == '^' ? beginnings : ends;
          side.put(pair(line.charAt(2), line.charAt(3)), weight);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
      Weight weight = beginnings.get(pair(folded[i], folded[i + 1]));
      sum += weight == null ? 0 : weight.lead();
    }
    for (int i = Math.max(from, folded.length - REACH); i + 1 < folded.length; i++) {
      Weight weight = ends.get(pair(folded[i], folded[i + 1]));
      sum += weight == null ? 0 : weight.lead();
    }
    return sum;
  }

  /** How much the text reads as the last paragraph of an article. */
  double tail(char[] folded) {
    double sum = 0;
    for (int i = 0; i + 1 < Math.min(folded.length, REACH); i++) {
      Weight weight = beginnings.get(pair(folded[i], folded[i + 1]));
      sum += weight == null ? 0 : weight.tail();
    }
    for (int i = Math.max(0, folded.length - REACH); i + 1 < folded.length; i++) {
      Weight weight = ends.get(pair(folded[i], folded[i + 1]));
      sum += weight == null ? 0 : weight.tail();
    }
    return sum;
  }
}
