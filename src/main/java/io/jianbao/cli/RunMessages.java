package io.jianbao.cli;

import io.jianbao.run.RunListener;
import io.jianbao.source.Problem;
import java.io.OutputStream;
import java.io.PrintWriter;

/** Says how a run goes on: a bar on a terminal, plain lines elsewhere. */
final class RunMessages implements RunListener, AutoCloseable {
  private final OutputStream err;
  private final PrintWriter messages;
  private final boolean quiet;
  private final boolean verbose;
  private Progress progress;

  RunMessages(OutputStream err, PrintWriter messages, boolean quiet, boolean verbose) {
    this.err = err;
    this.messages = messages;
    this.quiet = quiet;
    this.verbose = verbose;
  }

  @Override
  public void found(int files) {
    progress = new Progress("analyze", files, "files", quiet || verbose, err);
  }

  @Override
  public void done(String source, int articles, boolean last) {
    if (last) {
      progress.step();
    }
    if (verbose) {
      messages.println(source + ": " + articles + " articles");
    }
  }

  @Override
  public void problem(Problem problem) {
    messages.println(problem.source() + ": " + problem.message());
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
    }
  }
}
