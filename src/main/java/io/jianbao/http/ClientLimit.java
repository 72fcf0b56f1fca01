package io.jianbao.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests an address may make in a minute. Thread-safe. */
final class ClientLimit {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  /** More addresses than that are not kept apart: memory is limited too. */
  private static final int MOST_CLIENTS = 10_000;

  private static final String OTHERS = "others";

  private final int most;
  private Minute minute;

  /** The requests since a moment, by address. */
  private record Minute(long begin, Map<String, AtomicInteger> requests) {
    Minute(long begin) {
      this(begin, new ConcurrentHashMap<>());
    }
  }

  /**
   * @param most 0 for any number
   */
  ClientLimit(int most) {
    this.most = most;
    this.minute = new Minute(System.nanoTime());
  }

  /**
   * Counts a request.
   *
   * @return how many seconds its client has to wait; 0 if it may go on
   */
  long secondsToWait(String address) {
    return most == 0 ? 0 : secondsToWait(address, System.nanoTime());
  }

  long secondsToWait(String address, long now) {
    Minute current = current(now);
    Map<String, AtomicInteger> requests = current.requests();
    boolean isKept = requests.size() < MOST_CLIENTS || requests.containsKey(address);
    AtomicInteger count =
        requests.computeIfAbsent(isKept ? address : OTHERS, key -> new AtomicInteger());
    if (count.incrementAndGet() <= most) {
      return 0;
    }
    return Math.max(1, Duration.ofNanos(current.begin() + MINUTE - now).toSeconds() + 1);
  }

  private synchronized Minute current(long now) {
    if (now - minute.begin() >= MINUTE) {
      minute = new Minute(now);
    }
    return minute;
  }
}
