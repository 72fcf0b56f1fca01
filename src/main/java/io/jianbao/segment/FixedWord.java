package io.jianbao.segment;

import io.jianbao.text.Span;

/**
 * A stretch of a text that is known to be a word: no token reaches across its borders.
 *
 * <p>Names stay whole. By the rules of the PKU corpus a time ({@code t}) is cut into its units
 * (2月|26日|14时), an organization ({@code nt}) into its words, and a figure with a unit ({@code mq})
 * behind its number (17|例), unless a modifier joins the two: 12300多名 is one word.
 *
 * @param span where it stands (UTF-16 offsets), not empty
 * @param pos its part of speech: nr, ns, nt, m, mq, t …
 */
public record FixedWord(Span span, String pos) {
  public FixedWord {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("a word without characters at " + span.start());
    }
  }
}
