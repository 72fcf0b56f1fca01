package io.jianbao.segment;

import io.jianbao.text.Span;

/**
 * A stretch of a text that is known to be one word: a name, a figure, a time.
 *
 * @param span where it stands (UTF-16 offsets), not empty
 * @param pos its part of speech: nr, ns, nt, m, t …
 */
public record FixedWord(Span span, String pos) {
  public FixedWord {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a word without characters at " + span.start());
    }
  }
}
