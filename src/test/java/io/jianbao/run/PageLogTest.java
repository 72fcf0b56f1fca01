package io.jianbao.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.json.SummaryWriter.ReadFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageLogTest {
  private static final String BUILD = "one";

  @TempDir Path folder;
  private Path articles;
  private Path log;

  @BeforeEach
  void writeTwoPages() throws IOException {
    articles = folder.resolve("articles");
    log = folder.resolve("log");
    try (PageLogWriter writer = new PageLogWriter(articles, log, BUILD)) {
      writer.add(page("a.txt", "key a", "{\"甲\":1}\n"));
      writer.add(page("b.txt", "key b", "{\"乙\":2}\n"));
    }
  }

  private static PageJob.Result page(String source, String key, String lines) {
    return new PageJob.Result(
        source,
        key,
        new ReadFile(source, "UTF-8", BigDecimal.ONE, 5, 1),
        lines.getBytes(StandardCharsets.UTF_8),
        List.of(),
        Map.of("articles", 1),
        List.of());
  }

  private PageLog.Found find(String source, String key) throws IOException {
    try (PageLog pages = new PageLog()) {
      pages.add(log, articles, BUILD);
      return pages.find(source, key);
    }
  }

  @Test
  void findsThePageOfTheSameKey() throws IOException {
    PageLog.Found found = find("b.txt", "key b");
    assertThat(new String(found.lines(), StandardCharsets.UTF_8)).isEqualTo("{\"乙\":2}\n");
    assertThat(found.page().counts()).containsEntry("articles", 1);
    assertThat(find("b.txt", "key a")).isNull();
    assertThat(find("c.txt", "key b")).isNull();
  }

  @Test
  void knowsNothingOfAnotherBuild() throws IOException {
    try (PageLog pages = new PageLog()) {
      pages.add(log, articles, "two");
      assertThat(pages.find("a.txt", "key a")).isNull();
    }
  }

  @Test
  void leavesATornLineAlone() throws IOException {
    String written = Files.readString(log);
    int lastLine = written.lastIndexOf('\n', written.length() - 2) + 1;
    for (int cut = written.length() - 2; cut > lastLine; cut -= 7) {
      Files.writeString(log, written.substring(0, cut));
      assertThat(find("b.txt", "key b")).isNull();
    }
    assertThat(find("a.txt", "key a")).isNotNull();
  }

  @Test
  void doesNotTrustLinesThatHaveChanged() throws IOException {
    Files.writeString(articles, "{\"甲\":1}\n{\"乙\":3}\n");
    assertThat(find("a.txt", "key a")).isNotNull();
    assertThat(find("b.txt", "key b")).isNull();
    Files.write(articles, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(find("a.txt", "key a")).isNull();
  }
}
