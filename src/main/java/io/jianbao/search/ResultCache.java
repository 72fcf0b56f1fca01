package io.jianbao.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was found before in one snapshot, within a limit of memory; what was least recently asked
 * for leaves first. Whoever goes on to the next page, sorts anew or adds a facet asks for the same.
 * Thread-safe.
 */
final class ResultCache {
  private static final long MOST_BYTES = Math.max(8 << 20, Runtime.getRuntime().maxMemory() / 16);

  private final Map<Object, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  private record Entry(Object value, long bytes) {}

  /** What was put in under the key, null if it is not there any more. */
  synchronized <T> T get(Object key, Class<T> type) {
    Entry entry = entries.get(key);
    return entry == null ? null : type.cast(entry.value);
  }

  /**
   * Keeps a value.
   *
   * @param size about how many bytes it and its key take
   */
  synchronized void put(Object key, Object value, long size) {
    Entry old = entries.put(key, new Entry(value, size));
    bytes += size - (old == null ? 0 : old.bytes);
    var eldest = entries.entrySet().iterator();
    while (bytes > MOST_BYTES) {
      bytes -= eldest.next().getValue().bytes;
      eldest.remove();
    }
  }
}
