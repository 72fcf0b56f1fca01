package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.List;

/**
 * A paragraph put together from pieces of the page: its text is the text of the pieces, one behind
 * the other.
 *
 * @param pieces where the text stands on the page, in reading order (UTF-16 offsets), none empty
 */
public record Paragraph(List<Span> pieces) {
  public Paragraph {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a paragraph without a piece");
    }
  }

  public String text(String page) {
    if (pieces.size() == 1) {
      return pieces.getFirst().of(page);
    }
    StringBuilder text = new StringBuilder();
    for (Span piece : pieces) {
      text.append(page, piece.start(), piece.end());
    }
    return text.toString();
  }
}
