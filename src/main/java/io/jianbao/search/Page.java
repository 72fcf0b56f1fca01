package io.jianbao.search;

/**
 * A part of a long list.
 *
 * @param limit how many at most
 * @param offset how many are passed over
 */
public record Page(int limit, int offset) {
  /** Offset and limit together are not more. */
  public static final int DEEPEST = 10_000;

  public Page {
    if (limit < 0 || offset < 0 || limit + (long) offset > DEEPEST) {
      throw new IllegalArgumentException("not a page: limit " + limit + ", offset " + offset);
    }
  }

  int end() {
    return offset + limit;
  }
}
