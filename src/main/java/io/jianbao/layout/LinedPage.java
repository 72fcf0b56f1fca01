package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a page with all that is seen in them, for the decisions that follow. */
final class LinedPage {
  /** The logarithm of the odds of what is known. */
  private static final double SURE = 20;

  /** A line above a headline is one too from these odds on: of three such lines two are. */
  private static final double LEAST_ODDS_ABOVE_HEADLINE = -2;

  private final Statistics statistics;
  private final Vocabulary vocabulary;
  private final List<LineFacts> facts = new ArrayList<>();
  private final Map<List<Integer>, Words> wordsOfUnits = new HashMap<>();
  private final Headlines[] headlines;
  private final Junction.Side[] sides;
  private final Junction[] junctions;
  private final ContinuationModel.Side[] goesOn;
  private final PairCounts above;
  private final PairCounts below;
  private final int[] copyOf;
  private final double[] headlineLogits;
  private final LineKind[] kinds;

  private final double originsPerHeadline;

  /** How lines read, by line; null where nobody asked yet. */
  private final ParagraphPlaces.Reading[] readings;

  LinedPage(
      List<Line> lines,
      Statistics statistics,
      LineClassifier classifier,
      HeadlineFinder headlineFinder) {
    this.statistics = statistics;
    this.vocabulary = new Vocabulary(statistics, lines);
    for (Line line : lines) {
      facts.add(classifier.classify(line, vocabulary.ofLine(line.index())));
    }
    this.sides = new Junction.Side[lines.size()];
    this.junctions = new Junction[lines.size()];
    this.headlines = new Headlines[lines.size()];
    this.goesOn = new ContinuationModel.Side[lines.size()];
    this.above = new PairCounts(vocabulary);
    this.below = new PairCounts(vocabulary);
    this.copyOf = CopyFinder.find(lines);
    this.headlineLogits = new double[lines.size()];
    for (int i = 0; i < headlineLogits.length; i++) {
      headlineLogits[i] = headlineFinder.logit(this, i);
    }
    this.readings = new ParagraphPlaces.Reading[lines.size()];
    this.kinds = new LineKind[lines.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kindOnPage(i);
    }
    for (int i = kinds.length - 2; i >= 0; i--) {
      boolean likely = kinds[i] == LineKind.BODY && headlineLogits[i] > LEAST_ODDS_ABOVE_HEADLINE;
      if (likely && kinds[i + 1] == LineKind.HEADLINE && !isCopy(i)) {
        kinds[i] = LineKind.HEADLINE;
      }
    }
    this.originsPerHeadline = originsPerRunOfHeadlines();
  }

  /** The headlines on a line. */
  private record Headlines(List<HeadlineSplitter.Part> parts) {}

  private double originsPerRunOfHeadlines() {
    int origins = 0;
    int runs = 0;
    for (int i = 0; i < kinds.length; i++) {
      origins += kinds[i] == LineKind.LEAD ? 1 : 0;
      runs += isHead(kinds[i]) && (i == 0 || !isHead(kinds[i - 1])) ? 1 : 0;
    }
    return (double) origins / Math.max(1, runs);
  }

  /** How many lines of origin the page has for each of its headlines. */
  double originsPerHeadline() {
    return originsPerHeadline;
  }

  /** Takes a headline for one of a part of an article. */
  void makeHeading(int i) {
    kinds[i] = LineKind.HEADING;
  }

  /** The kind of a line with regard to the lines above it, which are known. */
  private LineKind kindOnPage(int i) {
    boolean belowHeadline = i > 0 && isHead(kinds[i - 1]);
    return switch (facts(i).kind()) {
      case BODY -> headlineLogits[i] > 0 && !isCopy(i) ? LineKind.HEADLINE : LineKind.BODY;
      case SUBTITLE -> belowHeadline ? LineKind.SUBTITLE : LineKind.BODY;
      case BYLINE -> belowHeadline ? LineKind.BYLINE : LineKind.SIGNATURE;
      default -> facts(i).kind();
    };
  }

  /**
   * Takes notice of the seams: what goes on with another line is no headline.
   *
   * @param previous for each line the line that it goes on with, or -1
   */
  void settle(int[] previous) {
    for (int i = 0; i < previous.length; i++) {
      if (previous[i] >= 0) {
        settle(i);
        settle(previous[i]);
      }
    }
  }

  /** Takes the lines as those of one article: the first is its headline, others head its parts. */
  void readAsArticle() {
    kinds[0] = LineKind.HEADLINE;
    headlineLogits[0] = SURE;
    for (int i = 1; i < kinds.length; i++) {
      if (kinds[i] == LineKind.HEADLINE || kinds[i] == LineKind.SUBTITLE && i > 1) {
        kinds[i] = LineKind.HEADING;
      }
    }
  }

