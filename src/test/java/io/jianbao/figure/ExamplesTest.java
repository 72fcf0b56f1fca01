package io.jianbao.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The readable fixtures: {@code examples.txt}, a sentence a row with all that it holds. */
class ExamplesTest {
  private static final FigureFinder FINDER = new FigureFinder();

  static Stream<String> rows() throws Exception {
    try (InputStream in = ExamplesTest.class.getResourceAsStream("examples.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void comesOutAsWritten(String row) {
    String[] cells = row.split("\\|", -1);
    String text = cells[0].strip();
    LocalDate reference = cells[1].isBlank() ? null : LocalDate.parse(cells[1].strip());
    List<String> expected = new ArrayList<>();
    for (String found : cells[2].split(";", -1)) {
      if (!found.isBlank()) {
        expected.add(found.strip());
      }
    }
    assertThat(Written.all(text, FINDER.find(text, reference)))
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
