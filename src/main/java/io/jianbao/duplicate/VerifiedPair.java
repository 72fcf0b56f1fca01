package io.jianbao.duplicate;

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
 * @param part the shorter of the two
 * @param flaws characters of the shorter that the longer has not
 */
record VerifiedPair(
    int a,
    int b,
    Kind kind,
    BigDecimal similarity,
    List<Difference> differences,
    int part,
    int flaws) {
  /** Decimals of the similarity. */
  static final int SCALE = 2;

  private static final int HEADER = 4 * Integer.BYTES + 2;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int DIFFERENCE = 4 * Integer.BYTES;

  int whole() {
    return part == a ? b : a;
  }

  DuplicatePair inGroup(int group) {
    return new DuplicatePair(a, b, kind, similarity, group, differences);
  }

  byte[] encode() {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + DIFFERENCE * differences.size());
    bytes.putInt(a).putInt(b).put((byte) KINDS.indexOf(kind));
    bytes.put(similarity.unscaledValue().byteValueExact()).putInt(part).putInt(flaws);
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
    BigDecimal similarity = BigDecimal.valueOf(bytes.get(), SCALE);
    int part = bytes.getInt();
    int flaws = bytes.getInt();
    List<Difference> differences = new ArrayList<>();
    while (bytes.hasRemaining()) {
      Span inA = new Span(bytes.getInt(), bytes.getInt());
      differences.add(new Difference(inA, new Span(bytes.getInt(), bytes.getInt())));
    }
    return new VerifiedPair(a, b, kind, similarity, differences, part, flaws);
  }

  boolean isPart() {
    return kind == Kind.CONTAINED || kind == Kind.TRUNCATED;
  }
}
