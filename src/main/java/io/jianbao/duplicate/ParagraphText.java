package io.jianbao.duplicate;

import io.jianbao.text.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * A paragraph or headline as the finder sees it.
 *
 * @param id for the caller's use
 * @param page the page that it stands on; null when it is not known
 * @param doc the article that it stands in; null when it is not known
 * @param date the day on which it was printed; null when it is not known
 * @param headline whether it is a headline: repeated in a paragraph of its own article it is no
 *     duplicate
 * @param text as printed
 * @param speakers where the text says who speaks, when that is known; may be empty (UTF-16 offsets)
 */
public record ParagraphText(
    String id,
    String page,
    String doc,
    LocalDate date,
    boolean headline,
    String text,
    List<Span> speakers) {
  public ParagraphText {
    Objects.requireNonNull(text, "text");
    speakers = List.copyOf(speakers);
  }

  boolean isInArticleOf(ParagraphText other) {
    return doc != null && doc.equals(other.doc);
  }

  boolean isOnPageOf(ParagraphText other) {
    return isInArticleOf(other) || page != null && page.equals(other.page);
  }

  /** Days from the printing of the one to that of the other; 0 when they are not known. */
  long daysFrom(ParagraphText other) {
    return date == null || other.date == null
        ? 0
        : Math.abs(ChronoUnit.DAYS.between(date, other.date));
  }

  public static ParagraphText of(String id, String doc, String text) {
    return of(id, doc, null, text);
  }

  public static ParagraphText of(String id, String doc, LocalDate date, String text) {
    return new ParagraphText(id, null, doc, date, false, text, List.of());
  }
}
