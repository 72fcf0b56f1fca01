package io.jianbao.search;

import java.time.LocalDate;
import java.util.List;

/**
 * A paragraph of the index that shares a stretch with another text. Offsets count code points.
 *
 * @param article the id of its article
 * @param paragraph its name there: p3
 * @param headline the article's; empty when lost
 * @param date the day on which it was printed; null when it is not known
 * @param speakers where the text says who speaks
 */
public record Likeness(
    String article,
    String paragraph,
    String headline,
    LocalDate date,
    String text,
    List<Range> speakers) {
  public Likeness {
    speakers = List.copyOf(speakers);
  }

  /** The paragraph's id in the whole index: article/p3. */
  public String id() {
    return RunMarks.textId(article, paragraph);
  }
}
