package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.cli.RunFiles.Outcome;
import io.jianbao.json.ContractSchema;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnnotateCommandTest {
  @Test
  void annotatesPlainText() {
    Outcome outcome = RunFiles.call("全市1500多名党员参与。\n截至2月26日,办理案件20件。\n", "annotate", "--text");
    assertThat(outcome.status()).isZero();
    ContractSchema.assertValid("annotation", outcome.out().lines().toList());
    List<JsonNode> lines = outcome.json();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().get("text").asString()).isEqualTo("全市1500多名党员参与。");
    assertThat(lines.getFirst().get("figures").get(0).get("text").asString()).isEqualTo("1500多名");
  }

  @Test
  void keepsIdsAndOrder() {
    StringBuilder in = new StringBuilder();
    IntStream.range(0, 300)
        .forEach(i -> in.append("{\"id\":\"t" + i + "\",\"text\":\"第" + i + "天\"}\n"));
    Outcome outcome = RunFiles.call(in.toString(), "annotate", "--only", "figures", "--jobs", "3");
    List<String> ids = outcome.json().stream().map(line -> line.get("id").asString()).toList();
    assertThat(ids).isEqualTo(IntStream.range(0, 300).mapToObj(i -> "t" + i).toList());
  }

  @Test
  void doesOnlyWhatIsAskedFor() {
    Outcome outcome = RunFiles.call("二月的雪", "annotate", "--text", "--only", "tokens,times");
    assertThat(outcome.json().getFirst().propertyNames())
        .containsExactly("text", "tokens", "times");
  }

  @Test
  void paperPlaceSettlesTheRegion() {
    String[] ask = {"annotate", "--text", "--only", "entities", "--paper-place", "内蒙古"};
    JsonNode entities = RunFiles.call("我区今天下雪。", ask).json().getFirst().get("entities");
    assertThat(entities.get(0).get("name").asString()).isEqualTo("内蒙古自治区");
    assertThat(RunFiles.call("我区今天下雪。", "annotate", "--text").out()).doesNotContain("内蒙古");
  }

  @Test
  void aNumberAsIdStaysANumber() {
    assertThat(RunFiles.call("{\"id\":7,\"text\":\"雪\"}", "annotate", "--only", "tokens").out())
        .startsWith("{\"id\":7,");
  }

  @Test
  void relativeTimesCountFromTheDate() {
    Outcome outcome =
        RunFiles.call(
            "{\"id\":\"1\",\"text\":\"记者昨天获悉\",\"date\":\"2022-02-28\"}",
            "annotate",
            "--only",
            "times");
    assertThat(outcome.json().getFirst().get("times").get(0).get("from").asString())
        .startsWith("2022-02-27");
  }

  @Test
  void aBadLineBecomesAnErrorAndTheRestGoesOn() {
    String in =
        "{\"id\":\"a\"}\nnot json\n{\"id\":\"b\",\"text\":\"雪\",\"date\":\"gestern\"}\n{\"id\":\"c\",\"text\":\"雪\"}";
    Outcome outcome = RunFiles.call(in, "annotate", "--only", "tokens");
    assertThat(outcome.status()).isEqualTo(Status.SOME_FAILED);
    List<JsonNode> lines = outcome.json();
    ContractSchema.assertValid("annotation", outcome.out().lines().toList());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).get("id").asString()).isEqualTo("a");
    assertThat(lines.get(0).get("error").asString()).contains("line 1", "\"text\" is missing");
    assertThat(lines.get(1).get("error").asString()).contains("line 2");
    assertThat(lines.get(2).get("error").asString()).contains("gestern");
    assertThat(lines.get(3).has("error")).isFalse();
  }

  @Test
  void loneSurrogatesComeBackAsTheyWere() {
    String line = "{\"id\":\"s\",\"text\":\"雪\\ud83d雪\"}";
    Outcome outcome = RunFiles.call(line, "annotate");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.json().getFirst().get("text").asString()).isEqualTo("雪\ud83d雪");
  }

  @Test
  void offsetsCountCodePoints() {
    Outcome outcome = RunFiles.call("😀😀有1500多名党员", "annotate", "--text", "--only", "figures");
    JsonNode figure = outcome.json().getFirst().get("figures").get(0);
    assertThat(figure.get("start").asInt()).isEqualTo(3);
    assertThat(figure.get("end").asInt()).isEqualTo(9);
  }

  @Test
  void readsAnotherCharset() {
    byte[] in = "防控工作".getBytes(Charset.forName("GB18030"));
    Outcome bad = RunFiles.call(in, "annotate", "--text");
    assertThat(bad.status()).isEqualTo(Status.SOME_FAILED);
    assertThat(bad.out()).contains("--charset");
    Outcome good = RunFiles.call(in, "annotate", "--text", "--charset", "GB18030");
    assertThat(good.json().getFirst().get("text").asString()).isEqualTo("防控工作");
  }

  @Test
  void wrongUseIsExplained() {
    Outcome outcome = RunFiles.call("", "annotate", "--only", "verbs");
    assertThat(outcome.status()).isEqualTo(Status.WRONG_USE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("verbs");
    assertThat(RunFiles.call("", "annotate", "--jobs", "0").status()).isEqualTo(Status.WRONG_USE);
    assertThat(RunFiles.call("", "annotate", "no-such-file").err()).contains("no-such-file");
  }
}
