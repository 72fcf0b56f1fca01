package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.check.Finding.Severity;
import io.jianbao.check.Finding.Status;
import io.jianbao.layout.Break;
import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.List;
import java.util.Map;

/**
 * Places where the layout misses text and the text itself shows it: a sentence that ends in a comma
 * or runs long without an end, a paragraph that begins with the rest of one. Captions, headings,
 * lists and verses end without a full stop too, and the line of a toast or a poem in a comma, so
 * that alone is no finding.
 */
final class CutOffRule {
  static final String NAME = "cut-off";

  /** Characters of text that the finding points at. */
  private static final int SHOWN = 12;

  /** Characters no sentence ends with. */
  private static final String OPEN = "，,、(（《";

  /** Characters that a sentence, or the item of a list, ends with. */
  private static final String SENTENCE_END = "。．！？!?：:….●■◆▲★·";

  /** Lines of verse are shorter. */
  private static final int LONG_LINE = 30;

  /** Where the rest of a speech that is lost closes at the latest. */
  private static final int SPEECH = 200;

  /** Captions and headings without a full stop are shorter. */
  private static final int LONG_SENTENCE = 60;

  private final WordList.Messages messages;

  CutOffRule(WordList.Messages messages) {
    this.messages = messages;
  }

  private static boolean shows(AnalyzedArticle article, Break missing, List<Passage> paragraphs) {
    int index = missing.paragraph();
    String text = paragraphs.get(index).text().strip();
    return switch (missing.kind()) {
      case GAP -> missing.at() == Break.At.END || closesSpeech(text);
      case CUT_OFF ->
          endsOpen(text)
              ? isLongLine(text) && !goesOnInShortLine(paragraphs, index)
              : index == paragraphs.size() - 1 && isUnfinished(text);
      case STARTS_MIDWAY ->
          text.length() >= LONG_LINE
              && (index == 0
                  ? !isFirstOfPage(article)
                  : endsOpen(paragraphs.get(index - 1).text().strip()));
    };
  }

  /**
   * A speech that closes and never opened: 任重道远。”场长说. Where the mark stands behind a word, or is
   * not the only one, marks were set wrongly and no text is missing.
   */
  private static boolean closesSpeech(String text) {
    List<Integer> closing = QuoteMarks.unpaired(text).closing();
    return closing.size() == 1
        && closing.getFirst() > 0
        && closing.getFirst() < SPEECH
        && (SENTENCE_END + "，,").indexOf(text.charAt(closing.getFirst() - 1)) >= 0;
  }

  /** Whether the end of the text is running Chinese text. */
  private static boolean isLongLine(String text) {
    int from = text.length() - LONG_LINE;
    return from >= 0 && 2 * ideographs(text.substring(from)) >= LONG_LINE;
  }

  /** The next line of a verse or a toast: 为各国人民的友谊，/ 干杯！ */
  private static boolean goesOnInShortLine(List<Passage> paragraphs, int index) {
    return index + 1 < paragraphs.size()
        && paragraphs.get(index + 1).text().strip().length() < LONG_LINE;
  }

  private static boolean isFirstOfPage(AnalyzedArticle article) {
    return article.id().endsWith("#a1");
  }

  /**
   * Whether the last sentence is long and one: addresses and lists, set with blanks, end anyhow.
   */
  private static boolean isUnfinished(String text) {
    int from = text.length();
    while (from > 0 && SENTENCE_END.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    String last = text.substring(from);
    return last.chars().noneMatch(c -> Script.isBlank((char) c))
        && ideographs(last) >= LONG_SENTENCE;
  }

  private static long ideographs(String text) {
    return text.codePoints().filter(Character::isIdeographic).count();
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
