package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.layout.Break;
import io.jianbao.text.Span;
import java.util.List;
import java.util.Map;

/**
 * Places where the layout misses text and the text itself shows it: a sentence that ends in a comma
 * or runs long without an end, a paragraph that begins with the rest of one. Captions, headings and
 * verses end without a full stop too, so that alone is no finding.
 */
final class CutOffRule {
  static final String NAME = "cut-off";

  /** Characters of text that the finding points at. */
  private static final int SHOWN = 12;

  /** Characters no sentence ends with. */
  private static final String OPEN = "，,、(（“‘《";

  private static final String SENTENCE_END = "。！？!?：:…";

  /** Lines of verse are shorter. */
  private static final int LONG_LINE = 30;

  /** Captions and headings without a full stop are shorter. */
  private static final int LONG_SENTENCE = 60;

  private final WordList.Messages messages;

  CutOffRule(WordList.Messages messages) {
    this.messages = messages;
  }

  private static boolean shows(AnalyzedArticle article, Break missing, List<Passage> paragraphs) {
    int index = missing.paragraph();
    return switch (missing.kind()) {
      case GAP -> true;
      case CUT_OFF ->
          isUnfinished(paragraphs.get(index).text().strip(), index == paragraphs.size() - 1);
      case STARTS_MIDWAY ->
          index == 0 ? !isFirstOfPage(article) : endsOpen(paragraphs.get(index - 1).text().strip());
    };
  }

  private static boolean isFirstOfPage(AnalyzedArticle article) {
    return article.id().endsWith("#a1");
  }

  private static boolean isUnfinished(String text, boolean last) {
    if (endsOpen(text)) {
      return text.length() >= LONG_LINE;
    }
    int end = text.length();
    while (end > 0 && SENTENCE_END.indexOf(text.charAt(end - 1)) < 0) {
      end--;
    }
    return last && text.length() - end >= LONG_SENTENCE;
  }

  private static boolean endsOpen(String text) {
    return !text.isEmpty() && OPEN.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  void check(AnalyzedArticle article, List<Finding> findings) {
    List<Passage> paragraphs = Passage.paragraphs(article);
    for (Break missing : article.layout().breaks()) {
      Passage passage = paragraphs.get(missing.paragraph());
      if (!shows(article, missing, paragraphs)) {
        continue;
      }
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
