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

  private final long[] high;
  private final long[] low;
  private final int[] lengths;

  /** The first paragraph with the same text; -1 for one that is too short. */
  private final int[] firsts;

  private ExactGroups(int count) {
    high = new long[count];
    low = new long[count];
    lengths = new int[count];
    firsts = new int[count];
  }

  static ExactGroups of(List<ParagraphText> paragraphs) {
    ExactGroups groups = new ExactGroups(paragraphs.size());
    FoldedText folded = new FoldedText();
    int[] table = new int[Integer.highestOneBit(Math.max(8, paragraphs.size())) * 4];
    Arrays.fill(table, -1);
    for (int i = 0; i < groups.firsts.length; i++) {
      folded.fold(paragraphs.get(i).text());
      groups.add(i, folded, table);
    }
    return groups;
  }

  private void add(int i, FoldedText text, int[] table) {
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
    firsts[i] = text.length() < LEAST_LENGTH ? -1 : first(i, table);
  }

  private int first(int i, int[] table) {
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

  /**
   * The paragraphs that stand for their group, shortest first, in an order that only texts settle.
   */
  int[] representatives() {
    List<Integer> representatives = new ArrayList<>();
    for (int i = 0; i < firsts.length; i++) {
      if (firsts[i] == i) {
        representatives.add(i);
      }
    }
    representatives.sort(this::compare);
    return representatives.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Shorter texts first; those of one length in an order that only the texts settle. */
  int compare(int i, int j) {
    if (lengths[i] != lengths[j]) {
      return Integer.compare(lengths[i], lengths[j]);
    }
    return high[i] != high[j] ? Long.compare(high[i], high[j]) : Long.compare(low[i], low[j]);
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
}
