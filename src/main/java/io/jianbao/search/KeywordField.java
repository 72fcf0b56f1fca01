package io.jianbao.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What articles and paragraphs can be filtered and counted by. The values of a paragraph are those
 * that stand in it, and those of its article's issue; the values of an article are those of all its
 * texts.
 */
public enum KeywordField {
  PERSON,
  /** Resolved places as paths, each with the places that it lies in: 内蒙古自治区/呼和浩特市/新城区. */
  PLACE,
  ORGANIZATION,
  DOCUMENT,
  EVENT,
  /** The newspaper, as given when the index was built. */
  PAPER,
  /** The page file. */
  SOURCE,
  /** The section of the newspaper, as given in the article. */
  SECTION,
  /** The day of issue. */
  DATE,
  MONTH,
  YEAR,
  /** 本报, 新华社. */
  AGENCY,
  REPORTER,
  /** The rules that found a contradiction. */
  FINDING,
  /** The group of duplicates. */
  DUPLICATE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The field's name in queries and answers. */
  public String word() {
    return word;
  }

  public static Optional<KeywordField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }

  /** All names, as they are listed to people. */
  public static List<String> words() {
    return Arrays.stream(values()).map(KeywordField::word).toList();
  }
}
