package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.search.SearchAnswer.Hit;
import io.jianbao.search.SearchRequest.Sort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages far behind those that are kept from the first search. */
class DeepPagesTest {
  private static final int ARTICLES = 250;

  @TempDir Path folder;

  @Test
  void followOneAnotherInEveryOrder() throws Exception {
    SampleRun run = new SampleRun();
    for (int i = 0; i < ARTICLES; i++) {
      String day = String.format("2022-02-%02d", 1 + i % 28);
      run.article("page" + i + ".txt#a1", day, "标题" + i)
          .paragraph("渠水流过草原。".repeat(1 + i % 7))
          .paragraph("第" + i + "段，渠水流过田野。");
    }
    Path index = folder.resolve("index");
    try (ArticleIndex writer = ArticleIndex.open(index, null)) {
      writer.update(run.write(folder.resolve("run")), "run");
    }
    for (Unit unit : Unit.values()) {
      for (Sort sort : Sort.values()) {
        try (ArticleSearcher searcher = ArticleSearcher.open(index, Duration.ofMinutes(1))) {
          List<String> pages = pages(searcher, unit, sort);
          assertThat(pages).hasSize(unit == Unit.ARTICLE ? ARTICLES : 2 * ARTICLES);
          assertThat(pages).doesNotHaveDuplicates();
          assertThat(ids(ask(searcher, unit, sort, new Page(1000, 0), null))).isEqualTo(pages);
        }
      }
    }
  }

  private static List<String> pages(ArticleSearcher searcher, Unit unit, Sort sort)
      throws Exception {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      SearchAnswer page = ask(searcher, unit, sort, new Page(30, 0), cursor);
      all.addAll(ids(page));
      cursor = page.cursor();
    } while (cursor != null);
    return all;
  }

  private static SearchAnswer ask(
      ArticleSearcher searcher, Unit unit, Sort sort, Page page, String cursor) throws Exception {
    Scope scope = Scope.of("渠水", unit);
    return searcher.search(new SearchRequest(scope, List.of(), false, 0, sort, page, cursor));
  }

  private static List<String> ids(SearchAnswer answer) {
    return answer.hits().stream().map(Hit::id).toList();
  }
}
