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

  static Junction of(CharacterModel model, Side first, Side second) {
    char[] end = first.text();
    int before = Math.min(REACH, end.length);
    int after = second.alone().length;
    char[] text = new char[before + after];
    System.arraycopy(end, end.length - before, text, 0, before);
    System.arraycopy(second.text(), 0, text, before, after);
    double bond = 0;
    double firstBond = 0;
    for (int i = 0; i < after; i++) {
      bond += model.logProbability(text, 0, before + i) - second.alone()[i];
      firstBond = i == 0 ? bond : firstBond;
    }
    return new Junction(bond, firstBond, second.fresh(), first.ended());
  }

  /**
   * What one text brings along, whatever stands in front of it or behind it.
   *
   * @param alone how likely its first characters are, foretold by nothing but themselves
   * @param fresh how much better they are foretold by the start of a paragraph
   * @param ended the probability that a paragraph ends where it does
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Side(char[] text, double[] alone, double fresh, double ended) {
    static Side of(CharacterModel model, char[] text) {
      int length = Math.min(REACH, text.length);
      char[] begun = new char[length + 1];
      begun[0] = CharacterModel.START;
      System.arraycopy(text, 0, begun, 1, length);
      double[] alone = new double[length];
      double fresh = 0;
      for (int i = 0; i < length; i++) {
        alone[i] = model.logProbability(begun, 1, i + 1);
        fresh += model.logProbability(begun, 0, i + 1) - alone[i];
      }
      char[] end = new char[length + 1];
      System.arraycopy(text, text.length - length, end, 0, length);
      end[length] = CharacterModel.END;
      double ended = length == 0 ? 0 : model.logProbability(end, 0, length);
      return new Side(text, alone, fresh, ended);
    }
  }
}
