package io.jianbao.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.fuzz.Fuzzer;
import io.jianbao.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterFuzzTest {
  @Test
  void tokensCoverTheText() throws IOException {
    Segmenter segmenter = Segmenter.create();
    int inputs =
        Fuzzer.ofPages()
            .run(
                "words",
                bytes -> {
                  String text = new String(bytes, StandardCharsets.UTF_8);
                  check(text, segmenter.segment(text, List.of()));
                  check(text, segmenter.segment(text, fixed(text)));
                });
    assertThat(inputs).isPositive();
  }

  /** Some words of odd places, two of which may overlap. */
  private static List<FixedWord> fixed(String text) {
    int third = text.length() / 3;
    return third < 2
        ? List.of()
        : List.of(
            new FixedWord(new Span(third, third + 2), "nr"),
            new FixedWord(new Span(third + 1, 2 * third), "mq"),
            new FixedWord(new Span(2 * third, text.length()), "nt"));
  }

  private static void check(String text, List<Token> tokens) {
    int at = 0;
    for (Token token : tokens) {
      assertThat(token.start()).isEqualTo(at);
      assertThat(token.end()).isGreaterThan(at);
      assertThat(token.pos()).isNotBlank();
      at = token.end();
    }
    assertThat(at).isEqualTo(text.length());
  }
}
