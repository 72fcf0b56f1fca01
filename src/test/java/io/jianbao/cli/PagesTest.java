package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.http.SearchServer;
import io.jianbao.http.ServerOptions;
import io.jianbao.http.ServerOptions.DecisionFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages as a person sees them, in a real browser, on the sample pages. */
class PagesTest {
  private static final Browser.Look DESK = Browser.Look.of("zh-CN", false, 1440);

  /** Every page with something on it. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/?q=网格员&unit=paragraph",
          "/article?id=2022-02-28-A02.txt%23a1",
          "/figures?subject=确诊病例",
          "/duplicates",
          "/findings",
          "/kwic?q=核酸&sort=right",
          "/check",
          "/corpus",
          "/docs");

  private static final int HEAVIEST = 300_000;

  @TempDir static Path folder;
  private static final List<Throwable> FAULTS = new ArrayList<>();
  private static Path index;
  private static SearchServer server;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    Browser.missing().ifPresent(word -> Assumptions.abort(word));
    index = folder.resolve("index");
    server = serve(index, "corpus");
    browser = Browser.start(folder.resolve("profile"));
  }

  private static SearchServer serve(ServerOptions options) throws IOException {
    return SearchServer.start(options, new LazyAnalysis(), FAULTS::add);
  }

  private static SearchServer serve(Path index, String pages) throws IOException {
    RunFiles.Outcome outcome =
        RunFiles.call(
            "", "index", pages, "--issue-date-from", "filename", "--index", index.toString());
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(Status.DONE);
    return serve(ServerOptions.local(0, index));
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
      server.close();
      assertThat(FAULTS).isEmpty();
    }
  }

  @BeforeEach
  void begin() {
    browser.look(DESK);
  }

  @AfterEach
  void noErrors() {
    assertThat(browser.errors()).as("errors on the console").isEmpty();
  }

  private static void open(String path) {
    browser.open(at(server, path));
  }

  private static String at(SearchServer server, String path) {
    StringBuilder address = new StringBuilder("http://127.0.0.1:" + server.port());
    path.codePoints()
        .forEach(c ->
            address.append(
                c < 0x80
                    ? Character.toString(c)
                    : URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)));
    return address.toString();
  }

  @Test
  void searchFindsAndItsAddressIsItsState() {
    open("/");
    browser.press("网格员", Keys.ENTER);
    browser.await("document.querySelectorAll('.hit .match').length > 2");
    assertThat(browser.address()).isEqualTo("/?q=网格员");
    assertThat(browser.texts(".hit h2")).anyMatch(title -> title.contains("网格员"));
    browser.find(".facets a[href*='place%3A']").click();
    browser.settled();
    assertThat(browser.address()).contains("filter=place:");
    assertThat(browser.texts(".filters a")).hasSize(1);
    browser.back();
    assertThat(browser.address()).isEqualTo("/?q=网格员");
    assertThat(browser.all(".filters a")).isEmpty();
  }

  @Test
  void bucketsExcludeWithTheirCount() {
    open("/?q=呼和浩特");
    int all = hits();
    WebElement bucket = browser.find(".facets section li");
    int count = Integer.parseInt(bucket.findElement(by(".count")).getText());
    bucket.findElement(by(".without")).click();
    browser.settled();
    assertThat(hits()).isEqualTo(all - count);
  }

  private static int hits() {
    return Integer.parseInt(browser.find("#tally b").getText().replaceAll("[^0-9]", ""));
  }

  private static By by(String selector) {
    return By.cssSelector(selector);
  }

  @Test
  void duplicatesAreFoldedAndUnfold() {
    open("/?q=矿山治理&unit=paragraph");
    browser.find(".members summary").click();
    assertThat(browser.texts(".members li a")).anyMatch(id -> id.contains("2022-03"));
  }

  @Test
  void aWrongQueryIsPointedAt() {
    open("/?q=figure:[300 TO");
    assertThat(browser.find(".problem").getText()).isNotBlank();
    assertThat(browser.find(".problem .wrong mark").getText()).isNotEmpty();
    browser.errors(); // the answer 400 is the browser's to report
  }

  @Test
  void whatIsFoundInAHeadlineIsMarkedThere() {
    open("/?q=网格员");
    assertThat(browser.texts(".hit h2 .match")).isNotEmpty().containsOnly("网格员");
    assertThat(browser.texts(".hit:first-child .snippet"))
        .doesNotContain(browser.find(".hit:first-child h2").getText());
  }

  @Test
  void allHitsAreExported() {
    open("/?q=网格员&unit=paragraph");
    int hits = hits();
    Object rows =
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            const links = [...document.querySelectorAll(".exports a[download]")];
            Promise.all(links.map(async (link) => (await fetch(link.href)).text()))
                .then(([csv, jsonl]) => done([csv.trimEnd().split("\\r\\n").length - 1,
                    jsonl.trimEnd().split("\\n").map((line) => JSON.parse(line)).length]));
            """);
    assertThat(rows).isEqualTo(List.of((long) hits, (long) hits));
  }

  @Test
  void theQueryLanguageIsExplainedInsideTheWindow() {
    for (Browser.Look look : Browser.Look.all().toList()) {
      browser.look(look);
      open("/");
      browser.find("#help summary").click();
      Object inside =
          browser.run(
              """
              const box = document.querySelector("#help .sheet-body").getBoundingClientRect();
              return box.left >= 0 && box.right <= innerWidth && box.height > 100;
              """);
      assertThat(inside).as(look.toString()).isEqualTo(true);
    }
  }

  @Test
  void theHistogramIsBrushedFromTheKeyboard() {
    open("/?q=呼和浩特");
    browser.run("document.querySelector('.histogram [tabindex=\"0\"]').focus()");
    browser.press(Keys.END);
    browser.press(Keys.ENTER);
    browser.settled();
    assertThat(browser.address()).contains("from=2009-01-01").contains("to=2009-12-31");
  }

  @Test
  void theArticleStandsBesideItsPage() {
    open("/article?id=2022-02-28-A02.txt%23a1");
    assertThat(browser.find("h1").getText()).contains("米面油够不够");
    assertThat(browser.texts(".line.mine")).anyMatch(line -> line.startsWith("拣蔬菜包"));
    assertThat(browser.texts(".line.foreign")).anyMatch(line -> line.contains("17例"));
    browser.run("document.querySelector('.m-seam').focus()");
    assertThat(browser.find("#card").getText()).contains("接缝").contains("依据").contains("把握");
    assertThat(browser.find(".notes .conflict").getText()).contains("文字中断");
  }

  @Test
  void anArticleBeginsAtItsHead() {
    browser.look(Browser.Look.of("zh-CN", false, 360));
    open("/article?id=2022-02-28-A02.txt%23a2");
    assertThat(browser.run("return scrollY")).isEqualTo(0L);
    browser.look(DESK);
    open("/article?id=2022-02-28-A02.txt%23a2");
    Object seen =
        browser.run(
            """
            const page = document.querySelector(".printed").getBoundingClientRect();
            const line = document.querySelector(".line.mine").getBoundingClientRect();
            return line.top >= page.top && line.top < page.bottom;
            """);
    assertThat(seen).as("its first line on the page is seen").isEqualTo(true);
  }

  @Test
  void layersAreSwitched() {
    open("/article?id=2022-02-28-A02.txt%23a1");
    String line = "return getComputedStyle(document.querySelector('.m-person')).textDecorationLine";
    assertThat(browser.run(line)).isEqualTo("underline");
    browser.find(".legend input").click();
    assertThat(browser.run(line)).isEqualTo("none");
    browser.find(".legend input").click();
  }

  @Test
  void aFigureLeadsToItsSentence() {
    open("/figures?unit=CNY&min=100000000&sort=value");
    assertThat(browser.all(".figure-table tbody tr")).isNotEmpty();
    String printed = browser.find(".figure-table .match").getText();
    browser.find(".figure-table td.number a").click();
    browser.await("document.querySelector('.chosen')");
    assertThat(browser.find(".chosen").getText()).isEqualTo(printed);
  }

  @Test
  void theLargestFiguresComeFirst() {
    open("/figures");
    assertThat(browser.texts(".figure-table td.number").getFirst()).isEqualTo("4 983 200 000 000");
    open("/figures?kind=phone");
    assertThat(browser.texts(".figure-table td.number")).contains("0471-5550123");
  }

  @Test
  void aSubjectIsDrawnThroughTheDays() {
    open("/figures?subject=确诊病例");
    assertThat(browser.all(".series .point")).hasSizeGreaterThan(3);
    assertThat(browser.texts(".series .label")).anyMatch(label -> label.contains("326例"));
  }

  @Test
  void speakerConflictsComeFirstWithWhatDiffers() {
    open("/duplicates");
    WebElement first = browser.find(".pair");
    assertThat(first.findElement(by(".head b")).getText()).isEqualTo("说话人不同");
    assertThat(first.findElements(by(".difference")).stream().map(WebElement::getText).toList())
        .containsExactly("自治区自然资源厅矿山生态修复处处长郭永清", "林草专家许静茹");
  }

  @Test
  void findingsAreDecidedFromTheKeyboard() throws IOException {
    open("/findings");
    int open = browser.all(".queue li").size();
    String first = browser.find(".one-finding h2").getText();
    browser.press("a");
    browser.await("document.querySelectorAll('.queue li').length === " + (open - 1));
    browser.press("d");
    browser.await("document.querySelectorAll('.queue li').length === " + (open - 2));
    List<String> kept = Files.readAllLines(Path.of(index + ".decisions.jsonl"));
    assertThat(kept).hasSize(2);
    assertThat(kept.getFirst()).contains("\"accepted\"");
    open("/findings?decision=accepted");
    assertThat(browser.find(".one-finding h2").getText()).isEqualTo(first);
    browser.press("o");
    browser.await("document.querySelector('.tally').textContent.includes('采纳 0')");
  }

  @Test
  void findingsSpeakTheLanguageOfTheReader() {
    open("/findings?rule=speaker-conflict");
    assertThat(browser.find(".one-finding h2").getText()).startsWith("同一段话");
    browser.look(Browser.Look.of("en", false, 1440));
    open("/findings?rule=speaker-conflict");
    assertThat(browser.find(".one-finding h2").getText()).startsWith("One statement, given to 郭永清");
    assertThat(browser.find(".queue .message").getText()).startsWith("One statement");
  }

  @Test
  void decisionsThatWillBeLostAreSaidToBe() throws IOException {
    open("/findings");
    assertThat(browser.all("#tally .warning")).isEmpty();
    DecisionFile lost = new DecisionFile(folder.resolve("lost.jsonl"), false);
    try (SearchServer forgetful = serve(options(lost, null))) {
      browser.open(at(forgetful, "/findings"));
      assertThat(browser.find("#tally .warning").getText()).contains("--decisions");
    }
  }

  private static ServerOptions options(DecisionFile decisions, String token) {
    ServerOptions local = ServerOptions.local(0, index);
    return new ServerOptions(
        local.host(),
        0,
        index,
        decisions,
        token,
        token != null,
        local.longestQuery(),
        local.largestBody(),
        local.mostAtOnce(),
        local.mostPerMinute());
  }

  @Test
  void aTokenIsAskedForOnceAndSavesFilesToo() throws IOException {
    String token = "sixteen-characters";
    try (SearchServer guarded = serve(options(DecisionFile.beside(index), token))) {
      browser.open(at(guarded, "/docs"), false);
      browser.find("dialog[open] input");
      browser.press(token, Keys.ENTER);
      browser.settled();
      browser.open(at(guarded, "/?q=网格员"));
      assertThat(browser.all(".hit")).isNotEmpty();
      browser.run(
          "URL.createObjectURL = (blob) => { blob.text().then((t) => (window.saved = t));"
              + " return 'blob:x'; }");
      browser.find(".exports a[href*='jsonl']").click();
      browser.await("window.saved && window.saved.split('\\n')[0].startsWith('{\"schema\"')");
    }
    browser.errors(); // the answer 401 is the browser's to report
  }

  @Test
  void linesAreSortedByWhatStandsRight() {
    open("/kwic?q=核酸&sort=right");
    List<String> right =
        browser.texts(".kwic td.right").stream()
            .map(text -> text.replaceAll("[\\p{P}\\s]", ""))
            .toList();
    assertThat(right).hasSizeGreaterThan(5);
    Comparator<Object> chinese = java.text.Collator.getInstance(java.util.Locale.CHINA);
    assertThat(right.getFirst()).startsWith("采样");
    assertThat(chinese.compare(right.getFirst(), right.getLast())).isNegative();
  }

  @Test
  void aPastedPageIsCheckedAtOnce() throws IOException {
    String page = Files.readString(Path.of("corpus/2022-03-02-A04.txt"));
    open("/check");
    browser.run("document.getElementById('page-text').value = arguments[0]", page);
    browser.find("#page-text").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    browser.await("document.querySelector('.check-findings li')");
    assertThat(browser.texts(".check-findings li")).anyMatch(text -> text.contains("郭永清"));
    assertThat(browser.texts(".check-articles h3")).anyMatch(text -> text.contains("让矿山披上绿装"));
    assertThat(browser.texts(".check-duplicates .where"))
        .as("against the index")
        .anyMatch(where -> where.contains("2022-03-25-A01.txt"));
  }

  @Test
  void aFileOfAnyEncodingIsRead() {
    open("/check");
    Path file = Path.of("corpus/2014-06-18-A09.txt").toAbsolutePath();
    browser.find("#file").sendKeys(file.toString());
    browser.await("document.querySelector('.check-articles h3')");
    assertThat(browser.find("#charset").getText()).contains("Big5");
    assertThat(browser.texts(".check-articles h3")).anyMatch(title -> title.contains("颱風"));
  }

  @Test
  void theTextOfAWebPageIsRead() throws IOException {
    Path file = folder.resolve("2022-03-02.html");
    Files.writeString(
        file,
        "<!doctype html><title>x</title><script>document.title='x'</script>"
            + "<h1>河湾县近300户牧民搬进新居</h1><p>河湾县第三批牧民新居日前完工,300余户牧民搬进新居。</p>");
    open("/check");
    browser.find("#file").sendKeys(file.toString());
    browser.await("document.querySelector('.check-findings li')");
    assertThat(browser.texts(".check-articles h3")).containsExactly("河湾县近300户牧民搬进新居");
    assertThat(browser.find("#date").getDomProperty("value")).isEqualTo("2022-03-02");
    assertThat(browser.run("return document.title")).isNotEqualTo("x");
  }

  @Test
  void theCorpusTellsHowItWasRead() {
    open("/corpus");
    assertThat(browser.texts(".totals b")).startsWith("18");
    assertThat(browser.texts(".bars th")).contains("GB18030", "Big5-HKSCS");
    assertThat(browser.all("#files tbody tr")).hasSize(18);
  }

  @Test
  void theKeyboardAloneSuffices() {
    open("/");
    browser.press("核酸", Keys.ENTER);
    browser.await("document.querySelector('.hit .match')");
    browser.press(Keys.ESCAPE);
    browser.run("document.activeElement.blur()");
    browser.press("j");
    browser.press(Keys.ENTER);
    browser.await("location.pathname === '/article' && document.querySelector('.lines li')");
    browser.press("?");
    browser.await("document.querySelector('dialog[open]')");
    browser.press(Keys.ESCAPE);
    browser.await("!document.querySelector('dialog')");
    browser.press("g", "5");
    browser.await("location.pathname === '/findings'");
  }

  @Test
  void languageAndThemeAreChosenAndKept() {
    open("/corpus");
    browser.find("#language").click();
    browser.await("document.documentElement.lang === 'en'");
    browser.find("#theme").click();
    open("/figures");
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
    assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
    browser.forget();
  }

  @Test
  void theApiIsExplained() {
    open("/docs");
    assertThat(browser.texts(".routes td")).hasSizeGreaterThan(8);
    assertThat(browser.find("#description").getText()).startsWith("openapi: 3.1.0");
  }

  static Stream<Browser.Look> looks() {
    return Browser.Look.all();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageFitsAndIsUsableByAll(Browser.Look look) throws IOException {
    browser.look(look);
    List<String> wrong = new ArrayList<>();
    for (String page : PAGES) {
      open(page);
      assertThat(browser.run("return document.documentElement.lang")).isEqualTo(look.language());
      Object over =
          browser.run(
              "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (!over.equals(0L)) {
        wrong.add(page + " is wider than the window by " + over);
      }
      violations().forEach(violation -> wrong.add(page + ": " + violation));
    }
    assertThat(wrong).as(look.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void theReportIsOfTheSameFamily(Browser.Look look) throws IOException {
    Path run = folder.resolve("run");
    if (!Files.exists(run)) {
      RunFiles.call("", "analyze", "corpus", "-o", run.toString());
    }
    browser.look(look);
    browser.open(run.resolve("report.html").toUri().toString());
    assertThat(browser.run("return document.documentElement.scrollWidth - innerWidth"))
        .isEqualTo(0L);
    browser.run("document.querySelector('.m-figure').focus()");
    assertThat(browser.find("#card").getText()).contains("数量").contains("值");
    // articles that were never painted have no place of their own yet
    browser.run(
        "document.querySelectorAll('article').forEach(it => it.style.contentVisibility = 'visible')");
    assertThat(violations()).isEmpty();
  }

  /** What axe-core finds serious or critical. */
  @SuppressWarnings("unchecked")
  private static List<String> violations() throws IOException {
    browser.run(axe());
    return (List<String>)
        browser.runAsync(
            """
            const done = arguments[arguments.length - 1];
            axe.run().then((result) => done(result.violations
                .filter((v) => v.impact === "serious" || v.impact === "critical")
                .map((v) => v.id + " at " + v.nodes[0].html.slice(0, 200) + ": " + v.nodes[0].failureSummary)));
            """);
  }

