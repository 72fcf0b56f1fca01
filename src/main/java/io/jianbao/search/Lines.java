package io.jianbao.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a file of a run, one JSON object each, one at a time. */
final class Lines {
  static final JsonMapper MAPPER = new JsonMapper();

  private Lines() {}

  /** A line and its object. */
  record Line(String text, JsonNode json) {
    static Line of(String text) {
      return new Line(text, MAPPER.readTree(text));
    }
  }

  /** What is done with a line. */
  @FunctionalInterface
  interface Sink {
    void accept(Line line) throws IOException;
  }

  /**
   * Hands every line of the file to the sink; a file that is not there has none.
   *
   * @throws IOException if the file cannot be read or a line is not JSON; the message says which
   */
  static void read(Path file, Sink sink) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      read(new BufferedReader(reader), file.getFileName().toString(), sink);
    }
  }

  private static void read(BufferedReader reader, String name, Sink sink) throws IOException {
    int number = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      if (text.isBlank()) {
        continue;
      }
      try {
        sink.accept(Line.of(text));
      } catch (JacksonException e) {
        throw new IOException(
            name + ":" + number + " is not a line of a run: " + e.getOriginalMessage(), e);
      }
    }
  }
}
