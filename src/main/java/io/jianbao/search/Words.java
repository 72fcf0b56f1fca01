package io.jianbao.search;

/** Which tokens are words that are worth a term. */
final class Words {
  private static final int LONGEST = 24;

  private Words() {}

  /** Letters and digits only, and of a length that words have. */
  static boolean isWord(Folded text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isLetterOrDigit(text.at(i))) {
        return false;
      }
    }
    return true;
  }
}
