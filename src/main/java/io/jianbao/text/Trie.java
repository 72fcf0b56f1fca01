package io.jianbao.text;

import java.util.Arrays;
import java.util.Map;

/**
 * Words with a number each, looked up char by char inside a text. Edges stand in an open hash table
 * keyed by node and char. Immutable.
 */
public final class Trie {
  private static final int FIRSTS = 64;

  private static final int NODE_BITS = 24;
  private static final long NODE = (1 << NODE_BITS) - 1;

  /** Node and char, then the node behind. */
  private final long[] edges;

  private final int mask;

  /** A bit for each char that a word begins with, by its twelve lowest bits. */
  private final long[] firsts = new long[FIRSTS];

  /** By node: the number of the word that ends there, or -1. */
  private final int[] values;

  /**
   * @param words the words, none empty, and their numbers, none negative
   */
  public Trie(Map<String, Integer> words) {
    int chars = 1;
    for (String word : words.keySet()) {
      chars += word.length();
    }
    int capacity = Integer.highestOneBit(Math.max(8, chars)) << 2;
    edges = new long[capacity];
    mask = capacity - 1;
    if (chars > NODE) {
      throw new IllegalArgumentException("too many words for one trie: " + words.size());
    }
    values = new int[chars + 1];
    Arrays.fill(values, -1);
    int nodes = 1;
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      int node = 0;
      char first = word.getKey().charAt(0);
      firsts[first >>> 6 & FIRSTS - 1] |= 1L << first;
      for (int i = 0; i < word.getKey().length(); i++) {
        int slot = slot(node, word.getKey().charAt(i));
        if (edges[slot] == 0) {
          edges[slot] = edge(node, word.getKey().charAt(i)) << NODE_BITS | nodes++;
        }
        node = (int) (edges[slot] & NODE);
      }
      values[node] = word.getValue();
    }
  }

  private static long edge(int node, char c) {
    return (long) (node + 1) << 16 | c;
  }

  private int slot(int node, char c) {
    long edge = edge(node, c);
    int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (edges[slot] != 0 && edges[slot] >>> NODE_BITS != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** The node behind {@code node} by {@code c}, -1 when no word goes on so. The root is 0. */
  public int next(int node, char c) {
    if (node == 0 && (firsts[c >>> 6 & FIRSTS - 1] & 1L << c) == 0) {
      return -1;
    }
    long edge = edges[slot(node, c)];
    return edge == 0 ? -1 : (int) (edge & NODE);
  }

  /** The number of the word that ends at {@code node}, -1 when none does. */
  public int value(int node) {
    return values[node];
  }
}
