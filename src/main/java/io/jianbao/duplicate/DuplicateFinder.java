package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.duplicate.DuplicatePair.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds paragraphs that repeat one another, whole or in part, and says how.
 *
 * <p>Texts that are the same once folded are found by a hash. Of the rest each is known by its
 * anchors, a sparse choice of its character grams; every gram of a longer text is looked up among
 * the anchors of the shorter ones, and whoever shares enough is aligned with it, character by
 * character. The kind is named from what differs.
 *
 * <p>The result depends on the set of paragraphs alone: the same pairs in whatever order they come,
 * so that adding paragraphs and running again is the same as running once over all. The list is
 * read several times and at random; it may be backed by a file.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class DuplicateFinder {
  /** Shorter texts are compared only as a whole. */
  private static final int LEAST_LENGTH = 8;

  /** Characters that must agree, of texts that have so many. */
  private static final int LEAST_AGREEMENT = 10;

  /** Share of the shorter text that must lie in common stretches before it is looked at closely. */
  private static final double LEAST_OVERLAP = 0.42;

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

  /** Candidates come best first; after so many in a row that were none the rest is left alone. */
  private static final int PATIENCE = 5;

  private static final int LEAST_SCORE = 6;
  private static final int SHARED_ANCHORS = 4;

  private final Classifier classifier = new Classifier();
  private final CommonGrams common = CommonGrams.load();

  /** All pairs, sorted by {@code a}, then {@code b}. */
  public List<DuplicatePair> find(List<ParagraphText> paragraphs) {
    ExactGroups groups = ExactGroups.of(paragraphs);
    Search search = new Search(paragraphs, groups);
    List<VerifiedPair> pairs = search.run();
    return PairList.of(paragraphs, groups, Derived.without(pairs), search::compare);
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
        BigDecimal.valueOf(Math.min(0.99, alignment.similarity())).setScale(2, RoundingMode.DOWN);
    int flaws = alignment.shorter() - alignment.aligned();
    return new VerifiedPair(i, j, kind, similarity, differences, part, flaws);
  }

  /** One search with its buffers. */
  private final class Search {
    private final List<ParagraphText> paragraphs;
    private final ExactGroups groups;

    /** Representatives, shortest first. */
    private final int[] ranked;

    /** Where each paragraph stands in {@link #ranked}; -1 for one that does not. */
    private final int[] ranks;

    private final FoldedText folded = new FoldedText();
    private final Anchors anchors = new Anchors();
    private final FoldedText other = new FoldedText();
    private final Anchors otherAnchors = new Anchors();
    private final Aligner aligner = new Aligner();
    private final AnchorCounts counts;
    private final List<VerifiedPair> pairs = new ArrayList<>();

    Search(List<ParagraphText> paragraphs, ExactGroups groups) {
      this.paragraphs = paragraphs;
      this.groups = groups;
      ranked = groups.representatives();
      ranks = new int[paragraphs.size()];
      Arrays.fill(ranks, -1);
      for (int rank = 0; rank < ranked.length; rank++) {
        ranks[ranked[rank]] = rank;
      }
      counts = new AnchorCounts(expectedAnchors(0, ranked.length));
    }

    private long expectedAnchors(int from, int to) {
      long expected = 0;
      for (int rank = from; rank < to; rank++) {
        expected += expectedAnchors(rank);
      }
      return expected;
    }

    private int expectedAnchors(int rank) {
      return Anchors.expected(Math.max(0, groups.length(ranked[rank]) - Anchors.SIZE + 1));
    }

    List<VerifiedPair> run() {
      for (int paragraph = 0; paragraph < ranks.length; paragraph++) {
        if (ranks[paragraph] >= 0) {
          read(paragraph);
          counts.add(anchors);
        }
      }
      for (int from = 0; from < ranked.length; from += AnchorIndex.MOST_PARAGRAPHS) {
        searchIn(from, Math.min(ranked.length, from + AnchorIndex.MOST_PARAGRAPHS));
      }
      return pairs;
    }

    private void read(int paragraph) {
      folded.fold(paragraphs.get(paragraph).text());
      anchors.of(folded);
    }

    /** The pair of two texts that are known to belong together; aligned from the longer one. */
    private VerifiedPair compare(int i, int j, Kind kind) {
      if (groups.compare(i, j) < 0) {
        return compare(j, i, kind);
      }
      folded.fold(paragraphs.get(i).text());
      other.fold(paragraphs.get(j).text());
      aligner.setFirst(folded);
      aligner.overlap(other);
      return pair(i, j, j, kind, folded, other, aligner.align());
    }

    /** Looks for what repeats one of the paragraphs ranked {@code from} to {@code to}. */
    private void searchIn(int from, int to) {
      AnchorIndex index = index(from, to);
      Hits hits = new Hits(leastScores(from, to));
      for (int paragraph = 0; paragraph < ranks.length; paragraph++) {
        int rank = ranks[paragraph];
        if (rank <= from || groups.length(paragraph) < LEAST_LENGTH) {
          continue;
        }
        read(paragraph);
        hits.clear(Math.min(rank, to) - from);
        index.lookUp(anchors, hits);
        int[] candidates = hits.best();
        if (candidates.length > 0) {
          verify(paragraph, from, candidates);
        }
      }
    }

    /** A copy in which every third character is another still shares a sixth of the anchors. */
    private int[] leastScores(int from, int to) {
      int[] least = new int[to - from];
      for (int rank = from; rank < to; rank++) {
        least[rank - from] = Math.max(LEAST_SCORE, expectedAnchors(rank) / SHARED_ANCHORS);
      }
      return least;
    }

    private AnchorIndex index(int from, int to) {
      AnchorIndex index = new AnchorIndex(counts, expectedAnchors(from, to));
      for (int paragraph = 0; paragraph < ranks.length; paragraph++) {
        if (ranks[paragraph] >= from && ranks[paragraph] < to) {
          read(paragraph);
          index.reserve(anchors);
        }
      }
      index.allocate();
      for (int paragraph = 0; paragraph < ranks.length; paragraph++) {
        if (ranks[paragraph] >= from && ranks[paragraph] < to) {
          read(paragraph);
          index.post(anchors, ranks[paragraph] - from);
        }
      }
      index.seal();
      return index;
    }

    private void verify(int paragraph, int from, int[] candidates) {
      aligner.setFirst(folded);
      Formula formula = null;
      int refused = 0;
      for (int i = 0; i < candidates.length && refused < PATIENCE; i++) {
        int earlier = ranked[from + candidates[i]];
        refused++;
        other.fold(paragraphs.get(earlier).text());
        int overlap = aligner.overlap(other);
        if (aligner.tiled() < Math.min(LEAST_AGREEMENT, other.length())
            || overlap < LEAST_OVERLAP * other.length()) {
          continue;
        }
        otherAnchors.of(other);
        Formula otherFormula = Formula.of(other, otherAnchors, counts, common);
        Alignment alignment = aligner.align();
        boolean plain =
            alignment.coverage() >= PLAIN_COVERAGE && alignment.density() >= LEAST_PLAIN_DENSITY;
        if (!plain && (!isDense(alignment) || !saysSomething(otherFormula))) {
          continue;
        }
        refused = 0;
        if (formula == null) {
          formula = Formula.of(folded, anchors, counts, common);
        }
        Classifier.Side a = new Classifier.Side(paragraphs.get(paragraph), folded, formula);
        Classifier.Side b = new Classifier.Side(paragraphs.get(earlier), other, otherFormula);
        Kind kind = classifier.kind(a, b, alignment);
        pairs.add(pair(paragraph, earlier, earlier, kind, folded, other, alignment));
      }
    }

    private boolean saysSomething(Formula formula) {
      return aligner.tellingOverlap(formula) >= LEAST_TELLING * formula.telling();
    }
  }

  /** Whether what agrees lies close together in both texts. */
  private static boolean isDense(Alignment alignment) {
    return alignment.shorter() >= SHORT
        && alignment.shorter() >= PART * alignment.longer()
        && alignment.coverage() >= LEAST_COVERAGE
        && alignment.density() >= LEAST_DENSITY;
  }
}
