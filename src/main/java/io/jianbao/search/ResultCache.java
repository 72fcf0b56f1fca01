package io.jianbao.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts that were asked for before, of one snapshot; the least recently asked leave first. */
final class ResultCache {
  private static final int MOST = 2_000;

  private final Map<Object, Counts> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Counts> eldest) {
          return size() > MOST;
        }
      };

  synchronized Counts get(Object key) {
    return counts.get(key);
  }

  synchronized void put(Object key, Counts value) {
    counts.put(key, value);
  }
}
