package io.jianbao.source;

import java.time.LocalDate;
import java.util.List;

/**
 * A page as text.
 *
 * @param source the path relative to the argument that named it, with {@code /}; for a page of many
 *     in one file, that file's path and behind it the page's number or name
 * @param text for plain text what the bytes say: byte order mark removed, line ends as they were;
 *     else what was made of the file
 * @param article whether the text is known to be one article, its headline in the first line
 * @param date the day of issue if the file says it for this page, else null
 * @param charset the encoding that was chosen, by its IANA name
 * @param confidence how sure the choice is, from 0 to 1
 * @param problems what was lost or odd, empty when nothing was
 */
public record Page(
    String source,
    String text,
    boolean article,
    LocalDate date,
    String charset,
    double confidence,
    List<Problem> problems) {
  public Page {
    problems = List.copyOf(problems);
  }
}
