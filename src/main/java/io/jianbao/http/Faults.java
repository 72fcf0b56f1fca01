package io.jianbao.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.jianbao.search.IndexBusyException;
import io.jianbao.search.QueryException;
import io.jianbao.search.SlowQueryException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers problems to what goes wrong; faults of the program are told to the listener only. */
final class Faults {
  private static final String RETRY_SECONDS = "2";

  private final Consumer<Throwable> listener;

  Faults(Consumer<Throwable> listener) {
    this.listener = listener;
  }

  void addTo(JavalinConfig config) {
    config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
    config.routes.exception(Exception.class, this::answer);
    config.routes.error(
        404, context -> unmatched(context, 404, "not-found", "there is no such path"));
    config.routes.error(
        405,
        context -> unmatched(context, 405, "method-not-allowed", "this path has other methods"));
  }

  private void answer(Exception fault, Context context) {
    if (context.res().isCommitted()) {
      breakOff(fault, context);
      return;
    }
    Problem problem = problem(fault);
    if (problem.status() == 503) {
      context.header("Retry-After", RETRY_SECONDS);
    }
    if (problem.status() == 500) {
      listener.accept(fault);
    }
    write(problem, context);
  }

  /** An answer that has begun cannot become a problem: it ends where it is, visibly unfinished. */
  private void breakOff(Exception fault, Context context) {
    if (!(fault instanceof EofException)) { // else the client went away
      listener.accept(fault);
    }
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(fault);
  }

  private static void write(Problem problem, Context context) {
    context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(problem.json());
  }

  private static Problem problem(Exception fault) {
    return switch (fault) {
      case ProblemException e -> e.problem();
      case QueryException e -> problem(e);
      case SlowQueryException e -> Problem.of(503, "slow-query", e.getMessage());
      case IndexBusyException e ->
          Problem.of(503, "index-busy", "another process writes into the index; try again");
      case HttpResponseException e ->
          Problem.of(e.getStatus(), "refused", String.valueOf(e.getMessage()));
      default ->
          Problem.of(500, "fault", "a fault of the program; the server's messages tell more");
    };
  }

  private static Problem problem(QueryException e) {
    int status = e.code().equals("stale-cursor") ? 409 : 400;
    String parameter = e.code().endsWith("cursor") ? "cursor" : "q";
    return new Problem(status, e.code(), e.getMessage(), parameter, e.start(), e.end(), List.of());
  }

  /** What no route has answered. */
  private static void unmatched(Context context, int status, String code, String detail) {
    if (!Problem.MEDIA_TYPE.equals(context.res().getContentType())) {
      write(Problem.of(status, code, detail), context);
    }
  }

  /** Answers what Jetty refuses before Javalin sees it, in the form of all other problems. */
  private static final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      int status = response.getStatus();
      String json = Problem.of(status, "refused", "the request is not legal HTTP").json();
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
      response.getHeaders().put("X-Content-Type-Options", "nosniff");
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      response.write(true, ByteBuffer.wrap(bytes), callback);
      return true;
    }
  }
}
