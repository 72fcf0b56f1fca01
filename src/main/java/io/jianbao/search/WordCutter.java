package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Cuts the text of a query into words that the index holds, so that the query needs no segmenter:
 * the cut whose words are the most frequent in all, by the number of paragraphs that hold each.
 */
final class WordCutter {
  private static final int LONGEST_WORD = 8;

  /** Longer runs are sentences that were copied: the literal is what is asked for. */
  private static final int LONGEST_RUN = 64;

  /** What a single character costs beyond its rarity: two characters of a word stay together. */
  private static final double SINGLE = Math.log(50);

  private static final int MOST_CUTS = 2_000;

  private final IndexReader reader;

  /** What was cut before: the query and its marks in a text ask for the same. */
  private final Map<Cut, List<String>> cuts = new ConcurrentHashMap<>();

  private record Cut(String run, boolean whole) {}

  WordCutter(IndexReader reader) {
    this.reader = reader;
  }

  /** The words of two and more characters, and rare single characters, each once. */
  List<String> cut(Folded run) throws IOException {
    return cut(run, false);
  }

  /** All words and single characters, each once. */
  List<String> cutWhole(Folded run) throws IOException {
    return cut(run, true);
  }

  private List<String> cut(Folded run, boolean whole) throws IOException {
    Cut cut = new Cut(run.toString(), whole);
    List<String> known = cuts.get(cut);
    if (known == null) {
      known = List.copyOf(words(run, whole));
      if (cuts.size() >= MOST_CUTS) {
        cuts.clear();
      }
      cuts.put(cut, known);
    }
    return known;
  }

  private List<String> words(Folded run, boolean whole) throws IOException {
    List<String> words = new ArrayList<>();
    if (run.length() > LONGEST_RUN) {
      return words;
    }
    int start = 0;
    for (int i = 0; i <= run.length(); i++) {
      if (i == run.length() || !Character.isLetterOrDigit(run.at(i))) {
        cut(run, start, i, whole, words);
        start = i + 1;
      }
    }
    return words;
  }

  private void cut(Folded run, int start, int end, boolean whole, List<String> words)
      throws IOException {
    int length = end - start;
    double[] cost = new double[length + 1];
    int[] previous = new int[length + 1];
    for (int to = 1; to <= length; to++) {
      cost[to] = Double.POSITIVE_INFINITY;
      for (int from = Math.max(0, to - LONGEST_WORD); from < to; from++) {
        double sum = cost[from] + cost(run.string(start + from, start + to), to - from);
        if (sum < cost[to]) {
          cost[to] = sum;
          previous[to] = from;
        }
      }
    }
    List<String> cut = new ArrayList<>();
    for (int to = length; to > 0; to = previous[to]) {
      int from = start + previous[to];
      boolean frequent =
          to - previous[to] == 1 && FrequentCharacters.isPair(run.at(from), run.at(from));
      if (whole || !frequent) {
        cut.add(run.string(from, start + to));
      }
    }
    Collections.reverse(cut);
    cut.stream().filter(word -> !words.contains(word)).forEach(words::add);
  }

  private double cost(String word, int length) throws IOException {
    String field = length == 1 ? Schema.CHARACTERS : Schema.WORDS;
    int frequency = reader.docFreq(new Term(field, word));
    if (frequency == 0) {
      return length == 1 ? Math.log(reader.maxDoc() + 1.0) + SINGLE : Double.POSITIVE_INFINITY;
    }
    double rarity = Math.log((reader.maxDoc() + 1.0) / frequency);
    return length == 1 ? rarity + SINGLE : rarity;
  }
}
