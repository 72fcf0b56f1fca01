package io.jianbao.check;

import io.jianbao.check.Finding.Evidence;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.figure.Figure;
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

  /** Characters that a list of parts has at most. */
  private static final int LONGEST_LIST = 1000;

  private static final String SEPARATORS = "、，,；;和及与";
  private final List<String> notParts = WordList.words("not-parts.txt");
  private final WordList.Messages messages;

  SumRule(WordList.Messages messages) {
    this.messages = messages;
  }

  void check(Passage passage, List<Finding> findings) {
    List<Mention> mentions = Mention.in(passage);
    for (int i = 0; i < mentions.size(); i++) {
      Mention total = mentions.get(i);
      int end = total.figure().span().end();
      Span complete = bracket(passage.text(), end);
      Span list = complete == null ? among(passage.text(), end) : complete;
      if (list != null) {
        List<Mention> parts = within(list, mentions.subList(i + 1, mentions.size()));
        check(total, list, parts, complete != null, findings);
      }
    }
  }

  /** Those of the mentions, which are in reading order, that stand in the list. */
  private static List<Mention> within(Span list, List<Mention> behind) {
    return behind.stream()
        .takeWhile(it -> it.figure().span().start() < list.end())
        .filter(it -> list.contains(it.figure().span()))
        .toList();
  }

  /** The inside of the brackets that open at {@code from}, or null. */
  private static Span bracket(String text, int from) {
    int open = skipBlanks(text, from);
    if (open == text.length() || "(（".indexOf(text.charAt(open)) < 0) {
      return null;
    }
    for (int i = open + 1; i < Math.min(text.length(), open + LONGEST_LIST); i++) {
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
    int limit = Math.min(text.length(), at + LONGEST_LIST);
    while (end < limit && "。！？!?；;\n".indexOf(text.charAt(end)) < 0) {
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
      Mention total, Span list, List<Mention> parts, boolean complete, List<Finding> findings) {
    if (parts.size() < 2
        || total.figure().unit() == null
        || !total.isExact()
        || !isList(total, list, parts)) {
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
    if (figuresIn(list, total) != parts.size() || WordList.anyIn(notParts, list.of(text))) {
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

  /** The figures in the list, such as are no parts included. */
  private static long figuresIn(Span list, Mention total) {
    List<Figure> figures = total.passage().content().figures();
    return figures.subList(total.index() + 1, figures.size()).stream()
        .takeWhile(it -> it.span().start() < list.end())
        .filter(it -> list.overlaps(it.span()))
        .count();
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
