package io.jianbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.http.Words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the pages: both languages have all of them, and the browser chooses. */
class PageWordsTest {
  private static final Path PAGES = Path.of("src/main/resources/io/jianbao/http/pages");
  private static final Pattern KEY = Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"[,)]");
  private static final Pattern COUNTED = Pattern.compile("\\bcounted\\([^\"]*\"([a-z0-9.-]+)\"\\)");

  @Test
  void everyWordThatAPageUsesIsThere() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path module : files(".js")) {
      String text = Files.readString(module);
      keys.addAll(KEY.matcher(text).results().map(found -> found.group(1)).toList());
      for (MatchResult found : COUNTED.matcher(text).results().toList()) {
        keys.addAll(List.of(found.group(1), found.group(1) + ".one"));
      }
    }
    assertThat(keys).hasSizeGreaterThan(100);
    for (Language language : Language.values()) {
      Words words = Words.in(language);
      assertThat(keys).allSatisfy(key -> assertThat(words.get(key)).as(key).isNotNull());
    }
  }

  @Test
  void everyFileIsInTheList() throws IOException {
    List<String> listed = Files.readAllLines(PAGES.resolve("assets.txt"));
    for (String kind : List.of(".js", ".css", ".svg")) {
      assertThat(listed)
          .containsAll(files(kind).stream().map(file -> file.getFileName().toString()).toList());
    }
    assertThat(new Pages()).as("all holes of the pages are filled").isNotNull();
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(PAGES)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh-CN,zh;q=0.9,en;q=0.8 | ZH
          zh-Hant-TW              | ZH
          en-GB,zh;q=0.5          | EN
          en;q=0.3,zh;q=0.7       | ZH
          fr,de                   | EN
          zh;q=nonsense,en;q=0.1  | EN
          ''                      | EN
          """)
  void theBrowserChoosesTheLanguage(String header, Language language) {
    assertThat(Pages.asked(header)).isEqualTo(language);
  }
}
