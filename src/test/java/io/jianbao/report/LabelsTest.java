package io.jianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.check.Finding;
import io.jianbao.duplicate.DuplicatePair;
import io.jianbao.figure.Figure;
import io.jianbao.figure.TimeExpression;
import io.jianbao.layout.Break;
import io.jianbao.name.Entity;
import io.jianbao.quote.Quote;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a run can say has a Chinese and an English word in the report. */
class LabelsTest {
  private final Labels labels = Labels.load();

  @Test
  void allKindsHaveWords() {
    assertNamed("figure", Figure.Kind.values());
    assertNamed("time", TimeExpression.Kind.values());
    assertNamed("entity", Entity.Type.values());
    assertNamed("quote", Quote.Form.values());
    assertNamed("kind", DuplicatePair.Kind.values());
    assertNamed("break", Break.Kind.values());
    assertNamed("severity", Finding.Severity.values());
  }

  @Test
  void allLayersHaveWords() {
    assertThat(ArticlesSection.LAYERS).allMatch(layer -> labels.has("layer." + layer));
  }

  @Test
  void allRulesOfTheContractHaveWords() {
    assertThat(
            List.of(
                "speaker-conflict",
                "sum",
                "difference",
                "headline-figure",
                "bounds",
                "repeated-figure",
                "quote-balance",
                "cut-off"))
        .allMatch(rule -> labels.has("rule." + rule));
  }

  @Test
  void anUnknownWordStandsForItself() {
    assertThat(labels.chinese("rule.new-rule")).isEqualTo("new-rule");
    assertThat(labels.both("rule.new-rule")).isEqualTo("new-rule");
  }

  private void assertNamed(String family, Enum<?>[] values) {
    assertThat(Stream.of(values).map(value -> family + "." + written(value))).allMatch(labels::has);
  }

  /** As the contract writes it. */
  private static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
