package io.jianbao.segment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of HanLP's dictionary that are two or more by the rules of the PKU corpus: 新|的, 孩子|们, 副|主席.
 * Immutable.
 */
final class Splits {
  private final Map<String, String[]> words = new HashMap<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();
  private final Set<String> suffixes = new HashSet<>();

  /**
   * @param rows {@code word|word} for a word to cut; {@code -们} for a suffix and {@code 副-} for a
   *     prefix to cut off; {@code =word} for a word to leave whole
   */
  Splits(List<String> rows) {
    for (String row : rows) {
      for (String word : row.split(" ", -1)) {
        if (word.startsWith("=")) {
          whole.add(word.substring(1));
        } else if (word.startsWith("-")) {
          suffixes.add(word.substring(1));
        } else if (word.endsWith("-")) {
          prefixes.add(word.substring(0, word.length() - 1));
        } else {
          words.put(word.replace("|", ""), word.split("\\|", -1));
        }
      }
    }
  }

  /** Adds the word from {@code start} on, cut where it has to be. */
  void add(String word, int start, String pos, List<Token> tokens) {
    String[] parts = words.get(word);
    if (parts != null) {
      int at = start;
      for (String part : parts) {
        tokens.add(new Token(at, at + part.length(), pos));
        at += part.length();
      }
      return;
    }
    int cut = cut(word);
    if (cut > 0) {
      tokens.add(new Token(start, start + cut, cut == 1 ? "b" : pos));
      tokens.add(
          new Token(start + cut, start + word.length(), cut == word.length() - 1 ? "k" : pos));
    } else {
      tokens.add(new Token(start, start + word.length(), pos));
    }
  }

  private int cut(String word) {
    int length = word.length();
    if (length < 3 || whole.contains(word)) {
      return 0;
    }
    if (suffixes.contains(word.substring(length - 1))) {
      return length - 1;
    }
    return prefixes.contains(word.substring(0, 1)) ? 1 : 0;
  }
}
