package io.jianbao.segment;

/**
 * What it costs that one word follows another: the negative logarithm of its probability, estimated
 * from HanLP's counts of words and of pairs of words, with HanLP's smoothing. Immutable.
 *
 * <p>Beside the words of the core dictionary there are numbers for the text's two borders and for
 * stretches that the dictionary does not know.
 */
final class WordModel {
  /** How much pairs weigh against single words. */
  private static final double PAIRS = 0.9;

  private static final double SINGLE = 1 - PAIRS;
  private static final int UNKNOWN_FREQUENCY = 100;
  private static final int NONE = -1;

  private final WordList words = WordList.core();

  /** How often words were seen side by side, by what they are {@link #counted} as. */
  final BigramCounts bigrams = new BigramCounts();

  /** How likely a pair is by its count alone. */
  private final double trust;

  private final double total;

  /**
   * By word, side by side: the bits of its cost behind a word that it was never seen behind; the
   * word or kind of words that it is counted as in pairs, above its frequency.
   */
  private final long[] rows;

  private final String[] partsOfSpeech;

  final int begin;
  final int end;
  final int unknown;
  final int unknownSign;
  final int unknownNumber;
  final int unknownLatin;

  WordModel() {
    int size = words.size();
    int number = 0;
    for (int word = 0; word < size; word++) {
      number += words.frequency(word);
    }
    total = number;
    trust = 1 - (1 / total + 0.00001);
    begin = size;
    end = size + 1;
    unknown = size + 2;
    unknownSign = size + 3;
    unknownNumber = size + 4;
    unknownLatin = size + 5;
    rows = new long[2 * (size + 6)];
    partsOfSpeech = new String[size + 6];
    Kinds kinds = new Kinds(words.trie());
    for (int word = 0; word < size; word++) {
      int kind = words.isAmbiguous(word) ? word : kinds.of(words.pos(word), word);
      boolean whole = kinds.isWhole(kind) && kind != word;
      set(word, kind, words.frequency(whole ? kind : word), words.pos(whole ? kind : word));
    }
    set(begin, kinds.begin, number / 10, "begin");
    set(end, kinds.end, number / 10, "end");
    set(unknown, NONE, UNKNOWN_FREQUENCY, "n");
    set(unknownSign, NONE, UNKNOWN_FREQUENCY, "w");
    set(unknownNumber, kinds.number, UNKNOWN_FREQUENCY, "m");
    set(unknownLatin, kinds.string, UNKNOWN_FREQUENCY, "nx");
  }

  private void set(int word, int kind, int frequency, String pos) {
    rows[2 * word] = Double.doubleToRawLongBits(weigh(0, 0, frequency));
    rows[2 * word + 1] = (long) kind << Integer.SIZE | frequency;
    partsOfSpeech[word] = pos;
  }

  /** Words that are counted together, by their only part of speech. */
  private static final class Kinds {
    private final int person;
    private final int place;
    private final int organization;
    private final int proper;
    private final int time;
    private final int number;
    private final int string;
    private final int begin;
    private final int end;

    private Kinds(DoubleArray trie) {
      person = trie.find("未##人");
      place = trie.find("未##地");
      organization = trie.find("未##团");
      proper = trie.find("未##专");
      time = trie.find("未##时");
      number = trie.find("未##数");
      string = trie.find("未##串");
      begin = trie.find("始##始");
      end = trie.find("末##末");
    }

    private int of(String pos, int word) {
      if (pos.startsWith("nr")) {
        return person;
      }
      if (pos.startsWith("ns")) {
        return place;
      }
      if (pos.equals("nx")) {
        return proper == NONE ? string : proper;
      }
      if (pos.startsWith("nt") || pos.equals("nit")) {
        return organization;
      }
      return switch (pos.charAt(0)) {
        case 'm' -> number;
        case 'x' -> string;
        default -> pos.equals("t") ? time : word;
      };
    }

    /** Whether a word of this kind has the kind's frequency and part of speech too. */
    private boolean isWhole(int kind) {
      return kind == number || kind == string || kind == time;
    }
  }

  private double weigh(int pairs, int frequency, int nextFrequency) {
    return -Math.log(
        PAIRS * (trust * pairs / (frequency + 1) + 1 - trust) + SINGLE * nextFrequency / total);
  }

  /** The word or kind of words that a word is counted as in pairs, negative for an unknown one. */
  int counted(int word) {
    return (int) (rows[2 * word + 1] >> Integer.SIZE);
  }

  /** The cost of a word behind any other that it was never seen behind. */
  double unseen(int word) {
    return Double.longBitsToDouble(rows[2 * word]);
  }

  /** The cost of {@code next} behind {@code word} when they were seen so {@code pairs} times. */
  double cost(int pairs, int word, int next) {
    return weigh(pairs, (int) rows[2 * word + 1], (int) rows[2 * next + 1]);
  }

  DoubleArray trie() {
    return words.trie();
  }

  /** How many words there are, with the borders and the unknown ones. */
  int size() {
    return partsOfSpeech.length;
  }

  String pos(int word) {
    return partsOfSpeech[word];
  }
}
