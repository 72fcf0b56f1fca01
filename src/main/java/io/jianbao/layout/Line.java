package io.jianbao.layout;

import io.jianbao.text.Span;

/**
 * A row of the page that shows something.
 *
 * @param span from its first character that is not blank to its last
 * @param kind what the row looks like, its neighbours left out of account
 */
record Line(Span span, Kind kind) {
  enum Kind {
    /** Short, without the punctuation of a sentence. */
    HEADLINE,
    /** ——访… below a headline. */
    SUBTITLE,
    /** Opens with 本报2月27日讯 or the like. */
    DATELINE,
    /** Only says who wrote it. */
    SIGNATURE,
    BODY
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
