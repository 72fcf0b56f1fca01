package io.jianbao.figure;

import io.jianbao.figure.PhraseWords.Sort;
import java.util.HashSet;
import java.util.Set;

/**
 * Words that {@link SubjectReader} reads otherwise than the lexicon of phrases says, or that the
 * lexicon lacks: {@code subject-words.txt}. Immutable.
 */
final class SubjectWords {
  /** What may be passed over in front of a figure. */
  private final Set<String> passed = new HashSet<>();

  private final Set<String> tails = new HashSet<>();
  private final Set<String> abstracts = new HashSet<>();
  private final Set<String> actions = new HashSet<>();
  private final Set<String> lone = new HashSet<>();
  private final Set<String> vague = new HashSet<>();
  private final Set<String> errands = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Set<String> times = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Set<String> states = new HashSet<>();
  private final Trie<Boolean> after = new Trie<>();

  /** Nouns, and words that are none, by their text. */
  private final Trie<Sort> words = new Trie<>();

  private final Set<String> nouns = new HashSet<>();

  SubjectWords() {
    for (String line : Resource.lines("subject-words.txt")) {
      String[] cells = Resource.cells(line, 2);
      String word = cells[0];
      switch (cells[1]) {
        case "before" -> passOver(word);
        case "after" -> after.put(word, true);
        case "both" -> {
          passOver(word);
          after.put(word, true);
        }
        case "noun" -> {
          nouns.add(word);
          words.put(word, Sort.NOUN);
        }
        case "tail" -> {
          passed.add(word);
          tails.add(word);
        }
        case "lone" -> lone.add(word);
        case "abstract" -> abstracts.add(word);
        case "errand" -> errands.add(word);
        case "person" -> persons.add(word);
        case "vague" -> vague.add(word);
        case "times" -> times.add(word);
        case "action" -> actions.add(word);
        case "verb" -> words.put(word, Sort.OTHER);
        case "unit" -> units.add(word);
        case "state" -> {
          states.add(word);
          words.put(word, Sort.OTHER);
        }
        default -> throw new IllegalStateException("subject-words.txt: " + cells[1]);
      }
    }
  }

  private void passOver(String word) {
    passed.add(word);
    if (word.length() > 1) {
      words.put(word, Sort.OTHER);
    }
  }

  /** The length of the word at {@code at} that a phrase behind a figure ends in front of, or 0. */
  int lengthAfter(FoldedText text, int at) {
    Trie.Match<Boolean> match = after.longest(text, at);
    return match == null ? 0 : match.length();
  }

  /** The longest of these words at {@code at}, or null. */
  Trie.Match<Sort> longest(FoldedText text, int at) {
    return words.longest(text, at);
  }

  /** Whether the word may stand between a phrase and its figure: 网格员共有, 复产率已达. */
  boolean isPassedOver(String word) {
    return passed.contains(word);
  }

  /** Whether the word, which may be passed over, is of a phrase that goes on behind it: 日均客流量. */
  boolean isOfPhrase(String word) {
    return nouns.contains(word) || tails.contains(word);
  }

  /** Whether the word at the head of a phrase is its verb: 整治企业30家. */
  boolean isAction(String word) {
    return actions.contains(word);
  }

  /** Whether the word, alone in front of a figure, is a verb: 每年投入1000万元. */
  boolean isVerbAlone(String word) {
    return lone.contains(word);
  }

  /** Whether the word says what a number of things is, not which things: 8000万台的销量. */
  boolean isAbstract(String word) {
    return abstracts.contains(word);
  }

  /** Whether the phrase begins with a word that says what a number of things is: 速度, 价格. */
  boolean startsAbstract(String phrase) {
    for (int end = Math.min(phrase.length(), 4); end > 1; end--) {
      if (abstracts.contains(phrase.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the measure word counts ideas as well as things: 一个, 一种. */
  boolean isVague(String unit) {
    return unit != null && vague.contains(unit);
  }

  /** Whether the word behind a place says what somebody does there: 到3个乡镇调研. */
  boolean isErrand(String word) {
    return errands.contains(word);
  }

  /** Whether the phrase ends in a word for persons: 村民, 参与者. */
  boolean isPerson(String phrase) {
    for (int length = 1; length <= Math.min(2, phrase.length() - 1); length++) {
      if (persons.contains(phrase.substring(phrase.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the unit says how often, so that what stands behind it need be no thing: 再一次证明. */
  boolean saysHowOften(String unit) {
    return times.contains(unit);
  }

  /** Whether the word is of a noun phrase though the lexicon counts it more often as a verb. */
  boolean isNoun(String word) {
    return nouns.contains(word);
  }

  /** Whether the word says what has become of somebody: 死亡, 出院. */
  boolean isState(String word) {
    return states.contains(word);
  }

  /** Whether the unit itself names what is counted: 3000人, 两国. */
  boolean countsItself(String unit) {
    return units.contains(unit);
  }
}
