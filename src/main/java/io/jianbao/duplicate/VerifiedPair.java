package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.duplicate.DuplicatePair.Kind;
import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A pair that has no group yet.
 *
 * @param a the earlier paragraph
 * @param b the later one
 * @param percent the similarity, from 0 to 100
 * @param part the shorter of the two
 * @param flaws characters of the shorter that the longer has not
 */
record VerifiedPair(
    int a, int b, Kind kind, int percent, List<Difference> differences, int part, int flaws) {
  /** The similarity of texts that are the same; others are less alike, be it by one character. */
  static final int SAME = 100;

  private static final int HEADER = 4 * Integer.BYTES + 2;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int DIFFERENCE = 4 * Integer.BYTES;

  /**
   * The pair of two paragraphs that differ.
   *
   * @param alignment of the longer one with the shorter one
   */
  static VerifiedPair of(
      int longer,
      int shorter,
      Kind kind,
      FoldedText folded,
      FoldedText other,
      Alignment alignment) {
    List<Edit> edits = alignment.edits();
    if (kind == Kind.NUMBER) {
      edits = Edits.wholeFigures(folded, other, edits);
    }
    boolean inOrder = longer < shorter;
    List<Difference> differences = new ArrayList<>(edits.size());
    for (Edit edit : edits) {
      Span inLonger = Classifier.raw(folded, edit.aStart(), edit.aEnd());
      Span inShorter = Classifier.raw(other, edit.bStart(), edit.bEnd());
      differences.add(
          inOrder ? new Difference(inLonger, inShorter) : new Difference(inShorter, inLonger));
    }
    return new VerifiedPair(
        Math.min(longer, shorter),
        Math.max(longer, shorter),
        kind,
        Math.min(SAME - 1, alignment.percent()),
        differences,
        shorter,
        alignment.shorter() - alignment.aligned());
  }

  /** Of two paragraphs whose folded texts are the same. */
  static VerifiedPair same(int a, int b, Kind kind) {
    return new VerifiedPair(a, b, kind, SAME, List.of(), a, 0);
  }

  int whole() {
    return part == a ? b : a;
  }

  DuplicatePair inGroup(int group) {
    return new DuplicatePair(a, b, kind, BigDecimal.valueOf(percent, 2), group, differences);
  }

  byte[] encode() {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + DIFFERENCE * differences.size());
    bytes.putInt(a).putInt(b).put((byte) KINDS.indexOf(kind)).put((byte) percent);
    bytes.putInt(part).putInt(flaws);
    for (Difference it : differences) {
      bytes.putInt(it.a().start()).putInt(it.a().end());
      bytes.putInt(it.b().start()).putInt(it.b().end());
    }
    return bytes.array();
  }

  static VerifiedPair decode(byte[] encoded) {
    ByteBuffer bytes = ByteBuffer.wrap(encoded);
    int a = bytes.getInt();
    int b = bytes.getInt();
    Kind kind = KINDS.get(bytes.get());
    int percent = bytes.get();
    int part = bytes.getInt();
    int flaws = bytes.getInt();
    List<Difference> differences = new ArrayList<>(bytes.remaining() / DIFFERENCE);
    while (bytes.hasRemaining()) {
      Span inA = new Span(bytes.getInt(), bytes.getInt());
      differences.add(new Difference(inA, new Span(bytes.getInt(), bytes.getInt())));
    }
    return new VerifiedPair(a, b, kind, percent, differences, part, flaws);
  }

  boolean isPart() {
    return kind == Kind.CONTAINED || kind == Kind.TRUNCATED;
  }
}
