package io.jianbao.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianbao.http.ServerOptions.DecisionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Decisions outlive the server and the index. */
class DecisionsTest {
  private static final String FINDING =
      """
      {"rule":"sum","status":"conflict","severity":"error","message":"不等",
       "evidence":[{"article":"a.txt#a1","paragraph":"p1","start":3,"end":6,"text":"16例"}],
       "detail":{}}
      """;

  @TempDir private Path folder;
  private Path file;
  private Decisions decisions;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("index.decisions.jsonl");
    decisions = Decisions.open(new DecisionFile(file, true));
  }

  private static JsonNode json(String text) {
    return Json.MAPPER.readTree(text);
  }

  private String id() {
    return decisions.withDecision(FINDING).path("id").asString();
  }

  @Test
  void theLastDecisionHoldsWhenTheFileIsReadAgain() throws Exception {
    decisions.decide(id(), json("{\"decision\":\"accepted\"}"));
    decisions.decide(id(), json("{\"decision\":\"dismissed\",\"note\":\"排版所致\"}"));
    JsonNode finding = Decisions.open(new DecisionFile(file, true)).withDecision(FINDING);
    assertThat(finding.path("decision").asString()).isEqualTo("dismissed");
    assertThat(finding.path("note").asString()).isEqualTo("排版所致");
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void aFindingIsKnownByItsPlacesNotByItsWording() {
    String reworded = FINDING.replace("不等", "合计不符").replace("error", "warning");
    String elsewhere = FINDING.replace("\"start\":3", "\"start\":4");
    assertThat(decisions.withDecision(reworded).path("id").asString()).isEqualTo(id());
    assertThat(decisions.withDecision(elsewhere).path("id").asString()).isNotEqualTo(id());
    assertThat(decisions.withDecision(FINDING).path("decision").asString()).isEqualTo("open");
  }

  @Test
  void aLineCutShortIsPassedOver() throws Exception {
    decisions.decide(id(), json("{\"decision\":\"accepted\"}"));
    Files.writeString(file, "{\"finding\":\"0123", StandardOpenOption.APPEND);
    Decisions again = Decisions.open(new DecisionFile(file, true));
    JsonNode finding = again.withDecision(FINDING);
    assertThat(finding.path("decision").asString()).isEqualTo("accepted");
    again.decide(id(), json("{\"decision\":\"dismissed\"}"));
    finding = Decisions.open(new DecisionFile(file, true)).withDecision(FINDING);
    assertThat(finding.path("decision").asString()).isEqualTo("dismissed");
  }

  @Test
  void aDecisionThatCannotBeWrittenIsNotTaken() throws Exception {
    Path nowhere = folder.resolve("missing").resolve("decisions.jsonl");
    decisions = Decisions.open(new DecisionFile(nowhere, true));
    assertThatThrownBy(() -> decisions.decide(id(), json("{\"decision\":\"accepted\"}")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problem().code()).isEqualTo("not-kept"));
    assertThat(decisions.withDecision(FINDING).path("decision").asString()).isEqualTo("open");
  }

  @Test
  void whatIsNoDecisionIsRefused() {
    for (String body :
        new String[] {"{\"decision\":\"maybe\"}", "{}", "{\"decision\":\"open\",\"by\":\"x\"}"}) {
      assertThatThrownBy(() -> decisions.decide(id(), json(body)))
          .as(body)
          .isInstanceOf(ProblemException.class);
    }
    assertThatThrownBy(() -> decisions.decide("../x", json("{\"decision\":\"open\"}")))
        .isInstanceOf(ProblemException.class);
    assertThat(file).doesNotExist();
  }
}
