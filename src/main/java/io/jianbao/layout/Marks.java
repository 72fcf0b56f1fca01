package io.jianbao.layout;

/** Punctuation as far as the layout asks for it, half width and full width alike. */
final class Marks {
  private static final CharSet SENTENCE_ENDS = new CharSet("。！？!?；;”』」…");
  private static final CharSet FULL_STOPS = new CharSet("。！？!?…");
  private static final CharSet OPENING = new CharSet("“‘「『（(《〈【〔［[｛{〝");
  private static final CharSet CLOSING = new CharSet("”’」』）)》〉】〕］]｝}〞");
  private static final CharSet PARTING = new CharSet("，,、");

  private Marks() {}

  /** Marks with which a paragraph may end. */
  static boolean endsSentence(char c) {
    return SENTENCE_ENDS.has(c);
  }

  /** Marks with which a sentence ends for sure. */
  static boolean fullStop(char c) {
    return FULL_STOPS.has(c);
  }

  static boolean opens(char c) {
    return OPENING.has(c);
  }

  static boolean closes(char c) {
    return CLOSING.has(c);
  }

  /** Marks that part what a sentence joins: they begin no paragraph and end none. */
  static boolean parts(char c) {
    return PARTING.has(c);
  }
}
