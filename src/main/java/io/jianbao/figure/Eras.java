package io.jianbao.figure;

import java.util.Arrays;
import java.util.Iterator;

/** Names of eras and their first years: {@code eras.txt}. Immutable. */
final class Eras {
  private final Trie<Integer> firstYears = new Trie<>();

  Eras() {
    for (String line : Resource.lines("eras.txt")) {
      Iterator<String> words =
          Arrays.stream(line.split(" ", -1)).filter(word -> !word.isEmpty()).iterator();
      while (words.hasNext()) {
        firstYears.put(words.next(), Integer.parseInt(words.next()));
      }
    }
  }

  /** The era named at {@code at} with its first year, or null. */
  Trie.Match<Integer> longest(FoldedText text, int at) {
    return firstYears.longest(text, at);
  }

  char[] firstCharacters() {
    return firstYears.firstCharacters();
  }
}
