package io.jianbao.layout;

import io.jianbao.text.DataFile;
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
    return new WordList(new DataFile(WordList.class, resource).rows());
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
