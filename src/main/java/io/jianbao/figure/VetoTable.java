package io.jianbao.figure;

import java.util.ArrayList;
import java.util.List;

/** Words inside which nothing is counted or dated: {@code vetoes.txt}. Immutable. */
final class VetoTable {
  /** What must or must not follow; both empty: always a veto. */
  private record Condition(List<String> only, List<String> not) {
    boolean holds(FoldedText text, int end) {
      if (!only.isEmpty()) {
        return follows(text, end, only);
      }
      return !follows(text, end, not);
    }

    private static boolean follows(FoldedText text, int end, List<String> words) {
      for (String word : words) {
        if (text.startsWith(word, end)) {
          return true;
        }
      }
      return false;
    }
  }

  private final Trie<Condition> words = new Trie<>();

  VetoTable() {
    for (String line : Resource.lines("vetoes.txt")) {
      String[] cells = Resource.cells(line, 2);
      List<String> only = new ArrayList<>();
      List<String> not = new ArrayList<>();
      for (String condition : cells[1].split(" ", -1)) {
        if (condition.startsWith("+")) {
          only.add(condition.substring(1));
        } else if (condition.startsWith("-")) {
          not.add(condition.substring(1));
        }
      }
      words.put(cells[0], new Condition(List.copyOf(only), List.copyOf(not)));
    }
  }

  /** The length of the veto word that starts at {@code at}, or 0. */
  int lengthAt(FoldedText text, int at) {
    Trie.Match<Condition> match = words.longest(text, at);
    return match != null && match.meaning().holds(text, at + match.length()) ? match.length() : 0;
  }

  char[] firstCharacters() {
    return words.firstCharacters();
  }
}
