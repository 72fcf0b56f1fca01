package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeModelTest {
  private enum Weather {
    CLOUDS,
    WIND
  }

  /** Rain: beforehand seldom; under many clouds likely, unless there is wind. */
  private static final List<TreeModel.Node> RAIN_NODES =
      List.of(
          TreeModel.Node.leaf(-1),
          new TreeModel.Node(0, 0.5f, 2, 0.25f),
          TreeModel.Node.leaf(-0.5f),
          new TreeModel.Node(1, 3, 4, 1),
          TreeModel.Node.leaf(2),
          TreeModel.Node.leaf(0));

  private static final TreeModel<Weather> RAIN =
      new TreeModel<>(Weather.values(), RAIN_NODES, List.of());

  private static Signs<Weather> signs(double clouds, double wind) {
    Signs<Weather> signs = new Signs<>(2);
    signs.set(Weather.CLOUDS, clouds);
    signs.set(Weather.WIND, wind);
    return signs;
  }

  @Test
  void sumsTheLeavesThatTheSignsLeadTo() {
    assertThat(RAIN.logit(signs(0.5, 9))).isEqualTo(-1.5);
    assertThat(RAIN.logit(signs(0.6, 3))).isEqualTo(1);
    assertThat(RAIN.logit(signs(0.6, 4))).isEqualTo(-1);
  }

  @Test
  void theEvidenceSumsUpToTheLogit() {
    List<Evidence> evidence = RAIN.evidence(signs(0.9, 9));
    assertThat(evidence).extracting(Evidence::sign).contains("CLOUDS", "WIND", "BEFOREHAND");
    double sum = evidence.stream().mapToDouble(Evidence::weight).sum();
    assertThat(sum).isCloseTo(RAIN.logit(signs(0.9, 9)), within(1e-6));
  }

  @Test
  void doesNotGoOnBelowTheSumsOfAllThatWasLikely() {
    TreeModel<Weather> sure = new TreeModel<>(Weather.values(), RAIN_NODES, List.of(-1.2f));
    assertThat(sure.logit(signs(0.6, 4))).isEqualTo(-1);
    assertThat(sure.logit(signs(0.5, 9))).isLessThan(TreeModel.UNLIKELY);
  }

  @Test
  void learnsWhatOnlyTwoSignsTogetherTell() {
    TreeTrainer<Weather> trainer = new TreeTrainer<>(Weather.values());
    // a tree is grown on four examples in ten: on about 400 of these
    for (int i = 0; i < 1_000; i++) {
      trainer.add(signs(i % 2, i / 2 % 2), i % 2 == 1 && i / 2 % 2 == 0);
    }
    TreeModel<Weather> learnt = trainer.fit();
    assertThat(learnt.logit(signs(1, 0))).isGreaterThan(2);
    assertThat(learnt.logit(signs(1, 1))).isLessThan(-2);
    assertThat(learnt.logit(signs(0, 0))).isLessThan(-2);
  }
}
