package io.jianbao.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A fair choice from too many: each kind has its turn until there is no more room. */
final class Turns {
  private Turns() {}

  /**
   * The first of each kind, then the second of each, until there are {@code limit}; what stands
   * under several kinds is chosen once.
   */
  static <T> List<T> choose(Collection<? extends List<T>> kinds, int limit) {
    int longest = kinds.stream().mapToInt(List::size).max().orElse(0);
    Set<T> chosen = new LinkedHashSet<>();
    for (int turn = 0; turn < longest; turn++) {
      for (List<T> kind : kinds) {
        if (turn < kind.size() && chosen.size() < limit) {
          chosen.add(kind.get(turn));
        }
      }
    }
    return new ArrayList<>(chosen);
  }
}
