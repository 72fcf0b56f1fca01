package io.jianbao.run;

import io.jianbao.source.Problem;

/** Is told how a run goes on, always by the thread that started it. */
public interface RunListener {
  /** The inputs are found. */
  void found(int files);

  /**
   * A page is done, with or without problems.
   *
   * @param last whether its file is done with it
   */
  void done(String source, int articles, boolean last);

  /** Something could not be read, or only with loss. */
  void problem(Problem problem);
}
