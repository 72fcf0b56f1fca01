package io.jianbao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines of a page with all that is seen in them, for the decisions that follow. */
final class LinedPage {
  private final CharacterModel characters;
  private final Vocabulary vocabulary;
  private final ParagraphPlaces places;
  private final List<LineFacts> facts = new ArrayList<>();
  private final Junction[] junctions;
  private final int[] copyOf;
  private final double[] headlineLogits;
  private final LineKind[] kinds;

  LinedPage(
      List<Line> lines,
      CharacterModel characters,
      TopicVectors topics,
      ParagraphPlaces places,
      LineClassifier classifier,
      HeadlineFinder headlines) {
    this.characters = characters;
    this.places = places;
    this.vocabulary = new Vocabulary(characters, topics);
    for (Line line : lines) {
      facts.add(classifier.classify(line, vocabulary));
    }
    this.junctions = new Junction[lines.size()];
    this.copyOf = CopyFinder.find(lines);
    this.headlineLogits = new double[lines.size()];
    for (int i = 0; i < headlineLogits.length; i++) {
      headlineLogits[i] = headlines.logit(this, i);
    }
    this.kinds = new LineKind[lines.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kindOnPage(i);
    }
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

  /** The logarithm of the odds that the line is a headline. */
  double headlineLogit(int i) {
    return headlineLogits[i];
  }

  CharacterModel characters() {
    return characters;
  }

  Vocabulary vocabulary() {
    return vocabulary;
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
    return Junction.of(characters, line(i).folded(), line(j).folded());
  }

  /** How much the line reads as the first paragraph of an article. */
  double leads(int i) {
    return places.lead(line(i).folded(), 0);
  }

  /** How much the line reads as the last paragraph of an article. */
  double tails(int i) {
    return places.tail(line(i).folded());
  }

  /** How much the line reads as the beginning of a paragraph. */
  double beginsFresh(int i) {
    return Junction.of(characters, new char[0], line(i).folded()).fresh();
  }

  /** The pairs of characters in a part of a line. */
  Words wordsIn(String text) {
    return vocabulary.wordsOf(Line.fold(text));
  }

  /** The pairs of characters in all lines of a unit. */
  Words wordsOf(Unit unit) {
    if (unit.lines().size() == 1) {
      return facts(unit.first()).words();
    }
    return vocabulary.words(
        unit.lines().stream()
            .flatMapToInt(line -> Arrays.stream(facts(line).words().pairs()))
            .sorted()
            .distinct()
            .toArray());
  }
}
