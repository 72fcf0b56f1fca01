package io.jianbao.check;

import io.jianbao.text.DataFile;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Data files of this package. */
final class WordList {
  private WordList() {}

  /** The lines of a file that are not blank and no comment. */
  static List<String> lines(String file) {
    return new DataFile(WordList.class, file).rows();
  }

  /** What stands in front of the first bar of each line. */
  static List<String> words(String file) {
    return lines(file).stream().map(line -> line.split("\\|", 2)[0].strip()).toList();
  }

  static boolean anyIn(List<String> words, String text) {
    return words.stream().anyMatch(text::contains);
  }

  /** What the findings say, in each language. */
  static final class Messages {
    private final Map<String, String[]> patterns =
        lines("messages.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row));

    Finding.Message say(String key, Object... values) {
      String[] row = patterns.get(key);
      return new Finding.Message(filled(row[1], values), filled(row[2], values));
    }

    private static String filled(String pattern, Object[] values) {
      return new MessageFormat(pattern, Locale.ROOT).format(values);
    }
  }
}
