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

  static Junction of(Side first, Side second) {
    CharacterModel.Reading reading = first.end().copy();
    char[] text = second.text();
    int after = Math.min(REACH, text.length);
    double p = after == 0 ? 1 : reading.read(text[0]);
    double firstBond = Math.log(p) - second.firstAlone();
    double bond = Math.log(p * reading.read(text, Math.min(1, after), after)) - second.alone();
    return new Junction(bond, firstBond, second.fresh(), first.ended());
  }

  /**
   * What one text brings along, whatever stands in front of it or behind it.
   *
   * @param firstAlone how likely its first character is, foretold by nothing
   * @param alone how likely its first characters are, foretold by nothing but themselves
   * @param begun how likely they are at the start of a paragraph
   * @param end the last characters, read
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Side(
      char[] text, double firstAlone, double alone, double begun, CharacterModel.Reading end) {
    static Side of(CharacterModel model, char[] text) {
      int length = Math.min(REACH, text.length);
      CharacterModel.Reading beginning = model.reading();
      double first = beginning.read(text, 0, Math.min(1, length));
      double alone = first * beginning.read(text, Math.min(1, length), length);
      CharacterModel.Reading end = model.reading();
      end.read(text, text.length - length, text.length);
      return new Side(
          text, Math.log(first), Math.log(alone), begun(model, text, CharacterModel.START), end);
    }

    /** How likely the first characters of a text are behind a start of this kind. */
    static double begun(CharacterModel model, char[] text, char start) {
      CharacterModel.Reading reading = model.reading();
      reading.read(start);
      return Math.log(reading.read(text, 0, Math.min(REACH, text.length)));
    }

    /** How much better the first characters are foretold by the start of a paragraph. */
    double fresh() {
      return begun - alone;
    }

    /** How likely an end of this kind is behind the text. */
    double ends(char kind) {
      return text.length == 0 ? 0 : Math.log(end.copy().read(kind));
    }

    /** The probability that a paragraph ends where the text does. */
    double ended() {
      return ends(CharacterModel.END);
    }
  }
}
