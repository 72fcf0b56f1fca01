package io.jianbao.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the dump of a newspaper page back into articles. Immutable and safe to share between
 * threads.
 *
 * <p>Rows become lines (paragraphs wrapped at a column's width are put together); lines are
 * classified; the seams where a line goes on with another one, at once or behind foreign lines, are
 * chosen so that their odds together are the best; the paragraphs that result are parted at the
 * borders between articles; paragraphs that stand in a foreign article are taken to their own;
 * lines with headlines of two articles are divided. Each step weighs named evidence by trees over
 * what is seen on the page and over statistics of characters; {@link #explain} tells it.
 */
public final class PageSplitter {
  private final Statistics statistics;
  private final PageFurniture furniture;
  private final DatelineParser datelines;
  private final LineClassifier classifier;
  private final HeadlineFinder headlines;
  private final SeamScorer seamScorer;
  private final SeamChooser seamChooser;
  private final ArticleBorders borders;
  private final Belonging belonging;

  /** Reads the tables. */
  public PageSplitter() {
    this(
        Statistics.load(),
        PageFurniture.load(),
        DatelineParser.load(),
        HeadlineFinder.load(),
        SeamScorer.load(),
        SeamChooser.load(),
        ArticleBorders.load(),
        Belonging.load());
  }

  PageSplitter(
      Statistics statistics,
      PageFurniture furniture,
      DatelineParser datelines,
      HeadlineFinder headlines,
      SeamScorer seamScorer,
      SeamChooser seamChooser,
      ArticleBorders borders,
      Belonging belonging) {
    this.statistics = statistics;
    this.furniture = furniture;
    this.datelines = datelines;
    this.classifier = new LineClassifier(datelines);
    this.headlines = headlines;
    this.seamScorer = seamScorer;
    this.seamChooser = seamChooser;
    this.borders = borders;
    this.belonging = belonging;
  }

  /**
   * The articles of a page, in page order. Every character that is not blank stands in exactly one
   * headline, subtitle or piece of a paragraph of exactly one of them. What is of the page and of
   * no article, such as its number, comes last, as an article of its own.
   *
   * @param page the text of the page, with any line ends
   */
  public List<Article> split(String page) {
    return layOut(page, false).articles();
  }

  /** What {@link #split} decides about a page, and why. */
  public Explanation explain(String page) {
    return Explanation.of(layOut(page, false));
  }

  /**
   * The same for a text that is known to be one article, with its headline in the first line:
   * paragraphs are joined and the line of origin is read, but nothing is parted.
   *
   * @param text the text of the article, not blank
   */
  public Explanation explainArticle(String text) {
    return Explanation.of(layOut(text, true));
  }

  private Layout layOut(String text, boolean oneArticle) {
    LineReader.Result read = LineReader.read(text, oneArticle ? null : furniture, datelines);
    LinedPage page = new LinedPage(read.lines(), statistics, classifier, headlines);
    if (oneArticle) {
      page.readAsArticle();
    }
    Seams seams = Seams.choose(page, seamScorer, seamChooser);
    page.settle(seams.previous());
    ArticleAssigner assigner = new ArticleAssigner(page, borders, belonging);
    List<UnitSequence> sequences = UnitSequence.of(seams.previous());
    if (oneArticle) {
      assigner.assignToOne(sequences);
    } else {
      assigner.assign(sequences);
    }
    List<Article> articles =
        new ArrayList<>(new ArticleBuilder(text, page, datelines, assigner.articles()).build());
    if (!read.furniture().isEmpty()) {
      articles.add(Article.ofFurniture(read.furniture()));
    }
    return new Layout(page, seams, assigner.decisions(), articles);
  }
}
