package io.jianbao.duplicate;

import java.util.Arrays;

/**
 * Which paragraphs have an anchor: lists of all anchors of a block of {@link AnchorCounts}, filled
 * one paragraph after the other, each after it was looked up itself. A posting takes four bytes.
 *
 * <p>An anchor of more than {@value #FULL} paragraphs does not tell which of them was copied. It
 * has no list, so that no list is without a bound.
 */
final class AnchorIndex {
  static final int FULL = 48;

  /** An anchor of more paragraphs than this is common. */
  private static final int COMMON = 12;

  private static final int PARAGRAPH_BITS = 20;
  private static final int TAG_MASK = (1 << Integer.SIZE - PARAGRAPH_BITS) - 1;

  /** The most paragraphs that one index can hold; one less than fit, for {@link #EMPTY}. */
  static final int MOST_PARAGRAPHS = (1 << PARAGRAPH_BITS) - 1;

  /** A place that no posting took; it looks like one of a paragraph that cannot be. */
  private static final int EMPTY = -1;

  /** Of all paragraphs, also of those that are not in this index; the lists are of this one. */
  private final AnchorCounts counts;

  /** In the high bits a tag of the anchor, in the low bits the paragraph. */
  private int[] postings = new int[0];

  private int[] slots = new int[256];
  private int[] frequencies = new int[256];
  private int[] tags = new int[256];
  private int[] lists = new int[256];
  private int[] ends = new int[256];

  /** What stands first in each list. */
  private int[] firsts = new int[256];

  AnchorIndex(AnchorCounts counts) {
    this.counts = counts;
  }

  /** Makes room for all the paragraphs that were counted. */
  void allocate() {
    for (int block = 0; block < counts.blocks(); block++) {
      counts.setList(block, counts.listed(block, FULL));
    }
    allocateReserved();
  }

  /** Forgets all postings, and begins to reserve room for others. */
  void clear() {
    postings = new int[0];
    for (int block = 0; block < counts.blocks(); block++) {
      counts.setList(block, 0);
    }
  }

  void reserve(Anchors text) {
    for (int i = 0; i < text.anchorCount(); i++) {
      int slot = counts.slot(text.hash(text.anchor(i)));
      if (counts.at(slot) <= FULL) {
        int block = AnchorCounts.block(slot);
        counts.setList(block, counts.list(block) + 1);
      }
    }
  }

  /** Makes the room that was reserved, and one place behind it, where an empty list may begin. */
  void allocateReserved() {
    int start = 0;
    for (int block = 0; block <= counts.blocks(); block++) {
      int size = counts.list(block);
      counts.setList(block, start);
      start += size;
    }
    postings = new int[start + 1];
    Arrays.fill(postings, EMPTY);
  }

  /** Each paragraph once, and just those that room was made for. */
  void post(Anchors text, int paragraph) {
    makeRoomFor(text.anchorCount());
    int count = 0;
    for (int i = 0; i < text.anchorCount(); i++) {
      long hash = text.hash(text.anchor(i));
      int slot = counts.slot(hash);
      if (counts.at(slot) <= FULL) {
        tags[count] = tag(hash);
        lists[count++] = counts.list(AnchorCounts.block(slot));
      }
    }
    fetch(count);
    for (int k = 0; k < count; k++) {
      int place = firsts[k] == EMPTY ? lists[k] : lists[k] + 1;
      while (postings[place] != EMPTY) {
        place++;
      }
      postings[place] = tags[k] << PARAGRAPH_BITS | paragraph;
    }
  }

  /**
   * Tells {@code hits} the paragraphs that have a gram of {@code text} as an anchor. Common ones
   * are asked for only when the text consists of them.
   */
  void lookUp(Anchors text, Hits hits) {
    int size = text.count();
    makeRoomFor(size);
    for (int i = 0; i < size; i++) {
      slots[i] = counts.slot(text.hash(i));
      frequencies[i] = counts.at(slots[i]);
    }
    int most = isCommon(text) ? FULL : COMMON;
    takeOwnOut(text);
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (frequencies[i] > 0 && frequencies[i] <= most) {
        int block = AnchorCounts.block(slots[i]);
        tags[count] = tag(text.hash(i));
        frequencies[count] = frequencies[i];
        lists[count] = counts.list(block);
        ends[count++] = counts.list(block + 1);
      }
    }
    fetch(count);
    for (int k = 0; k < count; k++) {
      if (firsts[k] != EMPTY) {
        scan(tags[k], lists[k], ends[k], frequencies[k], hits);
      }
    }
  }

  private void makeRoomFor(int size) {
    if (slots.length < size) {
      slots = new int[size];
      frequencies = new int[size];
      tags = new int[size];
      lists = new int[size];
      ends = new int[size];
      firsts = new int[size];
    }
  }

  /**
   * Has a look at the beginnings of lists, so that the processor waits for many places of the
   * memory at a time, and not for one after the other.
   */
  private void fetch(int count) {
    for (int k = 0; k < count; k++) {
      firsts[k] = postings[lists[k]];
    }
  }

  /** Whether most anchors of the text are common. */
  private boolean isCommon(Anchors text) {
    int common = 0;
    for (int i = 0; i < text.anchorCount(); i++) {
      common += frequencies[text.anchor(i)] > COMMON ? 1 : 0;
    }
    return 2 * common > text.anchorCount();
  }

  /** An anchor that only the text itself chose leads nowhere. */
  private void takeOwnOut(Anchors text) {
    for (int i = 0; i < text.anchorCount(); i++) {
      int gram = text.anchor(i);
      frequencies[gram] = frequencies[gram] == 1 ? 0 : frequencies[gram];
    }
  }

  private void scan(int tag, int start, int end, int frequency, Hits hits) {
    int last = EMPTY;
    for (int i = start; i < end && postings[i] != EMPTY; i++) {
      int posting = postings[i];
      if (posting >>> PARAGRAPH_BITS == tag && posting != last) {
        hits.add(posting & MOST_PARAGRAPHS, frequency);
      }
      last = posting;
    }
  }

  private static int tag(long hash) {
    return (int) hash & TAG_MASK;
  }
}
