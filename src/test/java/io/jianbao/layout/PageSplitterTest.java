package io.jianbao.layout;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.text.Span;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSplitterTest {
  private static final PageSplitter SPLITTER = new PageSplitter();

  private static final String BRIDGE =
      """
      清江大桥今日合龙

      本报青城3月5日讯 （记者 林小满）历时三年建设的清江大桥5日上午合龙，预计年底通车。

      清江大桥全长1280米，是青城跨越清江的第五座桥梁。大桥建成后，两岸居民过江时间将由40分钟缩短到8分钟。

      据清江大桥项目经理介绍，施工人员克服了汛期水位高、江底岩层复杂等困难，大桥合龙精度达到毫米级。
      """;

  private static final String TEA =
      """
      云雾山春茶开采

      本报讯 （记者 何青）近日，云雾山万亩茶园进入春茶采摘期，茶农们趁着晴好天气采摘嫩芽。

      云雾山茶叶合作社负责人说，今年春茶品质好于往年，每公斤收购价比去年高出20元，茶农收入有望增加。

      目前，云雾山茶叶合作社已有3条春茶生产线投入加工，首批云雾山春茶将发往全国各地。
      """;

  private static List<String> headlines(String page, Article article) {
    return article.headlines().stream().map(span -> span.of(page)).toList();
  }

  private static List<String> texts(String page, Article article) {
    return article.paragraphs().stream().map(paragraph -> paragraph.text(page)).toList();
  }

  @Test
  void emptyPageHasNoArticles() {
    assertThat(SPLITTER.split("")).isEmpty();
    assertThat(SPLITTER.split(" \u3000\r\n\uE5E5\n")).isEmpty();
  }

  @Test
  void leavesTogetherWhatIsKnownToBeOneArticle() {
    String text = BRIDGE + "\n" + TEA;
    Article article = SPLITTER.explainArticle(text).articles().getFirst();
    assertThat(SPLITTER.explainArticle(text).articles()).hasSize(1);
    assertThat(headlines(text, article)).containsExactly("清江大桥今日合龙");
    assertThat(article.paragraphs()).hasSize(7);
    assertThat(texts(text, article)).contains("云雾山春茶开采");
    assertThat(article.dateline().reporters()).containsExactly("林小满");
  }

  @Test
  void theFirstLineOfAnArticleIsItsHeadline() {
    String text = "桥通了。\n\n“这是什么时候改造的？”\n\n" + BRIDGE.lines().toList().get(4);
    Article article = SPLITTER.explainArticle(text).articles().getFirst();
    assertThat(headlines(text, article)).containsExactly("桥通了。");
    assertThat(article.paragraphs()).hasSize(2);
  }

  @Test
  void whatIsOfThePageIsAnArticleOfItsOwn() {
    String cut = "清江大桥全长1280米，是青城跨越清江的第五";
    String page =
        "第3版 要闻 2023年3月5日 星期日\n\n"
            + BRIDGE.replace(cut, cut + "\n\n3 要闻\n\n")
            + "\n版权所有 未经授权不得转载\n";
    List<Article> articles = SPLITTER.split(page);
    assertThat(articles).hasSize(2);
    assertThat(headlines(page, articles.getFirst())).containsExactly("清江大桥今日合龙");
    assertThat(texts(page, articles.getFirst()))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith(cut + "座桥梁");
    assertThat(articles.getLast().headlines()).isEmpty();
    assertThat(texts(page, articles.getLast()))
        .containsExactly("第3版 要闻 2023年3月5日 星期日", "3 要闻", "版权所有 未经授权不得转载");
  }

  @Test
  void aHeadlineAndALineOfOriginBeginAnArticleAboutTheSameMatter() {
    String page =
        """
        青城新增确诊病例2例

        中新社青城3月5日电 （记者 林小满）3月4日0时至24时，青城市新增确诊病例2例，均为境外输入病例，无新增疑似病例。

        江州新增确诊病例3例

        新华社江州3月5日电 （记者 何青）3月4日0时至24时，江州市新增确诊病例3例，均为境外输入病例，无新增疑似病例。

        法新社伦敦3月5日电 截至3月4日24时，英国新增确诊病例数较前一日略有下降，无新增疑似病例。
        """;
    List<Article> articles = SPLITTER.split(page);
    assertThat(articles).hasSize(3);
    assertThat(articles).allSatisfy(article -> assertThat(article.paragraphs()).hasSize(1));
    assertThat(articles.get(1).dateline().agency()).isEqualTo("新华社");
  }

  @Test
  void aBylineInBracketsBeginsAnArticle() {
    String page =
        """
        【林小滿／青城報導】清江大橋昨天合龍，預計年底通車，兩岸居民過江時間將由四十分鐘縮短到八分鐘。

        大橋全長一千多公尺，是青城跨越清江的第五座橋梁，耗資十二億元，工期三年。

        【何青／江州報導】江州大橋昨天動工，預計三年後通車，兩岸居民過江時間將由五十分鐘縮短到六分鐘。
        """;
    List<Article> articles = SPLITTER.split(page);
    assertThat(articles).hasSize(2);
    assertThat(articles.getLast().dateline().reporters()).containsExactly("何青");
  }

  @Test
  void labelsAreNotCutOff() {
    String page = "停水通知\n\n因水厂检修，定于3月5日22时至3月6日6时对江北区青年路沿线停水，请市民提前储水。\n\n青城自来水有限公司\n\n2023年3月3日\n";
    assertThat(SPLITTER.split(page)).allSatisfy(article -> assertThat(article.complete()).isTrue());
  }

  @Test
  void emptyRowsBetweenAllRowsOfAColumnMeanNothing() {
    List<String> lines = BRIDGE.lines().filter(line -> !line.isBlank()).toList();
    String page = lines.stream().map(line -> wrapped(line, 17)).collect(joining("\n"));
    String spaced = page.replace("\n", "\n\n");
    assertThat(paragraphs(spaced)).isEqualTo(lines.subList(1, lines.size()));
  }

  @Test
  void aRowThatCouldHoldMoreEndsAParagraph() {
    String page =
        """
        清江大桥全长1280米，是青城跨越清江的第五座桥
        梁。大桥建成后，过江时间将由40分钟缩短到8分钟。
        据清江大桥项目经理介绍，施工人员克服了许多困难。
        目前大桥正在进行桥面铺装，预计今年年底建成通车
        ，届时将免费通行三年，大大方便两岸居民。
        ●青城地铁2号线昨日试运行，全长23.4公里，设站18座
        ●市图书馆即日起延长开放时间至晚上10时。
        """;
    assertThat(paragraphs(page)).hasSize(4).first().asString().endsWith("8分钟。");
  }

  /** Rows of a column, a mark that must not begin a row hanging over its edge. */
  private static String wrapped(String paragraph, int column) {
    StringBuilder rows = new StringBuilder();
    double width = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      double wide = c < '\u0250' ? 0.5 : 1;
      if (width + wide > column && "，。、：；”）".indexOf(c) < 0) {
        rows.append('\n');
        width = 0;
      }
      rows.append(c);
      width += wide;
    }
    return rows.toString();
  }

  private static List<String> paragraphs(String page) {
    return SPLITTER.split(page).stream().flatMap(it -> texts(page, it).stream()).toList();
  }

  @Test
  void paragraphsWrappedAtAColumnAreReadAsTheyWere() {
    List<String> lines = (BRIDGE + TEA).lines().filter(line -> !line.isBlank()).toList();
    String wide = String.join("\n", lines);
    String indented =
        lines.stream().map(line -> wrapped("\u3000\u3000" + line, 22)).collect(joining("\n"));
    String apart = lines.stream().map(line -> wrapped(line, 22)).collect(joining("\n\n"));
    assertThat(paragraphs(wide)).hasSize(6);
    assertThat(paragraphs(indented)).isEqualTo(paragraphs(wide));
    assertThat(paragraphs(apart)).isEqualTo(paragraphs(wide));
  }

  @Test
  void longParagraphsWithoutEmptyRowsBetweenThemStayApart() {
    String paragraph = BRIDGE.lines().toList().get(4).repeat(4);
    String page = BRIDGE.lines().findFirst().orElseThrow() + "\n" + paragraph;
    String second = TEA.lines().toList().get(2).replace("本报讯 （记者 何青）", "").repeat(4);
    Article article = SPLITTER.explainArticle(page + "\n" + second).articles().getFirst();
    assertThat(article.paragraphs()).hasSize(2);
    assertThat(paragraph.length()).isGreaterThan(150);
  }

  @Test
  void partsArticlesAtHeadlines() {
    String page = BRIDGE + "\n" + TEA;
    List<Article> articles = SPLITTER.split(page);
    assertThat(articles).hasSize(2);
    assertThat(headlines(page, articles.get(0))).containsExactly("清江大桥今日合龙");
    assertThat(headlines(page, articles.get(1))).containsExactly("云雾山春茶开采");
    assertThat(articles).allSatisfy(article -> assertThat(article.paragraphs()).hasSize(3));
    assertThat(articles).allSatisfy(article -> assertThat(article.complete()).isTrue());
  }

  @Test
  void readsTheLineOfOrigin() {
    Dateline dateline = SPLITTER.split(BRIDGE).getFirst().dateline();
    assertThat(dateline.agency()).isEqualTo("本报");
    assertThat(dateline.place()).isEqualTo("青城");
    assertThat(dateline.date()).isEqualTo(MonthDay.of(3, 5));
    assertThat(dateline.form()).isEqualTo("讯");
    assertThat(dateline.reporters()).containsExactly("林小满");
    assertThat(dateline.span().of(BRIDGE)).isEqualTo("本报青城3月5日讯 （记者 林小满）");
  }

  @Test
  void joinsAParagraphCutInMidSentence() {
    String page = BRIDGE.replace("40分钟缩短", "40分\n\n钟缩短");
    Article article = SPLITTER.split(page).getFirst();
    assertThat(texts(page, article)).isEqualTo(texts(BRIDGE, SPLITTER.split(BRIDGE).getFirst()));
    assertThat(article.paragraphs().get(1).pieces()).hasSize(2);
  }

  @Test
  void joinsAroundForeignLines() {
    String foreign = "目前，云雾山茶叶合作社已有3条春茶生产线投入加工，首批云雾山春茶将发往全国各地。";
    String page =
        TEA.replace(foreign + "\n", "")
            + "\n"
            + BRIDGE.replace("40分钟缩短", "40分\n\n" + foreign + "\n\n钟缩短");
    List<Article> articles = SPLITTER.split(page);
    assertThat(articles).hasSize(2);
    assertThat(texts(page, articles.get(0))).hasSize(3).last().isEqualTo(foreign);
    assertThat(texts(page, articles.get(1)))
        .isEqualTo(texts(BRIDGE, SPLITTER.split(BRIDGE).getFirst()));
  }

  @Test
  void marksWhatBreaksOff() {
    String page = BRIDGE.replace("江底岩层复杂等困难，大桥合龙精度达到毫米级。", "江底岩层复");
    assertThat(SPLITTER.split(page).getFirst().breaks())
        .containsExactly(new Break(2, Break.At.END, Break.Kind.CUT_OFF));
  }

  @Test
  void aPointBehindALetterEndsASentence() {
    assertThat(SPLITTER.split(BRIDGE.replace("。", ".")).getFirst().breaks()).isEmpty();
    String inNumber = BRIDGE.replace("江底岩层复杂等困难，大桥合龙精度达到毫米级。", "大桥合龙精度达到3.");
    assertThat(SPLITTER.split(inNumber).getFirst().breaks())
        .containsExactly(new Break(2, Break.At.END, Break.Kind.CUT_OFF));
  }

  @Test
  void marksWhatStartsMidway() {
    String page = BRIDGE.replace("据清江大桥项目经理介绍，", "，");
    assertThat(SPLITTER.split(page).getFirst().breaks())
        .contains(new Break(2, Break.At.START, Break.Kind.STARTS_MIDWAY));
  }

  @Test
  void marksAClosingQuotationMarkWithoutItsPartner() {
    String page = BRIDGE + "\n我们盼这座桥盼了很多年，今后孩子上学再也不用赶轮渡了。”居民周大妈说。\n";
    assertThat(SPLITTER.split(page).getFirst().breaks())
        .containsExactly(new Break(3, Break.At.START, Break.Kind.GAP));
  }

  @Test
  void givesHeadlinesOfTwoArticlesOnOneLineToEach() {
    String page =
        BRIDGE.replace("清江大桥今日合龙", "清江大桥今日合龙 云雾山春茶陆续开采") + "\n" + TEA.replace("云雾山春茶开采\n\n", "");
    List<Article> articles = SPLITTER.split(page);
    assertThat(articles).hasSize(2);
    assertThat(headlines(page, articles.get(0))).containsExactly("清江大桥今日合龙");
    assertThat(headlines(page, articles.get(1))).containsExactly("云雾山春茶陆续开采");
  }

  @Test
  void leavesCopiesWhereTheyStand() {
    String copied = "云雾山茶叶合作社负责人说，今年春茶品质好于往年，每公斤收购价比去年高出20元，茶农收入有望增加。";
    String page = TEA + "\n" + BRIDGE + "\n" + copied + "\n";
    List<Article> articles = SPLITTER.split(page);
    assertThat(articles).hasSize(2);
    assertThat(texts(page, articles.get(0))).hasSize(3);
    assertThat(texts(page, articles.get(1))).hasSize(4).last().isEqualTo(copied);
  }

  @Test
  void unwrapsColumns() {
    String page =
        """
        　　清江大桥全长1280米，是青城
        跨越清江的第五座桥梁，采用双塔
        斜拉结构。
        　　大桥建成后，两岸居民过江时
        间将由40分钟缩短到8分钟，沿江
        两岸将连成一片。
        """;
    Article article = SPLITTER.split(page).getFirst();
    assertThat(texts(page, article))
        .containsExactly(
            "清江大桥全长1280米，是青城跨越清江的第五座桥梁，采用双塔斜拉结构。", "大桥建成后，两岸居民过江时间将由40分钟缩短到8分钟，沿江两岸将连成一片。");
    assertThat(article.paragraphs().getFirst().pieces()).hasSize(3);
  }

  @Test
  void takesAnyLineEnds() {
    List<String> expected = texts(BRIDGE, SPLITTER.split(BRIDGE).getFirst());
    for (String end : List.of("\r\n", "\r", "\u2028")) {
      String page = BRIDGE.replace("\n", end);
      assertThat(texts(page, SPLITTER.split(page).getFirst())).isEqualTo(expected);
    }
  }

  @Test
  void explainsWhatItDoes() {
    String page = BRIDGE.replace("40分钟缩短", "40分\n\n钟缩短") + "\n" + TEA;
    Explanation explanation = SPLITTER.explain(page);
    assertThat(explanation.articles()).isEqualTo(SPLITTER.split(page));
    assertThat(explanation.lines().getFirst().kind()).isEqualTo(LineKind.HEADLINE);
    assertThat(explanation.lines().get(1).kind()).isEqualTo(LineKind.LEAD);
    assertThat(explanation.seams())
        .filteredOn(Explanation.Seam::joined)
        .singleElement()
        .satisfies(seam -> {
          assertThat(seam.from()).isEqualTo(2);
          assertThat(seam.to()).isEqualTo(3);
          assertThat(seam.probability()).isGreaterThan(0.5);
          assertThat(seam.evidence()).isNotEmpty();
        });
    assertThat(explanation.assignments())
        .filteredOn(decided -> decided.decision() == Explanation.Decision.BEGINS)
        .extracting(Explanation.Assignment::line)
        .containsExactly(5);
  }

  @Test
  void aVeryLongLineIsOneParagraph() {
    String page = "0123456789".repeat(100_000);
    Article article = SPLITTER.split(page).getFirst();
    assertThat(article.paragraphs().getFirst().pieces())
        .containsExactly(new Span(0, page.length()));
  }
}
