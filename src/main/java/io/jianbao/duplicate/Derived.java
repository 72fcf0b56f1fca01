package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what another pair explains: a truncated copy of a statement is a copy of the version
 * that it agrees with, not also of the version with another speaker, as that pair is there already;
 * and what was cut off twice from one text is a copy of that text, not of its longer copy.
 */
final class Derived {
  private Derived() {}

  static List<VerifiedPair> without(List<VerifiedPair> pairs) {
    Map<Integer, List<VerifiedPair>> byPart = new HashMap<>();
    Set<Long> linked = new HashSet<>();
    for (VerifiedPair pair : pairs) {
      if (pair.isPart()) {
        byPart.computeIfAbsent(pair.part(), part -> new ArrayList<>()).add(pair);
      } else if (pair.kind() != Kind.TEMPLATE) {
        linked.add(key(pair.a(), pair.b()));
      }
    }
    return pairs.stream()
        .filter(pair ->
            !pair.isPart()
                || !isExplained(pair, byPart.get(pair.part()), linked)
                    && !isCopyOfCopy(pair, byPart))
        .toList();
  }

  /** Whether what holds the part was itself cut off from a text that holds both. */
  private static boolean isCopyOfCopy(VerifiedPair pair, Map<Integer, List<VerifiedPair>> byPart) {
    return byPart.getOrDefault(pair.whole(), List.of()).stream()
        .filter(it -> it.kind() == Kind.TRUNCATED)
        .anyMatch(original ->
            byPart.get(pair.part()).stream()
                .anyMatch(it -> it.whole() == original.whole() && it.flaws() <= pair.flaws()));
  }

  private static boolean isExplained(
      VerifiedPair pair, List<VerifiedPair> ofSamePart, Set<Long> linked) {
    return ofSamePart.stream()
        .anyMatch(
            it -> it.flaws() < pair.flaws() && linked.contains(key(it.whole(), pair.whole())));
  }

  private static long key(int i, int j) {
    return (long) Math.min(i, j) << Integer.SIZE | Math.max(i, j);
  }
}
