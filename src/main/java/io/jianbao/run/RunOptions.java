package io.jianbao.run;

import io.jianbao.analysis.TextOptions;
import io.jianbao.source.PageReader;
import io.jianbao.source.RecordFields;
import java.nio.file.Path;
import java.util.List;

/**
 * What to analyze, and how.
 *
 * @param paths files, folders, or {@code -} for standard input
 * @param run the folder for the results
 * @param day how the day of issue is found
 * @param fields the names of the fields in records of articles
 * @param charset a charset's name, or {@code auto}; another is an IllegalArgumentException
 * @param texts what is known beforehand about the texts
 * @param jobs how many threads work
 * @param fresh whether everything is done anew, though earlier runs may have done it
 */
public record RunOptions(
    List<String> paths,
    Path run,
    IssueDay day,
    RecordFields fields,
    String charset,
    TextOptions texts,
    int jobs,
    boolean fresh) {
  public RunOptions {
    paths = List.copyOf(paths);
    PageReader.of(charset, MOST_BYTES_OF_A_PAGE); // refuses a charset that there is not
  }

  /**
   * More than any page: a big paper's whole issue has a megabyte. What is larger is an archive in
   * one file, or no text at all, and would fill the memory with its words.
   */
  static final long MOST_BYTES_OF_A_PAGE = 16L << 20;

  /** Those that change results, in words. */
  String words() {
    return "charset " + charset + ", " + day + ", " + texts.fingerprint();
  }

  PageReader reader() {
    return PageReader.of(charset, MOST_BYTES_OF_A_PAGE);
  }
}
