package io.jianbao.search;

/** Which tokens are words that are worth a term. */
final class Words {
  private static final int LONGEST = 24;

  private Words() {}

  /** Letters and digits only, and of a length that words have. */
  static boolean isWord(Folded token) {
    if (token.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (!Character.isLetterOrDigit(token.at(i))) {
        return false;
      }
    }
    return true;
  }
}