  private void settle(int i) {
    if (kinds[i] == LineKind.HEADLINE || kinds[i] == LineKind.SUBTITLE) {
      kinds[i] = LineKind.BODY;
    }
  }

  private static boolean isHead(LineKind kind) {
    return kind == LineKind.HEADLINE || kind == LineKind.SUBTITLE;
  }

  int size() {
    return facts.size();
  }

  LineFacts facts(int i) {
    return facts.get(i);
  }

  Line line(int i) {
    return facts.get(i).line();
  }

  LineKind kind(int i) {
    return kinds[i];
  }

  /** Whether the line is a headline or a line below one. */
  boolean isHead(int i) {
    return isHead(kinds[i]);
  }

  /** Whether the line is of what an article tells, and not above it or about the page. */
  boolean isBody(int i) {
    return !isHead(i) && kinds[i] != LineKind.BYLINE && kinds[i] != LineKind.NOTICE;
  }

  /** The logarithm of the odds that the line is a headline. */
  double headlineLogit(int i) {
    return headlineLogits[i];
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Room to count the pairs above a place in, until the next place is looked at. */
  PairCounts above() {
    above.clear();
    return above;
  }

  /** Room to count the pairs below a place in, until the next place is looked at. */
  PairCounts below() {
    below.clear();
    return below;
  }

  /** The earlier line that line {@code i} prints again, or -1. */
  int copyOf(int i) {
    return copyOf[i];
  }

  boolean isCopy(int i) {
    return copyOf[i] >= 0;
  }

  /** How line {@code i} and the one below it read one behind the other. */
  Junction junction(int i) {
    if (junctions[i] == null) {
      junctions[i] = junction(i, i + 1);
    }
    return junctions[i];
  }

  /** How line {@code j} reads behind line {@code i}. */
  Junction junction(int i, int j) {
    return Junction.of(side(i), side(j));
  }

  private Junction.Side side(int i) {
    if (sides[i] == null) {
      sides[i] = Junction.Side.of(statistics.characters(), line(i).folded());
    }
    return sides[i];
  }

  /** The logarithm of the odds that line {@code j} goes on with line {@code i}, not beginning. */
  double goesOn(int i, int j) {
    return statistics.continuation().logit(goesOn(i), goesOn(j));
  }

  private ContinuationModel.Side goesOn(int i) {
    if (goesOn[i] == null) {
      goesOn[i] = statistics.continuation().side(line(i).folded());
    }
    return goesOn[i];
  }

  /** How much more the line reads as the beginning of something else than as a paragraph's. */
  double begins(int i, char start) {
    return Junction.Side.begun(statistics.characters(), line(i).folded(), start) - side(i).begun();
  }

  /** How much the line reads as the end of something. */
  double ends(int i, char kind) {
    return side(i).ends(kind);
  }

  /** How much the line reads as the beginning of a paragraph. */
  double beginsFresh(int i) {
    return side(i).fresh();
  }

  /** How much more the line reads as the beginning of an article than as that of a paragraph. */
  double beginsArticle(int i) {
    return Math.clamp(begins(i, CharacterModel.ARTICLE_START), -8, 8);
  }

  /** How much the line reads as the first paragraph of an article. */
  double leads(int i) {
    return reading(i).lead();
  }

  /** How much the line reads as the last paragraph of an article. */
  double tails(int i) {
    return reading(i).tail();
  }

  private ParagraphPlaces.Reading reading(int i) {
    if (readings[i] == null) {
      readings[i] = statistics.places().read(line(i).folded());
    }
    return readings[i];
  }

  /** The headlines on a line. */
  List<HeadlineSplitter.Part> headlines(int i) {
    if (headlines[i] == null) {
      headlines[i] = new Headlines(headlinesOn(i));
    }
    return headlines[i].parts();
  }

  private List<HeadlineSplitter.Part> headlinesOn(int i) {
    String text = line(i).text();
    List<Span> spans = HeadlineSplitter.parts(text);
    return spans.size() == 1
        ? List.of(new HeadlineSplitter.Part(spans.getFirst(), facts(i).words()))
        : spans.stream()
            .map(span ->
                new HeadlineSplitter.Part(span, vocabulary.ofPart(Line.fold(span.of(text)))))
            .toList();
  }

  /** What all lines of a unit are about. */
  Words wordsOf(Unit unit) {
    return unit.lines().size() == 1
        ? facts(unit.first()).words()
        : wordsOfUnits.computeIfAbsent(unit.lines(), vocabulary::ofLines);
  }
}
