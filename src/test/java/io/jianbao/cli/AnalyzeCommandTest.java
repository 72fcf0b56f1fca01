package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.cli.RunFiles.Outcome;
import io.jianbao.json.ContractSchema;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AnalyzeCommandTest {
  private static final String PAGE =
      """
      我市新植树三万亩

      本报3月12日讯 (记者 白小川)3月12日,我市举行春季义务植树活动,全市共有1500多名干部职工参加。

      市林业局局长何青山表示,今年将完成造林30万亩。
      """;

  @TempDir Path scratch;

  @Test
  void fillsTheRunDirectory() throws IOException {
    Files.writeString(scratch.resolve("a.txt"), PAGE);
    Outcome outcome = analyze("a.txt", "--issue-date", "2022-03-13");
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEmpty();
    try (Stream<Path> files = Files.list(run())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "articles.jsonl",
              "duplicates.jsonl",
              "findings.jsonl",
              "errors.jsonl",
              "summary.json",
              "report.html",
              ".state");
    }
    JsonNode article = articles().getFirst();
    assertThat(article.get("id").asString()).isEqualTo("a.txt#a1");
    assertThat(article.get("date").asString()).isEqualTo("2022-03-13");
    assertThat(article.get("headlines").get(0).get("text").asString()).isEqualTo("我市新植树三万亩");
    assertThat(article.get("dateline").get("reporters").get(0).asString()).isEqualTo("白小川");
    assertThat(article.get("paragraphs").size()).isEqualTo(2);
  }

  @Test
  void badFilesAreNamedAndTheRestIsDone() throws IOException {
    Path pages = Files.createDirectory(scratch.resolve("pages"));
    Files.writeString(pages.resolve("good.txt"), PAGE);
    Files.write(pages.resolve("gbk.txt"), PAGE.getBytes(Charset.forName("GBK")));
    Files.write(pages.resolve("empty.txt"), new byte[0]);
    Files.write(pages.resolve("binary.txt"), new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 3, 0, 0});
    byte[] cut = PAGE.getBytes(Charset.forName("UTF-8"));
    Files.write(pages.resolve("cut.txt"), java.util.Arrays.copyOf(cut, cut.length - 3));
    Outcome outcome = analyze("pages");
    assertThat(outcome.status()).isEqualTo(Status.SOME_FAILED);
    List<String> errors = RunFiles.lines(run().resolve("errors.jsonl"));
    ContractSchema.assertValid("problem", errors);
    assertThat(RunFiles.json(run().resolve("errors.jsonl")))
        .extracting(error -> error.get("source").asString() + " " + error.get("code").asString())
        .containsExactlyInAnyOrder("empty.txt empty", "binary.txt binary", "cut.txt lost-bytes");
    assertThat(articles())
        .extracting(article -> article.get("source").asString())
        .containsExactly("cut.txt", "gbk.txt", "good.txt");
  }

  @Test
  void theSameBytesWithAnyNumberOfThreads() throws IOException {
    Path pages = Files.createDirectory(scratch.resolve("pages"));
    for (int i = 0; i < 40; i++) {
      Files.writeString(pages.resolve("p" + i + ".txt"), PAGE.replace("1500", 1500 + i + ""));
    }
    analyze("pages", "--jobs", "1");
    List<byte[]> alone = contents();
    analyze("pages", "--jobs", "3", "--fresh");
    assertThat(contents()).containsExactlyElementsOf(alone);
  }

  private List<byte[]> contents() throws IOException {
    try (Stream<Path> files = Files.list(run()).sorted()) {
      return files.filter(Files::isRegularFile).map(AnalyzeCommandTest::bytes).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void readsStandardInput() {
    Outcome outcome = RunFiles.call(PAGE, "analyze", "-", "-o", run().toString());
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(articles().getFirst().get("source").asString()).isEqualTo("-");
  }

  @Test
  void noInputHasItsOwnStatus() throws IOException {
    Files.createDirectory(scratch.resolve("nothing"));
    assertThat(analyze("nothing").status()).isEqualTo(Status.NO_INPUT);
  }

  @Test
  void wrongUseIsExplained() {
    assertThat(RunFiles.call("", "analyze").status()).isEqualTo(Status.WRONG_USE);
    Outcome charset = analyze("nothing", "--charset", "klingon");
    assertThat(charset.status()).isEqualTo(Status.WRONG_USE);
    assertThat(charset.err()).contains("klingon");
    Outcome day = analyze("nothing", "--issue-date", "28.2.2022");
    assertThat(day.status()).isEqualTo(Status.WRONG_USE);
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    for (String command : List.of("analyze", "annotate", "duplicates")) {
      Outcome outcome = RunFiles.call("", command, "--help");
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).contains("Examples:", "jianbao " + command);
    }
    assertThat(RunFiles.call("", "--version").out()).matches("(?s)jianbao [0-9.]+\\R.*");
    assertThat(RunFiles.call("").status()).isEqualTo(Status.WRONG_USE);
  }

  private Path run() {
    return scratch.resolve("run");
  }

  private List<JsonNode> articles() {
    List<String> lines = RunFiles.lines(run().resolve("articles.jsonl"));
    ContractSchema.assertValid("article", lines);
    return RunFiles.json(run().resolve("articles.jsonl"));
  }

  private Outcome analyze(String path, String... options) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of("analyze", scratch.resolve(path).toString(), "-o", run().toString()));
    args.addAll(List.of(options));
    return RunFiles.call("", args.toArray(String[]::new));
  }
}
