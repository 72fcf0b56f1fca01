package io.jianbao.search;

import java.util.Locale;

/** What is counted and listed. */
public enum Unit {
  ARTICLE,
  PARAGRAPH;

  /** The unit's name in requests, which is also the kind of its documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
