package io.jianbao.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Grows the trees of the layout's decisions on scrambled pages of given articles.
 *
 * <p>{@code java -cp target/classes:target/test-classes:JACKSON io.jianbao.layout.LayoutTrainer
 * RESOURCES LEFT_OUT FILE[:EVERY]...}: files as {@link PrintedArticle} reads them; articles whose
 * ids stand in the file {@code LEFT_OUT} are passed over, so that pages made of them can judge. The
 * statistics ({@link CharacterModelTrainer}, {@link ContinuationTrainer}, {@link
 * ParagraphPlacesTrainer}, {@link TopicVectorTrainer}, with the same arguments) must be among the
 * classes already; the {@code *-trees.tsv} are written to {@code RESOURCES}. Pages are made of all
 * days, also of those that the statistics have seen: twice as many articles teach more than the
 * statistics' memory of them spoils. Each eighth day is kept for validation, and what the layout
 * makes of its pages is printed. The same files give the same bytes.
 *
 * <p>A decision that rests on another one is trained on what that one says about pages it has not
 * seen: each is trained on either half of the days and asked about the other half; what is written
 * is trained on all.
 */
final class LayoutTrainer {
  private static final int VALIDATION = 8;
  private static final int TIMES = 8;

  private final Statistics statistics = Statistics.load();
  private final DatelineParser datelines = DatelineParser.load();
  private final LineClassifier classifier = new LineClassifier(datelines);
  private final List<GoldPage> pages;
  private final Path resources;

  private LayoutTrainer(List<GoldPage> pages, Path resources) {
    this.pages = pages;
    this.resources = resources;
  }

  public static void main(String[] args) throws IOException {
    ScrambledPages source = new ScrambledPages();
    List<String> files = List.of(args).subList(2, args.length);
    Set<String> leftOut = PrintedArticle.ids(Path.of(args[1]));
    PrintedArticle.read(files, leftOut, true, source::add);
    PrintedArticle.read(files, leftOut, false, source::add);
    List<GoldPage> training = new ArrayList<>();
    List<GoldPage> validation = new ArrayList<>();
    List<String> days = source.days();
    for (int day = 0; day < days.size(); day++) {
      if (day % VALIDATION == 0) {
        validation.addAll(source.of(days.get(day), 1));
      } else {
        training.addAll(source.of(days.get(day), TIMES));
      }
    }
    PageSplitter splitter = new LayoutTrainer(training, Path.of(args[0])).train();
    LayoutJudge judge = new LayoutJudge();
    validation.forEach(page -> judge.judge(page, splitter.split(page.text())));
    System.err.println(
        training.size() + " pages, validated on " + validation.size() + ": " + judge);
  }

  /** Which half a page is of: that of its day, so that the halves share no article. */
  private static boolean isEven(GoldPage page) {
    return (page.name().substring(0, page.name().lastIndexOf('/')).hashCode() & 2) == 0;
  }

  /** A part of the model, trained on all pages and on either half. */
  private record Halves<M>(M all, M even, M odd) {
    /** The one that has seen no article of a page's day. */
    M strangerTo(GoldPage page) {
      return isEven(page) ? odd : even;
    }
  }

  /** Collects examples for one decision from all pages. */
  private final class Examples<F extends Enum<F>> {
    private final TreeTrainer<F> all;
    private final TreeTrainer<F> even;
    private final TreeTrainer<F> odd;

    Examples(Class<F> type) {
      this.all = new TreeTrainer<>(type.getEnumConstants());
      this.even = new TreeTrainer<>(type.getEnumConstants());
      this.odd = new TreeTrainer<>(type.getEnumConstants());
    }

    void add(int page, Signs<F> signs, boolean positive) {
      all.add(signs, positive);
      (isEven(pages.get(page)) ? even : odd).add(signs, positive);
    }

    Halves<TreeModel<F>> fit(String name, String about) throws IOException {
      return new Halves<>(fitToAll(name, about), even.fit(), odd.fit());
    }

    TreeModel<F> fitToAll(String name, String about) throws IOException {
      System.err.println(name + ": " + all.size() + " examples");
      return all.fitAndWrite(resources.resolve(name + "-trees.tsv"), about);
    }
  }

