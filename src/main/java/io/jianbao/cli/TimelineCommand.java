package io.jianbao.cli;

import io.jianbao.search.KeywordField;
import io.jianbao.search.SearchAnswer.Bucket;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Counts what answers a query by day, month or year of issue.",
    description = "A line is: period, count, count with duplicates counted once.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = "  jianbao timeline 疫情 --step day")
final class TimelineCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private ScopeOptions scope;
  @Mixin private IndexFolder index;

  /** The length of a period. */
  enum Step {
    DAY,
    MONTH,
    YEAR
  }

  @Option(
      names = "--step",
      paramLabel = "STEP",
      defaultValue = "month",
      description = "${COMPLETION-CANDIDATES}; a month by default.")
  private Step step;

  TimelineCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    KeywordField field =
        switch (step) {
          case DAY -> KeywordField.DATE;
          case MONTH -> KeywordField.MONTH;
          case YEAR -> KeywordField.YEAR;
        };
    return Asking.ask(
        index.path(),
        streams,
        (searcher, out, messages) -> {
          for (Bucket bucket : searcher.timeline(scope.scope(), field)) {
            out.println(Asking.row(bucket.value(), bucket.count(), bucket.groups()));
          }
        });
  }
}
