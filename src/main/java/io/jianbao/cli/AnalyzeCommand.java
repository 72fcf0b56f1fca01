package io.jianbao.cli;

import io.jianbao.analysis.TextOptions;
import io.jianbao.check.Finding;
import io.jianbao.report.HtmlReport;
import io.jianbao.run.AnalyzeRun;
import io.jianbao.run.IssueDay;
import io.jianbao.run.RunOptions;
import io.jianbao.run.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Rebuilds the articles of newspaper pages and finds what stands in them.",
    description = {
      "Reads pages: plain text, HTML and PDF with a text layer; many of them in JSONL and CSV with",
      "named fields; and ZIP, tar and gzip archives of all these in place. In folders a file's",
      "extension tells what it is, a file that is named itself is recognized by its bytes. Text may",
      "have any Chinese charset. Writes into the run folder:",
      "  articles.jsonl    an article a line: headlines, dateline, paragraphs, words, names, figures",
      "  duplicates.jsonl  pairs of paragraphs of which one repeats the other",
      "  findings.jsonl    what does not agree, and checks that held",
      "  errors.jsonl      files that could not be read, or were read with loss",
      "  summary.json      counts, charsets, versions, options",
      "  report.html       all of it for a person; needs no network"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao analyze corpus -o run",
      "  jianbao analyze 2022-02-28/ --issue-date 2022-02-28 --paper-place 内蒙古 -o run",
      "  jianbao analyze archive/ --issue-date-from filename --fail-on error -o run",
      "  jianbao analyze news.jsonl.gz --text-field 正文 --date-field day -o run",
      "  find archive -name '*.pdf' -print0 | jianbao analyze --files-from - -o run",
      "  iconv … | jianbao analyze - -o run"
    })
final class AnalyzeCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, folders (with all below them) or '-' for standard input.")
  private List<String> paths;

  @Mixin private InputOptions inputs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "RUN",
      required = true,
      description = "The folder for the results; it is made where it is missing.")
  private Path run;

  @Option(
      names = "--issue-date",
      paramLabel = "DAY",
      description = "The day on which the pages were printed: 2022-02-28.")
  private LocalDate issueDate;

  /** Where the day of issue may come from. */
  enum DayFrom {
    FILENAME
  }

  @Option(
      names = "--issue-date-from",
      paramLabel = "filename",
      description = "Read each page's day of issue from its path: 2022-02-28-A03.txt.")
  private DayFrom issueDateFrom;

  @Option(
      names = "--charset",
      paramLabel = "auto|NAME",
      defaultValue = "auto",
      description = "The charset of all pages; 'auto' (the default) finds it out for each.")
  private String charset;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "End with status 5 if a conflict is this severe: ${COMPLETION-CANDIDATES}.")
  private Finding.Severity failOn;

  @Mixin private KnownBefore known;

  @Mixin private Jobs jobs;

  @Option(
      names = "--fresh",
      description =
          "Do everything anew. Without it pages that an earlier run into the same folder has done,"
              + " finished or stopped, are not done again.")
  private boolean fresh;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Name every file that is read.")
  private boolean verbose;

  AnalyzeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter messages = new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
    IssueDay day = new IssueDay(issueDate, issueDateFrom == DayFrom.FILENAME);
    RunOptions options = options(day, known.options());
    RunResult result;
    try (RunMessages progress = new RunMessages(streams.err(), messages, quiet, verbose)) {
      result = AnalyzeRun.run(options, streams.in(), progress);
    }
    if (result.files() == 0 && result.problems() == 0) {
      messages.println("jianbao analyze: no input found: no page in " + options.paths());
      return Status.NO_INPUT;
    }
    HtmlReport.write(run);
    if (!quiet) {
      messages.println(result.words() + " → " + run.resolve("report.html"));
    }
    return status(result);
  }

  private RunOptions options(IssueDay day, TextOptions texts) {
    List<String> given = inputs.paths(paths, streams.in());
    try {
      return new RunOptions(given, run, day, inputs.fields(), charset, texts, jobs.count(), fresh);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--charset: " + e.getMessage(), e);
    }
  }

  private int status(RunResult result) {
    if (result.problems() > 0) {
      return Status.SOME_FAILED;
    }
    boolean failing =
        failOn != null
            && result.worstConflict() != null
            && result.worstConflict().compareTo(failOn) >= 0;
    return failing ? Status.FINDINGS : Status.DONE;
  }
}
