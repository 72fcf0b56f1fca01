package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.text.Span;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSplitterTest {
  private final PageSplitter splitter = new PageSplitter();

  @Test
  void anEmptyPageHasNoArticles() {
    assertThat(splitter.split("")).isEmpty();
    assertThat(splitter.split(" \r\n\u3000\n")).isEmpty();
  }

  @Test
  void anArticleHasHeadlineSubtitleDatelineAndParagraphs() {
    String page =
        """
        城北菜市场恢复营业

        ——访市场管理处主任林小满

        本报青河3月4日讯 (记者 江一帆 陶然)城北菜市场昨天重新开门。

        市场每天消毒三次。
        """;
    Article article = splitter.split(page).getFirst();
    assertThat(texts(page, article.headlines())).containsExactly("城北菜市场恢复营业");
    assertThat(article.subtitle().of(page)).isEqualTo("——访市场管理处主任林小满");
    assertThat(article.dateline().span().of(page)).isEqualTo("本报青河3月4日讯 (记者 江一帆 陶然)");
    assertThat(article.dateline().place()).isEqualTo("青河");
    assertThat(article.dateline().date()).isEqualTo(MonthDay.of(3, 4));
    assertThat(article.dateline().reporters()).containsExactly("江一帆", "陶然");
    assertThat(article.paragraphs()).hasSize(2);
    assertThat(article.complete()).isTrue();
  }

  @Test
  void aParagraphCutInTwoIsJoined() {
    String page =
        """
        水库清淤工程完工

        本报3月4日讯（记者江一帆）水库管理处组织了四百名工人，用两个月清除了库底多年积下的泥

        沙，库容恢复到建成时的水平。

        工程费用由省里承担。
        """;
    List<Article> articles = splitter.split(page);
    assertThat(articles).hasSize(1);
    assertThat(articles.getFirst().paragraphs()).hasSize(2);
    assertThat(articles.getFirst().paragraphs().getFirst().text(page)).contains("积下的泥沙，库容");
  }

  @Test
  void headlinesOnOneLineAreTakenApart() {
    String page = "冰雪乐园周末开放 东山镇为游客增开夜间班车\n\n本报1月9日讯（记者江一帆）东山镇冰雪乐园周末开放。\n";
    Article article = splitter.split(page).getFirst();
    assertThat(texts(page, article.headlines())).containsExactly("冰雪乐园周末开放", "东山镇为游客增开夜间班车");
  }

  private static List<String> texts(String page, List<Span> spans) {
    return spans.stream().map(span -> span.of(page)).toList();
  }
}
