package io.jianbao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Tells what a run wrote from what it is to read.
 *
 * @param run the folder that the present run fills, or null
 */
record OwnResults(Path run) {
  private static final String ARTICLES = "articles.jsonl";
  private static final String FINDINGS = "findings.jsonl";
  private static final Set<String> NAMES =
      Set.of(ARTICLES, FINDINGS, "duplicates.jsonl", "errors.jsonl", "summary.json", "report.html");

  /** Whether all in a folder was written by a run. */
  boolean fill(Path folder) {
    return isRun(folder)
        || Files.exists(folder.resolve(ARTICLES)) && Files.exists(folder.resolve(FINDINGS));
  }

  /** Whether a file is a result of a run. */
  boolean contain(Path file) {
    return NAMES.contains(file.getFileName().toString()) && fill(file.resolveSibling(""));
  }

  private boolean isRun(Path folder) {
    try {
      return run != null && Files.exists(run) && Files.isSameFile(run, folder);
    } catch (IOException e) {
      // a folder that cannot be looked at is reported by the search
      return false;
    }
  }
}
