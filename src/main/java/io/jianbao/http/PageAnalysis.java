package io.jianbao.http;

import java.io.IOException;
import java.time.LocalDate;

/** What makes articles of a page. Several threads may call it at once. */
@FunctionalInterface
public interface PageAnalysis {
  /**
   * Analyzes a page.
   *
   * @param source its name, with which the ids of its articles begin
   * @param day the day of issue, or null when it is not known
   */
  AnalyzedPage analyze(String source, String text, LocalDate day) throws IOException;
}
