package io.jianbao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a small run, read as a browser reads it. */
class HtmlReportTest {
  private static final List<String> FILES =
      List.of(
          "articles.jsonl", "duplicates.jsonl", "findings.jsonl", "errors.jsonl", "summary.json");

  @TempDir Path run;

  @BeforeEach
  void copyRun() throws Exception {
    for (String file : FILES) {
      Files.copy(fixture(file), run.resolve(file));
    }
  }

  private static Path fixture(String file) throws URISyntaxException {
    return Path.of(HtmlReportTest.class.getResource("run/" + file).toURI());
  }

  private Document report() throws IOException {
    HtmlReport.write(run);
    return parse();
  }

  private Document report(Limits limits) throws IOException {
    HtmlReport.write(run, limits);
    return parse();
  }

  private Document parse() throws IOException {
    return Jsoup.parse(Files.readString(run.resolve("report.html")));
  }

  private static Element byId(Document report, String id) {
    Element element = report.getElementById(id);
    assertThat(element).as("element with the id %s", id).isNotNull();
    return element;
  }

  @Test
  void isWellFormed() throws IOException {
    HtmlReport.write(run);
    Parser parser = Parser.htmlParser().setTrackErrors(50);
    parser.parseInput(Files.readString(run.resolve("report.html")), "");
    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void idsAreUniqueAndLinksArrive() throws IOException {
    Document report = report();
    List<String> ids = report.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.contains(" "));
    for (String link : report.select("a[href]").eachAttr("href")) {
      assertThat(link).startsWith("#");
      assertThat(ids).contains(URLDecoder.decode(link.substring(1), StandardCharsets.UTF_8));
    }
  }

  @Test
  void articleShowsWhatThePageSays() throws IOException {
    Element article = byId(report(), "0312/A01.txt#a1");
    assertThat(article.select(".headline").eachText()).containsExactly("青河今年植树近3000棵2", "市民踊跃报名");
    assertThat(article.selectFirst(".subtitle").text()).isEqualTo("——访青河市林业局局长李长青");
    assertThat(article.select(".byline span").eachText())
        .containsExactly("本报", "青河", "3月12日", "讯", "记者 周一帆");
    assertThat(article.selectFirst(".dateline").wholeText()).isEqualTo("本报青河3月12日讯（记者 周一帆）");
    assertThat(article.select("p.text")).hasSize(3);
  }

  @Test
  void offsetsCountCodePoints() throws IOException {
    Element paragraph = byId(report(), "0312/A01.txt#a1.p2");
    assertThat(paragraph.select(".m-place").eachText()).containsExactly("𠮷安街道");
    assertThat(paragraph.select(".m-person").eachText()).containsExactly("𠮷田正雄");
    assertThat(paragraph.select(".m-figure").eachText()).containsExactly("12棵", "7棵", "5棵");
    assertThat(paragraph.wholeText()).isEqualTo("𠮷安街道居民𠮷田正雄领到树苗12棵，其中杨树7棵、柳树5棵，种在河堤两侧。");
  }

  @Test
  void marksSayWhatWasUnderstood() throws IOException {
    Document report = report();
    Element figure = byId(report, "0312/A01.txt#a1.h1").selectFirst(".m-figure");
    assertThat(figure.attr("data-tip").lines())
        .containsExactly("数量 quantity", "值：3000", "界：≤ 3000", "约数词：近", "单位：棵", "所指：树");
    Element quote = byId(report, "0312/A01.txt#a1.p1").selectFirst(".m-quote");
    assertThat(quote.attr("data-tip").lines())
        .containsExactly("直接引语 direct quotation", "说话人：李长青", "动词：表示");
    assertThat(quote.select(".m-figure").last().text()).isEqualTo("九成以上");
  }

