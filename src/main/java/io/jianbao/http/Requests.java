package io.jianbao.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/** What every request goes through: security headers, the count, and the limits of requests. */
final class Requests {
  private static final String BEGUN = "begun";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

  private final Metrics metrics;
  private final int mostAtOnce;
  private final ClientLimit clients;

  Requests(Metrics metrics, ServerOptions options) {
    this.metrics = metrics;
    this.mostAtOnce = options.mostAtOnce();
    this.clients = new ClientLimit(options.mostPerMinute());
  }

  void addTo(JavalinConfig config) {
    config.routes.before(this::begin);
    config.routes.after(this::end);
  }

  private void begin(Context context) throws ProblemException {
    context.attribute(BEGUN, System.nanoTime());
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Content-Security-Policy", POLICY);
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
    if (metrics.begin() > mostAtOnce) {
      context.header("Retry-After", "1");
      throw new ProblemException(
          429, "too-many-requests", "too many requests at once; try again in a moment");
    }
    long wait = clients.secondsToWait(context.ip());
    if (wait > 0) {
      context.header("Retry-After", Long.toString(wait));
      throw new ProblemException(
          429,
          "too-many-requests",
          "too many requests of one client in a minute; try again in " + wait + " s");
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
}
