package io.jianbao.cli;

import io.jianbao.run.IssueDay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Puts runs, or pages that are analyzed first, into an index.",
    description = {
      "What did not change since it was indexed is passed over. The new state becomes visible all"
          + " at",
      "once; a search that goes on meanwhile sees the old one. A page that is indexed again, known"
          + " by",
      "its path, is replaced."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao index run --index index          what 'jianbao analyze' wrote",
      "  jianbao index corpus --index index       pages"
    })
final class IndexCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "RUN|PATH",
      arity = "0..*",
      description = "Folders that 'analyze' filled, or files and folders of pages.")
  private List<String> paths;

  @Mixin private InputOptions inputs;

  @Mixin private IndexFolder index;

  @Option(
      names = "--paper",
      paramLabel = "NAME",
      description = "The newspaper that the pages are from.")
  private String paper;

  @Option(
      names = "--issue-date",
      paramLabel = "DAY",
      description = "The day on which pages were printed: 2022-02-28.")
  private LocalDate issueDate;

  @Option(
      names = "--issue-date-from",
      paramLabel = "filename",
      description = "Read each page's day of issue from its path: 2022-02-28-A03.txt.")
  private AnalyzeCommand.DayFrom issueDateFrom;

  @Mixin private Jobs jobs;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  IndexCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter messages = new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
    IssueDay day = new IssueDay(issueDate, issueDateFrom == AnalyzeCommand.DayFrom.FILENAME);
    Indexing indexing =
        new Indexing(
            index.path(), paper, day, inputs.fields(), jobs.count(), quiet, streams, messages);
    return indexing.add(inputs.paths(paths, streams.in()));
  }
}
