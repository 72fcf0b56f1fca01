package io.jianbao.cli;

import io.jianbao.search.KeywordField;
import io.jianbao.search.SearchAnswer.Bucket;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "entities",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Lists the names in what answers a query, the most frequent first.",
    description = "A line is: name, count, count with duplicates counted once.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = "  jianbao entities 草原 --type place --limit 20")
final class EntitiesCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private ScopeOptions scope;
  @Mixin private IndexFolder index;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "person",
      description = "person (the default), place, organization, document, event, or another field.")
  private String type;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "How they begin.")
  private String prefix;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many are listed, 100 by default.")
  private int limit;

  EntitiesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    KeywordField field = scope.field(type);
    return Asking.ask(
        index.path(),
        streams,
        (searcher, out, messages) -> {
          for (Bucket bucket :
              searcher.facet(scope.scope(), field, prefix, Math.max(0, limit)).buckets()) {
            out.println(Asking.row(bucket.value(), bucket.count(), bucket.groups()));
          }
        });
  }
}
