package io.jianbao.check;

import io.jianbao.text.DataFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

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

  /** What the findings say. */
  static final class Messages {
    private final Properties patterns = new Properties();

    Messages() {
      try {
        patterns.load(new StringReader(new DataFile(WordList.class, "messages.properties").text()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String say(String key, Object... values) {
      return new MessageFormat(patterns.getProperty(key), Locale.ROOT).format(values);
    }
  }
}
