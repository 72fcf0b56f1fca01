package io.jianbao.figure;

import java.util.HashSet;
import java.util.Set;

/**
 * Words that {@link SubjectReader} reads otherwise than the lexicon of phrases says: {@code
 * subject-words.txt}. Immutable.
 */
final class SubjectWords {
  private final Set<String> before = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();
  private final Trie<Boolean> after = new Trie<>();

  SubjectWords() {
    for (String line : Resource.lines("subject-words.txt")) {
      String[] cells = Resource.cells(line, 2);
      switch (cells[1]) {
        case "before" -> before.add(cells[0]);
        case "after" -> after.put(cells[0], true);
        case "both" -> {
          before.add(cells[0]);
          after.put(cells[0], true);
        }
        case "noun" -> nouns.add(cells[0]);
        default -> throw new IllegalStateException("subject-words.txt: " + cells[1]);
      }
    }
  }

  /** The length of the word at {@code at} that a phrase behind a figure ends in front of, or 0. */
  int lengthAfter(FoldedText text, int at) {
    Trie.Match<Boolean> match = after.longest(text, at);
    return match == null ? 0 : match.length();
  }

  /** Whether the word may stand between a phrase and its figure: 网格员共有, 复产率已达. */
  boolean isPassedOver(String word) {
    return before.contains(word);
  }

  /** Whether the word is of a noun phrase though the lexicon counts it more often as a verb. */
  boolean isNoun(String word) {
    return nouns.contains(word);
  }
}
