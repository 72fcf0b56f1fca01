package io.jianbao.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program as a function and reads what it wrote, for tests. */
final class RunFiles {
  private static final JsonMapper JSON = JsonMapper.shared();

  private RunFiles() {}

  /** What a call of the program came to. */
  record Outcome(int status, String out, String err) {
    List<JsonNode> json() {
      return out.lines().map(JSON::readTree).toList();
    }
  }

  static Outcome call(String in, String... args) {
    return call(in.getBytes(StandardCharsets.UTF_8), args);
  }

  static Outcome call(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(args, new ByteArrayInputStream(in), out, err);
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> json(Path file) {
    return lines(file).stream().map(JSON::readTree).toList();
  }

  static Stream<JsonNode> stream(JsonNode list) {
    return list.valueStream();
  }
}
