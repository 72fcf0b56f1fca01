package io.jianbao.run;

import io.jianbao.source.Problem;

/** Is told how a run goes on, always by the thread that started it. */
public interface RunListener {
  /** The inputs are found. */
  void found(int files);

  /** A file is done, with or without problems. */
  void done(String source, int articles);

  /** Something could not be read, or only with loss. */
  void problem(Problem problem);
}
