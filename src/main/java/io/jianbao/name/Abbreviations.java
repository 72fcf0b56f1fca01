package io.jianbao.name;

import io.jianbao.text.DataFile;
import io.jianbao.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One-character names of countries and provinces: 中美关系, 访华, 俄总统, 京津冀. Each needs a word beside it
 * that tells it from a character of another word.
 */
final class Abbreviations {
  private static final int LONGEST_RUN = 5;

  /** 美方, 俄政府 when the tagger took them for a name. */
  private static final Set<String> SIDES = Set.of("方", "政府", "军");

  /** The full name of a country or province. */
  private final Map<Character, String> countries = new HashMap<>();

  private final Map<Character, String> provinceCodes = new HashMap<>();

  /** Both, by character: every one of a text is looked up. */
  private final boolean[] known = new boolean[Character.MAX_VALUE + 1];

  private final Words pairs;
  private final Words behindPairs;
  private final Words notBeforePairs;
  private final Words reach;
  private final Words reachable;
  private final Words stay;
  private final Words behindStay;
  private final Words noneBehind;
  private final Words side;
  private final Words sideOf;
  private final Words notBeforeSide;
  private final Words notBehindSide;
  private final Words provinces;
  private final Words words;

  Abbreviations() {
    for (String row : new DataFile(NameFinder.class, "countries.txt").rows()) {
      countries.put(row.charAt(0), row.substring(2));
    }
    for (String row : new DataFile(NameFinder.class, "province-abbreviations.txt").rows()) {
      provinceCodes.put(row.charAt(0), row.substring(2));
    }
    countries.keySet().forEach(c -> known[c] = true);
    provinceCodes.keySet().forEach(c -> known[c] = true);
    Map<String, Words> table = Words.table("abbreviations.txt");
    pairs = table.get("pair");
    behindPairs = table.get("pairBehind");
    notBeforePairs = table.get("notPairBefore");
    reach = table.get("reach");
    reachable = table.get("reachable");
    stay = table.get("stay");
    behindStay = table.get("stayBehind");
    noneBehind = table.get("noneBehind");
    side = table.get("side");
    sideOf = table.get("sideOf");
    notBeforeSide = table.get("notSideBefore");
    notBehindSide = table.get("notSideBehind");
    provinces = table.get("provinces");
    words = table.get("word");
  }

  /** The country that a character stands for, or null. */
  String country(char c) {
    return countries.get(c);
  }

  /** The division code of the province that a character stands for, or null. */
  String provinceCode(char c) {
    return provinceCodes.get(c);
  }

  void find(Draft draft) {
    String text = draft.text();
    splitPairs(draft);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (known[c] && !(c == '日' && i > 0 && Character.isDigit(text.charAt(i - 1)))) {
        i = find(draft, text, i);
      }
    }
  }

  /** What the tagger found as one place: 中美. */
  private void splitPairs(Draft draft) {
    for (Found name : draft.names(Entity.Type.PLACE)) {
      String text = draft.textOf(name);
      if (pairs.contains(text) || provinces.contains(text)) {
        draft.remove(name);
        addEach(draft, name.span().start(), name.span().end());
      }
    }
    for (Found name : draft.names()) {
      String text = draft.textOf(name);
      if (isPairOfStates(draft, name, text)) {
        draft.remove(name);
        addEach(draft, name.span().start(), name.span().end());
      } else if (sideOf.startingAt(text, 0) == 1 && SIDES.contains(text.substring(1))) {
        draft.remove(name);
        addEach(draft, name.span().start(), name.span().start() + 1);
      }
    }
  }

  /** 中埃|关系, taken for a body: China and a country of one character, and what is between them. */
  private boolean isPairOfStates(Draft draft, Found name, String text) {
    return name.type() == Entity.Type.ORGANIZATION
        && text.length() == 2
        && text.charAt(0) == '中'
        && countries.containsKey(text.charAt(1))
        && behindPairs.startingAt(draft.text(), name.span().end()) > 0;
  }

  /** Whether the character stands for a province and for no country: 港 but not 澳. */
  boolean isOnlyProvince(char c) {
    return provinceCodes.containsKey(c) && !countries.containsKey(c);
  }

  /** 算法, 美育: whether the character stands in another word. */
  private boolean isPartOfWord(String text, int at) {
    return words.startingAt(text, at) > 1 || at > 0 && words.startingAt(text, at - 1) > 1;
  }

  /** Answers the last char that was read. */
  private int find(Draft draft, String text, int start) {
    if (isPartOfWord(text, start)) {
      return start;
    }
    int run = run(draft, text, start);
    int together = provinces.startingAt(text, start);
    if (together > 1 && isFree(draft, start, start + together)) {
      addEach(draft, start, start + together);
      return start + together - 1;
    }
    if (run >= 2 && isPair(text, start, start + run)) {
      addEach(draft, start, start + run);
      return start + run - 1;
    }
    if (isFree(draft, start, start + 1) && (isReached(text, start) || isSide(draft, text, start))) {
      addEach(draft, start, start + 1);
    }
    return start;
  }

  private static boolean isFree(Draft draft, int start, int end) {
    return draft.overlapping(start, end) == null;
  }

  private static void addEach(Draft draft, int start, int end) {
    for (int i = start; i < end; i++) {
      draft.addIfFree(new Found(new Span(i, i + 1), Entity.Type.PLACE, "abbreviation"));
    }
  }

  /** The length of the run of different countries at {@code start}. */
  private int run(Draft draft, String text, int start) {
    int end = start;
    while (end < text.length()
        && end - start < LONGEST_RUN
        && !isPartOfWord(text, end)
        && countries.containsKey(text.charAt(end))
        && text.substring(start, end).indexOf(text.charAt(end)) < 0
        && isFree(draft, end, end + 1)) {
      end++;
    }
    return end - start;
  }

  private boolean isPair(String text, int start, int end) {
    if ("中日".indexOf(text.charAt(start)) >= 0 && notBeforePairs.endingAt(text, start) > 0) {
      return false;
    }
    boolean sure =
        behindPairs.startingAt(text, end) > 0
            && !(end - start > 2 && "以非".indexOf(text.charAt(start)) >= 0);
    return sure || end - start == 2 && pairs.startingAt(text, start) == 2 && isBounded(text, end);
  }

  private boolean isBounded(String text, int end) {
    return noneBehind.startingAt(text, end) == 0;
  }

  private boolean isReached(String text, int at) {
    if (reachable.startingAt(text, at) == 0) {
      return false;
    }
    boolean bounded = isBounded(text, at + 1);
    if (reach.endingAt(text, at) > 0) {
      return bounded;
    }
    if (stay.endingAt(text, at) == 0) {
      return false;
    }
    char c = text.charAt(at);
    return behindStay.startingAt(text, at + 1) > 0 || (c == '华' || c == '京') && bounded;
  }

  private boolean isSide(Draft draft, String text, int at) {
    int word = side.startingAt(text, at + 1);
    if (word == 0 || sideOf.startingAt(text, at) == 0 || notBeforeSide.endingAt(text, at) > 0) {
      return false;
    }
    int behind = at + 1 + word;
    boolean other = word == 1 && notBehindSide.startingAt(text, behind) > 0;
    return !other && (at == 0 || isFree(draft, at - 1, at) || draft.endingAt(at) != null);
  }
}
