package io.jianbao.duplicate;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Finds the shorter texts that share enough anchors with a longer one. Texts are indexed in parts,
 * shortest first, each part as large as the workspace allows; every longer text is held against
 * each part.
 */
final class CandidateSearch {
  /** A posting and its share of the bucket. */
  private static final int BYTES_PER_ANCHOR = 5;

  /** A score, and the least one. */
  private static final int BYTES_PER_PARAGRAPH = 8;

  private static final int LEAST_SCORE = 6;
  private static final int SHARED_ANCHORS = 4;

  private final List<ParagraphText> paragraphs;
  private final ExactGroups groups;
  private final Workspace workspace;

  /** About the number of anchors of all texts. */
  private final long allAnchors;

  private final AnchorCounts counts;
  private final SortedRecords candidates;
  private final FoldedText folded = new FoldedText();
  private final Anchors anchors = new Anchors();

  CandidateSearch(List<ParagraphText> paragraphs, ExactGroups groups, Workspace workspace) {
    this.paragraphs = paragraphs;
    this.groups = groups;
    this.workspace = workspace;
    allAnchors = expectedAnchors();
    counts = new AnchorCounts(allAnchors);
    candidates = new SortedRecords("candidates", workspace);
  }

  /** How many paragraphs chose each anchor; complete after {@link #run}. */
  AnchorCounts counts() {
    return counts;
  }

  /** The key of a candidate: the longer paragraph, and the better the lower. */
  static int paragraph(SortedRecords.Entry candidate) {
    return (int) (candidate.key() >>> Integer.SIZE);
  }

  static int score(SortedRecords.Entry candidate) {
    return Integer.MAX_VALUE - (int) candidate.key();
  }

  /** The rank of the shorter one. */
  static int rank(SortedRecords.Entry candidate) {
    return ByteBuffer.wrap(candidate.bytes()).getInt();
  }

  /** All candidates, by longer paragraph in order of the input, the best first. */
  SortedRecords run() {
    int to = endOfPart(0);
    searchIn(countAll(to), 0, to);
    while (to < groups.rankedCount()) {
      int from = to;
      to = endOfPart(from);
      searchIn(reserved(from, to), from, to);
    }
    return candidates;
  }

  /** Counts the anchors of all, and reserves room for the first part by the way. */
  private AnchorIndex countAll(int to) {
    AnchorIndex index = new AnchorIndex(counts, allAnchors);
    for (int paragraph = 0; paragraph < groups.size(); paragraph++) {
      if (groups.rank(paragraph) >= 0) {
        read(paragraph);
        counts.add(anchors);
        if (groups.rank(paragraph) < to) {
          index.reserve(anchors);
        }
      }
    }
    return index;
  }

  private AnchorIndex reserved(int from, int to) {
    AnchorIndex index = new AnchorIndex(counts, allAnchors);
    for (int paragraph = 0; paragraph < groups.size(); paragraph++) {
      if (groups.rank(paragraph) >= from && groups.rank(paragraph) < to) {
        read(paragraph);
        index.reserve(anchors);
      }
    }
    return index;
  }

  private void fill(AnchorIndex index, int from, int to) {
    index.allocate();
    for (int paragraph = 0; paragraph < groups.size(); paragraph++) {
      if (groups.rank(paragraph) >= from && groups.rank(paragraph) < to) {
        read(paragraph);
        index.post(anchors, groups.rank(paragraph) - from);
      }
    }
    index.seal();
  }

  private int endOfPart(int from) {
    long bytes = 0;
    int to = from;
    while (to < groups.rankedCount() && to - from < AnchorIndex.MOST_PARAGRAPHS) {
      bytes += (long) BYTES_PER_ANCHOR * expectedAnchors(to) + BYTES_PER_PARAGRAPH;
      if (bytes > workspace.bytes() && to > from) {
        break;
      }
      to++;
    }
    return to;
  }

  private long expectedAnchors() {
    long expected = 0;
    for (int rank = 0; rank < groups.rankedCount(); rank++) {
      expected += expectedAnchors(rank);
    }
    return expected;
  }

  private int expectedAnchors(int rank) {
    int length = groups.length(groups.ranked(rank));
    return Anchors.expected(Math.max(0, length - Anchors.SIZE + 1));
  }

  private void read(int paragraph) {
    folded.fold(paragraphs.get(paragraph).text());
    anchors.of(folded);
  }

  /** Looks for what repeats one of the paragraphs ranked {@code from} to {@code to}. */
  private void searchIn(AnchorIndex index, int from, int to) {
    fill(index, from, to);
    Hits hits = new Hits(leastScores(from, to));
    for (int paragraph = 0; paragraph < groups.size(); paragraph++) {
      int rank = groups.rank(paragraph);
      if (rank > from) {
        read(paragraph);
        hits.clear(Math.min(rank, to) - from);
        index.lookUp(anchors, hits);
        for (int candidate : hits.best()) {
          add(paragraph, hits.score(candidate), from + candidate);
        }
      }
    }
  }

  private void add(int paragraph, int score, int rank) {
    long key = (long) paragraph << Integer.SIZE | Integer.MAX_VALUE - score;
    candidates.add(key, ByteBuffer.allocate(Integer.BYTES).putInt(rank).array());
  }

  /** A copy in which every third character is another still shares a sixth of the anchors. */
  private int[] leastScores(int from, int to) {
    int[] least = new int[to - from];
    for (int rank = from; rank < to; rank++) {
      least[rank - from] = Math.max(LEAST_SCORE, expectedAnchors(rank) / SHARED_ANCHORS);
    }
    return least;
  }
}
