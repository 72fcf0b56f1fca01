package io.jianbao.check;

import io.jianbao.check.Finding.Evidence;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One figure bounded from above here and from below there, of the same thing on the same day:
 * 近7000名 against 7000余名. Asks for the same figure, so that a part is not held against its whole.
 */
final class BoundsRule {
  static final String NAME = "bounds";

  /** Characters that two clauses share when they speak of the same thing: 网格员. */
  private static final int SAME_THING = 3;

  /** Mentions of one figure that are kept. */
  private static final int MOST_MENTIONS = 256;

  private final MentionGroups byFigure = new MentionGroups(MOST_MENTIONS);
  private final Vocabulary vocabulary;
  private final WordList.Messages messages;

  BoundsRule(Vocabulary vocabulary, WordList.Messages messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  void add(Mention mention) {
    byFigure.add(key(mention), mention);
  }

  /** What mentions that may contradict each other have in common; null for one that cannot. */
  String key(Mention mention) {
    return isBelow(mention) || isAbove(mention)
        ? mention.figure().unit() + " " + mention.value().stripTrailingZeros().toPlainString()
        : null;
  }

  private boolean isBelow(Mention mention) {
    return mention.isAtMost() && vocabulary.isStrictBound(mention.figure().modifier());
  }

  private boolean isAbove(Mention mention) {
    return mention.isAtLeast() && vocabulary.isStrictBound(mention.figure().modifier());
  }

  void check(List<Finding> findings) {
    for (List<Mention> mentions : byFigure.all()) {
      List<Mention> above = mentions.stream().filter(this::isAbove).toList();
      mentions.stream().filter(this::isBelow).forEach(it -> check(it, above, findings));
    }
  }

  private void check(Mention below, List<Mention> above, List<Finding> findings) {
    List<Mention> contradicting = above.stream().filter(it -> isOfSameThing(below, it)).toList();
    if (contradicting.isEmpty()) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(below.evidence());
    contradicting.forEach(it -> evidence.add(it.evidence()));
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("value", below.value().toPlainString());
    String other = contradicting.getFirst().text();
    findings.add(
        new Finding(
            NAME,
            Status.CONFLICT,
            Severity.WARNING,
            messages.say("bounds.conflict", below.text(), other),
            evidence,
            detail));
  }

  private boolean isOfSameThing(Mention a, Mention b) {
    return a.isSameDay(b)
        && a.hasUnitOf(b)
        && a.maySubjectBe(b)
        && a.inCommon(b) >= SAME_THING
        && vocabulary.sameAspect(a, b)
        && a.mayBeSamePlace(b);
  }
}
