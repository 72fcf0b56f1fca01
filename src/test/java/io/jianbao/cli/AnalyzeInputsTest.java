package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.cli.RunFiles.Outcome;
import io.jianbao.json.ContractSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code analyze} takes beside pages of plain text. */
class AnalyzeInputsTest {
  private static final String TEXT = "本报讯 (记者 白小川)昨日,我市举行春季义务植树活动,全市共有1500多名干部职工参加。";

  @TempDir Path scratch;

  @Test
  void recordsTellTheirTitleAndTheirDay() throws IOException {
    Path csv = scratch.resolve("news.csv");
    Files.writeString(
        csv, "nr,head,story,day\n7,我市新植树三万亩," + TEXT.replace(',', '，') + ",2022-03-13\n");
    Outcome outcome =
        analyze(
            csv.toString(),
            "--id-field=nr",
            "--title-field=head",
            "--text-field=story",
            "--date-field=day");
    assertThat(outcome.status()).as(outcome.err()).isZero();
    JsonNode article = articles().getFirst();
    assertThat(article.get("id").asString()).isEqualTo("news.csv/7#a1");
    assertThat(article.get("date").asString()).isEqualTo("2022-03-13");
    assertThat(article.get("headlines").get(0).get("text").asString()).isEqualTo("我市新植树三万亩");
  }

  @Test
  void aBadLineIsAProblemOfTheRun() throws IOException {
    Path lines = scratch.resolve("news.jsonl");
    Files.writeString(lines, "{\"text\":\"" + TEXT + "\"}\nno json\n{\"text\":\"" + TEXT + "\"}\n");
    assertThat(analyze(scratch.toString()).status()).isEqualTo(Status.SOME_FAILED);
    List<String> errors = RunFiles.lines(run().resolve("errors.jsonl"));
    ContractSchema.assertValid("problem", errors);
    assertThat(errors).singleElement().asString().contains("news.jsonl/2", "bad-line", "line 2");
    assertThat(sources()).containsExactly("news.jsonl/1", "news.jsonl/3");
  }

  @Test
  void pathsComeFromAListToo() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String name : List.of("a.txt", "b c.txt")) {
      paths.add(Files.writeString(scratch.resolve(name), TEXT).toString());
    }
    for (String between : List.of("\n", "\r\n", "\0")) {
      String list = String.join(between, paths) + between;
      Outcome outcome = call(list, "--files-from", "-");
      assertThat(outcome.status()).as(outcome.err()).isZero();
      assertThat(sources()).containsExactly("a.txt", "b c.txt");
    }
    Path list = Files.writeString(scratch.resolve("list"), paths.get(1));
    assertThat(analyze(paths.get(0), "--files-from", list.toString()).status()).isZero();
    assertThat(sources()).containsExactly("a.txt", "b c.txt");
  }

  @Test
  void aListThatIsNotThereOrTwoUsesOfStandardInputAreWrongUse() {
    Outcome gone = call("", "--files-from", scratch.resolve("gone").toString());
    assertThat(gone.status()).isEqualTo(Status.WRONG_USE);
    assertThat(gone.err()).contains("--files-from", "gone");
    assertThat(call("", "-", "--files-from", "-").status()).isEqualTo(Status.WRONG_USE);
    assertThat(call("").status()).isEqualTo(Status.WRONG_USE);
  }

  @Test
  void aRunNeverReadsWhatARunWrote() throws IOException {
    Files.writeString(scratch.resolve("a.txt"), TEXT);
    for (String out : List.of("run", "run", "other", ".")) {
      String[] args = {"analyze", scratch.toString(), "-o", scratch.resolve(out).toString()};
      Outcome outcome = RunFiles.call("", args);
      assertThat(outcome.status()).as(outcome.err()).isZero();
      assertThat(outcome.err()).contains("1 files, 1 articles");
    }
    assertThat(RunFiles.call("", "analyze", scratch.toString(), "-o", run().toString()).err())
        .contains("1 files, 1 articles");
  }

  private Path run() {
    return scratch.resolve("run");
  }

  private List<JsonNode> articles() {
    List<String> lines = RunFiles.lines(run().resolve("articles.jsonl"));
    ContractSchema.assertValid("article", lines);
    return RunFiles.json(run().resolve("articles.jsonl"));
  }

  private List<String> sources() {
    return articles().stream().map(article -> article.get("source").asString()).toList();
  }

  private Outcome analyze(String... args) {
    return call("", args);
  }

  private Outcome call(String in, String... args) {
    List<String> all = new ArrayList<>(List.of("analyze", "-o", run().toString()));
    all.addAll(List.of(args));
    return RunFiles.call(in, all.toArray(String[]::new));
  }
}
