package io.jianbao.segment;

import java.util.Arrays;

/** Room for a thread's work on one text after the other. */
final class LatticeWork {
  final char[] chars = new char[Lattice.MAX_LENGTH];

  /** By place: the first word that starts there. */
  final int[] firsts = new int[Lattice.MAX_LENGTH + 2];

  /** Words of the lattice: their numbers, ends, costs from the start and the word in front. */
  int[] words = new int[4 * Lattice.MAX_LENGTH];

  int[] ends = new int[words.length];
  int[] back = new int[words.length];
  double[] costs = new double[words.length];
  int count;

  /** The stretch without words that was read last. */
  int gapStart;

  int gapEnd;

  /** The pieces of the path in order. */
  final int[] pieceWords = new int[Lattice.MAX_LENGTH];

  final int[] pieceEnds = new int[Lattice.MAX_LENGTH];
  final String[] partsOfSpeech = new String[Lattice.MAX_LENGTH];
  int pieces;

  void start(int begin) {
    count = 0;
    gapEnd = 0;
    add(begin, 0);
    costs[0] = 0;
  }

  void startPlace(int place) {
    firsts[place] = count;
  }

  void add(int word, int end) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      back = Arrays.copyOf(back, 2 * count);
      costs = Arrays.copyOf(costs, 2 * count);
    }
    words[count] = word;
    ends[count] = end;
    back[count++] = -1;
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
