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

/** Whatever the page: no visible character is lost, none stands in two places. */
class PartitionProperties {
  private final PageSplitter splitter = new PageSplitter();

  @Property(tries = 300)
  void anyTextIsPartitioned(@ForAll String page) {
    assertPartition(page);
  }

  @Property(tries = 500)
  void pagesOfScrapsArePartitioned(@ForAll("scraps") List<String> scraps) {
    assertPartition(String.join("", scraps));
  }

  @Provide
  Arbitrary<List<String>> scraps() {
    return Arbitraries.of(
            "\n",
            "\r\n",
            "\r",
            "\u2028",
            "\n\n",
            " ",
            "\u3000",
            "\uE5E5",
            "\uD800",
            "\uDC00",
            "本报3月4日讯",
            "（记者江一帆）",
            "——访林小满",
            "城北菜市场恢复营业",
            "，",
            "。",
            "”",
            "“",
            "（",
            "水库管理处组织了四百名工人，用两个月清除了库底多年积下的泥",
            "沙，库容恢复到建成时的水平。",
            "2022",
            "A",
            "【記者江一帆／台北報導】")
        .list()
        .ofMaxSize(40);
  }

  private void assertPartition(String page) {
    List<Span> spans = new ArrayList<>();
    for (Article article : splitter.split(page)) {
      spans.addAll(article.headlines());
      if (article.subtitle() != null) {
        spans.add(article.subtitle());
      }
      article.paragraphs().forEach(paragraph -> spans.addAll(paragraph.pieces()));
    }
    int[] covered = new int[page.length()];
    for (Span span : spans) {
      assertThat(Script.isBlank(page.charAt(span.start()))).isFalse();
      assertThat(Script.isBlank(page.charAt(span.end() - 1))).isFalse();
      for (int i = span.start(); i < span.end(); i++) {
        covered[i]++;
      }
    }
    for (int i = 0; i < page.length(); i++) {
      int places = Script.isBlank(page.charAt(i)) ? Math.min(covered[i], 1) : 1;
      assertThat(covered[i]).as("character %d", i).isEqualTo(places);
    }
  }
}
