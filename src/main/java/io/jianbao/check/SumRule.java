package io.jianbao.check;

import io.jianbao.check.Finding.Evidence;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A total and the parts listed for it: 16例(城东5例、城西4例、城南7例). A list in brackets directly behind the
 * figure is taken for complete unless a word of {@code not-parts.txt} says otherwise; behind 其中 a
 * list that adds up holds, and one that does not says nothing.
 */
final class SumRule {
  static final String NAME = "sum";

  private static final String SEPARATORS = "、，,；;和及与";
  private final List<String> notParts = WordList.words("not-parts.txt");
  private final WordList.Messages messages;

  SumRule(WordList.Messages messages) {
    this.messages = messages;
  }

  void check(Passage passage, List<Finding> findings) {
    List<Mention> mentions = Mention.in(passage);
    for (int i = 0; i < mentions.size(); i++) {
      Span list = bracket(passage.text(), mentions.get(i).figure().span().end());
      if (list != null) {
        check(mentions.get(i), list, mentions, true, findings);
        continue;
      }
      Span among = among(passage.text(), mentions.get(i).figure().span().end());
      if (among != null) {
        check(mentions.get(i), among, mentions, false, findings);
      }
    }
  }

  /** The inside of the brackets that open at {@code from}, or null. */
  private static Span bracket(String text, int from) {
    int open = skipBlanks(text, from);
    if (open == text.length() || "(（".indexOf(text.charAt(open)) < 0) {
      return null;
    }
    for (int i = open + 1; i < text.length(); i++) {
      if (")）".indexOf(text.charAt(i)) >= 0) {
        return new Span(open + 1, i);
      }
      if ("(（".indexOf(text.charAt(i)) >= 0) {
        return null;
      }
    }
    return null;
  }

  /** From behind ，其中 to the end of the sentence, or null. */
  private static Span among(String text, int from) {
    int at = skipBlanks(text, from);
    if (at < text.length() && "，,".indexOf(text.charAt(at)) >= 0) {
      at = skipBlanks(text, at + 1);
    }
    if (!text.startsWith("其中", at)) {
      return null;
    }
    int end = at + 2;
    while (end < text.length() && "。！？!?；;\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Span(at + 2, end);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Script.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void check(
      Mention total, Span list, List<Mention> mentions, boolean complete, List<Finding> findings) {
    List<Mention> parts =
        mentions.stream().filter(it -> list.contains(it.figure().span())).toList();
    if (parts.size() < 2 || !total.isExact() || !isList(total, list, parts)) {
      return;
    }
    BigDecimal sum = parts.stream().map(Mention::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean holds = sum.compareTo(total.value()) == 0;
    if (holds || complete) {
      findings.add(finding(total, parts, sum, holds));
    }
  }

  /** Every figure in the list is a part: of the same unit, exact, one to an item. */
  private boolean isList(Mention total, Span list, List<Mention> parts) {
    String text = total.passage().text();
    long figures =
        total.passage().content().figures().stream().filter(it -> list.overlaps(it.span())).count();
    if (figures != parts.size() || WordList.anyIn(notParts, list.of(text))) {
      return false;
    }
    int end = -1;
    for (Mention part : parts) {
      if (!part.isExact() || !part.hasUnitOf(total)) {
        return false;
      }
      if (end >= 0 && separators(text, end, part.figure().span().start()) != 1) {
        return false;
      }
      end = part.figure().span().end();
    }
    return true;
  }

  private static int separators(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += SEPARATORS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  private Finding finding(Mention total, List<Mention> parts, BigDecimal sum, boolean holds) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(total.evidence());
    parts.forEach(part -> evidence.add(part.evidence()));
    String listed = parts.stream().map(Mention::text).collect(Collectors.joining("、"));
    Map<String, String> detail = new LinkedHashMap<>();
    detail.put("total", total.value().toPlainString());
    detail.put(
        "parts",
        parts.stream().map(it -> it.value().toPlainString()).collect(Collectors.joining(" ")));
    detail.put("sum", sum.toPlainString());
    return new Finding(
        NAME,
        holds ? Status.HOLDS : Status.CONFLICT,
        holds ? Severity.INFO : Severity.ERROR,
        messages.say(
            holds ? "sum.holds" : "sum.conflict", total.text(), listed, sum.toPlainString()),
        evidence,
        detail);
  }
}
