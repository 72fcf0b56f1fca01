package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.duplicate.DuplicatePair.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
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

  /** Share of the shorter text that must agree. */
  private static final double LEAST_COVERAGE = 0.5;

  private static final int LEAST_SCORE = 6;

  private final Classifier classifier = new Classifier();

  /** All pairs, sorted by {@code a}, then {@code b}. */
  public List<DuplicatePair> find(List<ParagraphText> paragraphs) {
    ExactGroups groups = ExactGroups.of(paragraphs);
    List<VerifiedPair> pairs = new Search(paragraphs, groups).run();
    return PairList.of(paragraphs, groups, Derived.without(pairs), this::compare);
  }

  /** The pair of two texts that are known to belong together, the earlier first. */
  private VerifiedPair compare(int i, int j, List<ParagraphText> paragraphs, Kind kind) {
    FoldedText a = new FoldedText();
    FoldedText b = new FoldedText();
    a.fold(paragraphs.get(i).text());
    b.fold(paragraphs.get(j).text());
    Aligner aligner = new Aligner();
    aligner.setFirst(a);
    aligner.overlap(b);
    return pair(i, j, kind, a, b, aligner.align());
  }

  private static VerifiedPair pair(
      int i, int j, Kind kind, FoldedText a, FoldedText b, Alignment alignment) {
    if (i > j) {
      return pair(j, i, kind, b, a, alignment.flipped());
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
    int part = alignment.aLength() <= alignment.bLength() ? i : j;
    int flaws = alignment.shorter() - alignment.aligned();
    return new VerifiedPair(i, j, kind, similarity, differences, part, flaws);
  }

  /** One search with its buffers. */
  private final class Search {
    private final List<ParagraphText> paragraphs;

    /** Shortest first. */
    private final int[] ranked;

    private final FoldedText folded = new FoldedText();
    private final Anchors anchors = new Anchors();
    private final FoldedText other = new FoldedText();
    private final Anchors otherAnchors = new Anchors();
    private final Aligner aligner = new Aligner();
    private final AnchorCounts counts;
    private final List<VerifiedPair> pairs = new ArrayList<>();

    Search(List<ParagraphText> paragraphs, ExactGroups groups) {
      this.paragraphs = paragraphs;
      ranked = groups.representatives();
      long expected = 0;
      for (int paragraph : ranked) {
        expected += Anchors.expected(Math.max(0, groups.length(paragraph) - Anchors.SIZE + 1));
      }
      counts = new AnchorCounts(expected);
    }

    List<VerifiedPair> run() {
      for (int paragraph : ranked) {
        read(paragraph);
        counts.add(anchors);
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

    /** Looks for what repeats one of the paragraphs ranked {@code from} to {@code to}. */
    private void searchIn(int from, int to) {
      AnchorIndex index = index(from, to);
      Hits hits = new Hits(to - from);
      for (int rank = from + 1; rank < ranked.length; rank++) {
        read(ranked[rank]);
        if (folded.length() < LEAST_LENGTH) {
          continue;
        }
        hits.clear(Math.min(rank, to) - from);
        index.lookUp(anchors, hits);
        int[] candidates = hits.best(LEAST_SCORE);
        if (candidates.length > 0) {
          verify(rank, from, candidates);
        }
      }
    }

    private AnchorIndex index(int from, int to) {
      long expected = 0;
      for (int rank = from; rank < to; rank++) {
        read(ranked[rank]);
        expected += Anchors.expected(anchors.count());
      }
      AnchorIndex index = new AnchorIndex(counts, expected);
      for (int rank = from; rank < to; rank++) {
        read(ranked[rank]);
        index.reserve(anchors);
      }
      index.allocate();
      for (int rank = from; rank < to; rank++) {
        read(ranked[rank]);
        index.post(anchors, rank - from);
      }
      index.seal();
      return index;
    }

    private void verify(int rank, int from, int[] candidates) {
      int paragraph = ranked[rank];
      aligner.setFirst(folded);
      Formula formula = null;
      for (int candidate : candidates) {
        int earlier = ranked[from + candidate];
        other.fold(paragraphs.get(earlier).text());
        int overlap = aligner.overlap(other);
        if (overlap < Math.min(LEAST_AGREEMENT, other.length())
            || overlap < LEAST_COVERAGE * other.length()) {
          continue;
        }
        if (formula == null) {
          formula = Formula.of(folded, anchors, counts);
        }
        otherAnchors.of(other);
        Alignment alignment = aligner.align();
        Classifier.Side a = new Classifier.Side(paragraphs.get(paragraph), folded, formula);
        Classifier.Side b =
            new Classifier.Side(
                paragraphs.get(earlier), other, Formula.of(other, otherAnchors, counts));
        Kind kind = classifier.kind(a, b, alignment);
        pairs.add(pair(paragraph, earlier, kind, folded, other, alignment));
      }
    }
  }
}
