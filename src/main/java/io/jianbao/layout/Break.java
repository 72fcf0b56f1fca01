package io.jianbao.layout;

/**
 * A place where an article misses text.
 *
 * @param paragraph the index of the paragraph in its article, from 0
 * @param at at which side of the paragraph
 * @param kind what is seen there
 */
public record Break(int paragraph, At at, Kind kind) {
  /** The side of the paragraph. */
  public enum At {
    START,
    END
  }

  /** The contract writes them as cut-off, starts-midway and gap. */
  public enum Kind {
    /** The text breaks off. */
    CUT_OFF,
    /** The text begins in mid-sentence. */
    STARTS_MIDWAY,
    /** Something in between is missing: a quotation mark without its partner. */
    GAP
  }
}
