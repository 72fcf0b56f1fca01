package io.jianbao.duplicate;

import java.util.Arrays;

/**
 * Which paragraphs have an anchor. Built in two passes over the same paragraphs: {@link #reserve}
 * each, {@link #allocate}, {@link #post} each, {@link #seal}; after that it only answers, one
 * thread at a time. A posting takes four bytes, and its share of the bucket half a one.
 *
 * <p>An anchor of more than {@value #FULL} paragraphs does not tell which of them was copied. It
 * has no list, so that no list is without a bound.
 */
final class AnchorIndex {
  static final int FULL = 48;

  /** An anchor of more paragraphs than this is common. */
  private static final int COMMON = 12;

  private static final int POSTINGS_PER_BUCKET = 8;
  private static final int PARAGRAPH_BITS = 20;
  private static final int TAG_BITS = Integer.SIZE - PARAGRAPH_BITS;

  /** The most paragraphs that one index can hold. */
  static final int MOST_PARAGRAPHS = (1 << PARAGRAPH_BITS) - 1;

  /** A place that no posting took; it looks like one of a paragraph that cannot be. */
  private static final int EMPTY = -1;

  private final AnchorCounts counts;
  private final int bucketShift;

  /** Where each bucket starts in {@link #postings}, and at the end where the last one ends. */
  private final int[] starts;

  /** In the high bits a tag of the anchor, in the low bits the paragraph. */
  private int[] postings;

  private int[] frequencies = new int[256];
  private int[] asked = new int[256];
  private int[] from = new int[256];

  /**
   * @param counts of all paragraphs, also of those that will not be posted here
   * @param anchors about how many all paragraphs have: anchors that look alike then are the same
   *     ones in an index of a part of them as in an index of all
   */
  AnchorIndex(AnchorCounts counts, long anchors) {
    this.counts = counts;
    int bits = Math.clamp(AnchorCounts.bits(anchors / POSTINGS_PER_BUCKET), 8, 28);
    bucketShift = Long.SIZE - bits;
    starts = new int[(1 << bits) + 1];
  }

  /** May be called while anchors are still being counted, after those of the text were. */
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
    Arrays.fill(postings, EMPTY);
  }

  void post(Anchors anchors, int paragraph) {
    for (int i = 0; i < anchors.count(); i++) {
      if (isPosted(anchors, i)) {
        long hash = anchors.hash(i);
        int place = starts[bucket(hash)];
        while (postings[place] != EMPTY) {
          place++;
        }
        postings[place] = tag(hash) << PARAGRAPH_BITS | paragraph;
      }
    }
  }

  void seal() {
    for (int bucket = 0; bucket + 1 < starts.length; bucket++) {
      if (starts[bucket + 1] - starts[bucket] > 1) {
        Arrays.sort(postings, starts[bucket], starts[bucket + 1]);
      }
    }
  }

  private boolean isPosted(Anchors anchors, int gram) {
    return anchors.isAnchor(gram) && counts.of(anchors.hash(gram)) <= FULL;
  }

  /**
   * Tells {@code hits} the paragraphs that have a gram of {@code text} as an anchor. Common ones
   * are asked for only when the text consists of them.
   *
   * <p>In three loops, so that the processor waits for many places of the tables at a time.
   */
  void lookUp(Anchors text, Hits hits) {
    int size = text.count();
    if (frequencies.length < size) {
      frequencies = new int[size];
      asked = new int[size];
      from = new int[size];
    }
    int most = frequencies(text);
    int count = 0;
    for (int i = 0; i < size; i++) {
      boolean inOthers = frequencies[i] > (text.isAnchor(i) ? 1 : 0);
      if (inOthers && frequencies[i] <= most) {
        asked[count] = i;
        from[count++] = starts[bucket(text.hash(i))];
      }
    }
    for (int k = 0; k < count; k++) {
      scan(text.hash(asked[k]), from[k], frequencies[asked[k]], hits);
    }
  }

  /** Returns up to which frequency anchors are to be asked for. */
  private int frequencies(Anchors text) {
    int common = 0;
    int anchors = 0;
    for (int i = 0; i < text.count(); i++) {
      int frequency = counts.of(text.hash(i));
      frequencies[i] = frequency;
      anchors += text.isAnchor(i) ? 1 : 0;
      common += text.isAnchor(i) && frequency > COMMON ? 1 : 0;
    }
    return 2 * common > anchors ? FULL : COMMON;
  }

  private void scan(long hash, int start, int frequency, Hits hits) {
    int end = starts[bucket(hash) + 1];
    int tag = tag(hash);
    int last = -1;
    for (int i = start; i < end; i++) {
      int posting = postings[i];
      if (posting >>> PARAGRAPH_BITS == tag && (i == start || posting != last)) {
        hits.add(posting & MOST_PARAGRAPHS, frequency);
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
