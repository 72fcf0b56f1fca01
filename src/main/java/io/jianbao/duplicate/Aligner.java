package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligns one folded text with many others: common stretches (tiles) are found by trigrams, the
 * heaviest chain of them that keeps the order is the backbone, and what lies between is aligned
 * character by character. Tiles beside the backbone are text that moved.
 *
 * <p>Work is bounded by the lengths times constants; in texts that repeat themselves endlessly some
 * agreement may stay unseen. Holds buffers: one per thread.
 */
final class Aligner {
  private static final int TRIGRAM = 3;
  private static final int TABLE_BITS = 15;

  /** Places of one trigram that are tried. */
  private static final int MOST_PLACES = 24;

  /** A tile of this length needs no neighbour to be believed. */
  private static final int SURE = 6;

  /** Gaps up to this size are aligned by characters. */
  private static final int GAP = 128;

  private static final int CHAIN_LOOK_BACK = 64;

  /** Where a trigram of the first text stands first; holds only where {@link #isKnown}. */
  private final int[] heads = new int[1 << TABLE_BITS];

  /** Whether {@link #heads} and {@link #next} are those of the first text. */
  private boolean chained;

  /** The slots of the trigrams of the first text, as bits: small enough to stay at hand. */
  private final long[] known = new long[(1 << TABLE_BITS) / Long.SIZE];

  private int[] next = new int[256];
  private boolean[] used = new boolean[256];
  private char[] a = new char[0];
  private int aLength;

  private char[] b = new char[0];
  private int bLength;
  private final Tiles tiles = new Tiles();
  private final GapAligner gaps = new GapAligner(GAP);
  private int filled;
  private int between;

  /** The text that the following ones are aligned with; it must not change in between. */
  void setFirst(FoldedText text) {
    a = text.chars();
    aLength = text.length();
    chained = false;
    Arrays.fill(known, 0);
    for (int i = 0; i + TRIGRAM <= aLength; i++) {
      int slot = slot(a, i);
      known[slot / Long.SIZE] |= 1L << slot;
    }
  }

  /** Most texts are looked at quickly only, and need no chains. */
  private void chain() {
    if (next.length < aLength) {
      next = new int[aLength];
      used = new boolean[aLength];
    }
    for (int i = 0; i + TRIGRAM <= aLength; i++) {
      heads[slot(a, i)] = -1;
    }
    for (int i = aLength - TRIGRAM; i >= 0; i--) {
      int slot = slot(a, i);
      next[i] = heads[slot];
      heads[slot] = i;
    }
    chained = true;
  }

  private boolean isKnown(int slot) {
    return (known[slot / Long.SIZE] & 1L << slot) != 0;
  }

  /**
   * At most how many characters of {@code text} stand in a stretch that the first text has too;
   * very quick.
   */
  int most(FoldedText text) {
    char[] chars = text.chars();
    int most = 0;
    int end = 0;
    for (int i = 0; i + TRIGRAM <= text.length(); i++) {
      if (isKnown(slot(chars, i))) {
        most += i + TRIGRAM - Math.max(i, end);
        end = i + TRIGRAM;
      }
    }
    return most;
  }

  /** About how many characters of {@code text} agree with the first text; quick. */
  int overlap(FoldedText text) {
    if (!chained) {
      chain();
    }
    b = text.chars();
    bLength = text.length();
    tiles.clear();
    Arrays.fill(used, 0, aLength, false);
    tile();
    tiles.dropLonely(SURE);
    between = agreeingBetweenTiles();
    return tiles.total() + between;
  }

  /** Of the {@link #overlap} what lies in common stretches. */
  int tiled() {
    return tiles.total();
  }

  /** Of the {@link #overlap} what is no formula in the second text. */
  int tellingOverlap(Formula formula) {
    int telling = 0;
    for (int i = 0; i < tiles.count(); i++) {
      telling += formula.telling(tiles.b(i), tiles.bEnd(i));
    }
    return telling + Math.round((float) between * formula.telling() / Math.max(1, bLength));
  }

  private static int slot(char[] text, int i) {
    int hash = (text[i] * 31 + text[i + 1]) * 0x9E3779B1 + text[i + 2] * 0x85EBCA6B;
    return hash >>> Integer.SIZE - TABLE_BITS;
  }

