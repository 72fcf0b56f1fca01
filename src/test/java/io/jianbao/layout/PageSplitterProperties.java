package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PageSplitterProperties {
  private static final PageSplitter SPLITTER = new PageSplitter();

  @Property(tries = 300)
  void everyCharacterStandsInOnePlace(@ForAll("pages") String page) {
    assertPartition(page, SPLITTER.split(page));
  }

  @Property(tries = 200)
  void anyTextIsTakenApartWithoutLoss(@ForAll String page) {
    assertPartition(page, SPLITTER.split(page));
  }

  @Property(tries = 50)
  void theSamePageGivesTheSameArticles(@ForAll("pages") String page) {
    assertThat(new PageSplitter().split(page)).isEqualTo(SPLITTER.split(page));
    assertThat(SPLITTER.explain(page).articles()).isEqualTo(SPLITTER.split(page));
  }

  static void assertPartition(String page, List<Article> articles) {
    int[] places = new int[page.length()];
    for (Span span : spans(articles)) {
      assertThat(span.isEmpty()).isFalse();
      assertThat(Script.isBlank(page.charAt(span.start()))).isFalse();
      assertThat(Script.isBlank(page.charAt(span.end() - 1))).isFalse();
      for (int i = span.start(); i < span.end(); i++) {
        places[i]++;
      }
    }
    for (int i = 0; i < places.length; i++) {
      boolean blank = Script.isBlank(page.charAt(i));
      assertThat(places[i]).as("character %d of %s", i, page).isBetween(blank ? 0 : 1, 1);
    }
  }

  private static List<Span> spans(List<Article> articles) {
    List<Span> spans = new ArrayList<>();
    for (Article article : articles) {
      spans.addAll(article.headlines());
      if (article.subtitle() != null) {
        spans.add(article.subtitle());
      }
      article.paragraphs().forEach(paragraph -> spans.addAll(paragraph.pieces()));
    }
    return spans;
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> scraps =
        Arbitraries.of(
            "\n",
            "\r\n",
            "\r",
            "\u2028",
            "\n\n",
            "　　",
            " ",
            "\uE5E5",
            "\uD840",
            "\uDC00\uD840\uDC00",
            "本报2月27日讯 （记者 马山）",
            "新华社北京2月27日电",
            "（记者王雅）",
            "【記者李明／台北報導】",
            "——访某某",
            "（本报莫斯科4月30日电）",
            "本报记者 张三",
            "清江大桥今日合龙",
            "云雾山春茶开采 三河水位回落",
            "大桥建成后，两岸居民过江",
            "时间将缩短到8分钟。",
            "，沿江两岸连成一片。",
            "他说：“",
            "我们很高兴。”",
            "一是",
            "防控",
            "管理",
            "2022",
            "%",
            "”",
            "（",
            "记者从清江大桥指挥部获悉，大桥全长1280米，是青城跨越清江的第五座桥梁。",
            "\uFFFD",
            "\u0000",
            "AB",
            "①",
            "图为大桥。");
    return scraps.list().ofMaxSize(60).map(list -> String.join("", list));
  }
}
