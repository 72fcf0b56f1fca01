package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineSplitterTest {
  private static List<String> parts(String line) {
    return HeadlineSplitter.parts(line).stream().map((Span part) -> part.of(line)).toList();
  }

  @Test
  void partsHeadlinesAtBlanks() {
    assertThat(parts("清江大桥今日正式合龙 云雾山春茶陆续开采")).containsExactly("清江大桥今日正式合龙", "云雾山春茶陆续开采");
    assertThat(parts("清江大桥今日正式合龙")).containsExactly("清江大桥今日正式合龙");
  }

  @Test
  void aPartTooNarrowGoesWithItsNarrowerNeighbour() {
    assertThat(parts("新增病例3例 2例治愈出院 青城启动“无人配送”模式 为市民提供便捷服务"))
        .containsExactly("新增病例3例 2例治愈出院", "青城启动“无人配送”模式", "为市民提供便捷服务");
  }
}
