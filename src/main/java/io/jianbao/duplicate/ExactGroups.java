package io.jianbao.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Paragraphs whose folded texts are the same, by a hash of 128 bits: the first of each group stands
 * for all, and has a rank among those that do, shortest first, in an order that only texts settle.
 * Immutable.
 */
final class ExactGroups {
  /** Shorter ones (a byline, 完) are not looked at. */
  static final int LEAST_LENGTH = 8;

  private static final int TOO_SHORT = Integer.MIN_VALUE;

  /** Of each paragraph its rank, or the complement of the first paragraph with the same text. */
  private final int[] places;

  private final int[] ranked;

  /** The lengths that there are, ascending, and the first rank of each. */
  private final int[] lengths;

  private final int[] lengthRanks;

  private ExactGroups(int[] places, int[] ranked, int[] lengths, int[] lengthRanks) {
    this.places = places;
    this.ranked = ranked;
    this.lengths = lengths;
    this.lengthRanks = lengthRanks;
  }

  /** The number of paragraphs. */
  int size() {
    return places.length;
  }

  /** The number of paragraphs that stand for their group. */
  int rankedCount() {
    return ranked.length;
  }

  /** The paragraph with a rank. */
  int ranked(int rank) {
    return ranked[rank];
  }

  /** The rank of a paragraph; negative for one that does not stand for its group. */
  int rank(int paragraph) {
    return places[paragraph];
  }

  /** Whether the text of the one comes before that of the other in rank. */
  boolean isBefore(int i, int j) {
    return rank(first(i)) < rank(first(j));
  }

  private int first(int paragraph) {
    return places[paragraph] >= 0 ? paragraph : ~places[paragraph];
  }

  /** The length of the folded text with a rank. */
  int length(int rank) {
    int at = Arrays.binarySearch(lengthRanks, rank);
    return lengths[at >= 0 ? at : -at - 2];
  }

  /** For each paragraph that stands for others: all members in input order; null for the rest. */
  List<List<Integer>> members() {
    List<List<Integer>> members = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      members.add(null);
      int first = first(i);
      if (places[i] != TOO_SHORT && first < i) {
        if (members.get(first) == null) {
          members.set(first, new ArrayList<>(List.of(first)));
        }
        members.get(first).add(i);
      }
    }
    return members;
  }

  /** Takes all texts one after the other, and holds their hashes until they are ranked. */
  static final class Builder {
    private final long[] high;
    private final long[] low;
    private final int[] lengths;
    private final int[] places;
    private final int[] table;
    private int size;
    private int firsts;

    Builder(int paragraphs) {
      high = new long[paragraphs];
      low = new long[paragraphs];
      lengths = new int[paragraphs];
      places = new int[paragraphs];
      table = new int[Integer.highestOneBit(Math.max(8, paragraphs)) * 4];
      Arrays.fill(table, -1);
    }

    /** Whether the text of the next paragraph was not there before, and is long enough to count. */
    boolean add(FoldedText text) {
      int paragraph = size++;
      if (text.length() < LEAST_LENGTH) {
        places[paragraph] = TOO_SHORT;
        return false;
      }
      hash(paragraph, text);
      int first = first(paragraph);
      if (first == paragraph) {
        firsts++;
        return true;
      }
      places[paragraph] = ~first;
      return false;
    }

    private void hash(int paragraph, FoldedText text) {
      lengths[paragraph] = text.length();
      char[] chars = text.chars();
      long h = text.length();
      long g = ~h;
      for (int i = 0; i < text.length(); i++) {
        h = (h ^ chars[i]) * 0x9E3779B97F4A7C15L;
        h ^= h >>> 29;
        g = (g + chars[i]) * 0xD1342543DE82EF95L;
        g = Long.rotateLeft(g, 23);
      }
      high[paragraph] = Anchors.mix(h);
      low[paragraph] = Anchors.mix(g);
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

    ExactGroups build() {
      long[] byLength = new long[firsts];
      int count = 0;
      for (int i = 0; i < size; i++) {
        if (places[i] == 0) {
          byLength[count++] = (long) lengths[i] << Integer.SIZE | i;
        }
      }
      Arrays.sort(byLength);
      int[] ranked = new int[firsts];
      int[] ofLength = new int[16];
      int[] rankOfLength = new int[16];
      int distinct = 0;
      for (int start = 0; start < firsts; ) {
        int length = (int) (byLength[start] >>> Integer.SIZE);
        int end = start;
        while (end < firsts && (int) (byLength[end] >>> Integer.SIZE) == length) {
          ranked[end] = (int) byLength[end];
          end++;
        }
        sortByHash(ranked, start, end);
        if (distinct == ofLength.length) {
          ofLength = Arrays.copyOf(ofLength, 2 * distinct);
          rankOfLength = Arrays.copyOf(rankOfLength, 2 * distinct);
        }
        ofLength[distinct] = length;
        rankOfLength[distinct++] = start;
        start = end;
      }
      for (int rank = 0; rank < firsts; rank++) {
        places[ranked[rank]] = rank;
      }
      return new ExactGroups(
          places, ranked, Arrays.copyOf(ofLength, distinct), Arrays.copyOf(rankOfLength, distinct));
    }

    /** By insertion after a sort by the first bits, which hardly ever leaves anything to do. */
    private void sortByHash(int[] paragraphs, int start, int end) {
      long[] keys = new long[end - start];
      for (int i = 0; i < keys.length; i++) {
        int paragraph = paragraphs[start + i];
        keys[i] = high[paragraph] >> Integer.SIZE << Integer.SIZE | paragraph;
      }
      Arrays.sort(keys);
      for (int i = 0; i < keys.length; i++) {
        int paragraph = (int) keys[i];
        int at = start + i;
        while (at > start && isBefore(paragraph, paragraphs[at - 1])) {
          paragraphs[at] = paragraphs[at - 1];
          at--;
        }
        paragraphs[at] = paragraph;
      }
    }

    private boolean isBefore(int i, int j) {
      return high[i] != high[j] ? high[i] < high[j] : low[i] < low[j];
    }
  }
}
