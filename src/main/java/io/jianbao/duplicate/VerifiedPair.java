package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.duplicate.DuplicatePair.Kind;
import java.math.BigDecimal;
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

  int whole() {
    return part == a ? b : a;
  }

  boolean isPart() {
    return kind == Kind.CONTAINED || kind == Kind.TRUNCATED;
  }
}
