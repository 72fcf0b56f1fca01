package io.jianbao.http;

/** Ends a request with a problem. */
final class ProblemException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  ProblemException(int status, String code, String detail) {
    this(Problem.of(status, code, detail));
  }

  Problem problem() {
    return problem;
  }
}
