package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what another pair explains: a truncated copy of a statement is a copy of the version
 * that it agrees with, not also of the version with another speaker, as that pair is there already.
 */
final class Derived {
  private Derived() {}

  static List<VerifiedPair> without(List<VerifiedPair> pairs) {
    Map<Integer, VerifiedPair> closest = new HashMap<>();
    Set<Long> linked = new HashSet<>();
    for (VerifiedPair pair : pairs) {
      if (pair.isPart()) {
        closest.merge(pair.part(), pair, Derived::closer);
      } else if (pair.kind() != Kind.TEMPLATE) {
        linked.add(key(pair.a(), pair.b()));
      }
    }
    return pairs.stream().filter(pair -> !isExplained(pair, closest, linked)).toList();
  }

  private static VerifiedPair closer(VerifiedPair one, VerifiedPair other) {
    return other.flaws() < one.flaws() ? other : one;
  }

  private static boolean isExplained(
      VerifiedPair pair, Map<Integer, VerifiedPair> closest, Set<Long> linked) {
    if (!pair.isPart()) {
      return false;
    }
    VerifiedPair best = closest.get(pair.part());
    return best.flaws() < pair.flaws() && linked.contains(key(best.whole(), pair.whole()));
  }

  private static long key(int i, int j) {
    return (long) Math.min(i, j) << Integer.SIZE | Math.max(i, j);
  }
}
