package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.json.ContractSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher end to end, on the jar that was just built. */
class LauncherIT {
  @TempDir Path scratch;

  @Test
  void annotatesATextFromStandardInput() throws Exception {
    List<String> out = launch(Map.of(), "全市1500多名党员参与。", "annotate", "--text");
    ContractSchema.assertValid("annotation", out);
    assertThat(out).hasSize(1);
    assertThat(out.getFirst()).contains("\"value\":\"1500\"", "\"modifier\":\"多\"");
  }

  @Test
  void readsChineseFileNamesInAnyLocale() throws Exception {
    Path pages = Files.createDirectory(scratch.resolve("pages"));
    Path page = pages.resolve("第一版.txt");
    Files.writeString(page, "守护绿水青山\n\n本报2月27日讯 (记者 马芳)全市植树3万亩。\n");
    Path run = scratch.resolve("run");
    List<String> out =
        launch(Map.of("LC_ALL", "C"), "", "analyze", pages.toString(), "-o", run.toString());
    assertThat(out).isEmpty();
    assertThat(Files.readString(run.resolve("articles.jsonl"))).contains("\"第一版.txt#a1\"");
    assertThat(run.resolve("report.html")).exists();
  }

  private List<String> launch(Map<String, String> environment, String in, String... args)
      throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(List.of(Path.of("jianbao").toAbsolutePath().toString()));
    command.addAll(List.of(args));
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().write(in.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    return Files.readAllLines(out);
  }
}
