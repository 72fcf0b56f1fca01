package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineStoriesTest {
  private static List<String> stories(String row) {
    List<String> stories = new ArrayList<>();
    int start = 0;
    for (int begin : InlineStories.in(row, 0, row.length())) {
      stories.add(row.substring(start, begin));
      start = begin;
    }
    stories.add(row.substring(start));
    return stories;
  }

  @Test
  void aBylineInSquareBracketsBeginsAStory() {
    assertThat(stories("河堤步道昨天重新開放。【王小明╱綜合報導】圖書館延長開放到九點。"))
        .containsExactly("河堤步道昨天重新開放。", "【王小明╱綜合報導】圖書館延長開放到九點。");
  }

  @Test
  void aBylineInRoundBracketsBehindASentenceEndsOne() {
    assertThat(stories("河堤步道昨天重新開放。（地方中心王小明／台北報導）圖書館延長開放到九點。"))
        .containsExactly("河堤步道昨天重新開放。（地方中心王小明／台北報導）", "圖書館延長開放到九點。");
  }

  @Test
  void aLineOfOriginBehindASentenceBeginsOne() {
    assertThat(stories("河堤步道重新开放。本报临江2月27日讯（记者 王小明）图书馆延长开放。"))
        .containsExactly("河堤步道重新开放。", "本报临江2月27日讯（记者 王小明）图书馆延长开放。");
  }

  @Test
  void whatIsNoBylineInFullPartsNothing() {
    String row = "据本报2月27日讯，步道开放。他在报道（详见相关报道）里说，图书馆【新馆】延长开放。";
    assertThat(stories(row)).containsExactly(row);
  }
}
