package io.jianbao.duplicate;

/**
 * How many paragraphs chose an anchor, up to 255, in a byte each. Anchors share a slot now and
 * then; then the count is too high, never too low.
 */
final class AnchorCounts {
  private static final int SATURATED = 255;

  private final byte[] counts;
  private final int shift;

  /**
   * @param anchors about how many there will be
   */
  AnchorCounts(long anchors) {
    int bits = Math.clamp(bits(anchors), 10, 30);
    counts = new byte[1 << bits];
    shift = Long.SIZE - bits;
  }

  /** The number of bits that count to {@code size}. */
  static int bits(long size) {
    return Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, size));
  }

  void add(Anchors anchors) {
    for (int i = 0; i < anchors.count(); i++) {
      if (anchors.isAnchor(i)) {
        int slot = slot(anchors.hash(i));
        if ((counts[slot] & 0xFF) < SATURATED) {
          counts[slot]++;
        }
      }
    }
  }

  int of(long hash) {
    return counts[slot(hash)] & 0xFF;
  }

  /** Not the bits that {@link AnchorIndex} goes by. */
  private int slot(long hash) {
    return (int) (hash * 0x9E3779B97F4A7C15L >>> shift);
  }

  long bytes() {
    return counts.length;
  }
}
