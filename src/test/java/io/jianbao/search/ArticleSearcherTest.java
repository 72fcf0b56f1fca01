package io.jianbao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jianbao.search.FigureRequest.Order;
import io.jianbao.search.Scope.Filter;
import io.jianbao.search.SearchAnswer.Bucket;
import io.jianbao.search.SearchAnswer.Hit;
import io.jianbao.search.SearchRequest.FacetRequest;
import io.jianbao.search.SearchRequest.Sort;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ArticleSearcherTest {
  private static final Page FIRST = new Page(20, 0);

  @TempDir static Path folder;
  private static ArticleSearcher searcher;

  @BeforeAll
  static void index() throws Exception {
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("index"), "河套日报")) {
      index.update(SampleRun.ofTheRiver().write(folder.resolve("run")), "run");
    }
    searcher = ArticleSearcher.open(folder.resolve("index"), Duration.ofSeconds(30));
  }

  @AfterAll
  static void close() throws Exception {
    searcher.close();
  }

  private static SearchAnswer search(String text, Unit unit) throws Exception {
    return searcher.search(SearchRequest.of(text, unit, 20));
  }

  private static List<String> ids(String text, Unit unit) throws Exception {
    return search(text, unit).hits().stream().map(Hit::id).sorted().toList();
  }

  @Test
  void countsTheSameTwiceWhetherCollapsedOrNot() throws Exception {
    Scope scope = Scope.of("竭泽而渔", Unit.PARAGRAPH);
    List<FacetRequest> facets = List.of(new FacetRequest(KeywordField.PERSON, 10));
    SearchAnswer answer =
        searcher.search(new SearchRequest(scope, facets, true, 5, Sort.RELEVANCE, FIRST, null));
    assertThat(answer.total()).isEqualTo(new SearchAnswer.Total(3, 1));
    assertThat(answer.hits()).hasSize(1);
    assertThat(answer.hits().getFirst().group())
        .isEqualTo(
            new SearchAnswer.Group("d1", 3, List.of("a.txt#a1/p1", "a.txt#a1/p2", "b.txt#a1/p1")));
    assertThat(answer.facets().getFirst().buckets())
        .containsExactly(new Bucket("李明远", 1, 1), new Bucket("赵卫东", 1, 1));
  }

  @Test
  void readsTheQueryLanguage() throws Exception {
    assertThat(ids("渔", Unit.PARAGRAPH))
        .containsExactly("a.txt#a1/p1", "a.txt#a1/p2", "a.txt#a2/p2", "b.txt#a1/p1");
    assertThat(ids("竭泽而漁 -李明远", Unit.PARAGRAPH)).containsExactly("a.txt#a1/p2");
    assertThat(ids("-渔", Unit.PARAGRAPH)).containsExactly("a.txt#a1/p3", "a.txt#a2/p1");
    assertThat(ids("渠道 OR 病例", Unit.PARAGRAPH)).containsExactly("a.txt#a1/p3", "a.txt#a2/p1");
    assertThat(ids("person:李明远 竭泽而渔", Unit.PARAGRAPH)).containsExactly("a.txt#a1/p1");
    assertThat(ids("headline:灌区 病例", Unit.PARAGRAPH)).containsExactly("a.txt#a1/p3");
    assertThat(ids("date:2022-02", Unit.ARTICLE)).containsExactly("a.txt#a1");
    assertThat(ids("date:>2022-02", Unit.ARTICLE)).containsExactly("a.txt#a2");
    assertThat(ids("place:临河区", Unit.ARTICLE)).containsExactly("a.txt#a2");
    assertThat(ids("place:内蒙古自治区/巴彦淖尔市", Unit.PARAGRAPH)).containsExactly("a.txt#a2/p1");
    assertThat(ids("finding:speaker-conflict", Unit.PARAGRAPH)).containsExactly("a.txt#a1/p2");
    assertThat(ids("paper:河套日报 渔业", Unit.ARTICLE)).containsExactly("a.txt#a2");
  }

  @Test
  void looksInsideOneSentenceOrParagraph() throws Exception {
    assertThat(ids("同句:(绿水 青山)", Unit.PARAGRAPH)).containsExactly("a.txt#a2/p2");
    assertThat(ids("同句:(渔业 青山)", Unit.PARAGRAPH)).isEmpty();
    assertThat(ids("同段:(渔业 青山)", Unit.ARTICLE)).containsExactly("a.txt#a2");
    assertThat(ids("同段:(渔业 渠道)", Unit.ARTICLE)).isEmpty();
    assertThat(ids("渔业 渠道", Unit.ARTICLE)).containsExactly("a.txt#a2");
    assertThat(ids("\"绿水 青山\"~4", Unit.PARAGRAPH)).containsExactly("a.txt#a2/p2");
    assertThat(ids("\"青山 绿水\"~4", Unit.PARAGRAPH)).containsExactly("a.txt#a2/p2");
    assertThat(ids("\"绿水 青山\"~3", Unit.PARAGRAPH)).isEmpty();
  }

  @Test
  void findsFiguresInsideTexts() throws Exception {
    assertThat(ids("figure:[20 TO 30]例", Unit.PARAGRAPH)).containsExactly("a.txt#a1/p3");
    assertThat(ids("figure:[10 TO 20]例", Unit.PARAGRAPH)).isEmpty();
    assertThat(ids("figure:>=2亿元", Unit.PARAGRAPH)).containsExactly("a.txt#a2/p1");
    assertThat(ids("figure:>2亿元", Unit.PARAGRAPH)).isEmpty();
    assertThat(ids("figure:2亿元", Unit.ARTICLE)).containsExactly("a.txt#a2");
    assertThat(ids("figure:>1亿", Unit.ARTICLE)).containsExactly("a.txt#a1", "a.txt#a2");
    // the value of one figure and the unit of another
    assertThat(ids("figure:17元", Unit.PARAGRAPH)).isEmpty();
    assertThat(ids("figure:>1亿公里", Unit.ARTICLE)).isEmpty();
  }

  @Test
  void listsFiguresInOrder() throws Exception {
    FigureRequest large =
        new FigureRequest(
            null, null, null, null, new BigDecimal("100000000"), null, null, null, null, null);
    assertThat(searcher.figures(large, Order.LARGEST, FIRST).items())
        .extracting(FigureHit::text, FigureHit::article, FigureHit::field)
        .containsExactly(
            tuple("3亿立方米", "a.txt#a1", "p1"),
            tuple("2亿元", "a.txt#a2", "p1"),
            tuple("2亿元", "a.txt#a2", "h1"));
    FigureRequest cases =
        new FigureRequest(null, "例", null, null, null, null, "现有病例", null, null, null);
    assertThat(searcher.series(cases, FIRST).items())
        .extracting(FigureHit::value, FigureHit::day)
        .containsExactly(tuple("26", LocalDate.of(2022, 2, 28)));
    FigureRequest here =
        new FigureRequest("修渠道", null, null, null, null, null, null, "巴彦淖尔市", null, null);
    assertThat(searcher.figures(here, Order.SMALLEST, FIRST).items())
        .extracting(FigureHit::text)
        .containsExactly("17公里", "2亿元");
  }

  @Test
  void comparesUnitsOfOneDimension() throws Exception {
    FigureRequest long17 =
        new FigureRequest(
            null, null, null, "length", new BigDecimal(16_999), null, null, null, null, null);
    assertThat(searcher.figures(long17, Order.LARGEST, FIRST).items())
        .extracting(FigureHit::text, FigureHit::dimension)
        .containsExactly(tuple("17公里", "length"));
    FigureRequest longer =
        new FigureRequest(
            null, null, null, "length", new BigDecimal(17_001), null, null, null, null, null);
    assertThat(searcher.figures(longer, Order.LARGEST, FIRST).items()).isEmpty();
  }

  @Test
  void showsEveryPlaceInItsContext() throws Exception {
    Listing<KwicLine> lines = searcher.kwic(Scope.of("灌区", Unit.ARTICLE), 4, FIRST);
    assertThat(lines.items())
        .extracting(KwicLine::field, KwicLine::left, KwicLine::text, KwicLine::right)
        .containsExactly(tuple("h1", "河套", "灌区", "节水有了"), tuple("p1", "泽而渔。", "灌区", "今年节水"));
    assertThat(lines.total()).isEqualTo(2);
    assertThat(searcher.kwic(Scope.of("灌区", Unit.ARTICLE), 4, new Page(1, 0)).exact()).isFalse();
  }

  @Test
  void pointsAtWhatItFound() throws Exception {
    Hit hit = search("\"節 水\"", Unit.ARTICLE).hits().getFirst();
    assertThat(hit.snippets().getFirst().field()).isEqualTo("h1");
    assertThat(hit.snippets().getFirst().marks()).containsExactly(new Range(4, 6));
    assertThat(hit.headline()).isEqualTo("河套灌区节水有了新办法");
  }

  @Test
  void headlinesWeighMore() throws Exception {
    assertThat(search("修渠", Unit.ARTICLE).hits().getFirst().id()).isEqualTo("a.txt#a2");
  }

  @Test
  void everyBucketIsTheTotalOfItsFilter() throws Exception {
    for (String text : List.of("", "渔", "李明远", "竭泽而渔 OR 病例", "-渠")) {
      for (Unit unit : Unit.values()) {
        for (KeywordField field : KeywordField.values()) {
          Scope scope = Scope.of(text, unit);
          for (Bucket bucket : searcher.facet(scope, field, "", 100).buckets()) {
            Filter filter = new Filter(field, bucket.value());
            Scope narrow = new Scope(text, unit, List.of(filter), List.of(), null, null);
            SearchAnswer answer =
                searcher.search(
                    new SearchRequest(
                        narrow, List.of(), true, 0, Sort.RELEVANCE, new Page(20, 0), null));
            assertThat(answer.total())
                .as("%s %s %s", text, unit, filter)
                .isEqualTo(new SearchAnswer.Total(bucket.count(), bucket.groups()));
            assertThat(answer.hits()).hasSize((int) bucket.groups());
          }
        }
      }
    }
  }

  @Test
  void pagesByOffsetAndByCursorAreTheSame() throws Exception {
    for (Sort sort : Sort.values()) {
      List<String> byCursor = new ArrayList<>();
      List<String> byOffset = new ArrayList<>();
      String cursor = null;
      for (int i = 0; i < 6; i++) {
        Scope scope = Scope.of("", Unit.PARAGRAPH);
        Page page = new Page(1, i);
        searcher
            .search(new SearchRequest(scope, List.of(), false, 0, sort, page, null))
            .hits()
            .forEach(hit -> byOffset.add(hit.id()));
        SearchAnswer next =
            searcher.search(
                new SearchRequest(scope, List.of(), false, 0, sort, new Page(1, 0), cursor));
        next.hits().forEach(hit -> byCursor.add(hit.id()));
        cursor = next.cursor();
      }
      assertThat(byOffset).hasSize(6).doesNotHaveDuplicates().isEqualTo(byCursor);
    }
    assertThatThrownBy(() ->
            searcher.search(
                new SearchRequest(
                    Scope.of("", Unit.PARAGRAPH),
                    List.of(),
                    false,
                    0,
                    Sort.RELEVANCE,
                    new Page(1, 0),
                    "x")))
        .isInstanceOf(QueryException.class);
  }

  @Test
  void givesBackWhatWasIndexed() throws Exception {
    for (JsonNode article : sampleArticles()) {
      String id = article.path("id").asString();
      assertThat(Lines.MAPPER.readTree(searcher.article(id).orElseThrow())).isEqualTo(article);
    }
    assertThat(searcher.article("a.txt#a9")).isEmpty();
    JsonNode paragraph = Lines.MAPPER.readTree(searcher.paragraph("a.txt#a2/p1").orElseThrow());
    assertThat(paragraph.path("headline").asString()).isEqualTo("临河区投入2亿元修渠");
    assertThat(paragraph.path("paragraph").path("figures")).hasSize(2);
  }

  private static List<JsonNode> sampleArticles() throws Exception {
    List<JsonNode> articles = new ArrayList<>();
    Lines.read(
        folder.resolve("run/articles.jsonl"),
        line -> articles.add(Lines.MAPPER.readTree(line.bytes())));
    return articles;
  }

  @Test
  void listsDuplicatesAndFindings() throws Exception {
    assertThat(searcher.duplicates(null, null, null, FIRST).total()).isEqualTo(2);
    assertThat(searcher.duplicates("speaker", "d1", "a.txt#a1", FIRST).items()).hasSize(1);
    assertThat(searcher.duplicateGroup("d1").orElseThrow().members())
        .extracting(DuplicateGroup.Member::id)
        .containsExactly("a.txt#a1/p1", "a.txt#a1/p2", "b.txt#a1/p1");
    assertThat(searcher.duplicateGroup("d7")).isEmpty();
    assertThat(searcher.findings("speaker-conflict", null, null, null, FIRST).total()).isOne();
    assertThat(searcher.findings("sum", null, null, null, FIRST).total()).isZero();
  }

  @Test
  void countsByTimeAndByName() throws Exception {
    assertThat(searcher.timeline(Scope.of("李明远", Unit.ARTICLE), KeywordField.MONTH))
        .extracting(Bucket::value, Bucket::count)
        .containsExactly(tuple("2022-02", 1L), tuple("2022-03", 1L));
    assertThat(searcher.suggest("李", 5)).contains(new Suggestion("李明远", "person", 4));
    Stats stats = searcher.stats();
    assertThat(stats.articles()).isEqualTo(3);
    assertThat(stats.paragraphs()).isEqualTo(6);
    assertThat(stats.figures()).isEqualTo(6);
    assertThat(stats.first()).isEqualTo(LocalDate.of(2022, 2, 28));
  }

  @Test
  void exportsEverything() throws Exception {
    List<String> ids = new ArrayList<>();
    searcher.export(Scope.of("", Unit.PARAGRAPH), row -> ids.add(row.id()));
    assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    List<ExportRow> articles = new ArrayList<>();
    searcher.export(Scope.of("修渠", Unit.ARTICLE), articles::add);
    assertThat(articles).extracting(ExportRow::persons).containsExactly(List.of("李明远"));
  }
}
