package io.jianbao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Each row of the data files has an example, and the example comes out. */
class TablesTest {
  private static final FigureFinder FINDER = new FigureFinder();

  @Test
  void everyUnitHasAnExampleThatIsReadWithIt() {
    SoftAssertions softly = new SoftAssertions();
    for (UnitTable.Row row : new UnitTable().rows()) {
      List<Figure> figures = FINDER.find(row.example(), null).figures();
      softly.assertThat(figures).as("example %s of %s", row.example(), row.unit()).hasSize(1);
      if (figures.size() == 1) {
        softly.assertThat(figures.get(0).kind()).as(row.example()).isEqualTo(row.unit().kind());
      }
    }
    softly.assertAll();
  }

  @Test
  void everyUnitWordIsReadBehindANumber() {
    SoftAssertions softly = new SoftAssertions();
    for (UnitTable.Row row : new UnitTable().rows()) {
      String word = row.unit().word();
      String text = word.equals("点") ? "共32点意见" : "共32" + word;
      List<Figure> figures = FINDER.find(text, null).figures();
      softly.assertThat(figures).as(text).hasSize(1);
      if (figures.size() == 1) {
        softly.assertThat(figures.get(0).kind()).as(text).isEqualTo(row.unit().kind());
        softly.assertThat(figures.get(0).span().end()).as(text).isEqualTo(3 + word.length());
      }
    }
    softly.assertAll();
  }

  @Test
  void noUnitWordStandsTwice() {
    Set<String> words = new HashSet<>();
    for (UnitTable.Row row : new UnitTable().rows()) {
      assertThat(words.add(row.unit().word())).as(row.unit().word()).isTrue();
    }
  }

  @Test
  void everyBoundHasAnExampleThatIsBounded() {
    for (BoundTable.Row row : new BoundTable().rows()) {
      assertThat(row.example()).contains(row.word());
      List<Figure> figures = FINDER.find(row.example(), null).figures();
      assertThat(figures).as(row.example()).hasSize(1);
      Figure figure = figures.get(0);
      switch (row.bound()) {
        case MIN -> assertThat(figure.min()).as(row.example()).isNotNull();
        case MAX -> assertThat(figure.max()).as(row.example()).isNotNull();
        default -> assertThat(figure.modifier()).as(row.example()).isNotNull();
      }
    }
  }
}