  @Test
  void seamsAndBreaksAreShown() throws IOException {
    Document report = report();
    Element seam = byId(report, "0312/A01.txt#a1.p2").selectFirst(".m-seam");
    assertThat(((TextNode) seam.nextSibling()).getWholeText()).startsWith("，种在河堤");
    Element last = byId(report, "0312/A01.txt#a1.p3");
    assertThat(last.nextElementSibling().className()).contains("break-end");
    assertThat(last.nextElementSibling().text()).contains("下文残缺");
    Element first = byId(report, "0312/A02%20副本.txt#a1.p1");
    assertThat(first.previousElementSibling().text()).contains("上文残缺");
  }

  @Test
  void textOfPagesIsNeverMarkup() throws IOException {
    Document report = report();
    assertThat(report.select("script")).hasSize(1);
    assertThat(report.select("img, b:matchesOwn(粗), i, iframe")).isEmpty();
    Element paragraph = byId(report, "0312/A02%20副本.txt#a1.p3");
    assertThat(paragraph.wholeText())
        .isEqualTo("<script>alert(\"剪\")</script>&<b>粗</b>U+202E倒写U+0007");
    assertThat(paragraph.select(".hidden-char").eachText()).containsExactly("U+202E", "U+0007");
    assertThat(Files.readString(run.resolve("report.html"))).doesNotContain("\u202e", "\u0007");
  }

  @Test
  void fetchesNothing() throws IOException {
    Document report = report();
    assertThat(report.select("[src], link, object, embed, iframe, base, form")).isEmpty();
    assertThat(Files.readString(run.resolve("report.html")))
        .doesNotContainPattern(
            Pattern.compile("(?i)(https?:|url\\(|@import|//[a-z0-9.-]+\\.[a-z])"));
    assertThat(report.selectFirst("meta[http-equiv]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-");
  }

  @Test
  void conflictsComeFirstTheWorstBeforeTheOthers() throws IOException {
    Document report = report();
    List<String> ids = report.select("#findings .finding").eachAttr("id");
    assertThat(ids).containsExactly("finding-3", "finding-2", "finding-1");
    assertThat(byId(report, "finding-1").closest("details")).isNotNull();
    Element speaker = byId(report, "finding-3");
    assertThat(speaker.select(".evidence .spot").eachText()).containsExactly("方圆", "高远");
    assertThat(speaker.select(".evidence mark").last().text()).isEqualTo("某人");
  }

  @Test
  void evidenceLeadsToTheSpot() throws IOException {
    Document report = report();
    Element link = byId(report, "finding-2").select(".evidence a").last();
    Element spot = byId(report, link.attr("href").substring(1));
    // it crosses the figure and is inside the quotation; the number 2 leads back to the finding
    assertThat(spot.wholeText()).isEqualTo("树3000余");
    assertThat(spot.closest(".m-quote")).isNotNull();
    Element figures = byId(report, "0312/A01.txt#a1.p1");
    assertThat(figures.select(".m-figure").eachText().subList(0, 2)).containsExactly("3000余", "2棵");
    assertThat(figures.select(".m-figure[tabindex]").eachText()).containsExactly("3000余", "九成以上");
    assertThat(figures.selectFirst(".reference a").attr("href")).isEqualTo("#finding-2");
  }

  @Test
  void duplicatesStandSideBySide() throws IOException {
    Document report = report();
    Element pair = byId(report, "pair-1");
    assertThat(pair.select(".side-a .difference").eachText()).containsExactly("市水务局局长方圆");
    assertThat(pair.select(".side-b .difference").eachText()).containsExactly("镇长高远");
    Element near = byId(report, "pair-2");
    assertThat(near.select(".side-a .gap")).hasSize(1);
    assertThat(near.select(".side-b .difference").eachText()).containsExactly("𠮷安");
  }

  @Test
  void traditionalCharactersGetTheirLanguage() throws IOException {
    Document report = report();
    assertThat(byId(report, "0313/B01.txt#a1").attr("lang")).isEqualTo("zh-Hant");
    assertThat(byId(report, "0312/A01.txt#a1").attr("lang")).isEqualTo("zh-CN");
  }

  @Test
  void overviewCounts() throws IOException {
    Document report = report();
    List<String> figures = new ArrayList<>();
    report.select("#overview .figures b").forEach(figure -> figures.add(figure.text()));
    // files of the summary, articles, paragraphs, characters, seams, incomplete, pairs, conflicts …
    assertThat(figures).containsExactly("5", "3", "7", "247", "1", "2", "2", "2", "1", "2");
    assertThat(report.select("#overview .bars").last().text()).contains("UTF-8 4", "Big5 1");
    assertThat(report.select("#problems tbody tr").eachText().getFirst())
        .isEqualTo("0313/<空>.txt read empty the file is empty");
  }

  @Test
  void saysWhatItLeavesOut() throws IOException {
    Document report = report(new Limits(1, 10_000, 20, 5, 1, 0, 1, 1, 1, 1 << 20));
    assertThat(report.select("article")).hasSize(1);
    assertThat(report.select("#articles > .left-out").text()).contains("1 / 3", "articles.jsonl");
    assertThat(report.select("#articles .left-out").text()).contains("20 · articles.jsonl");
    assertThat(report.select("#findings > .left-out").text()).contains("1 / 2", "findings.jsonl");
    assertThat(report.select("#findings details .left-out").text()).contains("0 / 1");
    assertThat(report.select("#duplicates > .left-out").text())
        .contains("1 / 2", "duplicates.jsonl");
    assertThat(report.select(".side .left-out").text()).contains("5 / 19");
    assertThat(report.select("#problems .left-out").text()).contains("1 / 2", "errors.jsonl");
    // the article with the gravest finding is the one that is kept
    assertThat(report.select("article").attr("id")).startsWith("0312/A02");
  }

  @Test
  void aLargeGroupShowsItsGravestPairs() throws IOException {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      pairs
          .append("{\"a\":{\"article\":\"0312/A01.txt#a1\",\"paragraph\":\"p1\"},")
          .append("\"b\":{\"article\":\"0313/B01.txt#a1\",\"paragraph\":\"p1\"},\"kind\":\"")
          .append(i == 15 ? "speaker" : "exact")
          .append("\",\"similarity\":\"1.00\",\"group\":\"d1\",\"differences\":[]}\n");
    }
    Files.writeString(run.resolve("duplicates.jsonl"), pairs);
    Document report = report();
    assertThat(report.select(".pair").eachAttr("id"))
        .containsExactly(
            "pair-16", "pair-1", "pair-2", "pair-3", "pair-4", "pair-5", "pair-6", "pair-7");
    assertThat(report.select(".group > .left-out").text()).contains("8 / 20");
  }

