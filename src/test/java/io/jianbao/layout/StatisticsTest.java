package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final Statistics STATISTICS = Statistics.load();

  private static double goesOn(String first, String second) {
    return STATISTICS.continuation().logit(side(first), side(second));
  }

  private static ContinuationModel.Side side(String text) {
    return STATISTICS.continuation().side(Line.fold(text));
  }

  @Test
  void tellsWhatGoesOnFromWhatBegins() {
    assertThat(goesOn("全县投入资金修建灌溉水渠,让万亩农", "田喝上了放心水,今年粮食丰收在望。")).isPositive();
    assertThat(goesOn("要进一步落实责任,加强对重点区域的管", "理,确保各项措施落到实处。")).isPositive();
    assertThat(goesOn("全县投入资金修建灌溉水渠,让万亩农", "据了解,今年以来,该县粮食丰收在望。")).isNegative();
    assertThat(goesOn("要进一步落实责任,加强对重点区域的管", "目前,各项措施已经落到实处。")).isNegative();
  }

  @Test
  void knowsWhatSpeaksOfTheSameThings() {
    String page =
        """
        客队前锋在下半场攻入两球,主教练赛后称赞全队防守出色。

        联赛积分榜上,这支球队凭借本场胜利升至第三名。

        小麦进入灌浆期,农技人员到田间指导农民防治病虫害。
        """;
    Vocabulary vocabulary =
        new Vocabulary(STATISTICS, LineReader.read(page, null, DatelineParser.load()).lines());
    Words football = vocabulary.ofLine(0);
    Words league = vocabulary.ofLine(1);
    Words wheat = vocabulary.ofLine(2);
    assertThat(football.likeness(league)).isGreaterThan(football.likeness(wheat) + 0.1);
  }

  @Test
  void knowsHowArticlesBegin() {
    ParagraphPlaces places = STATISTICS.places();
    double begins = places.read(Line.fold("记者从县水利局获悉,近日,全长两公里的水渠正式通水。")).lead();
    double goesOn = places.read(Line.fold("此外,水渠沿线还将种植两千棵树。")).lead();
    assertThat(begins).isGreaterThan(goesOn);
  }
}
