package io.jianbao.http;

import io.jianbao.search.Likeness;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** What makes articles of a page. Several threads may call it at once. */
public interface PageAnalysis {
  /**
   * Analyzes a page.
   *
   * @param source its name, with which the ids of its articles begin
   * @param day the day of issue, or null when it is not known
   * @param known paragraphs of the index that it may repeat
   */
  AnalyzedPage analyze(String source, String text, LocalDate day, List<Likeness> known)
      throws IOException;

  /** Makes text of the bytes of a file, in the encoding that is found. */
  DecodedPage decode(byte[] bytes);

  /**
   * A file as text.
   *
   * @param text null if the bytes are no text
   * @param charset the encoding by its IANA name, null if there is none
   * @param problems what was lost, or why there is no text; for people
   */
  record DecodedPage(String text, String charset, List<String> problems) {
    public DecodedPage {
      problems = List.copyOf(problems);
    }
  }
}
