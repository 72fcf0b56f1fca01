package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;

/**
 * Numbers under which something is kept, which are no amounts: （2020）苏0106刑初512号, 宁德时代（300750）,
 * 00700.HK, 88号3幢502室.
 */
final class RegisterGrammar {
  /** The longest mark of a court between the year and the number of a case, in characters. */
  private static final int MARK = 14;

  private static final String EXCHANGES = "HK SH SZ BJ SS TW US";

  private final FoldedText text;
  private final NumeralParser numerals;

  RegisterGrammar(FoldedText text, NumeralParser numerals) {
    this.text = text;
    this.numerals = numerals;
  }

  /** The number at {@code at}, or null. */
  Counted parse(int at) {
    if (text.at(at) == '(') {
      return caseFile(at);
    }
    if (!FoldedText.isDigit(text.at(at)) || FoldedText.isDigit(text.at(at - 1))) {
      return null;
    }
    int end = at;
    while (FoldedText.isDigit(text.at(end))) {
      end++;
    }
    int length = end - at;
    int listed = exchange(end);
    boolean security = length >= 4 && length <= 6 && listed > end;
    boolean noYear =
        length == 4 && (text.at(at) > '2' || text.folded(at, end).compareTo("2100") > 0);
    boolean enclosed =
        (length >= 5 && length <= 6 || noYear) && text.at(at - 1) == '(' && text.at(end) == ')';
    if (security || enclosed && Character.isIdeographic(text.at(at - 2)) || isZeroLed(at, end)) {
      return code(at, listed);
    }
    return room(at, end);
  }

  /** （2020）苏0106刑初512号: the year, the court, the kind of case and its number. */
  private Counted caseFile(int at) {
    Numeral year = numerals.unsigned(at + 1);
    boolean dated =
        year != null
            && year.length() == 4
            && year.small() > 1949
            && year.small() < 2100
            && text.at(year.end()) == ')';
    if (!dated || !Character.isIdeographic(text.at(year.end() + 1))) {
      return null;
    }
    int i = year.end() + 1;
    while (i - year.end() < MARK
        && (Character.isIdeographic(text.at(i)) || FoldedText.isDigit(text.at(i)))
        && text.at(i) != '号') {
      i++;
    }
    return text.at(i) == '号' && FoldedText.isDigit(text.at(i - 1)) ? code(at, i + 1) : null;
  }

  /** Behind .HK and the like, or {@code end}. */
  private int exchange(int end) {
    boolean letters =
        text.at(end) == '.'
            && FoldedText.isLetter(text.at(end + 1))
            && FoldedText.isLetter(text.at(end + 2))
            && !FoldedText.isLetter(text.at(end + 3));
    return letters && EXCHANGES.contains(text.folded(end + 1, end + 3)) ? end + 3 : end;
  }

  /** 00005, 0106: no amount is written with zeros in front, a clock or a decimal may be. */
  private boolean isZeroLed(int at, int end) {
    char behind = text.at(end);
    return text.at(at) == '0'
        && end - at > 2
        && text.at(at - 1) != '.'
        && text.at(at - 1) != ','
        && ".:,-/%年月日".indexOf(behind) < 0
        && !Digits.isNumeral(behind);
  }

  /** 3幢 and 502室 of an address, the building behind its street number or the door behind that. */
  private Counted room(int at, int end) {
    boolean follows = at > 0 && "号幢栋座弄".indexOf(text.at(at - 1)) >= 0;
    boolean door = text.at(end) == '室' && (follows || end - at > 2);
    boolean building =
        follows && "幢栋座室".indexOf(text.at(end)) >= 0 && FoldedText.isDigit(text.at(at - 2));
    return door || building ? code(at, end + 1) : null;
  }

  private Counted code(int start, int end) {
    return new Counted(
        start, end, Kind.CODE, null, null, null, null, null, text.printed(start, end));
  }
}
