package io.jianbao.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Paragraphs whose folded texts are the same, by a hash of 128 bits: the first of each group stands
 * for all.
 */
final class ExactGroups {
  /** Shorter ones (a byline, 完) are not looked at. */
  static final int LEAST_LENGTH = 8;

  private final int[] lengths;

  /** The first paragraph with the same text; -1 for one that is too short. */
  private final int[] firsts;

  private final int[] ranked;

  /** Where each paragraph stands in {@link #ranked}; -1 for one that does not. */
  private final int[] ranks;

  private ExactGroups(Hashes hashes) {
    lengths = hashes.lengths;
    firsts = hashes.firsts;
    ranked = hashes.ranked();
    ranks = new int[firsts.length];
    Arrays.fill(ranks, -1);
    for (int rank = 0; rank < ranked.length; rank++) {
      ranks[ranked[rank]] = rank;
    }
  }

  static ExactGroups of(List<ParagraphText> paragraphs) {
    return new ExactGroups(new Hashes(paragraphs));
  }

  /** The number of paragraphs. */
  int size() {
    return firsts.length;
  }

  /** The number of paragraphs that stand for their group. */
  int rankedCount() {
    return ranked.length;
  }

  /**
   * The paragraph with a rank: those that stand for their group, shortest first, in an order that
   * only texts settle.
   */
  int ranked(int rank) {
    return ranked[rank];
  }

  /** The rank of a paragraph; -1 for one that does not stand for its group. */
  int rank(int paragraph) {
    return ranks[paragraph];
  }

  /** Whether the text of the one comes before that of the other in rank. */
  boolean isBefore(int i, int j) {
    return ranks[firsts[i]] < ranks[firsts[j]];
  }

  int length(int paragraph) {
    return lengths[paragraph];
  }

  /** For each paragraph that stands for others: all members in input order; null for the rest. */
  List<List<Integer>> members() {
    List<List<Integer>> members = new ArrayList<>(firsts.length);
    for (int i = 0; i < firsts.length; i++) {
      members.add(null);
      int first = firsts[i];
      if (first >= 0 && first < i) {
        if (members.get(first) == null) {
          members.set(first, new ArrayList<>(List.of(first)));
        }
        members.get(first).add(i);
      }
    }
    return members;
  }

  /** The hashes of the texts; not needed any more once the texts are ranked. */
  private static final class Hashes {
    private final long[] high;
    private final long[] low;
    private final int[] lengths;
    private final int[] firsts;
    private final int[] table;

    Hashes(List<ParagraphText> paragraphs) {
      int count = paragraphs.size();
      high = new long[count];
      low = new long[count];
      lengths = new int[count];
      firsts = new int[count];
      table = new int[Integer.highestOneBit(Math.max(8, count)) * 4];
      Arrays.fill(table, -1);
      FoldedText folded = new FoldedText();
      for (int i = 0; i < count; i++) {
        folded.fold(paragraphs.get(i).text());
        add(i, folded);
      }
    }

    private void add(int i, FoldedText text) {
      lengths[i] = text.length();
      long h = text.length();
      long g = ~h;
      for (int k = 0; k < text.length(); k++) {
        h = (h ^ text.charAt(k)) * 0x9E3779B97F4A7C15L;
        h ^= h >>> 29;
        g = (g + text.charAt(k)) * 0xD1342543DE82EF95L;
        g = Long.rotateLeft(g, 23);
      }
      high[i] = Anchors.mix(h);
      low[i] = Anchors.mix(g);
      firsts[i] = text.length() < LEAST_LENGTH ? -1 : first(i);
    }

    private int first(int i) {
      int slot = (int) high[i] & table.length - 1;
      while (table[slot] >= 0 && !isSame(table[slot], i)) {
        slot = slot + 1 & table.length - 1;
      }
      if (table[slot] < 0) {
        table[slot] = i;
      }
      return table[slot];
    }

    private boolean isSame(int i, int j) {
      return high[i] == high[j] && low[i] == low[j];
    }

    /** The first of each group by length, those of one length by their hashes. */
    int[] ranked() {
      long[] byLength = new long[firsts.length];
      int count = 0;
      for (int i = 0; i < firsts.length; i++) {
        if (firsts[i] == i) {
          byLength[count++] = (long) lengths[i] << Integer.SIZE | i;
        }
      }
      Arrays.sort(byLength, 0, count);
      int[] ranked = new int[count];
      for (int start = 0; start < count; ) {
        int end = start;
        long length = byLength[start] >>> Integer.SIZE;
        List<Integer> ofOneLength = new ArrayList<>();
        while (end < count && byLength[end] >>> Integer.SIZE == length) {
          ofOneLength.add((int) byLength[end++]);
        }
        ofOneLength.sort(this::compare);
        for (int i : ofOneLength) {
          ranked[start++] = i;
        }
      }
      return ranked;
    }

    private int compare(int i, int j) {
      return high[i] != high[j] ? Long.compare(high[i], high[j]) : Long.compare(low[i], low[j]);
    }
  }
}
