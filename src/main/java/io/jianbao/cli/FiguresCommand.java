package io.jianbao.cli;

import io.jianbao.search.FigureHit;
import io.jianbao.search.FigureRequest;
import io.jianbao.search.Listing;
import io.jianbao.search.Page;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "figures",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Lists figures by what they say.",
    description = {
      "A line is: figure, value, unit, what is counted, place, day, article, text around it.",
      "With --series in the order of the days that the figures hold for."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao figures --unit CNY --min 100000000",
      "  jianbao figures --subject 现有确诊 --place 呼和浩特市 --series"
    })
final class FiguresCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..1",
      description = "For the paragraphs that hold the figures.")
  private String query;

  @Mixin private IndexFolder index;

  @Option(names = "--unit", paramLabel = "UNIT", description = "As printed, or CNY, USD, %%.")
  private String unit;

  @Option(names = "--kind", paramLabel = "KIND", description = "money, quantity, percent, …")
  private String kind;

  @Option(
      names = "--dimension",
      paramLabel = "NAME",
      description = "length, area, mass, …; values are then compared in 米, 平方米, 克, …")
  private String dimension;

  @Option(names = "--min", paramLabel = "N", description = "The least value.")
  private BigDecimal min;

  @Option(names = "--max", paramLabel = "N", description = "The greatest value.")
  private BigDecimal max;

  @Option(names = "--subject", paramLabel = "WORDS", description = "What is counted.")
  private String subject;

  @Option(names = "--place", paramLabel = "PLACE", description = "Where.")
  private String place;

  @Option(names = "--from", paramLabel = "DAY", description = "The first day they hold for.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "The last day they hold for.")
  private LocalDate to;

  @Option(names = "--series", description = "Those whose day is known, by day.")
  private boolean series;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many are listed, 100 by default.")
  private int limit;

  FiguresCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    FigureRequest request =
        new FigureRequest(query, unit, kind, dimension, min, max, subject, place, from, to);
    Page page = new Page(Math.clamp(limit, 0, Page.DEEPEST), 0);
    return Asking.ask(
        index.path(),
        streams,
        (searcher, out, messages) -> {
          Listing<FigureHit> figures =
              series
                  ? searcher.series(request, page)
                  : searcher.figures(request, FigureRequest.Order.LARGEST, page);
          for (FigureHit figure : figures.items()) {
            out.println(
                Asking.row(
                    figure.text(),
                    figure.value(),
                    figure.unit(),
                    figure.subject(),
                    figure.place(),
                    figure.day(),
                    figure.article() + "/" + figure.field(),
                    figure.context()));
          }
          messages.println(figures.total() + " figures");
        });
  }
}
