package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.cli.RunFiles.Outcome;
import io.jianbao.json.ContractSchema;
import org.junit.jupiter.api.Test;

class DuplicatesCommandTest {
  private static final String ONE =
      "{\"id\":\"a\",\"text\":\"全市共有三百二十名志愿者走上街头,为居民送去蔬菜和药品,解决生活中的困难。\"}";
  private static final String OTHER =
      "{\"id\":\"b\",\"text\":\"全市共有三百二十名志愿者走上街头，为居民送去蔬菜和药品，解决生活中的困难。\"}";

  @Test
  void pairsAreNamedByTheirIds() {
    Outcome outcome = RunFiles.call(ONE + "\n" + OTHER, "duplicates", "-");
    assertThat(outcome.status()).isZero();
    ContractSchema.assertValid("pair", outcome.out().lines().toList());
    assertThat(outcome.out())
        .startsWith("{\"a\":{\"id\":\"a\"},\"b\":{\"id\":\"b\"},\"kind\":\"exact\"");
  }

  @Test
  void aBadLineIsNamedAndTheRestGoesOn() {
    Outcome outcome = RunFiles.call(ONE + "\n{\"text\":\"雪\"}\n" + OTHER, "duplicates", "-");
    assertThat(outcome.status()).isEqualTo(Status.SOME_FAILED);
    assertThat(outcome.err()).contains("-:2: \"id\" is missing");
    assertThat(outcome.out().lines()).hasSize(1);
  }
}
