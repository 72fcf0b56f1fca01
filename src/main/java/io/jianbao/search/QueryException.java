package io.jianbao.search;

/** A query or a request that cannot be answered as it is. The message is for people. */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int start;
  private final int end;

  /**
   * A fault in the text of a query.
   *
   * @param code a stable word for programs
   * @param start the first wrong character, in code points of the query
   * @param end the first behind
   * @param message what is wrong and what is allowed
   */
  public QueryException(String code, int start, int end, String message) {
    super(message);
    this.code = code;
    this.start = start;
    this.end = end;
  }

  /** A fault that has no place in the query's text. */
  public QueryException(String code, String message) {
    this(code, -1, -1, message);
  }

  public String code() {
    return code;
  }

  /** The first wrong character in code points, -1 where the fault has no place. */
  public int start() {
    return start;
  }

  /** The first character behind the fault, -1 where the fault has no place. */
  public int end() {
    return end;
  }
}
