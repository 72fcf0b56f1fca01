package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jianbao.search.ArticleIndex.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {
  @TempDir Path folder;

  private Changes update(SampleRun run) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), null)) {
      return index.update(run.write(folder.resolve("run")), "run");
    }
  }

  private ArticleSearcher searcher() throws IOException {
    return ArticleSearcher.open(folder.resolve("index"), Duration.ofSeconds(30));
  }

  private static SampleRun run(String second) {
    SampleRun run = new SampleRun();
    run.article("a.txt#a1", null, "标题").paragraph("第一段文字。");
    run.article("a.txt#a2", null, "标题").paragraph(second);
    return run;
  }

  @Test
  void passesOverWhatDidNotChange() throws Exception {
    assertThat(update(run("第二段。"))).isEqualTo(new Changes(2, 0, 0, 0));
    assertThat(update(run("第二段。"))).isEqualTo(new Changes(0, 0, 2, 0));
    assertThat(update(run("改过了。"))).isEqualTo(new Changes(0, 1, 1, 0));
    assertThat(update(run("改过了。").conflict("sum", "a.txt#a1/p1")))
        .isEqualTo(new Changes(0, 1, 1, 0));
    SampleRun shorter = new SampleRun();
    shorter.article("a.txt#a1", null, "标题").paragraph("第一段文字。");
    shorter.article("b.txt#a1", null, "标题").paragraph("另一页。");
    assertThat(update(shorter)).isEqualTo(new Changes(1, 1, 0, 1));
    try (ArticleSearcher searcher = searcher()) {
      assertThat(searcher.stats().articles()).isEqualTo(2);
      assertThat(searcher.stats().paragraphs()).isEqualTo(2);
      assertThat(searcher.stats().findings()).isZero();
    }
  }

  @Test
  void readersSeeAllOrNothingAndTheNewestWhenTheyAsk() throws Exception {
    update(run("第二段。"));
    try (ArticleSearcher searcher = searcher();
        ArticleIndex index = ArticleIndex.open(folder.resolve("index"), null)) {
      SampleRun page = new SampleRun();
      page.article("c.txt#a1", null, null).paragraph("新的一页。");
      List<String> lines =
          Files.readAllLines(page.write(folder.resolve("c")).resolve("articles.jsonl"));
      index.put("c.txt", lines, List.of(), List.of());
      assertThat(searcher.stats().articles()).isEqualTo(2);
      searcher.refresh();
      assertThat(searcher.stats().articles()).isEqualTo(3);
      index.put("c.txt", lines, List.of(), List.of());
      searcher.refresh();
      assertThat(searcher.stats().articles()).isEqualTo(3);
    }
  }

  @Test
  void changesNothingWhenALineIsBroken() throws Exception {
    update(run("第二段。"));
    Path run = run("改过了。").write(folder.resolve("run"));
    Files.writeString(run.resolve("duplicates.jsonl"), "{\"a\":\n");
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), null)) {
      assertThatThrownBy(() -> index.update(run, "run"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("duplicates.jsonl:1");
    }
    try (ArticleSearcher searcher = searcher()) {
      SearchAnswer answer = searcher.search(SearchRequest.of("第二段", Unit.PARAGRAPH, 1));
      assertThat(answer.total().value()).isOne();
    }
  }

  @Test
  void hasOneWriterAtATime() throws Exception {
    try (ArticleIndex first = ArticleIndex.open(folder.resolve("index"), null)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> ArticleIndex.open(folder.resolve("index"), null))
          .isInstanceOf(IndexBusyException.class);
    }
  }

  @Test
  void saysThatThereIsNoIndex() {
    assertThatThrownBy(() -> ArticleSearcher.open(folder, Duration.ofSeconds(1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no index");
  }
}
