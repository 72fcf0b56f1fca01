package io.jianbao.quote;

import io.jianbao.text.Span;

/**
 * Who says something.
 *
 * @param name as resolved in the article
 * @param span where the speaker is named in front of the verb, or null
 */
record Speaker(String name, Span span) {
  /** Whether the name stands in {@code text} as it is. */
  boolean isIn(String text) {
    return span.of(text).equals(name);
  }
}
