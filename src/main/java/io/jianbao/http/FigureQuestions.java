package io.jianbao.http;

import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.Dimensions;
import io.jianbao.search.FigureHit;
import io.jianbao.search.FigureRequest;
import io.jianbao.search.Listing;
import io.jianbao.search.Page;
import io.jianbao.search.QueryException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions for figures: parameters in, JSON out. Thread-safe. */
final class FigureQuestions {
  static final List<String> LIST =
      List.of(
          "q",
          "unit",
          "kind",
          "dimension",
          "min",
          "max",
          "subject",
          "place",
          "from",
          "to",
          "sort",
          "limit",
          "offset",
          "context");
  static final List<String> SERIES = LIST.stream().filter(name -> !name.equals("sort")).toList();

  private static final List<String> FIGURE_KINDS =
      List.of(
          "number",
          "quantity",
          "money",
          "percent",
          "ordinal",
          "age",
          "temperature",
          "dimension",
          "range",
          "rate",
          "ratio",
          "score",
          "multiple",
          "code",
          "phone");
  private static final int STANDARD = 10;
  private static final int MOST = 1_000;
  private static final int STANDARD_POINTS = 100;

  private final ArticleSearcher searcher;

  FigureQuestions(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  ObjectNode list(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Page page = Scopes.page(parameters, STANDARD, MOST);
    FigureRequest.Order order =
        switch (parameters.choice("sort", "-value", List.of("-value", "value", "day"))) {
          case "value" -> FigureRequest.Order.SMALLEST;
          case "day" -> FigureRequest.Order.OLDEST;
          default -> FigureRequest.Order.LARGEST;
        };
    Listing<FigureHit> figures = searcher.figures(figureRequest(parameters), order, page);
    return Json.took(figures("figures", figures, page, withContext(parameters)), begin);
  }

  ObjectNode series(Parameters parameters) throws ProblemException, IOException, QueryException {
    long begin = System.nanoTime();
    Page page = Scopes.page(parameters, STANDARD_POINTS, MOST);
    Listing<FigureHit> figures = searcher.series(figureRequest(parameters), page);
    return Json.took(figures("points", figures, page, withContext(parameters)), begin);
  }

  private static boolean withContext(Parameters parameters) throws ProblemException {
    return parameters.choice("context", "yes", List.of("yes", "no")).equals("yes");
  }

  private static ObjectNode figures(
      String name, Listing<FigureHit> figures, Page page, boolean context) {
    ObjectNode json = Json.object();
    ArrayNode items = json.putArray(name);
    figures.items().forEach(figure -> Json.figure(items.addObject(), figure, context));
    Json.list(json, figures, page);
    return json;
  }

  private static FigureRequest figureRequest(Parameters parameters) throws ProblemException {
    LocalDate from = parameters.day("from");
    LocalDate to = parameters.day("to");
    if (from != null && to != null && from.isAfter(to)) {
      throw new ProblemException(
          Problem.parameter("illegal-value", "from", "from must not be after to", List.of()));
    }
    return new FigureRequest(
        parameters.text("q", 2_000),
        parameters.word("unit", 30),
        parameters.choice("kind", null, FIGURE_KINDS),
        parameters.choice("dimension", null, Dimensions.names()),
        parameters.decimal("min"),
        parameters.decimal("max"),
        parameters.word("subject", 100),
        parameters.word("place", 200),
        from,
        to);
  }
}
