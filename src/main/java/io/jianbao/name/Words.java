package io.jianbao.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A set of words that are looked up inside a text from either side. Immutable. */
final class Words {
  private final Set<String> words;
  private final int longest;

  Words(Collection<String> words) {
    this.words = Set.copyOf(words);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Rows {@code key words…}, words parted by blanks, by key. */
  static Map<String, Words> table(String resource) {
    Map<String, Set<String>> table = new HashMap<>();
    for (String row : WordList.rows(resource)) {
      int tab = row.indexOf('\t');
      table
          .computeIfAbsent(row.substring(0, tab), key -> new HashSet<>())
          .addAll(List.of(row.substring(tab + 1).split(" ")));
    }
    Map<String, Words> words = new HashMap<>();
    table.forEach((key, set) -> words.put(key, new Words(set)));
    return Map.copyOf(words);
  }

  /** All words of a list, blanks and line ends between them. */
  static Words list(String resource) {
    Set<String> words = new HashSet<>();
    for (String row : WordList.rows(resource)) {
      words.addAll(List.of(row.split(" ")));
    }
    return new Words(words);
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** The length of the longest word that ends at {@code end}, 0 when there is none. */
  int endingAt(String text, int end) {
    for (int length = Math.min(longest, end); length > 0; length--) {
      if (words.contains(text.substring(end - length, end))) {
        return length;
      }
    }
    return 0;
  }

  /** The length of the longest word that starts at {@code start}, 0 when there is none. */
  int startingAt(String text, int start) {
    for (int length = Math.min(longest, text.length() - start); length > 0; length--) {
      if (words.contains(text.substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }
}
