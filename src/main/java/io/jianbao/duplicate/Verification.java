package io.jianbao.duplicate;

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

  /** Of {@link #folded}; null until it is asked for. */
  private Formula formula;

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

  /**
   * Verifies candidates of a longer paragraph.
   *
   * @param candidates as {@link CandidateSearch} hands them over
   */
  void verify(int paragraph, long[] candidates, Consumer<VerifiedPair> found) {
    formula = null;
    folded.fold(paragraphs.get(paragraph).text());
    aligner.setFirst(folded);
    int refused = 0;
    for (long candidate : candidates) {
      boolean weak = Hits.score(candidate) <= WEAK_SCORE;
      if (refused < (weak ? WEAK_PATIENCE : PATIENCE)) {
        VerifiedPair pair = verify(paragraph, groups.ranked(Hits.paragraph(candidate)));
        refused = pair == null ? refused + 1 : 0;
        if (pair != null) {
          found.accept(pair);
        }
      }
    }
  }

  /** The pair of a paragraph and a shorter one; null if they are none. */
  private VerifiedPair verify(int paragraph, int shorter) {
    other.fold(paragraphs.get(shorter).text());
    return isPromising() ? align(paragraph, shorter) : null;
  }

  private VerifiedPair align(int paragraph, int shorter) {
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
    Side a = new Side(paragraphs.get(paragraph), folded, formula);
    Side b = new Side(paragraphs.get(shorter), other, otherFormula);
    TimedKind kinds = classifier.kinds(a, b, alignment);
    return VerifiedPair.of(paragraph, shorter, kinds, folded, other, alignment);
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
}
