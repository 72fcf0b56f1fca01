package io.jianbao.quote;

import io.jianbao.text.DataFile;
import io.jianbao.text.Trie;
import java.util.HashMap;
import java.util.Map;

/** Words that hold a verb of saying and say nothing, from {@code no-cues.txt}. Immutable. */
final class NoCues {
  private final Trie words;
  private final int longest;

  NoCues() {
    Map<String, Integer> lengths = new HashMap<>();
    for (String row : new DataFile(NoCues.class, "no-cues.txt").rows()) {
      for (String word : row.split(" ", -1)) {
        lengths.put(word, word.length());
      }
    }
    words = new Trie(lengths);
    longest = lengths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Whether such a word holds the verb from {@code start} to {@code end}, and more than it. */
  boolean hold(String text, int start, int end) {
    for (int from = Math.max(0, end - longest); from <= start; from++) {
      int node = 0;
      for (int i = from; i < text.length() && node >= 0; i++) {
        node = words.next(node, text.charAt(i));
        int length = node < 0 ? 0 : words.value(node);
        if (length > end - start && from + length >= end) {
          return true;
        }
      }
    }
    return false;
  }
}
