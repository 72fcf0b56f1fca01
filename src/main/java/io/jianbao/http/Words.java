package io.jianbao.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of the pages in one language, by their keys. Immutable. */
final class Words {
  /** Those of the report, which the pages share, and those of the pages alone. */
  private static final String[] TABLES = {
    "/io/jianbao/report/labels.tsv", "/io/jianbao/http/pages/words.tsv"
  };

  /** A column of the tables. */
  enum Language {
    ZH("zh", "zh-CN", 1),
    EN("en", "en", 2);

    private final String word;
    private final String tag;
    private final int column;

    Language(String word, String tag, int column) {
      this.word = word;
      this.tag = tag;
      this.column = column;
    }

    String word() {
      return word;
    }

    /** The BCP 47 tag. */
    String tag() {
      return tag;
    }
  }

  private final Map<String, String> words;

  private Words(Map<String, String> words) {
    this.words = words;
  }

  static Words in(Language language) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String table : TABLES) {
      resource(table)
          .lines()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .map(row -> row.split("\t", -1))
          .forEach(row -> words.put(row[0], row[language.column]));
    }
    return new Words(words);
  }

  String get(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalStateException("no word for " + key);
    }
    return word;
  }

  /** A module that exports all words. */
  String module() {
    return "export default " + Json.MAPPER.writeValueAsString(words) + ";\n";
  }

  static String resource(String name) {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
