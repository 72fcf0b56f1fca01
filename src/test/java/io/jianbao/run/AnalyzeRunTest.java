package io.jianbao.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianbao.analysis.TextOptions;
import io.jianbao.source.Problem;
import io.jianbao.source.RecordFields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that goes on where another was stopped, or over pages that have changed since. */
class AnalyzeRunTest {
  private static final int PAGES = 12;

  @TempDir Path scratch;
  private Path pages;

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectory(scratch.resolve("pages"));
    for (int i = 0; i < PAGES; i++) {
      write(i, 300 + i);
    }
  }

  private void write(int number, int trees) throws IOException {
    Files.writeString(
        pages.resolve("p" + number + ".txt"),
        "全市植树忙\n\n本报3月1"
            + number % 10
            + "日讯 (记者 白小川)河湾镇的村民昨天在山坡上种下树苗"
            + trees
            + "棵,镇长何青山说,今年还要再种一批。\n");
  }

  /** A run is stopped as by a fault after some pages. */
  private static final class Stop implements RunListener {
    private int left;

    Stop(int pages) {
      left = pages;
    }

    @Override
    public void found(int files) {}

    @Override
    public void done(String source, int articles, boolean last) {
      if (--left < 0) {
        throw new IllegalStateException("stopped");
      }
    }

    @Override
    public void problem(Problem problem) {}
  }

  private RunResult run(String name, RunListener listener) throws IOException {
    RunOptions options =
        new RunOptions(
            List.of(pages.toString()),
            scratch.resolve(name),
            new IssueDay(null, false),
            RecordFields.USUAL,
            "auto",
            TextOptions.NONE,
            2,
            false);
    return AnalyzeRun.run(options, InputStream.nullInputStream(), listener);
  }

  private RunResult run(String name) throws IOException {
    return run(name, new Stop(Integer.MAX_VALUE));
  }

  /** All files of a run, those of its state too, by their names. */
  private Map<String, String> files(String name) throws IOException {
    Path run = scratch.resolve(name);
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(run.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    run("whole");
    for (int stop : List.of(7, 3, 10)) {
      assertThatThrownBy(() -> run("stopped", new Stop(stop))).hasMessage("stopped");
      assertThat(scratch.resolve("stopped/summary.json")).doesNotExist();
    }
    assertThat(scratch.resolve("stopped/.state")).isDirectoryContaining("glob:**pages-*.part");
    run("stopped");
    assertThat(files("stopped")).isEqualTo(files("whole"));
  }

  @Test
  void aStoppedRunLeavesTheOneBeforeAsItWas() throws IOException {
    run("run");
    String before = Files.readString(scratch.resolve("run/articles.jsonl"));
    write(0, 999);
    assertThatThrownBy(() -> run("run", new Stop(5))).hasMessage("stopped");
    assertThat(scratch.resolve("run/articles.jsonl")).hasContent(before);
    assertThat(scratch.resolve("run/summary.json")).exists();
  }

  @Test
  void followsWhatHasChanged() throws IOException {
    run("run");
    write(3, 5000);
    Files.delete(pages.resolve("p5.txt"));
    write(PAGES, 80);
    run("run");
    run("anew");
    assertThat(files("run")).isEqualTo(files("anew"));
  }

  @Test
  void tellsTheSameWhenNothingHasChanged() throws IOException {
    RunResult first = run("run");
    Map<String, String> files = files("run");
    assertThat(run("run")).isEqualTo(first);
    assertThat(files("run")).isEqualTo(files);
  }

  @Test
  void damagedResultsAreMadeAnew() throws IOException {
    run("run");
    Map<String, String> files = files("run");
    Path articles = scratch.resolve("run/articles.jsonl");
    Files.writeString(articles, Files.readString(articles).replace("305", "999"));
    write(11, 7);
    run("run");
    write(11, 311);
    run("run");
    assertThat(files("run")).isEqualTo(files);
  }

  @Test
  void aRunThatMovedGoesOn() throws IOException {
    run("run");
    Map<String, String> files = files("run");
    Files.move(scratch.resolve("run"), scratch.resolve("moved"));
    run("moved");
    assertThat(files("moved")).isEqualTo(files);
  }

  @Test
  void twoRunsDoNotShareAFolder() throws IOException {
    try (RunDirectory busy = RunDirectory.open(scratch.resolve("run"), false)) {
      assertThat(busy).isNotNull();
      assertThatThrownBy(() -> run("run"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another run is at work");
    }
    assertThat(run("run").files()).isEqualTo(PAGES);
  }
}
