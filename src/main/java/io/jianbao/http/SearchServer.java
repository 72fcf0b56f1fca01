package io.jianbao.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.IndexBusyException;
import io.jianbao.search.QueryException;
import io.jianbao.search.SlowQueryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The search API on a port, from {@link #start} to {@link #close}. Notices what other processes
 * write into the index within a second.
 */
public final class SearchServer implements AutoCloseable {
  private static final String API = "/api/v1";
  private static final String JSON = "application/json";
  private static final String BEGUN = "begun";
  private static final long REFRESH_MILLISECONDS = 1_000;
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

  private final ServerOptions options;
  private final ArticleSearcher searcher;
  private final Questions questions;
  private final NewPages pages;
  private final Guard guard;
  private final Metrics metrics = new Metrics();
  private final Consumer<Throwable> faults;
  private final ScheduledExecutorService refresher;
  private final Javalin javalin;

  private SearchServer(ServerOptions options, PageAnalysis analysis, Consumer<Throwable> faults)
      throws IOException {
    this.options = options;
    this.faults = faults;
    this.searcher = ArticleSearcher.open(options.index(), options.longestQuery());
    this.questions = new Questions(searcher);
    this.pages = new NewPages(analysis, options.index(), searcher);
    this.guard = new Guard(options);
    this.refresher = Executors.newSingleThreadScheduledExecutor(SearchServer::daemon);
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Opens the index and begins to answer.
   *
   * @param analysis what makes articles of the pages that are sent
   * @param faults is told of faults of the program; the answers do not tell them
   */
  public static SearchServer start(
      ServerOptions options, PageAnalysis analysis, Consumer<Throwable> faults) throws IOException {
    SearchServer server = new SearchServer(options, analysis, faults);
    try {
      server.javalin.start(options.host(), options.port());
    } catch (RuntimeException e) {
      server.close();
      throw new IOException(
          "cannot listen at " + options.host() + ":" + options.port() + ": " + cause(e), e);
    }
    Future<?> unused = // refresh() reports what goes wrong in it
        server.refresher.scheduleWithFixedDelay(
            server::refresh, REFRESH_MILLISECONDS, REFRESH_MILLISECONDS, TimeUnit.MILLISECONDS);
    return server;
  }

  private static String cause(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.getMessage();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "jianbao-refresh");
    thread.setDaemon(true);
    return thread;
  }

  private void refresh() {
    try {
      searcher.refresh();
    } catch (IOException | RuntimeException e) {
      faults.accept(e);
    }
  }

  /** The port that the server listens at. */
  public int port() {
    return javalin.port();
  }

  /** Ends what is begun, takes nothing more. What was acknowledged is on the disk. */
  @Override
  public void close() throws IOException {
    javalin.stop();
    refresher.shutdownNow();
    searcher.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = options.largestBody();
    config.jetty.modifyHttpConfiguration(http -> {
      // ids hold '/' and '#', which clients write as %2F and %23
      http.setUriCompliance(
          UriCompliance.from("RFC3986,AMBIGUOUS_PATH_SEPARATOR,AMBIGUOUS_PATH_ENCODING"));
      http.setSendServerVersion(false);
    });
    config.jetty.modifyServletContextHandler(
        handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(new PlainErrors());
      server.setStopTimeout(10_000);
    });
    config.routes.before(this::begin);
    config.routes.after(this::end);
    config.routes.exception(Exception.class, this::answerFault);
    config.routes.error(
        404, context -> unmatched(context, 404, "not-found", "there is no such path"));
    config.routes.error(
        405,
        context -> unmatched(context, 405, "method-not-allowed", "this path has other methods"));
    addQuestions(config);
    addPages(config);
    addOwn(config);
  }

  /** A question: the parameters that it knows, and its answer. */
  @FunctionalInterface
  private interface Question {
    Object answer(Context context, Parameters parameters) throws Exception;
  }

  private void addQuestions(JavalinConfig config) {
    ask(config, "/search", Questions.SEARCH, (c, p) -> questions.search(p));
    ask(config, "/articles/<id>/source", Questions.NONE, (c, p) -> questions.source(id(c)));
    ask(config, "/articles/<id>", Questions.NONE, (c, p) -> questions.article(id(c)));
    ask(config, "/paragraphs/<id>", Questions.NONE, (c, p) -> questions.paragraph(id(c)));
    ask(config, "/figures/series", Questions.SERIES, (c, p) -> questions.series(p));
    ask(config, "/figures", Questions.FIGURES, (c, p) -> questions.figures(p));
    ask(config, "/entities", Questions.ENTITIES, (c, p) -> questions.entities(p));
    ask(config, "/duplicates", Questions.DUPLICATES, (c, p) -> questions.duplicates(p));
    ask(config, "/duplicates/<id>", Questions.NONE, (c, p) -> questions.group(id(c)));
    ask(config, "/findings", Questions.FINDINGS, (c, p) -> questions.findings(p));
    ask(config, "/kwic", Questions.KWIC, (c, p) -> questions.kwic(p));
    ask(config, "/timeline", Questions.TIMELINE, (c, p) -> questions.timeline(p));
    ask(
        config,
        "/facets/{field}",
        Questions.FACET,
        (c, p) -> questions.facet(p, c.pathParam("field")));
    ask(config, "/suggest", Questions.SUGGEST, (c, p) -> questions.suggest(p));
    ask(config, "/stats", Questions.NONE, (c, p) -> questions.stats());
  }

  private static String id(Context context) throws ProblemException {
    String id = context.pathParam("id");
    if (id.length() > 500) {
      throw new ProblemException(404, "not-found", "ids are not that long");
    }
    return id;
  }

  private void ask(JavalinConfig config, String path, List<String> known, Question question) {
    config.routes.get(
        API + path,
        context -> {
          guard.admit(context);
          Parameters parameters = Parameters.ofQuery(context.queryString(), known);
          json(context, 200, question.answer(context, parameters).toString());
        });
  }

  private void addPages(JavalinConfig config) {
    config.routes.post(
        API + "/search",
        context -> {
          guard.admit(context);
          Parameters.ofQuery(context.queryString(), List.of());
          Parameters parameters = Parameters.ofJson(readJson(context), Questions.SEARCH);
          json(context, 200, questions.search(parameters).toString());
        });
    config.routes.post(
        API + "/analyze",
        context -> {
          guard.admit(context);
          Parameters.ofQuery(context.queryString(), List.of());
          json(context, 200, pages.analyze(body(context)).toString());
        });
    config.routes.post(
        API + "/pages",
        context -> {
          guard.admitChange(context);
          Parameters.ofQuery(context.queryString(), List.of());
          json(context, 201, pages.add(body(context)).toString());
        });
  }

  /** Paths about the server itself, at the root too where tools look for them. */
  private void addOwn(JavalinConfig config) {
    for (String root : List.of(API, "")) {
      config.routes.get(root + "/health", own(false, context -> status(context, "ok")));
      config.routes.get(
          root + "/ready",
          own(
              false,
              context -> {
                questions.stats();
                status(context, "ready");
              }));
      config.routes.get(
          root + "/metrics",
          own(
              true,
              context ->
                  context
                      .contentType("text/plain; version=0.0.4; charset=utf-8")
                      .result(metrics.text(searcher.stats()))));
      config.routes.get(
          root + "/openapi.yaml",
          own(
              true,
              context ->
                  context
                      .contentType("application/yaml; charset=utf-8")
                      .result(resource("openapi.yaml"))));
      config.routes.get(
          root + "/docs",
          own(true, context -> context.contentType("text/html; charset=utf-8").result(docs())));
    }
    config.routes.get("/", own(true, context -> context.redirect("/docs")));
  }

  private Handler own(boolean guarded, Handler handler) {
    return context -> {
      if (guarded) {
        guard.admit(context);
      }
      Parameters.ofQuery(context.queryString(), List.of());
      handler.handle(context);
    };
  }

  private static void status(Context context, String word) {
    json(context, 200, Json.object().put("status", word).toString());
  }

  private static String docs() {
    return resource("docs.html").replace("OPENAPI", Json.escaped(resource("openapi.yaml")));
  }

  private static String resource(String name) {
    try (InputStream in = SearchServer.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] body(Context context) throws ProblemException, IOException {
    String type = context.contentType();
    if (type == null || !type.split(";", -1)[0].strip().equalsIgnoreCase(JSON)) {
      throw new ProblemException(415, "wrong-media-type", "the body must be " + JSON);
    }
    int most = options.largestBody();
    byte[] body = context.bodyInputStream().readNBytes(most + 1);
    if (body.length > most) {
      throw new ProblemException(
          413, "body-too-large", "the body may have at most " + most + " bytes");
    }
    return body;
  }

  private JsonNode readJson(Context context) throws ProblemException, IOException {
    try {
      return Json.MAPPER.readTree(body(context));
    } catch (JacksonException e) {
      throw new ProblemException(
          400, "bad-body", "the body is not JSON: " + e.getOriginalMessage());
    }
  }

  private void begin(Context context) throws ProblemException {
    context.attribute(BEGUN, System.nanoTime());
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Content-Security-Policy", POLICY);
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
    if (metrics.begin() > options.mostAtOnce()) {
      context.header("Retry-After", "1");
      throw new ProblemException(
          429, "too-many-requests", "too many requests at once; try again in a moment");
    }
  }

  private void end(Context context) {
    Long begun = context.attribute(BEGUN);
    if (begun != null) {
      metrics.end(route(context), context.status().getCode(), System.nanoTime() - begun);
    }
  }

  /** The pattern of the path, which has few values, and not the path itself. */
  private static String route(Context context) {
    var endpoint = context.endpoints().lastHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }

  private void answerFault(Exception fault, Context context) {
    Problem problem = problem(fault);
    if (problem.status() == 503) {
      context.header("Retry-After", "2");
    }
    if (problem.status() == 500) {
      faults.accept(fault);
    }
    context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(problem.json());
  }

  private static Problem problem(Exception fault) {
    return switch (fault) {
      case ProblemException e -> e.problem();
      case QueryException e -> {
        boolean cursor = e.code().endsWith("cursor");
        yield new Problem(
            e.code().equals("stale-cursor") ? 409 : 400,
            e.code(),
            e.getMessage(),
            cursor ? "cursor" : "q",
            e.start(),
            e.end(),
            List.of());
      }
      case SlowQueryException e -> Problem.of(503, "slow-query", e.getMessage());
      case IndexBusyException e ->
          Problem.of(503, "index-busy", "another process writes into the index; try again");
      case HttpResponseException e ->
          Problem.of(e.getStatus(), "refused", String.valueOf(e.getMessage()));
      default ->
          Problem.of(500, "fault", "a fault of the program; the server's messages tell more");
    };
  }

  /** What no route has answered. */
  private static void unmatched(Context context, int status, String code, String detail) {
    boolean answered = Problem.MEDIA_TYPE.equals(context.res().getContentType());
    if (!answered) {
      String json = Problem.of(status, code, detail).json();
      context.status(status).contentType(Problem.MEDIA_TYPE).result(json);
    }
  }

  private static void json(Context context, int status, String json) {
    context.status(status).contentType(JSON + "; charset=utf-8").result(json);
  }

  /** Answers what Jetty refuses before Javalin sees it, in the form of all other problems. */
  private static final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      int status = response.getStatus();
      String json = Problem.of(status, "refused", "the request is not legal HTTP").json();
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      response.write(true, ByteBuffer.wrap(bytes), callback);
      return true;
    }
  }
}
