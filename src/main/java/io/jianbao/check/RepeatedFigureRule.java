package io.jianbao.check;

import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.figure.TimeExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same thing counted in two articles of one day. What is counted is known by the words in front
 * of the figure, which must be the same to the letter, name more than a common noun and follow no
 * other figure (17名党员捐款14580元 is of these 17); two figures contradict each other only if both are
 * exact and the times beside them are the same.
 */
final class RepeatedFigureRule {
  static final String NAME = "repeated-figure";

  private static final int SAME_WORDS = 6;

  /** Mentions of one thing that are kept: bulletins count the same thing without end. */
  private static final int MOST_MENTIONS = 32;

  private final Map<String, List<Mention>> byThing = new LinkedHashMap<>();
  private final Vocabulary vocabulary;
  private final WordList.Messages messages;

  RepeatedFigureRule(Vocabulary vocabulary, WordList.Messages messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  void add(Passage passage) {
    for (Mention mention : Mention.in(passage)) {
      String thing = vocabulary.thing(mention);
      boolean alone =
          mention.isExact() && mention.figure().unit() != null && !mention.followsFigure();
      if (thing.length() >= SAME_WORDS && alone) {
        List<Mention> known =
            byThing.computeIfAbsent(thing + " " + mention.figure().unit(), it -> new ArrayList<>());
        if (known.size() < MOST_MENTIONS) {
          known.add(mention);
        }
      }
    }
  }

  /**
   * @param copied pairs of paragraphs that are copies, as {@link #key} writes them
   */
  void check(Set<Long> copied, List<Finding> findings) {
    for (List<Mention> mentions : byThing.values()) {
      for (int i = 1; i < mentions.size(); i++) {
        Mention later = mentions.get(i);
        for (int j = i - 1; j >= 0; j--) {
          Mention earlier = mentions.get(j);
          if (isComparable(earlier, later)
              && !copied.contains(key(earlier.passage().number(), later.passage().number()))) {
            findings.add(finding(earlier, later));
            break;
          }
        }
      }
    }
  }

  private boolean isComparable(Mention a, Mention b) {
    return !a.passage().article().id().equals(b.passage().article().id())
        && a.isSameDay(b)
        && a.hasUnitOf(b)
        && vocabulary.sameAspect(a, b)
        && a.mayBeSamePlace(b)
        && times(a).equals(times(b));
  }

  /** The times named in the sentence of the figure. */
  private static Set<String> times(Mention mention) {
    String text = mention.passage().text();
    int start = mention.figure().span().start();
    while (start > 0 && "。！？!?\n".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int from = start;
    return mention.passage().content().times().stream()
        .filter(it -> it.span().start() >= from)
        .filter(it -> it.span().end() <= mention.figure().span().start())
        .map(TimeExpression::value)
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  /** A pair of paragraphs by their numbers. */
  static long key(int earlier, int later) {
    return (long) earlier << Integer.SIZE | later & 0xFFFFFFFFL;
  }

  private Finding finding(Mention a, Mention b) {
    BigDecimal first = a.value();
    boolean holds = first.compareTo(b.value()) == 0;
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("thing", vocabulary.thing(a));
    detail.put("a", a.value().toPlainString());
    detail.put("b", b.value().toPlainString());
    String said = vocabulary.thing(a) + a.text();
    return new Finding(
        NAME,
        holds ? Status.HOLDS : Status.CONFLICT,
        holds ? Severity.INFO : Severity.WARNING,
        messages.say(NAME + (holds ? ".holds" : ".conflict"), said, b.text()),
        List.of(a.evidence(), b.evidence()),
        detail);
  }
}
