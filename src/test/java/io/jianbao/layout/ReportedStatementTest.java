package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportedStatementTest {
  private final ReportedStatement statements = new ReportedStatement();

  private static char[] folded(String text) {
    return Line.fold(text);
  }

  @Test
  void whatAReporterLearntNeedsASubject() {
    char[] announced = folded("记者从水务局获悉，");
    assertThat(statements.lacksSubject(announced, folded("继续接受检查。"))).isTrue();
    assertThat(statements.lacksSubject(announced, folded("清江大桥将于年底通车。"))).isFalse();
    assertThat(statements.lacksSubject(folded("水库大坝，"), folded("继续接受检查。"))).isFalse();
  }

  @Test
  void aSpeakerBeginsAParagraph() {
    assertThat(statements.beginsWithSpeaker(folded("水务局局长林小满表示，"))).isTrue();
    assertThat(statements.beginsWithSpeaker(folded("大桥建成后，林小满表示，"))).isFalse();
    assertThat(statements.beginsWithSpeaker(folded(""))).isFalse();
  }
}
