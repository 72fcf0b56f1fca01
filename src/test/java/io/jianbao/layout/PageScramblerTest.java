package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageScramblerTest {
  private static PrintedArticle article(String id, String thing) {
    List<String> paragraphs = new ArrayList<>();
    for (String place : List.of("东区", "西区", "南区", "北区")) {
      paragraphs.add(
          "本周"
              + place
              + "的"
              + thing
              + "工程进展顺利，施工人员分成三个班组轮流作业，预计下个月中旬之前完成"
              + "全部主体部分，居民代表到现场察看后表示满意，并对"
              + thing
              + "以后的管理提出了两条建议。");
    }
    return new PrintedArticle(id, "日报 03-05", 1, List.of(thing + "工程进展顺利"), paragraphs);
  }

  private static final List<PrintedArticle> ARTICLES =
      List.of(article("a", "供水"), article("b", "绿化"), article("c", "道路"), article("d", "照明"));

  private static GoldPage scrambled(int damages, int seed) {
    return PageScrambler.scramble(
        "page", ARTICLES, List.of(article("e", "排水")), damages, new Random(seed));
  }

  private static List<String> rows(GoldPage page) {
    return Arrays.stream(page.text().split("\n")).filter(row -> !row.isEmpty()).toList();
  }

  @Test
  void printsAnUndamagedPageAsItIs() {
    GoldPage page = scrambled(0, 1);
    assertThat(rows(page)).hasSize(20).hasSameSizeAs(page.lines());
    assertThat(page.lines()).allSatisfy(line -> assertThat(line.continues()).isNegative());
  }

  @Test
  void piecesAndCopiesAreWhatTheTruthSays() {
    boolean cut = false;
    boolean copied = false;
    for (int seed = 0; seed < 40; seed++) {
      GoldPage page = scrambled(8, seed);
      List<String> rows = rows(page);
      Map<Integer, String> joined = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        GoldPage.GoldLine line = page.lines().get(i);
        String text = rows.get(i);
        if (line.continues() >= 0) {
          cut = true;
          text = joined.get(line.continues()) + text;
          assertThat(page.lines().get(line.continues()).article()).isEqualTo(line.article());
        }
        joined.put(i, text);
        if (line.copyOf() >= 0) {
          copied = true;
          assertThat(rows.get(line.copyOf())).contains(text.substring(text.length() - 8));
        }
      }
    }
    assertThat(cut && copied).isTrue();
  }
}
