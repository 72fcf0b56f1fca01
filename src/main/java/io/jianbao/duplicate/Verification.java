package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.duplicate.DuplicatePair.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Aligns candidates character by character, and names what kind of repetition they are. */
final class Verification {
  /** Characters that must agree, of texts that have so many. */
  private static final int LEAST_AGREEMENT = 10;

  /**
   * Share of the shorter text that must agree, and of the stretch of the longer that it stands for.
   */
  private static final double LEAST_COVERAGE = 0.66;

  private static final double LEAST_DENSITY = 0.60;

  /** Share that must agree of what in the shorter text is no formula. */
  private static final double LEAST_TELLING = 0.35;

  /** A shorter text has too few characters to be known by a part of them. */
  private static final int SHORT = 26;

  /** What is so much shorter than the other is a part of it, and a part is copied whole. */
  private static final double PART = 0.60;

  /** With so much in agreement, and not scattered over a long text, nothing more is asked. */
  private static final double PLAIN_COVERAGE = 0.85;

  private static final double LEAST_PLAIN_DENSITY = 0.5;

  /** What a quick look may miss of the share that must agree; and a very quick one. */
  private static final double QUICK = 0.24;

  private static final double VERY_QUICK = 0.36;

  /** Candidates come best first; after so many in a row that were none the rest is left alone. */
  private static final int PATIENCE = 5;

  /** Candidates of one rare anchor in common are many, and next to none is a copy. */
  private static final int WEAK_SCORE = 8;

  private static final int WEAK_PATIENCE = 3;

  private final List<ParagraphText> paragraphs;
  private final ExactGroups groups;
  private final AnchorCounts counts;
  private final CommonGrams common;
  private final Classifier classifier;
  private final FoldedText folded = new FoldedText();
  private final FoldedText other = new FoldedText();
  private final Anchors grams = new Anchors();
  private final Aligner aligner = new Aligner();

  /** The longer paragraph that {@link #folded} and {@link #formula} belong to. */
  private int current = -1;

  /** Of the longer paragraph; null until it is asked for. */
  private Formula formula;

  private int looked;
  private int refused;

  Verification(
      List<ParagraphText> paragraphs,
      ExactGroups groups,
      AnchorCounts counts,
      CommonGrams common,
      Classifier classifier) {
    this.paragraphs = paragraphs;
    this.groups = groups;
    this.counts = counts;
    this.common = common;
    this.classifier = classifier;
  }

  /** Verifies the candidates of {@link CandidateSearch}. */
  void run(SortedRecords candidates, Consumer<VerifiedPair> found) {
    for (SortedRecords.Entry candidate : candidates) {
      int paragraph = CandidateSearch.paragraph(candidate);
      if (paragraph != current) {
        begin(paragraph);
      }
      boolean weak = CandidateSearch.score(candidate) <= WEAK_SCORE;
      if (looked < Hits.MOST_CANDIDATES && refused < (weak ? WEAK_PATIENCE : PATIENCE)) {
        looked++;
        refused++;
        VerifiedPair pair = verify(groups.ranked(CandidateSearch.rank(candidate)));
        if (pair != null) {
          refused = 0;
          found.accept(pair);
        }
      }
    }
  }

  private void begin(int paragraph) {
    current = paragraph;
    formula = null;
    looked = 0;
    refused = 0;
    folded.fold(paragraphs.get(paragraph).text());
    aligner.setFirst(folded);
  }

  /** The pair of the current paragraph and a shorter one; null if they are none. */
  private VerifiedPair verify(int shorter) {
    other.fold(paragraphs.get(shorter).text());
    if (!isPromising()) {
      return null;
    }
    Alignment alignment = aligner.align();
    boolean plain = isPlain(alignment);
    if (!plain && !isDense(alignment)) {
      return null;
    }
    Formula otherFormula = formula(other);
    if (!plain && !saysSomething(otherFormula)) {
      return null;
    }
    if (formula == null) {
      formula = formula(folded);
    }
    Classifier.Side a = new Classifier.Side(paragraphs.get(current), folded, formula);
    Classifier.Side b = new Classifier.Side(paragraphs.get(shorter), other, otherFormula);
    Kind kind = classifier.kind(a, b, alignment);
    return pair(current, shorter, shorter, kind, folded, other, alignment);
  }

  /** Whether enough of {@link #other} may agree with {@link #folded} to look at it closely. */
  private boolean isPromising() {
    int length = other.length();
    int least = Math.min(LEAST_AGREEMENT, length);
    double coverage = isOfOneSize(length, folded.length()) ? LEAST_COVERAGE : PLAIN_COVERAGE;
    return aligner.most(other) >= Math.max(least, (coverage - VERY_QUICK) * length)
        && aligner.overlap(other) >= (coverage - QUICK) * length
        && aligner.tiled() >= least;
  }

  private Formula formula(FoldedText text) {
    grams.hash(text);
    return Formula.of(text, grams, counts, common);
  }

  private boolean saysSomething(Formula formula) {
    return aligner.tellingOverlap(formula) >= LEAST_TELLING * formula.telling();
  }

  private static boolean isPlain(Alignment alignment) {
    return alignment.coverage() >= PLAIN_COVERAGE && alignment.density() >= LEAST_PLAIN_DENSITY;
  }

  /** Whether what agrees lies close together in both texts. */
  private static boolean isDense(Alignment alignment) {
    return isOfOneSize(alignment.shorter(), alignment.longer())
        && alignment.coverage() >= LEAST_COVERAGE
        && alignment.density() >= LEAST_DENSITY;
  }

  /** Whether a shorter text is long enough to be another version of a longer one, not a part. */
  private static boolean isOfOneSize(int shorter, int longer) {
    return shorter >= SHORT && shorter >= PART * longer;
  }

  /** The pair of two texts that are known to belong together; aligned from the longer one. */
  VerifiedPair compare(int i, int j, Kind kind) {
    if (groups.isBefore(i, j)) {
      return compare(j, i, kind);
    }
    current = -1;
    folded.fold(paragraphs.get(i).text());
    other.fold(paragraphs.get(j).text());
    aligner.setFirst(folded);
    aligner.overlap(other);
    return pair(i, j, j, kind, folded, other, aligner.align());
  }

  /**
   * @param part which of the two is the shorter
   */
  private static VerifiedPair pair(
      int i, int j, int part, Kind kind, FoldedText a, FoldedText b, Alignment alignment) {
    if (i > j) {
      return pair(j, i, part, kind, b, a, alignment.flipped());
    }
    List<Difference> differences = new ArrayList<>();
    List<Edit> edits =
        kind == Kind.NUMBER ? Edits.wholeFigures(a, b, alignment.edits()) : alignment.edits();
    for (Edit edit : edits) {
      differences.add(
          new Difference(
              Classifier.raw(a, edit.aStart(), edit.aEnd()),
              Classifier.raw(b, edit.bStart(), edit.bEnd())));
    }
    BigDecimal similarity =
        BigDecimal.valueOf(Math.min(0.99, alignment.similarity()))
            .setScale(VerifiedPair.SCALE, RoundingMode.DOWN);
    int flaws = alignment.shorter() - alignment.aligned();
    return new VerifiedPair(i, j, kind, similarity, differences, part, flaws);
  }
}
