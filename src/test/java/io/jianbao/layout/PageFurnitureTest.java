package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFurnitureTest {
  private static final PageFurniture FURNITURE = PageFurniture.load();

  private static boolean is(String row) {
    return FURNITURE.is(row, new Span(0, row.length()));
  }

  private static boolean isAtEdge(String row) {
    return FURNITURE.isAtEdge(row, new Span(0, row.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第3版 要闻 2022年2月28日 星期一",
        "2021年7月6日  星期二  A08  港聞",
        "第三版",
        "6 要闻",
        "A2",
        "[A2] 综合新闻 / 责编：何青",
        "第A05版:社会新闻",
        "青城日报 2023年4月12日",
        "二〇二三年四月十二日 星期三 第２版",
        "今日8版 总第12345期",
        "— 6 —",
        "www.paper.example",
        "版权所有 未经授权不得转载",
        "版權所有 不得轉載",
        "扫描二维码 阅读更多",
        "新闻热线：6635123 投稿邮箱：news@paper.example",
        "电话：0471-6635123 邮编：010020 广告热线：0471-6635456 零售价：1.50元",
        "本报地址：青城市江北区青年路8号  邮政编码：010020  总编室：6635001  定价每份1元",
        "青城晚报数字报   上一版  下一版",
        "放大+ 缩小- 默认○",
      })
  void isOfThePage(String row) {
    assertThat(is(row)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "清江大桥今日合龙",
        "要闻",
        "2023年3月3日",
        "2023年3月3日 星期五",
        "3月3日讯",
        "（下转第二版）",
        "A1 A2 A3",
        "第1期 第2期",
        "青城 0.9 -0.3",
        "-5",
        "5",
        "联系电话：0471-6635123",
        "市民热线12345接通民心",
        "青城晚报读者见面会今日举行",
        "青城日报",
        "未经许可不得捕捞",
      })
  void isOfAnArticle(String row) {
    assertThat(is(row)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "12", "2023年3月3日 星期五", "青城日报"})
  void isOfThePageAtItsEdge(String row) {
    assertThat(isAtEdge(row)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2023年3月3日", "清江大桥今日合龙", "2023"})
  void isOfAnArticleAtTheEdgeToo(String row) {
    assertThat(isAtEdge(row)).isFalse();
  }
}
