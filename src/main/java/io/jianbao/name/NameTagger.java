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
  private final int[] unigrams = new int[Character.MAX_VALUE + 1];
  private final char[] normalized = new char[Character.MAX_VALUE + 1];
  private final byte[] classes;

  /** Scores of moves, by label to and label from, shifted to leave room for the label. */
  private final int[][] moves = new int[LABELS][LABELS + 1];

  NameTagger(TaggerModel model) {
    this.model = model;
    this.classes = model.classes();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      normalized[c] = TaggerFeatures.normalize((char) c);
      unigrams[c] = model.find(TaggerFeatures.hash(TaggerFeatures.UNIGRAM, c));
    }
    for (int to = 0; to < LABELS; to++) {
      for (int from = 0; from <= LABELS; from++) {
        moves[to][from] =
            allowed(from, to) ? Math.round(model.transition(from, to)) << 3 : FORBIDDEN;
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
    private char[] chars = new char[0];
    private byte[] classes = new byte[0];
    private long[] even = new long[0];
    private long[] odd = new long[0];
    private int[] votes = new int[0];
    private int[] back = new int[0];
    private final int[] score = new int[LABELS];
    private final int[] next = new int[LABELS];

    private void reset(int length) {
      if (chars.length < length) {
        int room = length * 2;
        chars = new char[room];
        classes = new byte[room];
        even = new long[room];
        odd = new long[room];
        votes = new int[room];
        back = new int[room];
      } else {
        Arrays.fill(even, 0, length, 0);
        Arrays.fill(odd, 0, length, 0);
        Arrays.fill(votes, 0, length, 0);
      }
    }
  }

  /** Writes a label for each char of {@code text} to {@code labels}. */
  void tag(CharSequence text, byte[] labels, Workspace work) {
    int n = text.length();
    if (n == 0) {
      return;
    }
    work.reset(n + 4 * PAD);
    pad(text, n, work);
    vote(n, work);
    decode(n, labels, work);
  }

  private void pad(CharSequence text, int n, Workspace work) {
    Arrays.fill(work.chars, 0, PAD, TaggerFeatures.BEFORE);
    Arrays.fill(work.classes, 0, PAD, (byte) 0);
    for (int i = 0; i < n; i++) {
      char c = normalized[text.charAt(i)];
      work.chars[PAD + i] = c;
      work.classes[PAD + i] = classes[c];
    }
    Arrays.fill(work.chars, PAD + n, n + 3 * PAD, TaggerFeatures.AFTER);
    Arrays.fill(work.classes, PAD + n, n + 3 * PAD, (byte) 0);
  }

  private void vote(int n, Workspace work) {
    char[] chars = work.chars;
    for (int p = 1; p < n + 2 * PAD - 1; p++) {
      long a = chars[p];
      long two = TaggerFeatures.bigram(a, chars[p + 1]);
      add(unigrams[chars[p]], TaggerFeatures.UNIGRAM, p, work);
      if (look(TaggerFeatures.BIGRAM, two, p, work)) {
        long three = two << 16 | chars[p + 2];
        if (look(TaggerFeatures.TRIGRAM, three, p, work)) {
          look(TaggerFeatures.QUADGRAM, three << 16 | chars[p + 3], p, work);
        }
      }
      look(TaggerFeatures.SKIP, TaggerFeatures.bigram(a, chars[p + 2]), p, work);
    }
    for (int p = PAD; p < PAD + n; p++) {
      look(TaggerFeatures.CLASSES3, TaggerFeatures.classes3(work.classes, p), p, work);
      look(TaggerFeatures.CLASSES5, TaggerFeatures.classes5(work.classes, p), p, work);
      long mixed = TaggerFeatures.classThenChar(work.classes, chars, p);
      look(TaggerFeatures.CLASS_THEN_CHAR, mixed, p, work);
    }
  }

  private boolean look(int group, long gram, int p, Workspace work) {
    int slot = model.find(TaggerFeatures.hash(group, gram));
    if (slot == 0) {
      return false;
    }
    add(slot, group, p, work);
    return true;
  }

  private void add(int slot, int group, int p, Workspace work) {
    if (slot == 0) {
      return;
    }
    long[] slots = model.slots();
    int at = p + TaggerFeatures.first(group) + PAD;
    for (int q = TaggerFeatures.length(group); q > 0; q--) {
      long votes = slots[slot++];
      work.even[at] += votes & LANES;
      work.odd[at] += votes >>> 8 & LANES;
      work.votes[at]++;
      at++;
    }
  }

  private void decode(int n, byte[] labels, Workspace work) {
    int[] score = work.score;
    int[] next = work.next;
    for (int i = 0; i < n; i++) {
      int at = i + 2 * PAD;
      long even = work.even[at];
      long odd = work.odd[at];
      int offset = work.votes[at] * OFFSET;
      int back = 0;
      for (int k = 0; k < LABELS; k++) {
        int best = i == 0 ? moves[k][START] | START : best(moves[k], score);
        back |= (best & 7) << 3 * k;
        next[k] = (best & ~7) + (k == 0 ? 0 : vote(k, even, odd, offset) << 3);
      }
      work.back[i] = back;
      int base = next[0];
      for (int k = 0; k < LABELS; k++) {
        score[k] = Math.max(FORBIDDEN, next[k] - base);
      }
    }
    int label = 0;
    for (int k = 1; k < LABELS; k++) {
      label = score[k] > score[label] ? k : label;
    }
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

  private static int best(int[] moves, int[] score) {
    int best = Integer.MIN_VALUE;
    for (int from = 0; from < LABELS; from++) {
      best = Math.max(best, (score[from] + moves[from] & ~7) | from);
    }
    return best;
  }
}
