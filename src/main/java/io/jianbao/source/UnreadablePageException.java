package io.jianbao.source;

/** A file gives no page: it cannot be opened, is empty, too large, or holds no text. */
public final class UnreadablePageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadablePageException(Problem problem) {
    super(problem.source() + ": " + problem.message());
    this.problem = problem;
  }

  UnreadablePageException(Problem problem, Throwable cause) {
    super(problem.source() + ": " + problem.message(), cause);
    this.problem = problem;
  }

  /** What is wrong, as a line of {@code errors.jsonl}. */
  public Problem problem() {
    return problem;
  }
}
