package io.jianbao.cli;

/** Exit statuses, as the contract lists them. */
final class Status {
  static final int DONE = 0;
  static final int FAULT = 1;

  /** Arguments that make no sense, or a file or folder that cannot be read or written. */
  static final int WRONG_USE = 2;

  static final int SOME_FAILED = 3;
  static final int NO_INPUT = 4;
  static final int FINDINGS = 5;

  private Status() {}
}
