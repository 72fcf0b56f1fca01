package io.jianbao.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.fuzz.Fuzzer;
import io.jianbao.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFinderFuzzTest {
  private static final Evidence EVIDENCE = new Evidence(List.of("王雅静", "徐跃"), "呼和浩特", "内蒙古");

  @Test
  void namesLieInTheirTexts() throws IOException {
    NameFinder finder = NameFinder.create();
    int inputs =
        Fuzzer.ofPages()
            .run(
                "names",
                bytes -> {
                  List<String> texts =
                      List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
                  List<List<Entity>> found = finder.find(texts, EVIDENCE);
                  assertThat(found).hasSameSizeAs(texts);
                  for (int i = 0; i < texts.size(); i++) {
                    check(texts.get(i), found.get(i));
                  }
                });
    assertThat(inputs).isPositive();
  }

  /** In reading order, each a stretch of its text that is not blank; names do not overlap. */
  private static void check(String text, List<Entity> entities) {
    Span last = new Span(0, 0);
    Span lastName = last;
    for (Entity entity : entities) {
      assertThat(entity.span().of(text)).isNotBlank();
      assertThat(entity.name()).isNotBlank();
      assertThat(entity.span().start()).isGreaterThanOrEqualTo(last.start());
      last = entity.span();
      switch (entity.type()) {
        case PERSON, PLACE, ORGANIZATION -> {
          assertThat(entity.span().overlaps(lastName)).isFalse();
          lastName = entity.span();
        }
        default -> {}
      }
    }
  }
}
