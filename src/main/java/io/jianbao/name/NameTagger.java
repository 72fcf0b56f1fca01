package io.jianbao.name;

import java.util.Arrays;

/**
 * Labels the characters of a text as parts of names: the best labelling under a linear-chain model,
 * by the Viterbi algorithm. Immutable; each thread brings its own {@link Workspace}.
 *
 * <p>Votes of up to 30 n-grams are added with two labels' scores side by side in one {@code long},
 * three in each of two: lanes of 16 bits, each vote with an offset of 128 so that no lane borrows.
 */
final class NameTagger {
  private static final int LABELS = TaggerFeatures.LABELS;
  private static final int PAD = TaggerFeatures.PAD;
  private static final int START = LABELS;
  private static final long LANES = 0x00FF00FF00FFL;
  private static final int OFFSET = 128;
  private static final int FORBIDDEN = -(1 << 28);

  private final TaggerModel model;

  /** The places of the votes of single characters and one more, 0 where nobody has asked yet. */
  private final int[] unigrams = new int[Character.MAX_VALUE + 1];

  /** The rows of three classes, which are few. */
  private final int[] classes3 = new int[CharClasses.COUNT * CharClasses.COUNT * CharClasses.COUNT];

  private final char[] normalized = new char[Character.MAX_VALUE + 1];
  private final byte[] classes;

  /** Scores of moves, by label to and label from, with the label from in the three lowest bits. */
  private final int[][] moves = new int[LABELS][LABELS + 1];

