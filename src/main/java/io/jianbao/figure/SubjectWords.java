package io.jianbao.figure;

import java.util.HashSet;
import java.util.Set;

/**
 * Words at which the noun phrase of what is counted begins or ends: {@code subject-words.txt}.
 * Immutable.
 */
final class SubjectWords {
  private static final int LONGEST = 3;

  private final Set<String> before = new HashSet<>();
  private final Trie<Boolean> after = new Trie<>();

  SubjectWords() {
    for (String line : Resource.lines("subject-words.txt")) {
      String[] cells = Resource.cells(line, 2);
      if (!cells[1].equals("after")) {
        before.add(cells[0]);
      }
      if (!cells[1].equals("before")) {
        after.put(cells[0], true);
      }
    }
  }

  /** Whether a phrase ends in front of the word at {@code at}. */
  boolean endsAt(FoldedText text, int at) {
    return after.longest(text, at) != null;
  }

  /** Whether a word that a phrase begins behind ends at {@code end}. */
  boolean beginsBehind(FoldedText text, int floor, int end) {
    return wordBefore(text, floor, end) > 0;
  }

  /** The end of the phrase when words such as 共有 and 达 between it and the figure are left off. */
  int trimmed(FoldedText text, int floor, int end) {
    int trimmed = end;
    for (int words = 0; words < 3; words++) {
      trimmed -= wordBefore(text, floor, trimmed);
    }
    return trimmed;
  }

  private int wordBefore(FoldedText text, int floor, int end) {
    for (int length = Math.min(LONGEST, end - floor); length > 0; length--) {
      if (before.contains(text.folded(end - length, end))) {
        return length;
      }
    }
    return 0;
  }
}
