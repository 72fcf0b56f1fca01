package io.jianbao.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene from telling users of the command line about modules of the JVM. */
final class Logging {
  /** Kept, because the logging system forgets loggers that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Logging() {}

  static void quiet() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
