package io.jianbao.layout;

/**
 * What the character model says about two texts, one behind the other: whether the second reads as
 * if it went on with the first, whether it reads as a beginning, whether the first reads as ended.
 * All in natural logarithms.
 *
 * @param bond how much better the beginning of the second is foretold by the end of the first than
 *     by nothing
 * @param firstBond the same of the first character alone
 * @param fresh how much better it is foretold by the start of a paragraph than by nothing
 * @param ended the probability that a paragraph ends where the first does
 */
record Junction(double bond, double firstBond, double fresh, double ended) {
  /** The characters on each side that are looked at. */
  private static final int REACH = 3;

  static Junction of(CharacterModel model, char[] first, char[] second) {
    int before = Math.min(REACH, first.length);
    int after = Math.min(REACH, second.length);
    char[] text = new char[before + after + 1];
    System.arraycopy(first, first.length - before, text, 0, before);
    System.arraycopy(second, 0, text, before, after);
    double bond = 0;
    double firstBond = 0;
    double fresh = 0;
    char[] begun = new char[after + 1];
    begun[0] = CharacterModel.START;
    System.arraycopy(second, 0, begun, 1, after);
    for (int i = 0; i < after; i++) {
      double alone = model.logProbability(begun, 1, i + 1);
      bond += model.logProbability(text, 0, before + i) - alone;
      firstBond = i == 0 ? bond : firstBond;
      fresh += model.logProbability(begun, 0, i + 1) - alone;
    }
    text[before] = CharacterModel.END;
    double ended = before == 0 ? 0 : model.logProbability(text, 0, before);
    return new Junction(bond, firstBond, fresh, ended);
  }

  /** How much better the beginning is foretold by the start of a paragraph than by nothing. */
  static double fresh(CharacterModel model, char[] text) {
    int after = Math.min(REACH, text.length);
    char[] begun = new char[after + 1];
    begun[0] = CharacterModel.START;
    System.arraycopy(text, 0, begun, 1, after);
    double fresh = 0;
    for (int i = 1; i <= after; i++) {
      fresh += model.logProbability(begun, 0, i) - model.logProbability(begun, 1, i);
    }
    return fresh;
  }
}
