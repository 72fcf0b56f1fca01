package io.jianbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.fuzz.Fuzzer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DecodingFuzzTest {
  @Test
  void anyBytesAreReadOrRefused() throws IOException {
    PageReader reader = PageReader.automatic();
    int inputs =
        Fuzzer.ofPages()
            .run(
                "decoding",
                bytes -> {
                  try {
                    assertThat(reader.read("page.txt", bytes).charset()).isNotEmpty();
                  } catch (UnreadablePageException e) {
                    assertThat(e.problem().message()).isNotEmpty();
                  }
                });
    assertThat(inputs).isPositive();
  }
}
