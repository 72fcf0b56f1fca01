package io.jianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.fuzz.Fuzzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageSplitterFuzzTest {
  @Test
  void noCharacterIsLost() throws IOException {
    PageSplitter splitter = new PageSplitter();
    int inputs =
        Fuzzer.ofPages()
            .run(
                "splitting",
                bytes -> {
                  String page = new String(bytes, StandardCharsets.UTF_8);
                  PageSplitterProperties.assertPartition(page, splitter.split(page));
                });
    assertThat(inputs).isPositive();
  }
}
