package io.jianbao.duplicate;

import io.jianbao.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * A paragraph or headline as the finder sees it.
 *
 * @param id for the caller's use
 * @param page the page that it stands on; null when it is not known
 * @param doc the article that it stands in; null when it is not known
 * @param headline whether it is a headline: repeated in a paragraph of its own article it is no
 *     duplicate
 * @param text as printed
 * @param speakers where the text says who speaks, when that is known; may be empty (UTF-16 offsets)
 */
public record ParagraphText(
    String id, String page, String doc, boolean headline, String text, List<Span> speakers) {
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

  public static ParagraphText of(String id, String doc, String text) {
    return new ParagraphText(id, null, doc, false, text, List.of());
  }
}