  @Test
  void passesOverLinesThatItCannotRead() throws IOException {
    Files.writeString(
        run.resolve("articles.jsonl"),
        "not json\n"
            + "x".repeat(100_000)
            + "\n"
            + Files.readString(run.resolve("articles.jsonl")));
    Document report = report(new Limits(9, 9_999, 999, 99, 9, 9, 9, 9, 9, 50_000));
    assertThat(report.select("article")).hasSize(3);
    assertThat(report.select("main > .left-out").text()).endsWith("2");
  }

  @Test
  void anEmptyRunIsAReportToo() throws IOException {
    for (String file : FILES) {
      Files.writeString(run.resolve(file), file.endsWith(".json") ? "{}" : "");
    }
    Document report = report();
    assertThat(report.select("article, .finding, .pair")).isEmpty();
    assertThat(report.select(".nothing")).hasSize(3);
  }

  @Test
  void sameRunSameBytes() throws IOException {
    HtmlReport.write(run);
    byte[] first = Files.readAllBytes(run.resolve("report.html"));
    HtmlReport.write(run);
    assertThat(run.resolve("report.html")).hasBinaryContent(first);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(run.resolve("findings.jsonl"));
    assertThatThrownBy(() -> HtmlReport.write(run))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("findings.jsonl");
  }
}
