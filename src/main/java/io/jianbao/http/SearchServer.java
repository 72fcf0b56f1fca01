package io.jianbao.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.jianbao.search.ArticleSearcher;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;

/**
 * The search API on a port, from {@link #start} to {@link #close}. Notices what other processes
 * write into the index within a second.
 */
public final class SearchServer implements AutoCloseable {
  private static final long REFRESH_MILLISECONDS = 1_000;
  private static final long STOP_MILLISECONDS = 10_000;

  private final ServerOptions options;
  private final PageAnalysis analysis;
  private final Consumer<Throwable> faults;
  private final ArticleSearcher searcher;
  private final Decisions decisions;
  private final ScheduledExecutorService refresher;
  private final Javalin javalin;

  private SearchServer(ServerOptions options, PageAnalysis analysis, Consumer<Throwable> faults)
      throws IOException {
    this.options = options;
    this.analysis = analysis;
    this.faults = faults;
    this.searcher = ArticleSearcher.open(options.index(), options.longestQuery());
    this.decisions = Decisions.open(options.decisions());
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
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLISECONDS));
    addRoutes(config);
  }

  private void addRoutes(JavalinConfig config) {
    Guard guard = new Guard(options);
    Metrics metrics = new Metrics();
    NewPages pages = new NewPages(analysis, options.index(), searcher);
    new Requests(metrics, options).addTo(config);
    new Faults(faults).addTo(config);
    new Routes(searcher, pages, decisions, guard, options.largestBody()).addTo(config);
    new OwnRoutes(searcher, guard, metrics).addTo(config);
    new Pages().addTo(config);
  }
}
