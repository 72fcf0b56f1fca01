package io.jianbao.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mentions that have something in common, in the order in which they came; of each group only the
 * first are kept. Not thread-safe.
 */
final class MentionGroups {
  private final Map<String, List<Mention>> byKey = new LinkedHashMap<>();
  private final int most;

  /**
   * @param most how many mentions of a group are kept
   */
  MentionGroups(int most) {
    this.most = most;
  }

  /**
   * Adds a mention.
   *
   * @param key what it has in common with others; null leaves it out
   */
  void add(String key, Mention mention) {
    if (key != null) {
      List<Mention> known = byKey.computeIfAbsent(key, it -> new ArrayList<>());
      if (known.size() < most) {
        known.add(mention);
      }
    }
  }

  Collection<List<Mention>> all() {
    return byKey.values();
  }
}
