package io.jianbao.duplicate;

/**
 * How many paragraphs chose an anchor, up to 255, in a byte each; beside every twelve counts the
 * place of the list in which {@link AnchorIndex} keeps these anchors, so that one look at the
 * memory finds both. Anchors share a slot now and then; then the count is too high, never too low.
 *
 * <p>First all are counted; then it only answers, and threads may share it.
 */
final class AnchorCounts {
  private static final int SATURATED = 255;
  private static final int SLOTS_PER_BLOCK = 12;
  private static final int WORDS_PER_BLOCK = 1 + SLOTS_PER_BLOCK / Integer.BYTES;
  private static final int ANCHORS_PER_BLOCK = 11;
  private static final long MOST_BLOCKS = Integer.MAX_VALUE / WORDS_PER_BLOCK / Integer.BYTES;

  private static final long LOW = 0xFFFFFFFFL;

  /** Of each block where its list is, then its counts. */
  private final int[] words;

  private final long blocks;

  /**
   * @param anchors about how many there will be
   */
  AnchorCounts(long anchors) {
    blocks = Math.clamp(anchors / ANCHORS_PER_BLOCK + 1, 1, MOST_BLOCKS - 1);
    words = new int[(int) (blocks + 1) * WORDS_PER_BLOCK];
  }

  void add(Anchors text) {
    for (int i = 0; i < text.anchorCount(); i++) {
      int slot = slot(text.hash(text.anchor(i)));
      if (at(slot) < SATURATED) {
        words[slot / Integer.BYTES] += 1 << bit(slot);
      }
    }
  }

  int of(long hash) {
    return at(slot(hash));
  }

  /** Where an anchor is counted. */
  int slot(long hash) {
    int block = (int) ((hash >>> Integer.SIZE) * blocks >>> Integer.SIZE);
    int inBlock = (int) ((hash & LOW) * SLOTS_PER_BLOCK >>> Integer.SIZE);
    return (block * WORDS_PER_BLOCK + 1) * Integer.BYTES + inBlock;
  }

  int at(int slot) {
    return words[slot / Integer.BYTES] >>> bit(slot) & SATURATED;
  }

  private static int bit(int slot) {
    return slot % Integer.BYTES * Byte.SIZE;
  }

  int blocks() {
    return (int) blocks;
  }

  static int block(int slot) {
    return slot / (WORDS_PER_BLOCK * Integer.BYTES);
  }

  /** What the counts of a block up to {@code most} come to: those that have a list. */
  int listed(int block, int most) {
    int listed = 0;
    int first = (block * WORDS_PER_BLOCK + 1) * Integer.BYTES;
    for (int slot = first; slot < first + SLOTS_PER_BLOCK; slot++) {
      int count = at(slot);
      listed += count <= most ? count : 0;
    }
    return listed;
  }

  /** Where the list of a block is; one block more than there are, for the end of the last list. */
  int list(int block) {
    return words[block * WORDS_PER_BLOCK];
  }

  void setList(int block, int place) {
    words[block * WORDS_PER_BLOCK] = place;
  }
}
