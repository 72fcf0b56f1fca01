package io.jianbao.duplicate;

import io.jianbao.text.DataFile;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a text says who speaks: the clause in front of a verb of saying, with the verb
 * (自治区党委书记某某指出，). The verbs are in {@code speech-verbs.txt}. Immutable.
 */
final class Attributions {
  /** Longer than the longest office in front of a name. */
  static final int LONGEST_CLAUSE = 40;

  private static final String BEHIND_VERB = "，,：:“\"「『‘";
  private static final String BEHIND_VERB_AFTER_QUOTE = "。．.，,；;！!";
  private static final String QUOTE_END = "”\"」』’";
  private static final String CLAUSE_END = "，,。！!？?；;：:“”\"「」『』‘’\n";

  /** By first character, longest first. */
  private final Map<Character, List<String>> verbs = new HashMap<>();

  /** The first characters: most characters of a text are none. */
  private final BitSet firsts = new BitSet();

  private Attributions() {}

  /**
   * @param clause from the beginning of the clause to the end of the verb
   * @param verb the verb alone
   */
  record Attribution(Span clause, Span verb) {}

  static Attributions load() {
    Attributions attributions = new Attributions();
    new DataFile(Attributions.class, "speech-verbs.txt")
        .rows().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .forEach(attributions::add);
    return attributions;
  }

  private void add(String verb) {
    firsts.set(verb.charAt(0));
    verbs.computeIfAbsent(verb.charAt(0), c -> new ArrayList<>()).add(verb);
  }

  /** All places of {@code text} that say who speaks, in order. */
  List<Attribution> in(String text) {
    List<Attribution> found = new ArrayList<>();
    int clauseStart = 0;
    for (int i = 0; i < text.length(); i++) {
      if (CLAUSE_END.indexOf(text.charAt(i)) >= 0) {
        clauseStart = i + 1;
      }
      int end = firsts.get(text.charAt(i)) ? verbEnd(text, i, clauseStart) : 0;
      if (end > 0) {
        int start = Math.max(clauseStart, end - LONGEST_CLAUSE);
        found.add(new Attribution(new Span(start, end), new Span(i, end)));
      }
    }
    return found;
  }

  /** The end of the verb of saying that starts here, or 0. */
  private int verbEnd(String text, int at, int clauseStart) {
    for (String verb : verbs.get(text.charAt(at))) {
      int end = at + verb.length();
      if (text.startsWith(verb, at) && saysSomething(text, end, clauseStart)) {
        return end;
      }
    }
    return 0;
  }

  private static boolean saysSomething(String text, int verbEnd, int clauseStart) {
    if (verbEnd == text.length()) {
      return true;
    }
    char behind = text.charAt(verbEnd);
    if (BEHIND_VERB.indexOf(behind) >= 0) {
      return true;
    }
    boolean afterQuote = clauseStart > 0 && QUOTE_END.indexOf(text.charAt(clauseStart - 1)) >= 0;
    return afterQuote && BEHIND_VERB_AFTER_QUOTE.indexOf(behind) >= 0;
  }
}
