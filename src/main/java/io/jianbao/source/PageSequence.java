package io.jianbao.source;

import java.io.Closeable;
import java.io.IOException;

/** The pages of one file, one after the other. Not thread-safe. */
interface PageSequence extends Closeable {
  /**
   * A page that may be read.
   *
   * @param source what it is called
   */
  record Draft(String source, PageTask.Loader loader) {
    /** A page that cannot be read. */
    static Draft failed(Problem problem) {
      return new Draft(
          problem.source(),
          () -> {
            throw new UnreadablePageException(problem);
          });
    }
  }

  /**
   * The next page, or null behind the last.
   *
   * @throws IOException if the file is damaged or cannot be read further
   */
  Draft next() throws IOException;

  /** A sequence of one page. */
  static PageSequence of(Draft only) {
    return new PageSequence() {
      private Draft left = only;

      @Override
      public Draft next() {
        Draft next = left;
        left = null;
        return next;
      }

      @Override
      public void close() {}
    };
  }
}
