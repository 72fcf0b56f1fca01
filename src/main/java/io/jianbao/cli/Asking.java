package io.jianbao.cli;

import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.QueryException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.StringJoiner;

/** Asks an index and writes the answer as lines of values with tabs between. */
final class Asking {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private Asking() {}

  /** What is asked, and where the answer goes. */
  @FunctionalInterface
  interface Question {
    void ask(ArticleSearcher searcher, PrintWriter out, PrintWriter messages)
        throws IOException, QueryException;
  }

  /** Returns the exit status. */
  static int ask(Path index, Streams streams, Question question) throws IOException {
    PrintWriter messages = new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
    PrintWriter out =
        new PrintWriter(
            new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8)));
    try (ArticleSearcher searcher = ArticleSearcher.open(index, PATIENCE)) {
      question.ask(searcher, out, messages);
      return Status.DONE;
    } catch (QueryException e) {
      messages.println("jianbao: " + e.getMessage());
      return Status.WRONG_USE;
    } finally {
      out.flush();
    }
  }

  /** A row of values; null is empty, and what would break the row is a blank. */
  static String row(Object... values) {
    StringJoiner row = new StringJoiner("\t");
    for (Object value : values) {
      row.add(value == null ? "" : value.toString().replaceAll("[\\t\\r\\n]+", " "));
    }
    return row.toString();
  }
}
