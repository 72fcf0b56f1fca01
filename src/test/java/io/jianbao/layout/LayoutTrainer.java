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
 * Fits the weights of the layout's decisions on scrambled pages whose truth is known.
 *
 * <p>{@code LayoutTrainer PAGES RESOURCES}: {@code PAGES} is a folder of {@link GoldPage}s; {@code
 * headline-weights.tsv}, {@code seam-weights.tsv}, {@code seam-apart-weights.tsv}, {@code
 * seam-choice-weights.tsv}, {@code border-weights.tsv} and {@code belonging-weights.tsv} are
 * written to the folder {@code RESOURCES}. {@code characters.bin} must be there already. The same
 * pages give the same bytes.
 */
final class LayoutTrainer {
  private final CharacterModel characters = CharacterModel.load();
  private final TopicVectors topics = TopicVectors.load();
  private final ParagraphPlaces places = ParagraphPlaces.load();
  private final LineClassifier classifier = new LineClassifier(DatelineParser.load());
  private final List<GoldPage> pages;
  private final Path resources;

  private LayoutTrainer(List<GoldPage> pages, Path resources) {
    this.pages = pages;
    this.resources = resources;
  }

  public static void main(String[] args) throws IOException {
    LayoutTrainer trainer = new LayoutTrainer(GoldPage.readAll(Path.of(args[0])), Path.of(args[1]));
    HeadlineFinder headlines = trainer.trainHeadlines();
    trainer.trainSeams(headlines);
    ArticleBorders borders = trainer.trainBorders(headlines);
    trainer.trainBelonging(headlines, borders);
  }

  private LinedPage read(GoldPage page, HeadlineFinder headlines) {
    return new LinedPage(
        LineReader.read(page.text()), characters, topics, places, classifier, headlines);
  }

  private static <F extends Enum<F>> LogisticModel<F> untrained(F[] features) {
    return new LogisticModel<>(features, new double[features.length]);
  }

  private <F extends Enum<F>> LogisticModel<F> write(
      String name, String about, F[] features, LogisticTrainer trainer) throws IOException {
    double[] weights = trainer.fit(features.length);
    LogisticTrainer.write(resources.resolve(name + "-weights.tsv"), about, features, weights);
    return new LogisticModel<>(features, weights);
  }

  private HeadlineFinder trainHeadlines() throws IOException {
    LogisticTrainer trainer = new LogisticTrainer();
    HeadlineFinder untrained = new HeadlineFinder(untrained(HeadlineSign.values()));
    for (GoldPage gold : pages) {
      LinedPage page = read(gold, untrained);
      for (int i = 0; i < page.size(); i++) {
        if (HeadlineFinder.possible(page.facts(i))) {
          trainer.add(untrained.signs(page, i), gold.lines().get(i).headline());
        }
      }
    }
    return new HeadlineFinder(
        write(
            "headline",
            "What speaks for a line being a headline.",
            HeadlineSign.values(),
            trainer));
  }

  private void trainSeams(HeadlineFinder headlines) throws IOException {
    LogisticTrainer together = new LogisticTrainer();
    LogisticTrainer apart = new LogisticTrainer();
    LogisticModel<SeamSign> none = untrained(SeamSign.values());
    SeamScorer untrained = new SeamScorer(none, none);
    for (GoldPage gold : pages) {
      LinedPage page = read(gold, headlines);
      for (SeamScorer.Candidate candidate : untrained.candidates(page)) {
        boolean seam = gold.lines().get(candidate.second()).continues() == candidate.first();
        (candidate.apart() ? apart : together).add(candidate.signs(), seam);
      }
    }
    SeamScorer scorer =
        new SeamScorer(
            write(
                "seam",
                "What speaks for a line going on with the one above.",
                SeamSign.values(),
                together),
            write(
                "seam-apart",
                "What speaks for a line going on with one further above.",
                SeamSign.values(),
                apart));
    trainChoice(headlines, scorer);
  }

