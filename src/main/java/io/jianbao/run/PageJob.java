package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.PageAnalyzer;
import io.jianbao.json.ArticleWriter;
import io.jianbao.json.SummaryWriter.ReadFile;
import io.jianbao.source.Page;
import io.jianbao.source.PageFiles.PageFile;
import io.jianbao.source.PageReader;
import io.jianbao.source.Problem;
import io.jianbao.source.UnreadablePageException;
import io.jianbao.text.CodePoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One page from its file to lines of JSON: all that can be done without looking at other pages.
 * Immutable; threads share one.
 */
final class PageJob {
  private static final String STANDARD_INPUT = "-";

  private final PageReader reader;
  private final PageAnalyzer analyzer;
  private final IssueDay day;

  PageJob(PageReader reader, PageAnalyzer analyzer, IssueDay day) {
    this.reader = reader;
    this.analyzer = analyzer;
    this.day = day;
  }

  /**
   * What became of a page.
   *
   * @param source its name
   * @param file what is known of the file; null if it gave no page
   * @param lines its lines of {@code articles.jsonl}
   * @param articles its articles
   * @param problems what went wrong
   */
  record Result(
      String source,
      ReadFile file,
      byte[] lines,
      List<AnalyzedArticle> articles,
      List<Problem> problems) {
    static Result failed(String source, Problem problem) {
      return new Result(source, null, new byte[0], List.of(), List.of(problem));
    }
  }

  Result run(PageFile file) {
    return run(file.source(), () -> reader.read(file.source(), file.path()));
  }

  /** The page on standard input; its source is {@code -}. */
  Result run(InputStream in) {
    return run(
        STANDARD_INPUT,
        () -> {
          try {
            return reader.read(STANDARD_INPUT, in.readAllBytes());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A way to come by a page. */
  private interface Reading {
    Page read() throws UnreadablePageException;
  }

  private Result run(String source, Reading reading) {
    try {
      return analyze(reading.read());
    } catch (UnreadablePageException e) {
      return Result.failed(source, e.problem());
    } catch (OutOfMemoryError e) {
      return Result.failed(source, tooMuch(source));
    } catch (RuntimeException | StackOverflowError e) {
      return Result.failed(source, fault(source, e));
    }
  }

  private Result analyze(Page page) {
    CodePoints offsets = CodePoints.of(page.text());
    List<AnalyzedArticle> articles =
        analyzer.analyze(page.source(), page.text(), day.of(page.source(), page.text()));
    ByteArrayOutputStream lines = new ByteArrayOutputStream(page.text().length() * 8);
    try (ArticleWriter writer = new ArticleWriter(lines)) {
      articles.forEach(article -> writer.write(article, page.text(), offsets));
    }
    ReadFile file =
        new ReadFile(
            page.source(),
            page.charset(),
            BigDecimal.valueOf(page.confidence()).setScale(2, RoundingMode.HALF_UP),
            offsets.at(page.text().length()),
            articles.size());
    return new Result(
        page.source(), file, lines.toByteArray(), articles, new ArrayList<>(page.problems()));
  }

  private static Problem tooMuch(String source) {
    return new Problem(
        source,
        "analyze",
        "out-of-memory",
        "the page needs more memory than there is; split it, or give more: JIANBAO_OPTS=-Xmx4g",
        null);
  }

  private static Problem fault(String source, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new Problem(
        source,
        "analyze",
        "fault",
        "a fault of the program, please report it with this page: " + fault + where,
        null);
  }
}
