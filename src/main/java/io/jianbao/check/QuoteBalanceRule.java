package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.layout.Break;
import io.jianbao.text.Span;
import java.util.List;
import java.util.Map;

/**
 * Quotation marks without their partner. A quotation of several paragraphs opens in each, or in the
 * first alone, and closes in the last; where the text is known to break off the mark is not looked
 * for.
 */
final class QuoteBalanceRule {
  static final String NAME = "quote-balance";

  /** Characters of text shown beside a mark. */
  private static final int SHOWN = 8;

  private final WordList.Messages messages;

  QuoteBalanceRule(WordList.Messages messages) {
    this.messages = messages;
  }

  void check(AnalyzedArticle article, List<Finding> findings) {
    List<Passage> paragraphs = Passage.paragraphs(article);
    boolean continued = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      Passage passage = paragraphs.get(i);
      QuoteMarks marks = QuoteMarks.unpaired(passage.text());
      boolean mayClose = continued || isBroken(article, i, Break.At.START);
      marks.closing().stream()
          .skip(mayClose ? 1 : 0)
          .forEach(at -> findings.add(finding(passage, at, "quote-balance.closing")));
      boolean open = !marks.opening().isEmpty();
      continued = open && i + 1 < paragraphs.size() && goesOn(paragraphs.get(i + 1).text());
      if (open && !continued && !isBroken(article, i, Break.At.END)) {
        findings.add(finding(passage, marks.opening().getFirst(), "quote-balance.opening"));
      }
    }
  }

  private static boolean goesOn(String next) {
    return QuoteMarks.startsQuoting(next) || QuoteMarks.startsClosing(next);
  }

  private static boolean isBroken(AnalyzedArticle article, int paragraph, Break.At side) {
    return article.layout().breaks().stream()
        .anyMatch(
            it -> it.paragraph() == paragraph && it.at() == side && it.kind() != Break.Kind.GAP);
  }

  private Finding finding(Passage passage, int at, String message) {
    boolean opening = message.endsWith("opening");
    int start = opening ? at : Math.max(0, at + 1 - SHOWN);
    int end = opening ? Math.min(passage.text().length(), at + SHOWN) : at + 1;
    String shown = passage.text().substring(start, end);
    return new Finding(
        NAME,
        Status.CONFLICT,
        Severity.WARNING,
        messages.say(message, shown),
        List.of(passage.evidence(new Span(at, at + 1))),
        Map.of());
  }
}
