package io.jianbao.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
  private static List<String> split(String text) {
    return SentenceSplitter.split(text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void cutsBehindMarks() {
    assertThat(split("雨停了。路通了！还走吗？走……好。")).containsExactly("雨停了。", "路通了！", "还走吗？", "走……", "好。");
  }

  @Test
  void closingMarksStayWithTheirSentence() {
    assertThat(split("他说：“路通了。”大家都笑了。（完。）")).containsExactly("他说：“路通了。”", "大家都笑了。", "（完。）");
  }

  @Test
  void whatGoesOnBehindAQuotationIsNotCut() {
    assertThat(split("“加油！”的喊声响起。")).containsExactly("“加油！”的喊声响起。");
  }

  @Test
  void dotOfAFigureIsNoEnd() {
    assertThat(split("增长3.5%。It rains today. We go."))
        .containsExactly("增长3.5%。", "It rains today. ", "We go.");
  }

  @Property(tries = 300)
  void sentencesCoverAnyText(@ForAll String text) {
    assertThat(String.join("", split(text))).isEqualTo(text);
  }
}
