package io.jianbao.figure;

import java.util.Arrays;

/** Words and what they mean, looked up by the longest word at a place. Immutable once filled. */
final class Trie<T> {
  /** A word of the table: its length in characters and its meaning. */
  record Match<T>(String word, T meaning) {
    int length() {
      return word.length();
    }
  }

  private static final class Node<T> {
    private char[] keys = {};
    private Object[] children = {};
    private Match<T> match;

    @SuppressWarnings("unchecked")
    Node<T> child(char c) {
      int i = Arrays.binarySearch(keys, c);
      return i < 0 ? null : (Node<T>) children[i];
    }

    @SuppressWarnings("unchecked")
    Node<T> grow(char c) {
      int i = Arrays.binarySearch(keys, c);
      if (i >= 0) {
        return (Node<T>) children[i];
      }
      int at = -i - 1;
      Node<T> node = new Node<>();
      char[] moreKeys = new char[keys.length + 1];
      System.arraycopy(keys, 0, moreKeys, 0, at);
      System.arraycopy(keys, at, moreKeys, at + 1, keys.length - at);
      moreKeys[at] = c;
      Object[] more = new Object[children.length + 1];
      System.arraycopy(children, 0, more, 0, at);
      System.arraycopy(children, at, more, at + 1, children.length - at);
      more[at] = node;
      keys = moreKeys;
      children = more;
      return node;
    }
  }

  private final Node<T> root = new Node<>();

  /** The nodes of first characters by high and low byte: most look-ups end here. */
  private final Object[][] pages = new Object[256][];

  void put(String word, T meaning) {
    if (word.isEmpty()) {
      throw new IllegalArgumentException("an empty word would match everywhere");
    }
    Node<T> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.grow(word.charAt(i));
    }
    node.match = new Match<>(word, meaning);
    char first = word.charAt(0);
    if (pages[first >> 8] == null) {
      pages[first >> 8] = new Object[256];
    }
    pages[first >> 8][first & 0xFF] = root.child(first);
  }

  /** The longest word that starts at {@code at}, or null. */
  Match<T> longest(FoldedText text, int at) {
    Match<T> found = null;
    Node<T> node = first(text.at(at));
    for (int i = at + 1; node != null; i++) {
      if (node.match != null) {
        found = node.match;
      }
      node = i < text.length() ? node.child(text.at(i)) : null;
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private Node<T> first(char c) {
    Object[] page = pages[c >> 8];
    return page == null ? null : (Node<T>) page[c & 0xFF];
  }

  /** The first characters of all words. */
  char[] firstCharacters() {
    return root.keys.clone();
  }
}
