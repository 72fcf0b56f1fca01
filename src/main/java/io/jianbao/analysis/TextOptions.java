package io.jianbao.analysis;

import java.util.List;

/**
 * What the reader knows beforehand about the texts.
 *
 * @param words more words, each a word, or a word, TAB and its part of speech
 * @param paperPlace where the newspaper appears (内蒙古), or null
 */
public record TextOptions(List<String> words, String paperPlace) {
  /** Nothing is known. */
  public static final TextOptions NONE = new TextOptions(List.of(), null);

  public TextOptions {
    words = List.copyOf(words);
  }

  /** The same for the same options; for telling results apart, not for reading. */
  public String fingerprint() {
    return paperPlace + " " + String.join(",", words);
  }
}
