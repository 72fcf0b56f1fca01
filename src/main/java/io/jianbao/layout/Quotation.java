package io.jianbao.layout;

/**
 * The brackets and quotation marks of a text that have no partner in it.
 *
 * @param closedFirst the first closing mark without an opening one, or 0
 * @param leftOpen the last opening mark without a closing one, or 0
 */
record Quotation(char closedFirst, char leftOpen) {
  private static final String PAIRS = "“”‘’「」『』()《》〈〉【】〔〕[]";
  private static final CharSet MARKS = new CharSet(PAIRS);
  private static final int DEEPEST = 16;

  static Quotation of(char[] folded) {
    char[] open = new char[DEEPEST];
    int depth = 0;
    char closedFirst = 0;
    for (char c : folded) {
      if (!MARKS.has(c)) {
        continue;
      }
      int at = PAIRS.indexOf(c);
      if (at % 2 == 0) {
        if (depth < DEEPEST) {
          open[depth++] = c;
        }
      } else if (depth > 0 && open[depth - 1] == PAIRS.charAt(at - 1)) {
        depth--;
      } else if (depth == 0 && closedFirst == 0) {
        closedFirst = c;
      }
    }
    return new Quotation(closedFirst, depth == 0 ? 0 : open[depth - 1]);
  }

  /** Whether a text that closes {@code later}'s mark can go on with this one. */
  boolean closedBy(Quotation later) {
    return leftOpen != 0
        && later.closedFirst != 0
        && PAIRS.indexOf(later.closedFirst) == PAIRS.indexOf(leftOpen) + 1;
  }
}
