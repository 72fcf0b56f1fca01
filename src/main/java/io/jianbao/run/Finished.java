package io.jianbao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;

/**
 * What a finished run came to, kept to be told again when nothing has changed.
 *
 * @param options those that change results, in words
 */
record Finished(String options, RunResult result) {
  static void write(Path file, String options, RunResult result) throws IOException {
    Files.write(file, PageLog.JSON.writeValueAsBytes(new Finished(options, result)));
  }

  /** The result of a run with these options; null if the run had others or is not known. */
  static RunResult read(Path file, String options) throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      Finished finished = PageLog.JSON.readValue(Files.readAllBytes(file), Finished.class);
      return finished.options().equals(options) ? finished.result() : null;
    } catch (JacksonException e) {
      return null;
    }
  }
}
