package io.jianbao.figure;

import io.jianbao.figure.PhraseWords.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * The noun phrase of what a figure counts: behind it (12300多名机关党员干部, 一种新的体式) or before it
 * (专职网格员近7000名, 复产率超七成). Words are read from left to right, the longest first; a verb, an adverb or
 * a function word ends the phrase.
 */
final class SubjectReader {
  /** The longest noun phrase taken, in characters. */
  private static final int PHRASE = 16;

  /** How far in front of a figure words are read, so that they begin where words begin. */
  private static final int CLAUSE = 24;

  /** What is left out with these says the opposite: 无症状感染者, 未成年人, 不合格产品. */
  private static final String NEGATIONS = "无未非不";

  private final FoldedText text;
  private final SubjectWords words;
  private final PhraseWords lexicon;

  SubjectReader(FoldedText text, SubjectWords words, PhraseWords lexicon) {
    this.text = text;
    this.words = words;
    this.lexicon = lexicon;
  }

  /** The phrase that begins at {@code from}, up to {@code limit} at most, or null. */
  String behind(int from, int limit) {
    int start = text.at(from) == '的' ? from + 1 : from;
    int farthest = Math.min(limit, start + PHRASE);
    int first = isNegation(start) && isLongWord(start + 1, farthest) ? start + 1 : start;
    int end = first;
    Sort last = null;
    while (end < farthest && Character.isIdeographic(text.at(end))) {
      Trie.Match<Sort> word = lexicon.at(text, end, farthest);
      boolean adjectives = last == Sort.ADJECTIVE && word.word().equals("的");
      if (!adjectives && ends(word, end)) {
        break;
      }
      last = adjectives ? Sort.NOUN : word.meaning();
      end += word.length();
    }
    while (end > start && "的之".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return end > first && end - start >= 2 ? text.printed(start, end) : null;
  }

  private boolean isLongWord(int at, int farthest) {
    return at < farthest && lexicon.at(text, at, farthest).length() > 1;
  }

  private static boolean isNegationAlone(Trie.Match<Sort> word) {
    return word.length() == 1 && NEGATIONS.contains(word.word());
  }

  private boolean isNegation(int at) {
    return NEGATIONS.indexOf(text.at(at)) >= 0;
  }

  private boolean ends(Trie.Match<Sort> word, int at) {
    if (words.isNoun(word.word())) {
      return false;
    }
    int stop = words.lengthAfter(text, at);
    return word.meaning() == Sort.OTHER || stop >= word.length();
  }

  /** The phrase that ends in front of {@code end}, back to {@code floor} at most, or null. */
  String before(int floor, int end) {
    int clause = end;
    while (clause > Math.max(floor, end - CLAUSE) && Character.isIdeographic(text.at(clause - 1))) {
      clause--;
    }
    List<Trie.Match<Sort>> read = new ArrayList<>();
    for (int i = clause; i < end; i += read.getLast().length()) {
      read.add(lexicon.at(text, i, end));
    }
    int last = read.size();
    int to = end;
    while (last > 0 && words.isPassedOver(read.get(last - 1).word())) {
      last--;
      to -= read.get(last).length();
    }
    int from = to;
    while (last > 0
        && (isOfPhrase(read.get(last - 1)) || to - from > 1 && isNegationAlone(read.get(last - 1)))
        && to - from < PHRASE) {
      last--;
      from -= read.get(last).length();
    }
    return to - from >= 2 ? text.printed(from, to) : null;
  }

  private boolean isOfPhrase(Trie.Match<Sort> word) {
    boolean passed = words.isPassedOver(word.word()) || word.word().equals("的");
    return words.isNoun(word.word()) || word.meaning() != Sort.OTHER && !passed;
  }
}
