package io.jianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void aRareKindIsNotHiddenByAFrequentOne() {
    assertThat(Turns.choose(List.of(List.of(1, 2, 3, 4, 5), List.of(9)), 3))
        .containsExactly(1, 9, 2);
  }

  @Test
  void nothingIsChosenTwice() {
    assertThat(Turns.choose(List.of(List.of(1, 2), List.of(1, 3)), 9)).containsExactly(1, 2, 3);
  }

  @Test
  void withRoomEnoughAllAreChosen() {
    assertThat(Turns.choose(List.of(List.of(1), List.of(), List.of(2, 3)), Integer.MAX_VALUE))
        .containsExactlyInAnyOrder(1, 2, 3);
  }
}
