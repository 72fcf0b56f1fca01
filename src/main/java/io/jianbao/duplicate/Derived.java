package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what another pair explains: a truncated copy of a statement is a copy of the version that
 * it agrees with, not also of the version with another speaker, as that pair is there already; and
 * what was cut off twice from one text is a copy of that text, not of its longer copy. First all
 * pairs are added, then each is asked about.
 */
final class Derived {
  /** What a paragraph is a part of. */
  private record Whole(int whole, int flaws, boolean truncated) {}

  private final Map<Integer, List<Whole>> wholes = new HashMap<>();

  /** Pairs of which neither is a part of the other. */
  private final Set<Long> linked = new HashSet<>();

  void add(VerifiedPair pair) {
    if (pair.isPart()) {
      wholes
          .computeIfAbsent(pair.part(), part -> new ArrayList<>(1))
          .add(new Whole(pair.whole(), pair.flaws(), pair.kind() == Kind.TRUNCATED));
    } else if (pair.kind() != Kind.TEMPLATE) {
      linked.add(key(pair.a(), pair.b()));
    }
  }

  boolean explains(VerifiedPair pair) {
    return pair.isPart() && (isOfAnotherVersion(pair) || isCopyOfCopy(pair));
  }

  private boolean isOfAnotherVersion(VerifiedPair pair) {
    for (Whole it : wholes.get(pair.part())) {
      if (it.flaws < pair.flaws() && linked.contains(key(it.whole, pair.whole()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what holds the part was itself cut off from a text that holds both. */
  private boolean isCopyOfCopy(VerifiedPair pair) {
    for (Whole original : wholes.getOrDefault(pair.whole(), List.of())) {
      for (Whole it : wholes.get(pair.part())) {
        if (original.truncated && it.whole == original.whole && it.flaws <= pair.flaws()) {
          return true;
        }
      }
    }
    return false;
  }

  private static long key(int i, int j) {
    return (long) Math.min(i, j) << Integer.SIZE | Math.max(i, j);
  }
}
