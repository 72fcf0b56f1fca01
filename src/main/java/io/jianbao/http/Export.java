package io.jianbao.http;

import io.javalin.http.Context;
import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.ExportRow;
import io.jianbao.search.ExportTable;
import io.jianbao.search.QueryException;
import io.jianbao.search.Scope;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All that answers a query, written while it is read, so that memory does not grow with it. An
 * answer that breaks off ends without the last chunk, which clients notice. Thread-safe.
 */
final class Export {
  static final List<String> PARAMETERS = Scopes.and("format");
  private static final int BUFFER = 1 << 16;

  private final ArticleSearcher searcher;

  Export(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  void write(Context context, Parameters parameters)
      throws ProblemException, IOException, QueryException {
    Scope scope = Scopes.scope(parameters);
    String format = parameters.choice("format", "jsonl", List.of("jsonl", "csv"));
    Rows rows = new Rows(context, scope, format.equals("csv"));
    searcher.export(scope, rows::add);
    rows.out().flush();
  }

  /** The answer, begun with the first row: what is wrong with a question is said before. */
  private static final class Rows {
    private final Context context;
    private final Scope scope;
    private final boolean csv;
    private Writer out;

    Rows(Context context, Scope scope, boolean csv) {
      this.context = context;
      this.scope = scope;
      this.csv = csv;
    }

    void add(ExportRow row) throws IOException {
      out().write(csv ? ExportTable.csv(row) : row.json() + "\n");
    }

    Writer out() throws IOException {
      if (out == null) {
        String name = "jianbao-" + scope.unit().word() + "s." + (csv ? "csv" : "jsonl");
        context.contentType(csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"" + name + '"');
        OutputStream stream = context.outputStream();
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        if (csv) {
          out.write(ExportTable.csvHead());
        }
      }
      return out;
    }
  }
}
