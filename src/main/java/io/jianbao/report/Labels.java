package io.jianbao.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of the report, Chinese with English beside it, from {@code labels.tsv}. Immutable. */
final class Labels {
  private final Map<String, String[]> words;

  private Labels(Map<String, String[]> words) {
    this.words = words;
  }

  static Labels load() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Labels.class.getResourceAsStream("labels.tsv"), StandardCharsets.UTF_8))) {
      return new Labels(
          in.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  /** The Chinese word, or the last part of the key where none is known. */
  String chinese(String key) {
    String[] row = words.get(key);
    return row == null ? key.substring(key.indexOf('.') + 1) : row[1];
  }

  /** The English word, or nothing where it would repeat the Chinese one. */
  String english(String key) {
    String[] row = words.get(key);
    return row == null ? "" : row[2];
  }

  /** Both, as text. */
  String both(String key) {
    String english = english(key);
    return english.isEmpty() ? chinese(key) : chinese(key) + " " + english;
  }

  /** Both, the English small. */
  String html(String key) {
    String english = english(key);
    String chinese = Html.text(chinese(key));
    return english.isEmpty()
        ? chinese
        : chinese + " <small class=\"en\" lang=\"en\">" + Html.text(english) + "</small>";
  }
}
