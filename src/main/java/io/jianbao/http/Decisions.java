package io.jianbao.http;

import io.jianbao.text.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person decided about findings, in a file beside the index: a decision a line, the last one
 * about a finding holds. Findings are known by what they say and where, so that decisions outlive
 * the index. Thread-safe; one process writes.
 */
final class Decisions {
  static final String OPEN = "open";
  static final List<String> WORDS = List.of(OPEN, "accepted", "dismissed");
  private static final int LONGEST_NOTE = 2_000;
  private static final List<String> FIELDS = List.of("decision", "note");

  private final Path file;
  private final boolean kept;
  private final Map<String, Decision> byFinding = new LinkedHashMap<>();
  private boolean torn; // the last line of the file is not whole

  /**
   * @param word one of {@link #WORDS}
   * @param note what the person wrote, may be empty
   */
  record Decision(String word, String note) {}

  private Decisions(ServerOptions.DecisionFile file) {
    this.file = file.path();
    this.kept = file.kept();
  }

  /** Reads the file; there may be none. A line that a crash cut short is passed over. */
  static Decisions open(ServerOptions.DecisionFile file) throws IOException {
    Decisions decisions = new Decisions(file);
    if (Files.exists(file.path())) {
      String lines = Files.readString(file.path());
      lines.lines().forEach(decisions::recall);
      decisions.torn = !lines.isEmpty() && !lines.endsWith("\n");
    }
    return decisions;
  }

  /** Whether they outlive the server. */
  boolean kept() {
    return kept;
  }

  private void recall(String line) {
    try {
      JsonNode json = Json.MAPPER.readTree(line);
      String finding = json.path("finding").asString("");
      String word = json.path("decision").asString("");
      if (!finding.isEmpty() && WORDS.contains(word)) {
        byFinding.put(finding, new Decision(word, json.path("note").asString("")));
      }
    } catch (JacksonException e) {
      // the line that was being written when the machine stopped
    }
  }

  /** A finding as a line of a run, with its id and what was decided about it. */
  synchronized ObjectNode withDecision(String line) {
    ObjectNode finding = (ObjectNode) Json.MAPPER.readTree(line);
    String id = id(finding);
    Decision decision = byFinding.getOrDefault(id, new Decision(OPEN, ""));
    finding.put("id", id).put("decision", decision.word());
    return decision.note().isEmpty() ? finding : finding.put("note", decision.note());
  }

  /** Returns when the decision is on the disk. */
  synchronized ObjectNode decide(String finding, JsonNode body) throws ProblemException {
    Decision decision = read(body);
    if (!finding.matches("[0-9a-f]{16}")) {
      throw new ProblemException(404, "not-found", "findings have ids of 16 hexadecimal digits");
    }
    ObjectNode json = Json.object().put("finding", finding);
    json.put("decision", decision.word()).put("note", decision.note());
    try {
      append((torn ? "\n" : "") + json + "\n");
      torn = false;
    } catch (IOException e) {
      torn = true;
      throw new ProblemException(
          503, "not-kept", "the decision could not be written: " + reason(e));
    }
    byFinding.put(finding, decision);
    return json;
  }

  private static String reason(IOException e) {
    return e instanceof AccessDeniedException
        ? "the server may not write into the folder of its decisions"
        : String.valueOf(e.getMessage());
  }

  private void append(String line) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    }
  }

  private static Decision read(JsonNode json) throws ProblemException {
    for (String field : json.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw new ProblemException(
            Problem.parameter("unknown-parameter", field, "the body has an unknown field", FIELDS));
      }
    }
    String word = json.path("decision").asString("");
    if (!WORDS.contains(word)) {
      throw illegal("decision", "decision must be one of " + String.join(", ", WORDS), WORDS);
    }
    JsonNode note = json.path("note");
    if (!note.isMissingNode() && !note.isString() || note.asString("").length() > LONGEST_NOTE) {
      throw illegal(
          "note", "note must be a text of at most " + LONGEST_NOTE + " characters", List.of());
    }
    return new Decision(word, note.asString(""));
  }

  private static ProblemException illegal(String name, String what, List<String> allowed) {
    return new ProblemException(Problem.parameter("illegal-value", name, what, allowed));
  }

  /** The rule and the places that it speaks of, hashed. */
  private static String id(JsonNode finding) {
    List<String> parts = new ArrayList<>();
    parts.add(finding.path("rule").asString(""));
    for (JsonNode evidence : finding.path("evidence")) {
      for (String name : List.of("article", "paragraph", "start", "end", "text")) {
        parts.add(evidence.path(name).asString(""));
      }
    }
    return HexFormat.of().formatHex(Sha256.of(String.join("\n", parts)), 0, 8);
  }
}
