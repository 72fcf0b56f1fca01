package io.jianbao.cli;

import io.jianbao.search.KwicLine;
import io.jianbao.search.Listing;
import io.jianbao.search.Page;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "kwic",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Lists every place where a query stands, in its context.",
    description = "A line is: left, keyword, right, place, day.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = "  jianbao kwic 网格员 --width 15")
final class KwicCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private ScopeOptions scope;
  @Mixin private IndexFolder index;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many characters on each side, 20 by default.")
  private int width;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many are listed, 1000 by default.")
  private int limit;

  KwicCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Page page = new Page(Math.clamp(limit, 0, Page.DEEPEST), 0);
    return Asking.ask(
        index.path(),
        streams,
        (searcher, out, messages) -> {
          Listing<KwicLine> lines = searcher.kwic(scope.scope(), Math.max(0, width), page);
          for (KwicLine line : lines.items()) {
            String place = line.article() + "/" + line.field();
            out.println(Asking.row(line.left(), line.text(), line.right(), place, line.date()));
          }
          messages.println((lines.exact() ? "" : "more than ") + lines.total() + " lines");
        });
  }
}
