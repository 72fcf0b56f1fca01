package io.jianbao.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimplifiedTest {
  private static final Path TABLE = Path.of("src/main/resources/io/jianbao/text/traditional.txt");
  private static final String SOURCE = "/data/dictionary/tc/t2s.txt";
  private static final String WRITE = "mvn -q test -Dtest=SimplifiedTest -Dtable=write";

  @Test
  void foldsTraditionalCharacters() {
    assertThat(Simplified.fold("臺灣發佈後續檢測結果，記者從會議獲悉")).isEqualTo("台湾发布后续检测结果，记者从会议获悉");
    assertThat(Simplified.fold("呼和浩特2月27日讯 abc")).isEqualTo("呼和浩特2月27日讯 abc");
  }

  @Property
  void foldingAgainChangesNothing(@ForAll char c) {
    assertThat(Simplified.fold(Simplified.fold(c))).isEqualTo(Simplified.fold(c));
  }

  @Property
  void keepsOffsets(@ForAll String text) {
    assertThat(Simplified.fold(text)).hasSameSizeAs(text);
  }

  /** The table is what its source gives; with {@code -Dtable=write} it is written anew. */
  @Test
  void tableIsUpToDate() throws Exception {
    String made = make();
    if ("write".equals(System.getProperty("table"))) {
      Files.writeString(TABLE, made);
    }
    assertThat(Files.readString(TABLE)).as("rebuild: %s", WRITE).isEqualTo(made);
  }

  private static String make() throws Exception {
    StringBuilder table = new StringBuilder();
    table.append("# Traditional characters, each followed by its simplified one.\n");
    table.append(
        "# Source: OpenCC TSCharacters (Apache-2.0), as in HanLP's data/dictionary/tc/t2s.txt;\n");
    table.append(
        "# only pairs of one char each, followed to their end (a pair may lead to another).\n");
    table.append("# Rebuild: ").append(WRITE).append('\n');
    Map<Character, Character> pairs = pairs();
    int column = 0;
    for (char from : pairs.keySet()) {
      char to = end(from, pairs);
      if (to != from && Script.isHan(from)) {
        table.append(from).append(to);
        if (++column % 32 == 0) {
          table.append('\n');
        }
      }
    }
    return table.append('\n').toString();
  }

  private static char end(char from, Map<Character, Character> pairs) {
    char to = from;
    for (int step = 0; step < 4 && pairs.containsKey(to); step++) {
      to = pairs.get(to);
    }
    return to;
  }

  private static Map<Character, Character> pairs() throws Exception {
    Map<Character, Character> pairs = new TreeMap<>();
    try (InputStream in = SimplifiedTest.class.getResourceAsStream(SOURCE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> line.length() == 3 && line.charAt(1) == '=')
          .forEach(line -> pairs.put(line.charAt(0), line.charAt(2)));
    }
    return pairs;
  }
}
