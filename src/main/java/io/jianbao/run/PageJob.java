package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.PageAnalyzer;
import io.jianbao.check.Checker;
import io.jianbao.json.ArticleReader;
import io.jianbao.json.ArticleWriter;
import io.jianbao.json.SummaryWriter.ReadFile;
import io.jianbao.source.Page;
import io.jianbao.source.PageTask;
import io.jianbao.source.Problem;
import io.jianbao.source.UnreadablePageException;
import io.jianbao.text.CodePoints;
import io.jianbao.text.Sha256;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * One page from its file to lines of JSON: all that can be done without looking at other pages. A
 * page that an earlier run has done is taken from its log. Immutable; threads share one.
 */
final class PageJob {
  private final PageAnalyzer analyzer;
  private final IssueDay day;
  private final PageLog done;
  private final Checker checker;

  PageJob(PageAnalyzer analyzer, IssueDay day, PageLog done, Checker checker) {
    this.analyzer = analyzer;
    this.day = day;
    this.done = done;
    this.checker = checker;
  }

  /**
   * What became of a page.
   *
   * @param source its name
   * @param key what the result depends on, as one hash; null if the file gave no page
   * @param file what is known of the file; null if it gave no page
   * @param lines its lines of {@code articles.jsonl}
   * @param articles what each of these brings to the corpus
   * @param counts of its articles, paragraphs, figures …
   * @param problems what went wrong
   */
  record Result(
      String source,
      String key,
      ReadFile file,
      byte[] lines,
      List<PageArticle> articles,
      Map<String, Integer> counts,
      List<Problem> problems) {
    static Result failed(String source, Problem problem) {
      return new Result(source, null, null, new byte[0], List.of(), Map.of(), List.of(problem));
    }
  }

  Result run(PageTask task) {
    try {
      return analyze(task.read());
    } catch (UnreadablePageException e) {
      return Result.failed(task.source(), e.problem());
    } catch (OutOfMemoryError e) {
      return Result.failed(task.source(), tooMuch(task.source()));
    } catch (RuntimeException | StackOverflowError e) {
      return Result.failed(task.source(), fault(task.source(), e));
    }
  }

  private Result analyze(Page page) {
    LocalDate printed = day.of(page);
    String key = key(page, printed);
    PageLog.Found known = done.find(page.source(), key);
    return known == null ? analyze(page, printed, key) : again(known.page(), known.lines());
  }

  /** The result of an earlier run. */
  private Result again(PageRecord page, byte[] lines) {
    List<PageArticle> articles = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= lines.length; end++) {
      if (lines[end - 1] == '\n') {
        AnalyzedArticle article = ArticleReader.read(lines, start, end - start);
        articles.add(PageArticle.of(article, checker, end - start));
        start = end;
      }
    }
    return new Result(
        page.source(), page.key(), page.file(), lines, articles, page.counts(), page.problems());
  }

  /** The hash of everything in a page that its results depend on. */
  private static String key(Page page, LocalDate printed) {
    MessageDigest digest = Sha256.digest();
    String head =
        page.charset() + "\n" + page.confidence() + "\n" + printed + "\n" + page.article() + "\n";
    digest.update(head.getBytes(StandardCharsets.UTF_8));
    page.problems().forEach(it -> digest.update(it.message().getBytes(StandardCharsets.UTF_8)));
    digest.update(page.text().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private Result analyze(Page page, LocalDate printed, String key) {
    CodePoints offsets = CodePoints.of(page.text());
    List<AnalyzedArticle> articles =
        page.article()
            ? List.of(analyzer.analyzeArticle(page.source(), page.text(), printed))
            : analyzer.analyze(page.source(), page.text(), printed);
    PageCounts counts = new PageCounts(offsets.at(page.text().length()));
    ByteArrayOutputStream lines = new ByteArrayOutputStream(page.text().length() * 8);
    List<PageArticle> brought = new ArrayList<>(articles.size());
    try (ArticleWriter writer = new ArticleWriter(lines)) {
      for (AnalyzedArticle article : articles) {
        int before = lines.size();
        writer.write(article, page.text(), offsets);
        writer.flush();
        brought.add(PageArticle.of(article, checker, lines.size() - before));
        counts.add(article);
      }
    }
    ReadFile file =
        new ReadFile(
            page.source(),
            page.charset(),
            BigDecimal.valueOf(page.confidence()).setScale(2, RoundingMode.HALF_UP),
            offsets.at(page.text().length()),
            articles.size());
    return new Result(
        page.source(), key, file, lines.toByteArray(), brought, counts.toMap(), page.problems());
  }

  private static Problem tooMuch(String source) {
    return new Problem(
        source,
        "analyze",
        "out-of-memory",
        "the page needs more memory than there is; split it, or give more: JIANBAO_OPTS=-Xmx4g",
        null);
  }

  /** What becomes of a page on which the work was given up. */
  static Result tooLong(String source, Duration limit) {
    String message =
        "the work on this page was given up after "
            + limit.toMinutes()
            + " minutes; please report it, and split the page";
    return Result.failed(source, new Problem(source, "analyze", "too-slow", message, null));
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
