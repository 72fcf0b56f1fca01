package io.jianbao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands around figures ({@code contexts.txt}), and what names say. */
class ContextTest {
  private static final FigureFinder FINDER = new FigureFinder();

  static Stream<String> rows() throws Exception {
    try (InputStream in = ContextTest.class.getResourceAsStream("contexts.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void figuresHaveTheirContext(String row) {
    String[] cells = row.split("\\|", -1);
    String text = cells[0].strip();
    Figure figure = only(text, cells[1].strip());
    assertThat(given(figure.subject())).isEqualTo(cells[2].strip());
    assertThat(given(figure.place())).isEqualTo(cells[3].strip());
    assertThat(given(figure.asOf())).isEqualTo(cells[4].strip());
  }

  @Test
  void namesHaveOneForm() {
    assertThat(only("国办发〔2021〕5号文件", "〔2021〕5号").code()).isEqualTo("2021/5");
    assertThat(only("乘K18次列车", "K18次").code()).isEqualTo("K18");
    assertThat(only("以三比二取胜", "三比二").code()).isEqualTo("3:2");
    assertThat(only("以3∶2取胜", "3∶2").code()).isEqualTo("3:2");
    assertThat(only("编号：00127", "00127").code()).isEqualTo("00127");
    assertThat(only("到会30人", "30人").code()).isNull();
  }

  private static Figure only(String text, String printed) {
    return FINDER.find(text, null).figures().stream()
        .filter(it -> it.span().of(text).equals(printed))
        .findFirst()
        .orElseThrow();
  }

  private static String given(String value) {
    return value == null ? "-" : value;
  }
}
