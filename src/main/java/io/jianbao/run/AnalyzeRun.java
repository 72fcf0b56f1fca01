package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.PageAnalyzer;
import io.jianbao.check.Checker;
import io.jianbao.check.Finding;
import io.jianbao.duplicate.DuplicateFinder;
import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.json.FindingWriter;
import io.jianbao.json.PairWriter;
import io.jianbao.json.SummaryWriter;
import io.jianbao.source.PageFiles;
import io.jianbao.source.PageFiles.PageFile;
import io.jianbao.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A run: pages read and analyzed side by side, then compared over the whole corpus, results written
 * in the order of the pages. The same inputs and options give the same bytes, with any number of
 * threads.
 */
public final class AnalyzeRun {
  private final RunOptions options;
  private final RunListener listener;
  private final RunTally tally = new RunTally();
  private final CorpusTexts corpus = new CorpusTexts();

  private AnalyzeRun(RunOptions options, RunListener listener) {
    this.options = options;
    this.listener = listener;
  }

  /**
   * Analyzes pages into a run directory.
   *
   * @param in standard input, read where a path is {@code -}
   * @throws IOException if the results cannot be written; what is wrong with an input is a line of
   *     {@code errors.jsonl} instead
   */
  public static RunResult run(RunOptions options, InputStream in, RunListener listener)
      throws IOException {
    try {
      return new AnalyzeRun(options, listener).run(in);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private RunResult run(InputStream in) throws IOException {
    RunDirectory directory = RunDirectory.create(options.run());
    try (OutputStream articles = directory.open(RunDirectory.ARTICLES);
        OutputStream errors = directory.open(RunDirectory.ERRORS);
        FindingWriter problems = new FindingWriter(errors)) {
      analyzePages(in, articles, problems);
    }
    List<DuplicatePair> pairs = new DuplicateFinder().find(corpus.paragraphs());
    try (OutputStream out = directory.open(RunDirectory.DUPLICATES);
        PairWriter writer = new PairWriter(out)) {
      for (DuplicatePair pair : pairs) {
        writer.write(pair, corpus.place(pair.a()), corpus.place(pair.b()));
        tally.add(pair);
      }
    }
    try (OutputStream out = directory.open(RunDirectory.FINDINGS);
        FindingWriter writer = new FindingWriter(out)) {
      for (Finding finding : new Checker().check(corpus.articles(), pairs)) {
        writer.write(finding, corpus::textOf);
        tally.add(finding);
      }
    }
    try (OutputStream out = directory.open(RunDirectory.SUMMARY)) {
      SummaryWriter.write(out, tally.summary(options));
    }
    return tally.result();
  }

  private void analyzePages(InputStream in, OutputStream articles, FindingWriter problems) {
    List<String> paths = options.paths().stream().filter(path -> !path.equals("-")).toList();
    PageFiles.Found found = PageFiles.find(paths);
    boolean standardInput = paths.size() < options.paths().size();
    listener.found(found.files().size() + (standardInput ? 1 : 0));
    found.problems().forEach(problem -> note(problem, problems));
    PageJob job = new PageJob(options.reader(), new PageAnalyzer(), options.day());
    if (standardInput) {
      take(job.run(in), articles, problems);
    }
    OrderedWork.<PageFile, PageJob.Result>run(
        found.files().iterator(),
        job::run,
        result -> take(result, articles, problems),
        options.jobs());
  }

  private void take(PageJob.Result result, OutputStream articles, FindingWriter problems) {
    try {
      articles.write(result.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (result.file() != null) {
      tally.add(result.file());
    }
    for (AnalyzedArticle article : result.articles()) {
      tally.add(article);
      corpus.add(article);
    }
    result.problems().forEach(problem -> note(problem, problems));
    listener.done(result.source(), result.articles().size());
  }

  private void note(Problem problem, FindingWriter problems) {
    problems.write(problem);
    tally.addProblem();
    listener.problem(problem);
  }
}
