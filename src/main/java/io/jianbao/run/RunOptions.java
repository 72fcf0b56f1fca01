package io.jianbao.run;

import io.jianbao.source.PageReader;
import java.nio.file.Path;
import java.util.List;

/**
 * What to analyze, and how.
 *
 * @param paths files, folders, or {@code -} for standard input
 * @param run the folder for the results
 * @param day how the day of issue is found
 * @param charset a charset's name, or {@code auto}
 * @param jobs how many threads work
 */
public record RunOptions(List<String> paths, Path run, IssueDay day, String charset, int jobs) {
  public RunOptions {
    paths = List.copyOf(paths);
  }

  PageReader reader() {
    return PageReader.of(charset, PageReader.DEFAULT_MAX_BYTES);
  }
}
