package io.jianbao.run;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.check.Checker;
import io.jianbao.check.CorpusCheck;
import io.jianbao.check.Finding;
import io.jianbao.duplicate.DuplicateFinder;
import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.json.ArticleWriter;
import io.jianbao.json.PairWriter;
import io.jianbao.quote.Quote;
import io.jianbao.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All that needs a look at more than one page: paragraphs that repeat one another, figures and
 * speakers that do not agree. Articles and paragraphs may be lists that keep them on disk.
 */
final class CorpusStage {
  private final Checker checker = new Checker();
  private final List<AnalyzedArticle> articles;
  private final ParagraphSpool paragraphs;
  private final int jobs;
  private final CorpusCheck corpus = checker.corpus();

  /**
   * @param paragraphs empty, to which those of the articles are added
   * @param jobs how many threads work
   */
  CorpusStage(List<AnalyzedArticle> articles, ParagraphSpool paragraphs, int jobs) {
    this.articles = articles;
    this.paragraphs = paragraphs;
    this.jobs = jobs;
  }

  /** Takes a pair with its places. */
  interface PairSink {
    void take(DuplicatePair pair, PairWriter.Place a, PairWriter.Place b);
  }

  /** Finds all pairs and findings, in an order that depends on the articles alone. */
  void run(PairSink pairs, Consumer<Finding> findings) {
    run(List.of(), pairs, findings);
  }

  /**
   * The same with paragraphs of other articles, only to be compared with.
   *
   * @param known each with its article; pairs of two of them are left out
   */
  void run(List<ParagraphText> known, PairSink pairs, Consumer<Finding> findings) {
    collect(findings);
    int own = paragraphs.size();
    known.forEach(paragraphs::add);
    new DuplicateFinder()
        .find(
            paragraphs,
            paragraphs.workspace(),
            pair -> {
              if (Math.min(pair.a(), pair.b()) < own) {
                pairs.take(pair, place(pair.a()), place(pair.b()));
              }
              if (Math.max(pair.a(), pair.b()) < own) {
                corpus.add(pair);
              }
            });
    compare(findings);
  }

  private PairWriter.Place place(int number) {
    ParagraphText paragraph = paragraphs.get(number);
    return new PairWriter.Place(paragraph.doc(), paragraph.id(), paragraph.text());
  }

  private record Checked(AnalyzedArticle article, List<Finding> findings) {}

  /** Collects the paragraphs and finds what each article tells by itself. */
  private void collect(Consumer<Finding> findings) {
    OrderedWork.<Integer, Checked>run(
        IntStream.range(0, articles.size()).iterator(),
        number -> {
          AnalyzedArticle article = articles.get(number);
          return new Checked(article, checker.check(article));
        },
        checked -> {
          checked.findings().forEach(findings);
          corpus.add(checked.article());
          addParagraphs(checked.article());
        },
        jobs);
  }

  private void addParagraphs(AnalyzedArticle article) {
    for (int i = 0; i < article.paragraphs().size(); i++) {
      AnnotatedText paragraph = article.paragraphs().get(i);
      String id = ArticleWriter.paragraphId(i);
      paragraphs.add(
          new ParagraphText(
              id, article.source(), article.id(), false, paragraph.text(), speakers(paragraph)));
    }
  }

  private static List<Span> speakers(AnnotatedText paragraph) {
    return paragraph.quotes().stream()
        .map(Quote::speakerSpan)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** Finds what the articles tell together. */
  private void compare(Consumer<Finding> findings) {
    OrderedWork.<List<Integer>, List<Finding>>run(
        corpus.days().iterator(),
        day -> corpus.day(day, articles),
        found -> found.forEach(findings),
        jobs);
    corpus.speakers(articles).forEach(findings);
  }
}
