package io.jianbao.source;

import java.util.List;

/**
 * A decoded page.
 *
 * @param source the path relative to the argument that named it, with {@code /}
 * @param text the decoded text: byte order mark removed, line ends as they were
 * @param charset the encoding that was chosen, by its IANA name
 * @param confidence how sure the choice is, from 0 to 1
 * @param problems what was lost or odd, empty when nothing was
 */
public record Page(
    String source, String text, String charset, double confidence, List<Problem> problems) {
  public Page {
    problems = List.copyOf(problems);
  }
}
