package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.build.Child;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it indexes leaves the index as it was before or as it is
 * afterwards. More often: {@code -Dkills=50}.
 */
class KilledIndexingTest {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int ARTICLES = 400;
  private static final int OF_EACH = 5;
  private static final int PARAGRAPHS = ARTICLES * OF_EACH;

  @TempDir Path folder;

  /** Says that it begins, and takes the run in. */
  static final class Indexer {
    private Indexer() {}

    public static void main(String[] args) throws IOException {
      try (ArticleIndex index = ArticleIndex.open(Path.of(args[0]), null)) {
        System.out.println("begins");
        index.update(Path.of(args[1]), "run");
      }
    }
  }

  private Path run(String version, int articles) throws IOException {
    SampleRun run = new SampleRun();
    for (int i = 0; i < articles; i++) {
      SampleRun.Article article = run.article("page" + i + ".txt#a1", "2022-02-28", "标题" + i);
      for (int p = 0; p < OF_EACH; p++) {
        article.paragraph(version + "的第" + i + "篇第" + p + "段，渠水流过草原和田野。");
      }
    }
    return run.write(folder.resolve(version));
  }

  @Test
  void leavesTheOldOrTheNew() throws Exception {
    Path index = folder.resolve("index");
    Path[] runs = {run("甲版", ARTICLES), run("乙版", ARTICLES)};
    long begin = System.nanoTime();
    try (Child whole = new Child(Indexer.class, index.toString(), runs[0].toString())) {
      assertThat(whole.endsWithin(120_000)).isTrue();
    }
    long longest = Math.max(1, (System.nanoTime() - begin) / 1_000_000);
    Random random = new Random(7);
    int old = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      try (Child child = new Child(Indexer.class, index.toString(), runs[old ^ 1].toString())) {
        assertThat(child.firstLine()).isEqualTo("begins");
        child.endsWithin(random.nextLong(longest));
      }
      old = check(index, "甲版") == 0 ? 1 : 0;
      assertThat(check(index, old == 0 ? "甲版" : "乙版")).as("kill %d", kill).isEqualTo(PARAGRAPHS);
      assertThat(check(index, old == 0 ? "乙版" : "甲版")).as("kill %d", kill).isZero();
    }
  }

  /** How many paragraphs are of the version; all ids must be there once. */
  private static long check(Path index, String version) throws Exception {
    try (ArticleSearcher searcher = ArticleSearcher.open(index, Duration.ofMinutes(1))) {
      Set<String> ids = new HashSet<>();
      searcher.export(
          Scope.of("", Unit.PARAGRAPH), row -> assertThat(ids.add(row.id())).as(row.id()).isTrue());
      assertThat(ids).hasSize(PARAGRAPHS);
      assertThat(searcher.stats().articles()).isEqualTo(ARTICLES);
      String quoted = '"' + version + '"';
      return searcher.search(SearchRequest.of(quoted, Unit.PARAGRAPH, 1)).total().value();
    }
  }
}
