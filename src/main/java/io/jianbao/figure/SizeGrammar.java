package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;
import io.jianbao.figure.Unit.Category;

/**
 * Sizes of two or three lengths: 20×30厘米, 61米×30米, 235毫米×137毫米×65毫米. One figure without a value of
 * its own; its parts are the lengths.
 */
final class SizeGrammar {
  private static final int MOST = 3;

  /** The longest first length with its unit, in characters. */
  private static final int FIRST = 10;

  private final FoldedText text;
  private final UnitTable units;
  private final NumeralParser numerals;

  SizeGrammar(FoldedText text, UnitTable units, NumeralParser numerals) {
    this.text = text;
    this.units = units;
    this.numerals = numerals;
  }

  /** The size that starts at {@code at}, or null. */
  Counted parse(int at) {
    char before = text.at(at - 1);
    if (!FoldedText.isDigit(text.at(at))
        || FoldedText.isLetter(before)
        || isTimes(before)
        || !isTimesAhead(at)) {
      return null;
    }
    int end = at;
    Unit unit = null;
    int lengths = 0;
    for (int next = at; next > 0 && lengths < MOST; lengths++) {
      Numeral number = numerals.unsigned(next);
      if (number == null || !number.isExact() || !FoldedText.isDigit(text.at(next))) {
        return null;
      }
      end = number.end();
      unit = units.at(text, end);
      end = unit == null ? end : end + unit.word().length();
      next = isTimes(text.at(end)) ? end + 1 : 0;
    }
    boolean size = lengths > 1 && unit != null && unit.category() == Category.LENGTH;
    return size ? new Counted(at, end, Kind.DIMENSION, null, null, null, null, unit.word()) : null;
  }

  /** Most numbers begin no size. */
  private boolean isTimesAhead(int at) {
    int i = at + 1;
    while (i - at < FIRST && !isTimes(text.at(i))) {
      i++;
    }
    return i - at < FIRST;
  }

  static boolean isTimes(char c) {
    return c == '×' || c == '*' || c == 'x' || c == 'X' || c == '✕';
  }
}