  private PageSplitter train() throws IOException {
    Halves<HeadlineFinder> headlines = trainHeadlines();
    Halves<SeamScorer> seams = trainSeams(headlines);
    Halves<SeamChooser> choosers = trainChoice(headlines, seams);
    Halves<ArticleBorders> borders = trainBorders(headlines);
    Belonging belonging = trainBelonging(headlines, borders);
    return new PageSplitter(
        statistics,
        PageFurniture.load(),
        datelines,
        headlines.all(),
        seams.all(),
        choosers.all(),
        borders.all(),
        belonging);
  }

  private LinedPage read(int page, HeadlineFinder headlines) {
    return new LinedPage(
        LineReader.read(pages.get(page).text(), null, datelines).lines(),
        statistics,
        classifier,
        headlines);
  }

  private Halves<HeadlineFinder> trainHeadlines() throws IOException {
    Examples<HeadlineSign> examples = new Examples<>(HeadlineSign.class);
    HeadlineFinder untrained = new HeadlineFinder(TreeModel.untrained(HeadlineSign.class));
    for (int n = 0; n < pages.size(); n++) {
      LinedPage page = read(n, untrained);
      for (int i = 0; i < page.size(); i++) {
        if (HeadlineFinder.possible(page.facts(i))) {
          GoldPage.GoldLine line = pages.get(n).lines().get(i);
          examples.add(n, untrained.signs(page, i), line.headline() || line.heading());
        }
      }
    }
    Halves<TreeModel<HeadlineSign>> models =
        examples.fit(
            "headline", "What speaks for a line being a headline or heading a part of an article.");
    return new Halves<>(
        new HeadlineFinder(models.all()),
        new HeadlineFinder(models.even()),
        new HeadlineFinder(models.odd()));
  }

  private Halves<SeamScorer> trainSeams(Halves<HeadlineFinder> headlines) throws IOException {
    Examples<SeamSign> together = new Examples<>(SeamSign.class);
    Examples<SeamSign> apart = new Examples<>(SeamSign.class);
    TreeModel<SeamSign> none = TreeModel.untrained(SeamSign.class);
    SeamScorer untrained = new SeamScorer(none, none);
    for (int n = 0; n < pages.size(); n++) {
      LinedPage page = read(n, headlines.strangerTo(pages.get(n)));
      for (SeamScorer.Candidate candidate : untrained.candidates(page)) {
        (candidate.apart() ? apart : together)
            .add(n, candidate.signs(), isSeam(pages.get(n), candidate));
      }
    }
    Halves<TreeModel<SeamSign>> near =
        together.fit("seam", "What speaks for a line going on with the one above.");
    Halves<TreeModel<SeamSign>> far =
        apart.fit("seam-apart", "What speaks for a line going on with one further above.");
    return new Halves<>(
        new SeamScorer(near.all(), far.all()),
        new SeamScorer(near.even(), far.even()),
        new SeamScorer(near.odd(), far.odd()));
  }

  private static boolean isSeam(GoldPage page, SeamScorer.Candidate candidate) {
    return page.lines().get(candidate.second()).continues() == candidate.first();
  }

  private Halves<SeamChooser> trainChoice(
      Halves<HeadlineFinder> headlines, Halves<SeamScorer> scorers) throws IOException {
    Examples<SeamChoiceSign> examples = new Examples<>(SeamChoiceSign.class);
    for (int n = 0; n < pages.size(); n++) {
      LinedPage page = read(n, headlines.strangerTo(pages.get(n)));
      List<SeamScorer.Candidate> candidates = scorers.strangerTo(pages.get(n)).candidates(page);
      List<Signs<SeamChoiceSign>> signs = SeamChooser.look(page.size(), candidates);
      for (int c = 0; c < signs.size(); c++) {
        examples.add(n, signs.get(c), isSeam(pages.get(n), candidates.get(c)));
      }
    }
    Halves<TreeModel<SeamChoiceSign>> models =
        examples.fit("seam-choice", "What speaks for a seam in view of its rivals.");
    return new Halves<>(
        new SeamChooser(models.all()),
        new SeamChooser(models.even()),
        new SeamChooser(models.odd()));
  }

  private static List<UnitSequence> trueSequences(GoldPage gold) {
    return UnitSequence.of(gold.lines().stream().mapToInt(GoldPage.GoldLine::continues).toArray());
  }

  private Halves<ArticleBorders> trainBorders(Halves<HeadlineFinder> headlines) throws IOException {
    Examples<BorderSign> examples = new Examples<>(BorderSign.class);
    for (int n = 0; n < pages.size(); n++) {
      addBorders(n, read(n, headlines.strangerTo(pages.get(n))), examples);
    }
    Halves<TreeModel<BorderSign>> models =
        examples.fit("border", "What speaks for a new article beginning.");
    return new Halves<>(
        new ArticleBorders(models.all()),
        new ArticleBorders(models.even()),
        new ArticleBorders(models.odd()));
  }

