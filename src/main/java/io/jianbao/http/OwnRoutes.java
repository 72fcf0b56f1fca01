package io.jianbao.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.jianbao.search.ArticleSearcher;
import java.util.List;

/**
 * The routes about the server itself: how it is, and how it is asked. They stand at the root too,
 * where tools look for them.
 */
final class OwnRoutes {
  private final ArticleSearcher searcher;
  private final Guard guard;
  private final Metrics metrics;

  OwnRoutes(ArticleSearcher searcher, Guard guard, Metrics metrics) {
    this.searcher = searcher;
    this.guard = guard;
    this.metrics = metrics;
  }

  void addTo(JavalinConfig config) {
    for (String root : List.of(Routes.API, "")) {
      config.routes.get(root + "/health", open(context -> status(context, "ok")));
      config.routes.get(root + "/ready", open(this::ready));
      config.routes.get(root + "/metrics", guarded(this::metrics));
      config.routes.get(
          root + "/openapi.yaml",
          guarded(context ->
              context
                  .contentType("application/yaml; charset=utf-8")
                  .result(Words.resource("openapi.yaml"))));
    }
  }

  private Handler guarded(Handler handler) {
    return open(context -> {
      guard.admit(context);
      handler.handle(context);
    });
  }

  private static Handler open(Handler handler) {
    return context -> {
      Parameters.ofQuery(context.queryString(), List.of());
      handler.handle(context);
    };
  }

  private void ready(Context context) throws Exception {
    searcher.stats();
    status(context, "ready");
  }

  private static void status(Context context, String word) {
    Routes.answer(context, 200, Json.object().put("status", word));
  }

  private void metrics(Context context) throws Exception {
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(metrics.text(searcher.stats()));
  }
}
