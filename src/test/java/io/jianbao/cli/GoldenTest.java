package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.json.ContractSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The run over the sample pages is as it was when somebody last read it.
 *
 * <p>Each page has a file in {@code src/test/resources/golden}; {@code mvn test -Dtest=GoldenTest
 * -Dgolden=write} writes them anew. Read the diff before you commit it.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path RUN = Path.of("target/golden-run");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @BeforeAll
  static void analyze() {
    RunFiles.Outcome outcome =
        RunFiles.call(
            "", "analyze", "corpus", "--issue-date-from", "filename", "-q", "-o", RUN.toString());
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(Status.DONE);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void outputsHaveTheContractsForm() {
    ContractSchema.assertValid("article", RunFiles.lines(RUN.resolve("articles.jsonl")));
    ContractSchema.assertValid("pair", RunFiles.lines(RUN.resolve("duplicates.jsonl")));
    ContractSchema.assertValid("finding", RunFiles.lines(RUN.resolve("findings.jsonl")));
    ContractSchema.assertValid("problem", RunFiles.lines(RUN.resolve("errors.jsonl")));
    ContractSchema.assertValid("summary", RunFiles.lines(RUN.resolve("summary.json")));
  }

  @Test
  void pagesAreAsTheyWere() throws IOException {
    Map<String, List<String>> pages = new TreeMap<>();
    for (JsonNode article : RunFiles.json(RUN.resolve("articles.jsonl"))) {
      pages
          .computeIfAbsent(article.get("source").asString(), source -> new ArrayList<>())
          .addAll(Rendering.of(article));
    }
    assertThat(pages).isNotEmpty();
    for (Map.Entry<String, List<String>> page : pages.entrySet()) {
      compare(page.getKey(), page.getValue());
    }
  }

  @Test
  void pairsFindingsAndCountsAreAsTheyWere() throws IOException {
    compare("duplicates.jsonl", RunFiles.lines(RUN.resolve("duplicates.jsonl")));
    compare("findings.jsonl", RunFiles.lines(RUN.resolve("findings.jsonl")));
    compare("summary.json", RunFiles.lines(RUN.resolve("summary.json")));
  }

  @Test
  void theReadmeShowsWhatTheFirstCommandSays() throws IOException {
    JsonNode counts = RunFiles.json(RUN.resolve("summary.json")).getFirst().get("counts");
    StringBuilder said = new StringBuilder();
    for (String name :
        List.of("files", "articles", "paragraphs", "duplicates", "conflicts", "problems")) {
      said.append(said.isEmpty() ? "" : ", ").append(counts.get(name).asInt()).append(' ');
      said.append(name);
    }
    assertThat(Files.readString(Path.of("README.md"))).contains(said.append(" → "));
  }

  private static void compare(String name, List<String> lines) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    }
    assertThat(lines)
        .as("%s; -Dgolden=write writes the golden files anew", file)
        .isEqualTo(RunFiles.lines(file));
  }
}
