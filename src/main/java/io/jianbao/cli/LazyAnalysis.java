package io.jianbao.cli;

import io.jianbao.duplicate.ParagraphText;
import io.jianbao.http.AnalyzedPage;
import io.jianbao.http.PageAnalysis;
import io.jianbao.run.SinglePage;
import io.jianbao.search.Likeness;
import io.jianbao.source.Page;
import io.jianbao.source.PageReader;
import io.jianbao.source.Problem;
import io.jianbao.source.UnreadablePageException;
import io.jianbao.text.Span;
import java.time.LocalDate;
import java.util.List;

/** The analysis with its tables, made when the first page comes. */
final class LazyAnalysis implements PageAnalysis {
  private SinglePage page;

  @Override
  public AnalyzedPage analyze(String source, String text, LocalDate day, List<Likeness> known) {
    List<ParagraphText> others = known.stream().map(LazyAnalysis::paragraph).toList();
    SinglePage.Result result = page().run(source, text, day, others);
    return new AnalyzedPage(result.articles(), result.duplicates(), result.findings());
  }

  private static ParagraphText paragraph(Likeness known) {
    String text = known.text();
    List<Span> speakers =
        known.speakers().stream()
            .map(range ->
                new Span(
                    text.offsetByCodePoints(0, range.start()),
                    text.offsetByCodePoints(0, range.end())))
            .distinct()
            .sorted()
            .toList();
    return new ParagraphText(
        known.paragraph(), null, known.article(), known.date(), false, text, speakers);
  }

  @Override
  public DecodedPage decode(byte[] bytes) {
    try {
      Page decoded = PageReader.automatic().read("page", bytes);
      List<String> problems = decoded.problems().stream().map(Problem::message).toList();
      return new DecodedPage(decoded.text(), decoded.charset(), problems);
    } catch (UnreadablePageException e) {
      return new DecodedPage(null, null, List.of(e.problem().message()));
    }
  }

  private synchronized SinglePage page() {
    if (page == null) {
      page = new SinglePage();
    }
    return page;
  }
}
