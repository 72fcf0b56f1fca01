package io.jianbao.search;

import java.time.Duration;

/** When a question has taken too long. */
final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  void check() throws SlowQueryException {
    if (System.nanoTime() - end > 0) {
      throw new SlowQueryException();
    }
  }
}
