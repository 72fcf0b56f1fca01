package io.jianbao.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the shorter texts that share enough anchors with a longer one. If the workspace has no room
 * for an index of all texts, they are indexed in parts, shortest first; every longer text is held
 * against each part, and what was found waits until all parts are through.
 */
final class CandidateSearch {
  private static final int BYTES_PER_ANCHOR = 4;

  /** A score, and the least one. */
  private static final int BYTES_PER_PARAGRAPH = 3;

  private static final int LEAST_SCORE = 6;
  private static final int SHARED_ANCHORS = 4;
  private static final int HIGHEST_LEAST = 255;

  private final List<ParagraphText> paragraphs;
  private final ExactGroups groups;
  private final Workspace workspace;
  private final AnchorIndex index;
  private final FoldedText folded = new FoldedText();
  private final Anchors anchors = new Anchors();

  CandidateSearch(
      List<ParagraphText> paragraphs,
      ExactGroups groups,
      AnchorCounts counts,
      Workspace workspace) {
    this.paragraphs = paragraphs;
    this.groups = groups;
    this.workspace = workspace;
    index = new AnchorIndex(counts);
  }

  /** Takes the candidates of a paragraph, the best first. */
  interface Sink {
    /**
     * Called once for each paragraph that has some.
     *
     * @param candidates as {@link Hits} writes them, with ranks
     */
    void take(int paragraph, long[] candidates);
  }

  /** Hands over the candidates of all paragraphs in the order of their ranks. */
  void run(Sink sink) {
    int end = endOfPart(0);
    if (end == groups.rankedCount()) {
      index.allocate();
      search(0, end, sink);
    } else {
      runInParts(end, sink);
    }
  }

  private void runInParts(int endOfFirst, Sink sink) {
    SortedRecords found = new SortedRecords("candidates", workspace);
    int to = endOfFirst;
    for (int from = 0; from < groups.rankedCount(); from = to) {
      to = endOfPart(from);
      reserve(from, to);
      search(from, to, (paragraph, candidates) -> add(found, paragraph, candidates));
    }
    long[] candidates = new long[Hits.MOST_CANDIDATES];
    int count = 0;
    int of = 0;
    for (SortedRecords.Entry entry : found) {
      int rank = (int) (entry.key() >>> Integer.SIZE);
      if (rank != of && count > 0) {
        sink.take(groups.ranked(of), Arrays.copyOf(candidates, count));
        count = 0;
      }
      of = rank;
      if (count < candidates.length) {
        int candidate = ByteBuffer.wrap(entry.bytes()).getInt();
        candidates[count++] = entry.key() << Integer.SIZE | candidate;
      }
    }
    if (count > 0) {
      sink.take(groups.ranked(of), Arrays.copyOf(candidates, count));
    }
    found.clear();
  }

  /** In the order of ranks, then of candidates. */
  private void add(SortedRecords found, int paragraph, long[] candidates) {
    for (long candidate : candidates) {
      long key = (long) groups.rank(paragraph) << Integer.SIZE | candidate >>> Integer.SIZE;
      byte[] rank = ByteBuffer.allocate(Integer.BYTES).putInt(Hits.paragraph(candidate)).array();
      found.add(key, rank);
    }
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

  private int expectedAnchors(int rank) {
    return Anchors.expected(groups.length(rank));
  }

  private void read(int paragraph) {
    folded.fold(paragraphs.get(paragraph).text());
    anchors.of(folded);
  }

  private void reserve(int from, int to) {
    index.clear();
    for (int rank = from; rank < to; rank++) {
      read(groups.ranked(rank));
      index.reserve(anchors);
    }
    index.allocateReserved();
  }

  /** Looks for what repeats one of the paragraphs ranked {@code from} to {@code to}. */
  private void search(int from, int to, Sink sink) {
    Hits hits = new Hits(leastScores(from, to));
    for (int rank = from; rank < groups.rankedCount(); rank++) {
      read(groups.ranked(rank));
      hits.clear();
      index.lookUp(anchors, hits);
      long[] candidates = hits.best(from);
      if (candidates.length > 0) {
        sink.take(groups.ranked(rank), candidates);
      }
      if (rank < to) {
        index.post(anchors, rank - from);
      }
    }
  }

  /** A copy in which every third character is another still shares a sixth of the anchors. */
  private byte[] leastScores(int from, int to) {
    byte[] least = new byte[to - from];
    for (int rank = from; rank < to; rank++) {
      int score = Math.max(LEAST_SCORE, expectedAnchors(rank) / SHARED_ANCHORS);
      least[rank - from] = (byte) Math.min(HIGHEST_LEAST, score);
    }
    return least;
  }
}
