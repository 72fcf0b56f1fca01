package io.jianbao.search;

import java.io.IOException;

/** A question took longer than it may. */
public final class SlowQueryException extends IOException {
  private static final long serialVersionUID = 1L;

  SlowQueryException() {
    super("the query took too long and was stopped; ask for less, or add a filter");
  }
}
