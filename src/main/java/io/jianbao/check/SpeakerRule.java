package io.jianbao.check;

import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.name.Entity;
import io.jianbao.quote.Quote;
import io.jianbao.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One statement with two speakers, in a pair of paragraphs that differ in nothing else. No
 * conflict: the same person with another title; one of the speakers quoting the other; the holder
 * of an office and, long after, the next one. A statement with the same two speakers is one finding
 * however often it is printed.
 */
final class SpeakerRule {
  static final String NAME = "speaker-conflict";

  /** Days after which an office may have changed hands. */
  private static final int TERM = 180;

  /** Characters of a family name with a title. */
  private static final int LONGEST_TITLED = 5;

  private final List<String> titles = WordList.words("titles.txt");
  private final Set<String> reported = new HashSet<>();
  private final WordList.Messages messages;

  SpeakerRule(WordList.Messages messages) {
    this.messages = messages;
  }

  /** Whether a pair may be one statement with two speakers. */
  static boolean concerns(DuplicatePair pair) {
    return pair.kind() == DuplicatePair.Kind.SPEAKER;
  }

  /** Compares the two paragraphs of a pair that it {@link #concerns}. */
  void check(Passage a, Passage b, DuplicatePair pair, List<Finding> findings) {
    for (Quote quote : a.content().quotes()) {
      Optional<Quote> other =
          b.content().quotes().stream()
              .filter(it -> isSameStatement(a, quote, b, it, pair))
              .findFirst();
      if (other.isPresent() && conflict(a, quote, b, other.get())) {
        add(a, quote, b, other.get(), findings);
      }
    }
  }

  /** Whether the pair's differences leave the two statements alone. */
  private static boolean isSameStatement(
      Passage a, Quote inA, Passage b, Quote inB, DuplicatePair pair) {
    boolean untouched =
        pair.differences().stream()
            .noneMatch(it -> inA.span().overlaps(it.a()) || inB.span().overlaps(it.b()));
    return untouched && letters(inA.span().of(a.text())).equals(letters(inB.span().of(b.text())));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private boolean conflict(Passage a, Quote inA, Passage b, Quote inB) {
    return inA.speaker() != null
        && inB.speaker() != null
        && inA.speakerSpan() != null
        && inB.speakerSpan() != null
        && isNamed(a, inA)
        && isNamed(b, inB)
        && !isSamePerson(inA.speaker(), inB.speaker())
        && !speaks(b, inA.speaker(), inB)
        && !speaks(a, inB.speaker(), inA)
        && !tookOver(a, inA, b, inB);
  }

  /** Not 发言人, 文章: these may be of the one who is named elsewhere. */
  private static boolean isNamed(Passage passage, Quote quote) {
    boolean asPrinted = quote.speakerSpan().of(passage.text()).equals(quote.speaker());
    return !asPrinted
        || passage.content().entities().stream()
            .anyMatch(
                it -> it.span().overlaps(quote.speakerSpan()) && it.type() != Entity.Type.PLACE);
  }

  /** 田雨生 and 田书记, 孙羽 and 市长孙羽. */
  private boolean isSamePerson(String one, String other) {
    return one.contains(other)
        || other.contains(one)
        || one.charAt(0) == other.charAt(0) && (isSurnameOnly(one) || isSurnameOnly(other));
  }

  /** 田, 田某, 田书记. */
  private boolean isSurnameOnly(String name) {
    return name.length() == 1
        || name.endsWith("某")
        || name.length() <= LONGEST_TITLED && titles.stream().anyMatch(name::endsWith);
  }

  /**
   * Whether the passage gives words around the statement to the person as well: one quotes the
   * other.
   */
  private static boolean speaks(Passage passage, String person, Quote statement) {
    return passage.content().quotes().stream()
        .anyMatch(it ->
            person.equals(it.speaker())
                && (it.span().contains(statement.span()) || statement.span().contains(it.span())));
  }

  /** The same office long after. */
  private static boolean tookOver(Passage a, Quote inA, Passage b, Quote inB) {
    LocalDate from = a.article().date();
    LocalDate to = b.article().date();
    return from != null
        && to != null
        && Math.abs(ChronoUnit.DAYS.between(from, to)) > TERM
        && Objects.equals(role(a, inA.speakerSpan()), role(b, inB.speakerSpan()));
  }

  private static String role(Passage passage, Span name) {
    return passage.content().entities().stream()
        .filter(it -> it.span().overlaps(name))
        .map(Entity::role)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void add(Passage a, Quote inA, Passage b, Quote inB, List<Finding> findings) {
    String key = inA.speaker() + "|" + inB.speaker() + "|" + letters(inA.span().of(a.text()));
    String turned = inB.speaker() + "|" + inA.speaker() + "|" + letters(inA.span().of(a.text()));
    if (!reported.add(key) || !key.equals(turned) && !reported.add(turned)) {
      return;
    }
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("a", inA.speaker());
    detail.put("b", inB.speaker());
    findings.add(
        new Finding(
            NAME,
            Status.CONFLICT,
            Severity.ERROR,
            messages.say("speaker-conflict.conflict", inA.speaker(), inB.speaker()),
            List.of(a.evidence(inA.speakerSpan()), b.evidence(inB.speakerSpan())),
            detail));
  }
}
