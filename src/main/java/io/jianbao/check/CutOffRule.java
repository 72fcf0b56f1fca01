package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.layout.Break;
import io.jianbao.text.Span;
import java.util.List;
import java.util.Map;

/** Places where the layout misses text. */
final class CutOffRule {
  static final String NAME = "cut-off";

  /** Characters of text that the finding points at. */
  private static final int SHOWN = 12;

  private final WordList.Messages messages;

  CutOffRule(WordList.Messages messages) {
    this.messages = messages;
  }

  void check(AnalyzedArticle article, List<Finding> findings) {
    List<Passage> paragraphs = Passage.paragraphs(article);
    for (Break missing : article.layout().breaks()) {
      Passage passage = paragraphs.get(missing.paragraph());
      int length = passage.text().length();
      int shown = Math.min(SHOWN, length);
      Span span =
          missing.at() == Break.At.END ? new Span(length - shown, length) : new Span(0, shown);
      String kind =
          switch (missing.kind()) {
            case CUT_OFF -> "cut-off";
            case STARTS_MIDWAY -> "starts-midway";
            case GAP -> "gap";
          };
      findings.add(
          new Finding(
              NAME,
              Status.CONFLICT,
              Severity.WARNING,
              messages.say("cut-off." + kind),
              List.of(passage.evidence(span)),
              Map.of("kind", kind)));
    }
  }
}
