package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.PageAnalyzer;
import io.jianbao.analysis.TextOptions;
import io.jianbao.check.Checker;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.json.ArticleWriter;
import io.jianbao.json.FindingWriter;
import io.jianbao.json.PairWriter;
import io.jianbao.text.CodePoints;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** A run over one page that is in memory, its results too. Immutable; threads may share one. */
public final class SinglePage {
  private final PageAnalyzer analyzer = new PageAnalyzer(TextOptions.NONE);
  private final Checker checker = new Checker();

  /**
   * What a run would write.
   *
   * @param articles the lines of {@code articles.jsonl}
   * @param duplicates the lines of {@code duplicates.jsonl}
   * @param findings the lines of {@code findings.jsonl}
   */
  public record Result(List<String> articles, List<String> duplicates, List<String> findings) {}

  /**
   * Analyzes a page and compares its paragraphs and figures with each other.
   *
   * @param source the page's name, which the ids of its articles begin with
   * @param day the day of issue, or null when it is not known
   * @param known paragraphs printed elsewhere, with their articles; pairs of two of them are left
   *     out
   */
  public Result run(String source, String page, LocalDate day, List<ParagraphText> known) {
    CodePoints offsets = CodePoints.of(page);
    List<AnalyzedArticle> analyzed = analyzer.analyze(source, page, day);
    ByteArrayOutputStream articles = new ByteArrayOutputStream();
    ByteArrayOutputStream duplicates = new ByteArrayOutputStream();
    ByteArrayOutputStream findings = new ByteArrayOutputStream();
    try (ArticleWriter writer = new ArticleWriter(articles);
        PairWriter pairWriter = new PairWriter(duplicates);
        FindingWriter findingWriter = new FindingWriter(findings)) {
      CorpusStage corpus = new CorpusStage(checker, ParagraphSpool.inMemory(), 1);
      for (AnalyzedArticle article : analyzed) {
        writer.write(article, page, offsets);
        PageArticle brought = PageArticle.of(article, checker, 0);
        corpus.add(brought);
        brought.checked().findings().forEach(findingWriter::write);
      }
      corpus.compare(analyzed, known, pairWriter::write, findingWriter::write);
    }
    return new Result(lines(articles), lines(duplicates), lines(findings));
  }

  /** Line feeds end the lines and stand nowhere else: JSON escapes them. */
  private static List<String> lines(ByteArrayOutputStream bytes) {
    String text = bytes.toString(StandardCharsets.UTF_8);
    return text.isEmpty()
        ? List.of()
        : List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }
}