  private void tile() {
    long budget = 64L * (aLength + bLength);
    int diagonal = Integer.MIN_VALUE / 2;
    int i = 0;
    while (i + TRIGRAM <= bLength && budget > 0) {
      int slot = slot(b, i);
      int place = isKnown(slot) ? heads[slot] : -1;
      int bestScore = 0;
      int bestLength = 0;
      int bestPlace = 0;
      for (int tries = 0; place >= 0 && tries < MOST_PLACES; tries++, place = next[place]) {
        int length = used[place] ? 0 : extend(place, i);
        budget -= length + 1;
        int score = 4 * length + nearness(place - i, diagonal);
        if (length >= TRIGRAM && score > bestScore) {
          bestScore = score;
          bestLength = length;
          bestPlace = place;
        }
      }
      boolean believed =
          bestLength > TRIGRAM || bestLength > 0 && Math.abs(bestPlace - i - diagonal) < 12;
      if (believed) {
        tiles.add(bestPlace, i, bestLength);
        Arrays.fill(used, bestPlace, bestPlace + bestLength, true);
        diagonal = bestPlace - i;
        i += bestLength;
      } else {
        i++;
      }
    }
  }

  private int extend(int i, int j) {
    int length = 0;
    while (i + length < aLength
        && j + length < bLength
        && a[i + length] == b[j + length]
        && !used[i + length]) {
      length++;
    }
    return length;
  }

  /** Of two tiles of one length the one that goes on where the last one ended is better. */
  private static int nearness(int diagonal, int last) {
    int distance = Math.abs(diagonal - last);
    return distance == 0 ? 8 : distance < 8 ? 2 : 0;
  }

  /** Characters that agree in gaps, counted from either end of the gap. */
  private int agreeingBetweenTiles() {
    int agreeing = 0;
    for (int k = 1; k < tiles.count(); k++) {
      int aStart = tiles.aEnd(k - 1);
      int bStart = tiles.bEnd(k - 1);
      int aSize = tiles.a(k) - aStart;
      int bSize = tiles.b(k) - bStart;
      if (aSize > 0 && bSize > 0 && aSize <= SURE * 4 && bSize <= SURE * 4) {
        int fromStart = 0;
        int fromEnd = 0;
        for (int i = 0; i < Math.min(aSize, bSize); i++) {
          fromStart += a[aStart + i] == b[bStart + i] ? 1 : 0;
          fromEnd += a[aStart + aSize - 1 - i] == b[bStart + bSize - 1 - i] ? 1 : 0;
        }
        agreeing += Math.max(fromStart, fromEnd);
      }
    }
    return agreeing;
  }

  /** The full alignment with the text that {@link #overlap} was asked about last. */
  Alignment align() {
    int[] chain = tiles.heaviestChain(CHAIN_LOOK_BACK);
    List<Edit> edits = new ArrayList<>();
    filled = 0;
    int aAt = 0;
    int bAt = 0;
    int backbone = 0;
    for (int k = 0; k < chain.length; k++) {
      int tile = chain[k];
      int aStart = tiles.a(tile);
      int bStart = tiles.b(tile);
      if (k == 0) {
        head(aStart, bStart, edits);
      } else {
        filled += gaps.align(a, aAt, aStart, b, bAt, bStart, edits);
      }
      aAt = tiles.aEnd(tile);
      bAt = tiles.bEnd(tile);
      backbone += tiles.length(tile);
    }
    tail(aAt, bAt, edits);
    return new Alignment(
        aLength, bLength, backbone + filled, tiles.total() - backbone, Edits.tidy(edits));
  }

  /** In front of the first tile only as much of the longer text is aligned as can belong there. */
  private void head(int aEnd, int bEnd, List<Edit> edits) {
    int reach = Math.min(Math.min(aEnd, bEnd) + 8, GAP);
    int aStart = Math.max(0, aEnd - reach);
    int bStart = Math.max(0, bEnd - reach);
    Edits.add(edits, 0, aStart, 0, bStart);
    filled += gaps.align(a, aStart, aEnd, b, bStart, bEnd, edits);
  }

  private void tail(int aStart, int bStart, List<Edit> edits) {
    int reach = Math.min(Math.min(aLength - aStart, bLength - bStart) + 8, GAP);
    int aEnd = Math.min(aLength, aStart + reach);
    int bEnd = Math.min(bLength, bStart + reach);
    filled += gaps.align(a, aStart, aEnd, b, bStart, bEnd, edits);
    Edits.add(edits, aEnd, aLength, bEnd, bLength);
  }
}
