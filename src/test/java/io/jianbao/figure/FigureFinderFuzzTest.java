package io.jianbao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.fuzz.Fuzzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FigureFinderFuzzTest {
  @Test
  void figuresLieInTheText() throws IOException {
    FigureFinder finder = new FigureFinder();
    int inputs =
        Fuzzer.ofPages()
            .run(
                "figures",
                bytes -> {
                  String text = new String(bytes, StandardCharsets.UTF_8);
                  Quantities found = finder.find(text, LocalDate.of(2022, 2, 28));
                  found.figures().forEach(it -> assertThat(it.span().of(text)).isNotBlank());
                  found.times().forEach(it -> assertThat(it.span().of(text)).isNotBlank());
                });
    assertThat(inputs).isPositive();
  }
}
