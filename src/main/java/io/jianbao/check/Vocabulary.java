package io.jianbao.check;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words by which the rules tell things apart. Immutable. */
final class Vocabulary {
  private final List<String> aspects = WordList.words("aspects.txt");
  private final List<String> neutral =
      WordList.words("neutral.txt").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();
  private final List<String> strictBounds = WordList.words("strict-bounds.txt");

  /** Whether a figure with this modifier is a bound that is meant: 超过, not 约. */
  boolean isStrictBound(String modifier) {
    return modifier != null && strictBounds.contains(modifier);
  }

  /** Whether the words beside both figures agree on which count is meant. */
  boolean sameAspect(Mention a, Mention b) {
    return aspects(a).equals(aspects(b));
  }

  private Set<String> aspects(Mention mention) {
    String clause = mention.clause();
    return aspects.stream().filter(clause::contains).collect(Collectors.toSet());
  }

  /** What is counted, by the words in front of the figure, without those that say nothing. */
  String thing(Mention mention) {
    String phrase = mention.before();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String word : neutral) {
        if (phrase.endsWith(word)) {
          phrase = phrase.substring(0, phrase.length() - word.length());
          changed = true;
        } else if (phrase.startsWith(word)) {
          phrase = phrase.substring(word.length());
          changed = true;
        }
      }
    }
    return phrase;
  }

  /** A phrase without the words that say which count is meant: 同比分别上升 names nothing. */
  String withoutAspects(String phrase) {
    String rest = phrase;
    for (String aspect : aspects) {
      rest = rest.replace(aspect, "");
    }
    return rest;
  }
}