  NameTagger(TaggerModel model) {
    this.model = model;
    this.classes = model.classes();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      normalized[c] = TaggerFeatures.normalize((char) c);
    }
    for (int gram = 0; gram < classes3.length; gram++) {
      classes3[gram] = model.find(TaggerFeatures.hash(TaggerFeatures.CLASSES3, gram));
    }
    for (int to = 0; to < LABELS; to++) {
      for (int from = 0; from <= LABELS; from++) {
        moves[to][from] =
            (allowed(from, to) ? Math.round(model.transition(from, to)) << 3 : FORBIDDEN)
                | from & 7;
      }
    }
  }

  /** Whether a label may stand behind another: inside only behind first or inside of its kind. */
  static boolean allowed(int from, int to) {
    boolean inside = to > 0 && (to & 1) == 0;
    return !inside || from == to || from == to - 1;
  }

  /** Room for the work on one text, used again for the next. Not thread-safe. */
  static final class Workspace {
    private static final int LARGE = 1 << 16;

    private char[] chars = new char[0];
    private byte[] classes = new byte[0];
    private long[] even = new long[0];
    private long[] odd = new long[0];
    private int[] votes = new int[0];
    private int[] back = new int[0];

    /** N-grams that are asked for, then their hashes; where each starts; what is found. */
    private long[] grams = new long[0];

    private int[] places = new int[0];
    private long[] entries = new long[0];
    private int[] rows = new int[0];

    /** Whether a text of unusual length has been here, for which no room is to be kept. */
    boolean isLarge() {
      return chars.length > LARGE;
    }

    private void ask(int i, int place, long gram) {
      places[i] = place;
      grams[i] = gram;
    }

    private void reset(int length) {
      if (chars.length < length) {
        int room = length * 2;
        chars = new char[room];
        classes = new byte[room];
        even = new long[room];
        odd = new long[room];
        votes = new int[room];
        back = new int[room];
        grams = new long[room];
        places = new int[room];
        entries = new long[room];
        rows = new int[room];
      } else {
        Arrays.fill(even, 0, length, 0);
        Arrays.fill(odd, 0, length, 0);
        Arrays.fill(votes, 0, length, 0);
      }
    }
  }

  /** Writes a label for each char from {@code start} to {@code end} to {@code labels}. */
  void tag(String text, int start, int end, byte[] labels, Workspace work) {
    int n = end - start;
    if (n == 0) {
      return;
    }
    work.reset(n + 4 * PAD);
    pad(text, start, n, work);
    vote(n, work);
    decode(n, labels, work);
  }

  private void pad(String text, int start, int n, Workspace work) {
    Arrays.fill(work.chars, 0, PAD, TaggerFeatures.BEFORE);
    Arrays.fill(work.classes, 0, PAD, (byte) 0);
    for (int i = 0; i < n; i++) {
      char c = normalized[text.charAt(start + i)];
      work.chars[PAD + i] = c;
      work.classes[PAD + i] = classes[c];
    }
    Arrays.fill(work.chars, PAD + n, n + 3 * PAD, TaggerFeatures.AFTER);
    Arrays.fill(work.classes, PAD + n, n + 3 * PAD, (byte) 0);
  }

  /** Group by group: an n-gram is looked for only where the shorter one that begins it is known. */
  private void vote(int n, Workspace work) {
    char[] chars = work.chars;
    byte[] kinds = work.classes;
    int end = n + 2 * PAD - 1;
    for (int p = 1; p < end; p++) {
      addOf(TaggerFeatures.UNIGRAM, unigram(chars[p]), p, work);
      work.ask(p - 1, p, TaggerFeatures.bigram(chars[p], chars[p + 2]));
    }
    look(TaggerFeatures.SKIP, end - 1, work);
    for (int p = 1; p < end; p++) {
      work.ask(p - 1, p, TaggerFeatures.bigram(chars[p], chars[p + 1]));
    }
    int known = look(TaggerFeatures.BIGRAM, end - 1, work);
    for (int i = 0; i < known; i++) {
      int p = work.places[i];
      work.ask(i, p, TaggerFeatures.trigram(chars[p], chars[p + 1], chars[p + 2]));
    }
    known = look(TaggerFeatures.TRIGRAM, known, work);
    for (int i = 0; i < known; i++) {
      int p = work.places[i];
      long gram = TaggerFeatures.quadgram(chars[p], chars[p + 1], chars[p + 2], chars[p + 3]);
      work.ask(i, p, gram);
    }
    look(TaggerFeatures.QUADGRAM, known, work);
    for (int p = PAD; p < PAD + n; p++) {
      addOf(TaggerFeatures.CLASSES3, classes3[TaggerFeatures.classes3(kinds, p)], p, work);
      work.ask(p - PAD, p, TaggerFeatures.classes5(kinds, p));
    }
    look(TaggerFeatures.CLASSES5, n, work);
    for (int p = PAD; p < PAD + n; p++) {
      work.ask(p - PAD, p, TaggerFeatures.classThenChar(kinds, chars, p));
    }
    look(TaggerFeatures.CLASS_THEN_CHAR, n, work);
  }

  private int unigram(char c) {
    int known = unigrams[c];
    if (known == 0) {
      known = model.find(TaggerFeatures.hash(TaggerFeatures.UNIGRAM, c)) + 1;
      unigrams[c] = known;
    }
    return known - 1;
  }

  /**
   * Adds the votes of the {@code count} n-grams that were asked for; answers how many there are, of
   * which the places stand in front then. Step by step and with few branches, so that the machine
   * fetches many of the far-off entries and votes at a time.
   */
  private int look(int group, int count, Workspace work) {
    int[] places = work.places;
    long[] hashes = work.grams;
    int asked = 0;
    for (int i = 0; i < count; i++) {
      long hash = TaggerFeatures.hash(group, hashes[i]);
      hashes[asked] = hash;
      places[asked] = places[i];
      asked += model.mayHave(hash);
    }
    for (int i = 0; i < asked; i++) {
      work.entries[i] = model.entry(hashes[i]);
    }
    int known = 0;
    for (int i = 0; i < asked; i++) {
      int row = model.find(hashes[i], work.entries[i]);
      work.rows[known] = row;
      places[known] = places[i];
      known += row == 0 ? 0 : 1;
    }
    int first = TaggerFeatures.first(group) + PAD;
    int length = TaggerFeatures.length(group);
    int last = (length - 1) * TaggerModel.VOTES;
    for (int i = 0; i < known; i++) {
      // only read ahead: stored, so that the compiler does not leave it out
      work.entries[i] = model.votes(work.rows[i]) + model.votes(work.rows[i] + last);
    }
    for (int i = 0; i < known; i++) {
      int at = places[i] + first;
      add(work.rows[i], at, at + length, work);
    }
    return known;
  }

  /** Adds the votes of the n-gram of one group at {@code p}, if there is one. */
  private void addOf(int group, int row, int p, Workspace work) {
    if (row != 0) {
      int at = p + TaggerFeatures.first(group) + PAD;
      add(row, at, at + TaggerFeatures.length(group), work);
    }
  }

  /** Adds a row's votes to the positions from {@code start} to {@code end}. */
  private void add(int row, int start, int end, Workspace work) {
    long[] even = work.even;
    long[] odd = work.odd;
    int[] votes = work.votes;
    int from = row;
    for (int at = start; at < end; at++) {
      long vote = model.votes(from);
      even[at] += vote & LANES;
      odd[at] += vote >>> 8 & LANES;
      votes[at]++;
      from += TaggerModel.VOTES;
    }
  }

  /**
   * The Viterbi algorithm in integers. Scores are multiples of eight: the moves carry their first
   * label in the three lowest bits, so that the largest sum tells where it came from. Scores are
   * relative to label 0, whose own votes are 0.
   */
  private void decode(int n, byte[] labels, Workspace work) {
    int b1 = FORBIDDEN;
    int a1 = FORBIDDEN;
    int b2 = FORBIDDEN;
    int a2 = FORBIDDEN;
    int b3 = FORBIDDEN;
    int a3 = FORBIDDEN;
    for (int i = 0; i < n; i++) {
      int at = i + 2 * PAD;
      long even = work.even[at];
      long odd = work.odd[at];
      int offset = work.votes[at] * OFFSET;
      int to0;
      int to1;
      int to3;
      int to5;
      if (i == 0) {
        to0 = moves[0][START];
        to1 = moves[1][START];
        to3 = moves[3][START];
        to5 = moves[5][START];
      } else {
        to0 = best(moves[0], b1, a1, b2, a2, b3, a3);
        to1 = best(moves[1], b1, a1, b2, a2, b3, a3);
        to3 = best(moves[3], b1, a1, b2, a2, b3, a3);
        to5 = best(moves[5], b1, a1, b2, a2, b3, a3);
      }
      int to2 = Math.max(b1 + moves[2][1], a1 + moves[2][2]);
      int to4 = Math.max(b2 + moves[4][3], a2 + moves[4][4]);
      int to6 = Math.max(b3 + moves[6][5], a3 + moves[6][6]);
      work.back[i] =
          to0 & 7
              | (to1 & 7) << 3
              | (to2 & 7) << 6
              | (to3 & 7) << 9
              | (to4 & 7) << 12
              | (to5 & 7) << 15
              | (to6 & 7) << 18;
      int base = to0 & ~7;
      b1 = score(to1, vote(1, even, odd, offset), base);
      a1 = score(to2, vote(2, even, odd, offset), base);
      b2 = score(to3, vote(3, even, odd, offset), base);
      a2 = score(to4, vote(4, even, odd, offset), base);
      b3 = score(to5, vote(5, even, odd, offset), base);
      a3 = score(to6, vote(6, even, odd, offset), base);
    }
    trace(n, labels, last(b1, a1, b2, a2, b3, a3), work);
  }

  /** The best way to a label from label 0, whose score is 0, and the six others. */
  private static int best(int[] moves, int b1, int a1, int b2, int a2, int b3, int a3) {
    int first = Math.max(moves[0], Math.max(b1 + moves[1], a1 + moves[2]));
    int second = Math.max(b2 + moves[3], a2 + moves[4]);
    int third = Math.max(b3 + moves[5], a3 + moves[6]);
    return Math.max(first, Math.max(second, third));
  }

  private static int score(int best, int vote, int base) {
    return Math.max(FORBIDDEN, (best & ~7) + (vote << 3) - base);
  }

  private static int last(int b1, int a1, int b2, int a2, int b3, int a3) {
    int[] scores = {0, b1, a1, b2, a2, b3, a3};
    int label = 0;
    for (int k = 1; k < LABELS; k++) {
      label = scores[k] > scores[label] ? k : label;
    }
    return label;
  }

  private static void trace(int n, byte[] labels, int last, Workspace work) {
    int label = last;
    for (int i = n - 1; i >= 0; i--) {
      labels[i] = (byte) label;
      label = work.back[i] >>> 3 * label & 7;
    }
  }

  /** The votes were written label 1 first, so that label 6 lies in the lowest byte. */
  private static int vote(int label, long even, long odd, int offset) {
    long lanes = (label & 1) == 0 ? even : odd;
    int shift = (LABELS - 1 - label >> 1) << 4;
    return (int) (lanes >>> shift & 0xFFFF) - offset;
  }
}