  private static String axe() throws IOException {
    try (InputStream in =
        PagesTest.class.getResourceAsStream(
            "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void pagesAreLightAndFetchNothingFromElsewhere() {
    for (String page : PAGES) {
      open(page);
      Object[] all =
          ((List<?>)
                  browser.run(
                      """
                      const all = performance.getEntriesByType("resource");
                      const page = performance.getEntriesByType("navigation")[0];
                      const weight = [page, ...all].reduce((sum, e) => sum + e.decodedBodySize, 0);
                      return [weight, all.every((e) => e.name.startsWith(location.origin))];
                      """))
              .toArray();
      assertThat((Long) all[0]).as("bytes of " + page).isLessThan(HEAVIEST).isPositive();
      assertThat(all[1]).as("all of " + page + " from here").isEqualTo(true);
    }
  }

  @Test
  void hostileTextIsShownAsText() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("hostile"));
    String long_ = "长".repeat(100_000);
    Files.writeString(
        pages.resolve("2022-03-01-A01.txt"),
        "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">的通告\n\n"
            + "本报3月1日讯 (记者 甲乙)旗里的<b>通告</b>写着\u202e倒过来\u202c的字,请各位居民留意。\n\n"
            + long_
            + "\n");
    try (SearchServer hostile = serve(folder.resolve("hostile-index"), pages.toString())) {
      for (String page :
          List.of("/?q=通告", "/article?id=2022-03-01-A01.txt%23a1", "/kwic?q=通告", "/corpus")) {
        browser.open(at(hostile, page));
        assertThat(browser.run("return document.title")).isNotEqualTo("x");
        assertThat(browser.run("return document.querySelectorAll('main b b, main img').length"))
            .isEqualTo(0L);
        assertThat(
                browser.run(
                    "return document.documentElement.scrollWidth"
                        + " - document.documentElement.clientWidth"))
            .as(page)
            .isEqualTo(0L);
      }
      browser.open(at(hostile, "/article?id=2022-03-01-A01.txt%23a1"));
      assertThat(browser.find("main").getText()).contains("<script>").contains("<b>通告</b>");
      assertThat(browser.texts(".text .hidden-char")).contains("U+202E");
    }
  }
}
