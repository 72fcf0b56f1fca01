package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure of the headline against the body of its article. It holds when the body has it, exactly
 * or more exactly; it is contradicted only by a figure that the body gives to the same words.
 */
final class HeadlineRule {
  static final String NAME = "headline-figure";

  /** Characters that two clauses share when they speak of the same thing. */
  private static final int SAME_THING = 2;

  private static final int SAME_WORDS = 4;
  private static final int YEAR_DIGITS = 4;

  private final Vocabulary vocabulary;
  private final WordList.Messages messages;

  HeadlineRule(Vocabulary vocabulary, WordList.Messages messages) {
    this.vocabulary = vocabulary;
    this.messages = messages;
  }

  void check(AnalyzedArticle article, List<Finding> findings) {
    List<Mention> body = new ArrayList<>();
    Passage.paragraphs(article).forEach(passage -> body.addAll(Mention.in(passage)));
    for (Passage headline : Passage.headlines(article)) {
      for (Mention mention : Mention.in(headline)) {
        if (mention.isCommon() || isBare(mention)) {
          continue;
        }
        Finding finding = check(mention, body);
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
  }

  /** A bare 2019 in front of a name is a year, or may be, and a bare 6 says little. */
  private static boolean isBare(Mention mention) {
    boolean counts = mention.figure().unit() != null || !mention.isExact();
    int digits = mention.value().precision();
    return !counts && mention.value().scale() <= 0 && (digits == 1 || digits == YEAR_DIGITS);
  }

  private Finding check(Mention headline, List<Mention> body) {
    for (Mention mention : body) {
      if (headline.hasUnitOf(mention)
          && agree(headline, mention)
          && headline.inCommon(mention) >= SAME_THING) {
        return finding(headline, mention, Status.HOLDS);
      }
    }
    List<Mention> others =
        body.stream().filter(it -> headline.hasUnitOf(it) && isOfSameThing(headline, it)).toList();
    return others.size() == 1 && body.stream().noneMatch(it -> mayTell(headline, it))
        ? finding(headline, others.getFirst(), Status.CONFLICT)
        : null;
  }

  private boolean isOfSameThing(Mention headline, Mention body) {
    String thing = vocabulary.thing(headline);
    return thing.length() >= SAME_WORDS
        && vocabulary.thing(body).endsWith(thing)
        && !(headline.isAtLeast() && body.isAtLeast())
        && headline.maySubjectBe(body)
        && vocabulary.sameAspect(headline, body)
        && headline.mayBeSamePlace(body);
  }

  /** Whether the body has the headline's figure, in whatever words. */
  private static boolean mayTell(Mention headline, Mention body) {
    return headline.hasUnitOf(body) && agree(headline, body);
  }

  /** Whether the headline may say so where the body says that: rounded, or with a bound. */
  private static boolean agree(Mention headline, Mention body) {
    if (headline.value().compareTo(body.value()) == 0) {
      return true;
    }
    BigDecimal min = headline.figure().min();
    BigDecimal max = headline.figure().max();
    return min != null || max != null
        ? isWithin(body.value(), min, max, headline.value())
        : headline.rounds(body);
  }

  /** 超3万 speaks of something above it, but not of 9万. */
  private static boolean isWithin(
      BigDecimal value, BigDecimal min, BigDecimal max, BigDecimal said) {
    boolean above = min == null || value.compareTo(min) >= 0;
    boolean below = max == null || value.compareTo(max) <= 0;
    BigDecimal distance = value.subtract(said).abs();
    return above && below && distance.multiply(BigDecimal.TWO).compareTo(said.abs()) <= 0;
  }

  private Finding finding(Mention headline, Mention body, Status status) {
    boolean holds = status == Status.HOLDS;
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("headline", headline.value().toPlainString());
    detail.put("body", body.value().toPlainString());
    return new Finding(
        NAME,
        status,
        holds ? Severity.INFO : Severity.ERROR,
        messages.say(NAME + (holds ? ".holds" : ".conflict"), headline.text(), body.text()),
        List.of(headline.evidence(), body.evidence()),
        detail);
  }
}
