package io.jianbao.check;

import java.util.List;
import java.util.Map;

/**
 * Something that an editor should look at, or a check that held.
 *
 * @param rule the rule's stable name: sum, difference, bounds, speaker-conflict …
 * @param status whether the text contradicts itself
 * @param severity how much it matters
 * @param message for people, in each language
 * @param evidence the stretches of text that it rests on, in the order that the message names them
 * @param detail values for programs, by key, in this order
 */
public record Finding(
    String rule,
    Status status,
    Severity severity,
    Message message,
    List<Evidence> evidence,
    Map<String, String> detail) {

  /** What a finding says to people. */
  public record Message(String chinese, String english) {}

  /** Contradiction or agreement. */
  public enum Status {
    CONFLICT,
    HOLDS
  }

  /** From a note to an error. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }

  /**
   * A stretch of an article.
   *
   * @param article the article's id
   * @param paragraph {@code p3}, {@code h1} for a headline, {@code subtitle}
   * @param start the first character inside, in code points of the whole text
   * @param end the first character behind
   * @param text what it says
   */
  public record Evidence(String article, String paragraph, int start, int end, String text) {}
}