  private void trainChoice(HeadlineFinder headlines, SeamScorer scorer) throws IOException {
    LogisticTrainer trainer = new LogisticTrainer();
    for (GoldPage gold : pages) {
      LinedPage page = read(gold, headlines);
      List<SeamScorer.Candidate> candidates = scorer.candidates(page);
      double[] logits = candidates.stream().mapToDouble(scorer::logit).toArray();
      List<Signs<SeamChoiceSign>> signs = SeamChooser.look(page.size(), candidates, logits);
      for (int c = 0; c < logits.length; c++) {
        SeamScorer.Candidate candidate = candidates.get(c);
        trainer.add(
            signs.get(c), gold.lines().get(candidate.second()).continues() == candidate.first());
      }
    }
    write(
        "seam-choice",
        "What speaks for a seam in view of its rivals.",
        SeamChoiceSign.values(),
        trainer);
  }

  private static List<UnitSequence> trueSequences(GoldPage gold) {
    return UnitSequence.of(gold.lines().stream().mapToInt(GoldPage.GoldLine::continues).toArray());
  }

  private ArticleBorders trainBorders(HeadlineFinder headlines) throws IOException {
    LogisticTrainer trainer = new LogisticTrainer();
    ArticleBorders untrained = new ArticleBorders(untrained(BorderSign.values()));
    for (GoldPage gold : pages) {
      LinedPage page = read(gold, headlines);
      List<Unit> units = trueSequences(gold).getFirst().units();
      Set<String> begun = new HashSet<>();
      int begin = 0;
      for (int at = 0; at < units.size(); at++) {
        GoldPage.GoldLine line = gold.lines().get(units.get(at).first());
        if (line.copyOf() >= 0) {
          continue;
        }
        boolean begins = begun.add(line.article());
        boolean displaced = line.defects().contains("displaced");
        ArticleBorders.Candidate candidate =
            at == 0 ? null : untrained.candidate(page, units, begin, at);
        if (candidate != null && !displaced) {
          trainer.add(candidate.signs(), begins);
        }
        begin = begins ? at : begin;
      }
    }
    return new ArticleBorders(
        write("border", "What speaks for a new article beginning.", BorderSign.values(), trainer));
  }

  private void trainBelonging(HeadlineFinder headlines, ArticleBorders borders) throws IOException {
    LogisticTrainer trainer = new LogisticTrainer();
    LogisticTrainer gapTrainer = new LogisticTrainer();
    LogisticModel<BelongingSign> none = untrained(BelongingSign.values());
    Belonging untrained = new Belonging(none, none);
    for (GoldPage gold : pages) {
      LinedPage page = read(gold, headlines);
      List<UnitSequence> sequences = trueSequences(gold);
      ArticleAssigner assigner = new ArticleAssigner(page, borders, untrained);
      assigner.assign(sequences.subList(0, 1));
      List<String> names = new ArrayList<>();
      for (ArticleDraft article : assigner.articles()) {
        names.add(nameOf(article, gold));
      }
      for (int n = 0; n < names.size(); n++) {
        List<Unit> units = assigner.articles().get(n).units();
        for (int position = 0; position < units.size(); position++) {
          String name = gold.lines().get(units.get(position).first()).article();
          Belonging.Place place = assigner.place(n, position);
          if (place == null) {
            continue;
          }
          for (Belonging.Candidate candidate :
              Belonging.candidates(page, place, assigner.articles())) {
            boolean elsewhere = names.get(candidate.there()).equals(name);
            trainer.add(candidate.signs(), elsewhere && !names.get(n).equals(name));
          }
        }
      }
      for (UnitSequence gap : sequences.subList(1, sequences.size())) {
        String around = gold.lines().get(gap.around().first()).article();
        List<Unit> segment =
            gap.units().stream().filter(unit -> !page.isHead(unit.first())).toList();
        if (segment.isEmpty() || !names.contains(around)) {
          continue;
        }
        Belonging.Place place = assigner.gapPlace(segment, names.indexOf(around));
        if (place == null) {
          continue;
        }
        for (Belonging.Candidate candidate :
            Belonging.candidates(page, place, assigner.articles())) {
          String name = gold.lines().get(segment.getFirst().first()).article();
          gapTrainer.add(candidate.signs(), names.get(candidate.there()).equals(name));
        }
      }
    }
    write(
        "belonging",
        "What speaks for a paragraph belonging to an article elsewhere on the page.",
        BelongingSign.values(),
        trainer);
    write(
        "gap",
        "What speaks for a paragraph in another one's gap belonging to an article of the page.",
        BelongingSign.values(),
        gapTrainer);
  }

  /** The article that most characters are of. */
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
