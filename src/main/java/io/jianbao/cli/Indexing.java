package io.jianbao.cli;

import io.jianbao.analysis.TextOptions;
import io.jianbao.run.AnalyzeRun;
import io.jianbao.run.FolderLock;
import io.jianbao.run.IssueDay;
import io.jianbao.run.RunOptions;
import io.jianbao.run.RunResult;
import io.jianbao.search.ArticleIndex;
import io.jianbao.search.ArticleIndex.Changes;
import io.jianbao.source.RecordFields;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs and pages into an index.
 *
 * @param index the folder of the index
 * @param paper the newspaper's name, or null
 * @param day how the day of issue of pages is found
 * @param fields the names of the fields in records of articles
 * @param jobs how many threads analyze
 */
record Indexing(
    Path index,
    String paper,
    IssueDay day,
    RecordFields fields,
    int jobs,
    boolean quiet,
    Streams streams,
    PrintWriter messages) {
  /** Adds folders that hold a run as they are, and all others as pages; returns the exit status. */
  int add(List<String> paths) throws IOException {
    List<String> pages = new ArrayList<>();
    for (String path : paths) {
      if (AnalyzeRun.isRun(Path.of(path))) {
        addRun(Path.of(path), origin(path));
      } else {
        pages.add(path);
      }
    }
    return pages.isEmpty() ? Status.DONE : addPages(pages);
  }

  /** The whole path, by which the same is known when it comes again. */
  private static String origin(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }

  private void addRun(Path run, String origin) throws IOException {
    try (ArticleIndex writer = ArticleIndex.open(index, paper)) {
      Changes changes = writer.update(run, origin);
      if (!quiet) {
        messages.println(
            changes.added()
                + " articles added, "
                + changes.changed()
                + " changed, "
                + changes.unchanged()
                + " unchanged, "
                + changes.removed()
                + " removed → "
                + index);
      }
    }
  }

  private int addPages(List<String> paths) throws IOException {
    String origin = String.join("\n", paths.stream().map(Indexing::origin).toList());
    try (FolderLock lock = FolderLock.take(runs())) {
      if (lock == null) {
        throw new IOException(
            "another command puts pages into " + index + "; wait until it is done");
      }
      return addPages(paths, origin);
    }
  }

  private int addPages(List<String> paths, String origin) throws IOException {
    Path run = runs().resolve(String.format(Locale.ROOT, "%08x", origin.hashCode()));
    Files.createDirectories(run);
    RunOptions options =
        new RunOptions(paths, run, day, fields, "auto", TextOptions.NONE, jobs, false);
    RunResult result;
    try (RunMessages progress = new RunMessages(streams.err(), messages, quiet, false)) {
      result = AnalyzeRun.run(options, streams.in(), progress);
    }
    if (result.files() == 0) {
      messages.println("jianbao: no input found: no page in " + paths);
      return Status.NO_INPUT;
    }
    addRun(run, origin);
    return result.problems() > 0 ? Status.SOME_FAILED : Status.DONE;
  }

  /** Beside the index, so that only pages that have changed are analyzed again. */
  private Path runs() {
    Path folder = index.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ".runs");
  }
}
