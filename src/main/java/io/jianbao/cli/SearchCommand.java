package io.jianbao.cli;

import io.jianbao.search.Page;
import io.jianbao.search.SearchAnswer;
import io.jianbao.search.SearchAnswer.Bucket;
import io.jianbao.search.SearchAnswer.Facet;
import io.jianbao.search.SearchAnswer.Hit;
import io.jianbao.search.SearchRequest;
import io.jianbao.search.SearchRequest.FacetRequest;
import io.jianbao.search.SearchRequest.Sort;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Finds articles or paragraphs, the best first.",
    description = {
      "Whatever is printed is found: \"…\" gives exactly the texts that hold the characters, in"
          + " any",
      "width, with any spaces, simplified or traditional. A line is: id, day, headline, text"
          + " around.",
      "",
      "  绿水青山            the characters, or all of their words",
      "  绿水 青山           both             绿水 OR 青山       one of them",
      "  绿水 -青山          not the second   \"绿水 青山\"~5      close together",
      "  同句:(绿水 青山)    in one sentence  同段:(绿水 青山)   in one paragraph",
      "  person:…            by a field       headline:草原      in a headline",
      "  figure:[300 TO 400]例  figure:>1亿元  date:2022-02"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao search 网格员",
      "  jianbao search '\"绿水青山\" person:习近平' --unit paragraph --collapse",
      "  jianbao search 疫情 --facet place --facet person --limit 0"
    })
final class SearchCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private ScopeOptions scope;
  @Mixin private IndexFolder index;

  @Option(names = "--collapse", description = "Of a group of duplicates list only the best.")
  private boolean collapse;

  @Option(
      names = "--facet",
      paramLabel = "FIELD",
      description = "Count the values of a field; several times for several fields.")
  private List<String> facets = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = "${COMPLETION-CANDIDATES}.")
  private Sort sort;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many are listed, 10 by default.")
  private int limit;

  SearchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<FacetRequest> wanted = new ArrayList<>();
    facets.forEach(name -> wanted.add(new FacetRequest(scope.field(name), 20)));
    int count = Math.clamp(limit, 0, Page.DEEPEST);
    SearchRequest request =
        new SearchRequest(scope.scope(), wanted, collapse, 0, sort, new Page(count, 0), null);
    return Asking.ask(
        index.path(),
        streams,
        (searcher, out, messages) -> {
          SearchAnswer answer = searcher.search(request);
          write(answer, out);
          long groups = answer.total().groups();
          messages.println(
              answer.total().value() + " found, " + groups + " with duplicates counted once");
        });
  }

  private static void write(SearchAnswer answer, PrintWriter out) {
    for (Hit hit : answer.hits()) {
      String around = hit.snippets().isEmpty() ? hit.text() : hit.snippets().getFirst().text();
      out.println(Asking.row(hit.id(), hit.date(), hit.headline(), around));
    }
    for (Facet facet : answer.facets()) {
      out.println();
      for (Bucket bucket : facet.buckets()) {
        out.println(Asking.row(facet.field().word(), bucket.value(), bucket.count()));
      }
    }
  }
}
