package io.jianbao.run;

import io.jianbao.analysis.PageAnalyzer;
import io.jianbao.check.Checker;
import io.jianbao.check.Finding;
import io.jianbao.json.FindingWriter;
import io.jianbao.json.PairWriter;
import io.jianbao.json.SummaryWriter;
import io.jianbao.source.PageFiles;
import io.jianbao.source.PageTask;
import io.jianbao.source.PageTasks;
import io.jianbao.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A run: pages read and analyzed side by side, then compared over the whole corpus, results written
 * in the order of the pages. The same inputs and options give the same bytes, with any number of
 * threads, and whether or not earlier runs had done a part of the work or were stopped in it.
 *
 * <p>Memory holds the pages at work and a few bytes for each article and paragraph; the rest is on
 * disk, in the run's folder.
 */
public final class AnalyzeRun {
  /** No page takes so long: the time for 16 MB of text on a slow machine, many times over. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final RunOptions options;
  private final RunListener listener;
  private final RunTally tally = new RunTally();
  private final Checker checker = new Checker();
  private final RunDirectory directory;

  /** What pages that were done before must have been done with. */
  private final String build;

  private AnalyzeRun(RunOptions options, RunListener listener, RunDirectory directory) {
    this.options = options;
    this.listener = listener;
    this.directory = directory;
    this.build = Build.fingerprint() + " " + options.texts().fingerprint();
  }

  /**
   * Analyzes pages into a run directory. What an earlier run into it has done of the same pages
   * with the same options is not done again.
   *
   * @param in standard input, read where a path is {@code -}
   * @throws IOException if the results cannot be written, or another run writes there; what is
   *     wrong with an input is a line of {@code errors.jsonl} instead
   */
  public static RunResult run(RunOptions options, InputStream in, RunListener listener)
      throws IOException {
    try (RunDirectory directory = RunDirectory.open(options.run(), options.fresh())) {
      return new AnalyzeRun(options, listener, directory).run(in);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether a folder holds the results of a run. */
  public static boolean isRun(Path folder) {
    return Files.exists(folder.resolve(RunDirectory.ARTICLES));
  }

  private RunResult run(InputStream in) throws IOException {
    RunDirectory.Part part = directory.newPart();
    RunResult before = work(in, part);
    if (before != null) {
      directory.clear();
      return before;
    }
    try (OutputStream out = directory.open(RunDirectory.SUMMARY)) {
      SummaryWriter.write(
          out,
          tally.summary(
              options,
              sink -> PageLog.forEach(part.log(), build, page -> sink.accept(page.file()))));
    }
    directory.publish(part, options.words(), tally.result());
    return tally.result();
  }

  /**
   * Does all but the summary; answers the result of the last run if that was over the same pages.
   */
  private RunResult work(InputStream in, RunDirectory.Part part) throws IOException {
    try (SegmentFolder folder = new SegmentFolder(directory.scratch("segments"));
        ParagraphSpool paragraphs = new ParagraphSpool(Runtime.getRuntime().maxMemory(), folder);
        OutputStream out = directory.open(RunDirectory.FINDINGS);
        FindingWriter findings = new FindingWriter(out)) {
      CorpusStage corpus = new CorpusStage(checker, paragraphs, options.jobs());
      Offsets lines = analyzePages(in, part, corpus, finding -> note(finding, findings));
      RunResult before = directory.unchanged(part, options.words());
      if (before == null) {
        compare(part, lines, corpus, finding -> note(finding, findings));
      }
      return before;
    }
  }

  private void note(Finding finding, FindingWriter findings) {
    findings.write(finding);
    tally.add(finding);
  }

  /** Answers where the lines of the articles begin, and where the last one ends. */
  private Offsets analyzePages(
      InputStream in, RunDirectory.Part part, CorpusStage corpus, Consumer<Finding> findings)
      throws IOException {
    Offsets lines = new Offsets();
    lines.add(0);
    try (PageLog done = directory.log(build);
        PageLogWriter log = new PageLogWriter(part.articles(), part.log(), build);
        OutputStream errors = directory.open(RunDirectory.ERRORS);
        FindingWriter problems = new FindingWriter(errors)) {
      PageJob job = new PageJob(new PageAnalyzer(options.texts()), options.day(), done, checker);
      analyzePages(
          in,
          job,
          problems,
          page -> {
            take(page, log, problems);
            for (PageArticle article : page.result().articles()) {
              lines.add(lines.get(lines.size() - 1) + article.bytes());
              corpus.add(article);
              article.checked().findings().forEach(findings);
            }
          });
    }
    return lines;
  }

  private void analyzePages(
      InputStream in, PageJob job, FindingWriter problems, Consumer<Analyzed> sink) {
    List<String> paths =
        options.paths().stream().filter(path -> !path.equals(PageTasks.STANDARD_INPUT)).toList();
    PageFiles.Found found = PageFiles.find(paths, options.run());
    boolean standardInput = paths.size() < options.paths().size();
    listener.found(found.files().size() + (standardInput ? 1 : 0));
    found.problems().forEach(problem -> note(problem, problems));
    try (PageTasks tasks =
        new PageTasks(
            found.files(), standardInput ? in : null, options.reader(), options.fields())) {
      OrderedWork.<PageTask, Analyzed>run(
          tasks,
          task -> new Analyzed(task, job.run(task)),
          sink,
          options.jobs(),
          new OrderedWork.Limit<>(
              LONGEST, task -> new Analyzed(task, PageJob.tooLong(task.source(), LONGEST))));
    }
  }

  /** A page and what became of it. */
  private record Analyzed(PageTask task, PageJob.Result result) {}

  private void take(Analyzed page, PageLogWriter log, FindingWriter problems) {
    PageJob.Result result = page.result();
    if (result.file() != null) {
      try {
        log.add(result);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      tally.add(result);
    }
    result.problems().forEach(problem -> note(problem, problems));
    listener.done(result.source(), result.counts().getOrDefault("articles", 0), page.task().last());
  }

  private void note(Problem problem, FindingWriter problems) {
    problems.write(problem);
    tally.addProblem();
    listener.problem(problem);
  }

  private void compare(
      RunDirectory.Part part, Offsets lines, CorpusStage corpus, Consumer<Finding> findings)
      throws IOException {
    try (ArticleFile articles = ArticleFile.open(part.articles(), lines);
        OutputStream out = directory.open(RunDirectory.DUPLICATES);
        PairWriter pairs = new PairWriter(out)) {
      corpus.compare(
          articles,
          List.of(),
          (pair, a, b) -> {
            pairs.write(pair, a, b);
            tally.add(pair);
          },
          findings);
    }
  }
}
