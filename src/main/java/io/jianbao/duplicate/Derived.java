package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Kind;
import java.util.Arrays;

/**
 * Tells what another pair explains: a truncated copy of a statement is a copy of the version that
 * it agrees with, not also of the version with another speaker, as that pair is there already; and
 * what was cut off twice from one text is a copy of that text, not of its longer copy. First all
 * pairs are added, then each is asked about.
 */
final class Derived {
  private static final long LOW = 0xFFFFFFFFL;

  /** Pairs of which neither is a part of the other. */
  private long[] linked = new long[16];

  private int linkedCount;

  /** In the high bits a part, in the low bits the place of what it is a part of. */
  private long[] parts = new long[16];

  /** What has the part, how many characters of it differ there, and whether it was cut off. */
  private int[] wholes = new int[16];

  private int[] flaws = new int[16];
  private boolean[] truncated = new boolean[16];
  private int partCount;
  private boolean sorted;

  void add(VerifiedPair pair) {
    if (pair.isPart()) {
      if (partCount == parts.length) {
        parts = Arrays.copyOf(parts, 2 * partCount);
        wholes = Arrays.copyOf(wholes, 2 * partCount);
        flaws = Arrays.copyOf(flaws, 2 * partCount);
        truncated = Arrays.copyOf(truncated, 2 * partCount);
      }
      parts[partCount] = (long) pair.part() << Integer.SIZE | partCount;
      wholes[partCount] = pair.whole();
      flaws[partCount] = pair.flaws();
      truncated[partCount++] = pair.kind() == Kind.TRUNCATED;
    } else if (pair.kind() != Kind.TEMPLATE) {
      if (linkedCount == linked.length) {
        linked = Arrays.copyOf(linked, 2 * linkedCount);
      }
      linked[linkedCount++] = key(pair.a(), pair.b());
    }
  }

  boolean explains(VerifiedPair pair) {
    if (!sorted) {
      Arrays.sort(linked, 0, linkedCount);
      Arrays.sort(parts, 0, partCount);
      sorted = true;
    }
    return pair.isPart() && (isOfAnotherVersion(pair) || isCopyOfCopy(pair));
  }

  private boolean isOfAnotherVersion(VerifiedPair pair) {
    for (int i = first(pair.part()); isOf(pair.part(), i); i++) {
      int place = (int) (parts[i] & LOW);
      if (flaws[place] < pair.flaws() && isLinked(wholes[place], pair.whole())) {
        return true;
      }
    }
    return false;
  }

  /** Whether what holds the part was itself cut off from a text that holds both. */
  private boolean isCopyOfCopy(VerifiedPair pair) {
    for (int i = first(pair.whole()); isOf(pair.whole(), i); i++) {
      int original = (int) (parts[i] & LOW);
      if (truncated[original] && isPartOf(wholes[original], pair)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the pair's part is a part of another text too, with no more flaws. */
  private boolean isPartOf(int whole, VerifiedPair pair) {
    for (int i = first(pair.part()); isOf(pair.part(), i); i++) {
      int place = (int) (parts[i] & LOW);
      if (wholes[place] == whole && flaws[place] <= pair.flaws()) {
        return true;
      }
    }
    return false;
  }

  private int first(int part) {
    int at = Arrays.binarySearch(parts, 0, partCount, (long) part << Integer.SIZE);
    return at >= 0 ? at : -at - 1;
  }

  private boolean isOf(int part, int i) {
    return i < partCount && (int) (parts[i] >>> Integer.SIZE) == part;
  }

  private boolean isLinked(int i, int j) {
    return Arrays.binarySearch(linked, 0, linkedCount, key(i, j)) >= 0;
  }

  private static long key(int i, int j) {
    return (long) Math.min(i, j) << Integer.SIZE | Math.max(i, j);
  }
}
