package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
        if (isCommon(mention)) {
          continue;
        }
        Finding finding = check(mention, body);
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
  }

  /** 一个, 一条 say nothing that could be checked. */
  private static boolean isCommon(Mention mention) {
    return mention.text().startsWith("一") && mention.value().compareTo(BigDecimal.ONE) == 0;
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
    return others.size() == 1 && !agree(headline, others.getFirst())
        ? finding(headline, others.getFirst(), Status.CONFLICT)
        : null;
  }

  private boolean isOfSameThing(Mention headline, Mention body) {
    String thing = vocabulary.thing(headline);
    return thing.length() >= SAME_WORDS
        && vocabulary.thing(body).endsWith(thing)
        && headline.maySubjectBe(body)
        && vocabulary.sameAspect(headline, body)
        && headline.mayBeSamePlace(body);
  }

  /** Whether the headline may say so where the body says that: rounded, or with a bound. */
  private static boolean agree(Mention headline, Mention body) {
    BigDecimal said = headline.value();
    BigDecimal value = body.value();
    if (said.compareTo(value) == 0) {
      return true;
    }
    if (headline.figure().min() != null || headline.figure().max() != null) {
      return isWithin(value, headline.figure().min(), headline.figure().max(), said);
    }
    int digits = said.stripTrailingZeros().precision();
    BigDecimal rounded = value.round(new MathContext(Math.max(1, digits), RoundingMode.HALF_UP));
    BigDecimal cut = value.round(new MathContext(Math.max(1, digits), RoundingMode.DOWN));
    boolean round = said.signum() != 0 && digits <= 3;
    return round && (rounded.compareTo(said) == 0 || cut.compareTo(said) == 0);
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
