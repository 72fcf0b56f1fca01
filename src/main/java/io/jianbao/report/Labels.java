package io.jianbao.report;

import io.jianbao.text.DataFile;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of the report, Chinese with English beside it, from {@code labels.tsv}. Immutable. */
final class Labels {
  private final Map<String, String[]> words;

  private Labels(Map<String, String[]> words) {
    this.words = words;
  }

  static Labels load() {
    return new Labels(
        new DataFile(Labels.class, "labels.tsv")
            .rows().stream()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row)));
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
