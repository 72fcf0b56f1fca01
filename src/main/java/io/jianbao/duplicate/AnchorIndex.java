package io.jianbao.duplicate;

import java.util.Arrays;

/**
 * Which paragraphs have an anchor. Built in two passes over the same paragraphs: {@link #reserve}
 * each, {@link #allocate}, {@link #post} each, {@link #seal}; after that it only answers. A posting
 * takes four bytes, and its share of the bucket half a one.
 *
 * <p>An anchor of more than {@value #FULL} paragraphs does not tell which of them was copied. It
 * has no list, so that no list is without a bound.
 */
final class AnchorIndex {
  static final int FULL = 48;

  private static final int POSTINGS_PER_BUCKET = 8;
  private static final int PARAGRAPH_BITS = 20;
  private static final int TAG_BITS = Integer.SIZE - PARAGRAPH_BITS;

  /** The most paragraphs that one index can hold. */
  static final int MOST_PARAGRAPHS = 1 << PARAGRAPH_BITS;

  private final AnchorCounts counts;
  private final int bucketShift;

  /** Where each bucket starts in {@link #postings}, and at the end where the last one ends. */
  private final int[] starts;

  /** In the high bits a tag of the anchor, in the low bits the paragraph. */
  private int[] postings;

  /**
   * @param counts of all paragraphs, also of those that will not be posted here
   * @param anchors about how many will be posted
   */
  AnchorIndex(AnchorCounts counts, long anchors) {
    this.counts = counts;
    int bits = Math.clamp(AnchorCounts.bits(anchors / POSTINGS_PER_BUCKET), 8, 28);
    bucketShift = Long.SIZE - bits;
    starts = new int[(1 << bits) + 1];
  }

  void reserve(Anchors anchors) {
    for (int i = 0; i < anchors.count(); i++) {
      if (isPosted(anchors, i)) {
        starts[bucket(anchors.hash(i)) + 1]++;
      }
    }
  }

  void allocate() {
    for (int bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] += starts[bucket - 1];
    }
    postings = new int[starts[starts.length - 1]];
  }

  /** Moves the start of a bucket on with each posting; {@link #seal} moves them back. */
  void post(Anchors anchors, int paragraph) {
    for (int i = 0; i < anchors.count(); i++) {
      if (isPosted(anchors, i)) {
        long hash = anchors.hash(i);
        postings[starts[bucket(hash)]++] = tag(hash) << PARAGRAPH_BITS | paragraph;
      }
    }
  }

  void seal() {
    System.arraycopy(starts, 0, starts, 1, starts.length - 1);
    starts[0] = 0;
    for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
      if (starts[bucket + 1] - starts[bucket] > 1) {
        Arrays.sort(postings, starts[bucket], starts[bucket + 1]);
      }
    }
  }

  private boolean isPosted(Anchors anchors, int gram) {
    return anchors.isAnchor(gram) && counts.of(anchors.hash(gram)) <= FULL;
  }

  /** Tells {@code hits} the paragraphs that have a gram of {@code text} as an anchor. */
  void lookUp(Anchors text, Hits hits) {
    for (int i = 0; i < text.count(); i++) {
      long hash = text.hash(i);
      int frequency = counts.of(hash);
      boolean inOthers = frequency > (text.isAnchor(i) ? 1 : 0);
      if (inOthers && frequency <= FULL) {
        lookUp(hash, frequency, hits);
      }
    }
  }

  private void lookUp(long hash, int frequency, Hits hits) {
    int bucket = bucket(hash);
    int tag = tag(hash);
    int last = -1;
    for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
      int posting = postings[i];
      if (posting >>> PARAGRAPH_BITS == tag && (i == starts[bucket] || posting != last)) {
        hits.add(posting & MOST_PARAGRAPHS - 1, frequency);
      }
      last = posting;
    }
  }

  private int bucket(long hash) {
    return (int) (hash >>> bucketShift);
  }

  private static int tag(long hash) {
    return (int) hash & (1 << TAG_BITS) - 1;
  }

  long bytes() {
    return 4L * starts.length + 4L * postings.length;
  }
}
