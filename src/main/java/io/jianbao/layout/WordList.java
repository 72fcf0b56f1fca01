package io.jianbao.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Words from a resource, one a line, to be looked for in folded text.
 *
 * @param words in simplified characters
 */
record WordList(List<String> words) {
  WordList {
    words = List.copyOf(words);
  }

  static WordList load(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new WordList(
          lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether one of the words ends in front of {@code end}. */
  boolean endsAt(char[] text, int end) {
    for (String word : words) {
      if (standsAt(text, end - word.length(), word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text begins with one of the words. */
  boolean begins(char[] text) {
    for (String word : words) {
      if (standsAt(text, 0, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsAt(char[] text, int at, String word) {
    if (at < 0 || at + word.length() > text.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
