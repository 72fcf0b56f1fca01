package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.figure.TimeExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same thing counted in two articles of one day. What is counted is known by the words in front
 * of the figure, which must be the same to the letter, name more than a common noun and follow no
 * other figure (17名党员捐款14580元 is of these 17).
 *
 * <p>Two figures contradict each other only if they are of one time: of the same that both
 * sentences name or, where these name none, of the same days that both articles speak of. A report
 * that puts this year's plan beside last year's result, counts one thing twice, or tells of another
 * day says nothing against another.
 */
final class RepeatedFigureRule {
  static final String NAME = "repeated-figure";

  private static final int SAME_WORDS = 6;

  /** Characters of a day in ISO 8601. */
  private static final int DAY = 10;

  /** Mentions of one thing that are kept: bulletins count the same thing without end. */
  private static final int MOST_MENTIONS = 32;

  private final MentionGroups byThing = new MentionGroups(MOST_MENTIONS);
  private final Vocabulary vocabulary;
  private final WordList.Messages messages;

  RepeatedFigureRule(Vocabulary vocabulary, WordList.Messages messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  void add(Mention mention) {
    byThing.add(key(mention), mention);
  }

  /** What mentions that may be of the same thing have in common; null for one that cannot. */
  String key(Mention mention) {
    boolean alone =
        mention.isExact()
            && mention.figure().unit() != null
            && !mention.followsFigure()
            && !mention.isCommon()
            && mention.before().length() >= SAME_WORDS;
    if (!alone) {
      return null;
    }
    String thing = vocabulary.thing(mention);
    return vocabulary.withoutAspects(thing).length() >= SAME_WORDS
        ? thing + " " + mention.figure().unit()
        : null;
  }

  /**
   * @param copied pairs of paragraphs that are copies, as {@link #key} writes them
   */
  void check(Set<Long> copied, List<Finding> findings) {
    for (List<Mention> mentions : byThing.all()) {
      for (int i = 1; i < mentions.size(); i++) {
        Mention later = mentions.get(i);
        for (int j = i - 1; j >= 0; j--) {
          Mention earlier = mentions.get(j);
          if (isComparable(earlier, later)
              && !copied.contains(key(earlier.passage().number(), later.passage().number()))) {
            Status status = status(mentions, earlier, later);
            if (status != null) {
              findings.add(finding(earlier, later, status));
              break;
            }
          }
        }
      }
    }
  }

  /** Whether the two agree, or null where they cannot be held against each other. */
  private static Status status(List<Mention> mentions, Mention a, Mention b) {
    if (a.value().compareTo(b.value()) == 0) {
      return Status.HOLDS;
    }
    if (!areAlone(mentions, a, b)) {
      return null;
    }
    if (a.rounds(b) || b.rounds(a)) {
      return Status.HOLDS;
    }
    return isOfOneTime(a, b) ? Status.CONFLICT : null;
  }

  private boolean isComparable(Mention a, Mention b) {
    return !a.passage().article().id().equals(b.passage().article().id())
        && a.isSameDay(b)
        && a.hasUnitOf(b)
        && vocabulary.sameAspect(a, b)
        && a.mayBeSamePlace(b)
        && times(a).equals(times(b));
  }

  private static boolean isOfOneTime(Mention a, Mention b) {
    return !times(a).isEmpty() || days(a.passage().article()).equals(days(b.passage().article()));
  }

  /** The days, months and years that an article speaks of. */
  private static Set<String> days(AnalyzedArticle article) {
    return Passage.all(article, 0).stream()
        .flatMap(it -> it.content().times().stream())
        .map(it -> it.from() != null ? it.from() : it.to() != null ? it.to() : it.value())
        .filter(Objects::nonNull)
        .map(it -> it.substring(0, Math.min(it.length(), DAY)))
        .collect(Collectors.toSet());
  }

  /** Whether neither article gives the thing another figure. */
  private static boolean areAlone(List<Mention> mentions, Mention... compared) {
    return Stream.of(compared)
        .allMatch(it ->
            mentions.stream()
                .filter(other -> other.passage().article().id().equals(it.passage().article().id()))
                .allMatch(other -> other.value().compareTo(it.value()) == 0));
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

  private Finding finding(Mention a, Mention b, Status status) {
    boolean holds = status == Status.HOLDS;
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("thing", vocabulary.thing(a));
    detail.put("a", a.value().toPlainString());
    detail.put("b", b.value().toPlainString());
    String said = vocabulary.thing(a) + a.text();
    return new Finding(
        NAME,
        status,
        holds ? Severity.INFO : Severity.WARNING,
        messages.say(NAME + (holds ? ".holds" : ".conflict"), said, b.text()),
        List.of(a.evidence(), b.evidence()),
        detail);
  }
}
