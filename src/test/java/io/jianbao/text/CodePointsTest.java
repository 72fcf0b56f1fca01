package io.jianbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void plainTextCountsAlike() {
    assertThat(CodePoints.of("疫情防控").at(3)).isEqualTo(3);
  }

  @Test
  void aPairCountsOnce() {
    CodePoints offsets = CodePoints.of("𠮷a𠮷");
    assertThat(offsets.at(2)).isEqualTo(1);
    assertThat(offsets.at(3)).isEqualTo(2);
    assertThat(offsets.at(5)).isEqualTo(3);
  }

  @Property
  void agreesWithTheJdk(@ForAll String text) {
    CodePoints offsets = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean inside =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (!inside) {
        assertThat(offsets.at(i)).isEqualTo(text.codePointCount(0, i));
      }
    }
  }
}