  private void addBorders(int n, LinedPage page, Examples<BorderSign> examples) {
    ArticleBorders untrained = new ArticleBorders(TreeModel.untrained(BorderSign.class));
    List<Unit> units = trueSequences(pages.get(n)).getFirst().units();
    Set<String> begun = new HashSet<>();
    int begin = 0;
    for (int at = 0; at < units.size(); at++) {
      GoldPage.GoldLine line = pages.get(n).lines().get(units.get(at).first());
      if (line.copyOf() >= 0) {
        continue;
      }
      boolean displaced = line.defects().contains("displaced");
      boolean begins = !displaced && begun.add(line.article());
      ArticleBorders.Candidate candidate =
          at == 0 ? null : untrained.candidate(page, units, begin, at);
      if (candidate != null) {
        examples.add(n, candidate.signs(), begins);
      }
      begin = begins ? at : begin;
    }
  }

  private Belonging trainBelonging(Halves<HeadlineFinder> headlines, Halves<ArticleBorders> borders)
      throws IOException {
    Examples<BelongingSign> inArticle = new Examples<>(BelongingSign.class);
    Examples<BelongingSign> inGap = new Examples<>(BelongingSign.class);
    TreeModel<BelongingSign> none = TreeModel.untrained(BelongingSign.class);
    for (int n = 0; n < pages.size(); n++) {
      LinedPage page = read(n, headlines.strangerTo(pages.get(n)));
      List<UnitSequence> sequences = trueSequences(pages.get(n));
      ArticleAssigner assigner =
          new ArticleAssigner(page, borders.strangerTo(pages.get(n)), new Belonging(none, none));
      assigner.assign(sequences.subList(0, 1));
      List<String> names = new ArrayList<>();
      for (ArticleDraft article : assigner.articles()) {
        names.add(nameOf(article, pages.get(n)));
      }
      addParagraphs(n, page, assigner, names, inArticle);
      addGaps(n, page, assigner, names, inGap);
    }
    return new Belonging(
        inArticle.fitToAll(
            "belonging", "What speaks for a paragraph belonging to another article."),
        inGap.fitToAll(
            "gap", "What speaks for a paragraph in another one's gap belonging to an article."));
  }

  private void addParagraphs(
      int n,
      LinedPage page,
      ArticleAssigner assigner,
      List<String> names,
      Examples<BelongingSign> examples) {
    for (int number = 0; number < names.size(); number++) {
      List<Unit> units = assigner.articles().get(number).units();
      for (int position = 0; position < units.size(); position++) {
        Belonging.Place place = assigner.place(number, position);
        if (place != null) {
          String name = pages.get(n).lines().get(units.get(position).first()).article();
          for (Belonging.Candidate candidate :
              Belonging.candidates(page, place, assigner.articles())) {
            boolean elsewhere = names.get(candidate.there()).equals(name);
            boolean here = units.size() > 1 && names.get(number).equals(name);
            examples.add(n, candidate.signs(), elsewhere && !here);
          }
        }
      }
    }
  }

  private void addGaps(
      int n,
      LinedPage page,
      ArticleAssigner assigner,
      List<String> names,
      Examples<BelongingSign> examples) {
    GoldPage gold = pages.get(n);
    for (UnitSequence gap : trueSequences(gold).stream().skip(1).toList()) {
      String around = gold.lines().get(gap.around().first()).article();
      List<Unit> segment = gap.units().stream().filter(unit -> !page.isHead(unit.first())).toList();
      if (segment.isEmpty() || !names.contains(around)) {
        continue;
      }
      Belonging.Place place = assigner.gapPlace(segment, names.indexOf(around));
      if (place != null) {
        String name = gold.lines().get(segment.getFirst().first()).article();
        for (Belonging.Candidate candidate :
            Belonging.candidates(page, place, assigner.articles())) {
          examples.add(n, candidate.signs(), names.get(candidate.there()).equals(name));
        }
      }
    }
  }

  /** The article that most lines are of. */
  private static String nameOf(ArticleDraft article, GoldPage gold) {
    Map<String, Integer> votes = new TreeMap<>();
    for (Unit unit : article.units()) {
      for (int line : unit.lines()) {
        votes.merge(gold.lines().get(line).article(), 1, Integer::sum);
      }
    }
    return votes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
