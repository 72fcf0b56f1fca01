package io.jianbao.segment;

import java.util.Arrays;

/** Room for a thread's work on one text after the other. */
final class LatticeWork {
  final char[] chars = new char[Lattice.MAX_LENGTH];

  /** By place: the first word that starts there. */
  final int[] firsts = new int[Lattice.MAX_LENGTH + 2];

  /** Words of the lattice: their numbers, ends, and what the model says of each. */
  int[] words = new int[4 * Lattice.MAX_LENGTH];

  int[] ends = new int[words.length];
  int[] counted = new int[words.length];
  double[] unseen = new double[words.length];

  /** By pair of neighbours, in order: how often they were seen side by side. */
  int[] seen = new int[4 * words.length];

  /** Pairs that are looked up, by their place in {@link #seen}; their keys and first entries. */
  int[] asked = new int[seen.length];

  long[] keys = new long[seen.length];
  long[] entries = new long[seen.length];

  /** The cheapest path up to each word: its cost and the word in front, -1 for no path. */
  double[] costs = new double[words.length];

  int[] back = new int[words.length];
  int count;

  /** The stretch without words that was read last. */
  int gapStart;

  int gapEnd;

  /** The pieces of the path in order. */
  final int[] pieceWords = new int[Lattice.MAX_LENGTH];

  final int[] pieceEnds = new int[Lattice.MAX_LENGTH];
  final String[] partsOfSpeech = new String[Lattice.MAX_LENGTH];
  int pieces;

  void clear() {
    count = 0;
    gapEnd = 0;
  }

  void startPlace(int place) {
    firsts[place] = count;
  }

  void add(int word, int end, int countedAs, double unseenCost) {
    if (count == words.length) {
      grow();
    }
    words[count] = word;
    ends[count] = end;
    counted[count] = countedAs;
    unseen[count] = unseenCost;
    costs[count] = 0;
    back[count++] = -1;
  }

  private void grow() {
    words = Arrays.copyOf(words, 2 * count);
    ends = Arrays.copyOf(ends, 2 * count);
    counted = Arrays.copyOf(counted, 2 * count);
    unseen = Arrays.copyOf(unseen, 2 * count);
    costs = Arrays.copyOf(costs, 2 * count);
    back = Arrays.copyOf(back, 2 * count);
  }

  void makeRoomForPairs(int pairs) {
    if (pairs > seen.length) {
      seen = Arrays.copyOf(seen, 2 * pairs);
      asked = Arrays.copyOf(asked, 2 * pairs);
      keys = Arrays.copyOf(keys, 2 * pairs);
      entries = new long[2 * pairs];
    }
  }

  void addGap(int start, int end) {
    gapStart = start;
    gapEnd = end;
  }

  /** Whether a word reaches from {@code start}, the place that is filled now, to {@code end}. */
  boolean has(int start, int end) {
    for (int i = firsts[start]; i < count; i++) {
      if (ends[i] == end) {
        return true;
      }
    }
    return false;
  }

  /** Lays down the words of the path to {@code last}, which is none of it. */
  void tracePath(int last) {
    int length = 0;
    for (int at = back[last]; at > 0; at = back[at]) {
      length++;
    }
    pieces = length;
    for (int at = back[last]; at > 0; at = back[at]) {
      length--;
      pieceWords[length] = words[at];
      pieceEnds[length] = ends[at];
    }
  }
}
