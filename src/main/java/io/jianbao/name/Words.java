package io.jianbao.name;

import io.jianbao.text.DataFile;
import io.jianbao.text.Trie;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A set of words that are looked up inside a text from either side. Immutable. */
final class Words {
  private final Set<String> words;

  /** Made when it is first asked for; two threads may make the same. */
  private Trie forward;

  private Trie backward;

  Words(Collection<String> words) {
    this.words = Set.copyOf(words);
  }

  private Trie forward() {
    Trie trie = forward;
    if (trie == null) {
      trie = trie(UnaryOperator.identity());
      forward = trie;
    }
    return trie;
  }

  private Trie backward() {
    Trie trie = backward;
    if (trie == null) {
      trie = trie(word -> new StringBuilder(word).reverse().toString());
      backward = trie;
    }
    return trie;
  }

  private Trie trie(UnaryOperator<String> turned) {
    Map<String, Integer> numbered = new HashMap<>();
    words.forEach(word -> numbered.put(turned.apply(word), 0));
    return new Trie(numbered);
  }

  /** Rows {@code key TAB words…}, words parted by blanks, by key. */
  static Map<String, Words> table(String resource) {
    Map<String, Words> words = new HashMap<>();
    sets(resource).forEach((key, set) -> words.put(key, new Words(set)));
    return Map.copyOf(words);
  }

  /** The same as sets of strings. */
  static Map<String, Set<String>> sets(String resource) {
    Map<String, Set<String>> table = new HashMap<>();
    for (String row : new DataFile(NameFinder.class, resource).rows()) {
      int tab = row.indexOf('\t');
      table
          .computeIfAbsent(row.substring(0, tab), key -> new HashSet<>())
          .addAll(List.of(row.substring(tab + 1).split(" ")));
    }
    return table;
  }

  /** All words of a list, blanks and line ends between them. */
  static Words list(String resource) {
    Set<String> words = new HashSet<>();
    for (String row : new DataFile(NameFinder.class, resource).rows()) {
      words.addAll(List.of(row.split(" ")));
    }
    return new Words(words);
  }

  void forEach(Consumer<String> action) {
    words.forEach(action);
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** The length of the longest word that ends at {@code end}, 0 when there is none. */
  int endingAt(String text, int end) {
    Trie trie = backward();
    int longest = 0;
    int node = 0;
    for (int i = end; i > 0; i--) {
      node = trie.next(node, text.charAt(i - 1));
      if (node < 0) {
        break;
      }
      longest = trie.value(node) >= 0 ? end - i + 1 : longest;
    }
    return longest;
  }

  /** The length of the longest word that starts at {@code start}, 0 when there is none. */
  int startingAt(String text, int start) {
    Trie trie = forward();
    int longest = 0;
    int node = 0;
    for (int i = start; i < text.length(); i++) {
      node = trie.next(node, text.charAt(i));
      if (node < 0) {
        break;
      }
      longest = trie.value(node) >= 0 ? i + 1 - start : longest;
    }
    return longest;
  }
}
