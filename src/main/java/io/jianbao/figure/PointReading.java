package io.jianbao.figure;

/**
 * What the readers of the parts of a point share: the text, the point being filled, and how far
 * they are.
 */
abstract class PointReading {
  final FoldedText text;
  final NumeralParser numerals;
  final TimeWords words;

  /** What is being filled. */
  TimePoint point;

  /** Where the point starts. */
  int start;

  /** The offset behind what was read. */
  int at;

  PointReading(FoldedText text, NumeralParser numerals, TimeWords words) {
    this.text = text;
    this.numerals = numerals;
    this.words = words;
  }

  /** Begins a point: one reader reads all points of a text, one after another. */
  void begin(TimePoint newPoint, int at) {
    this.point = newPoint;
    this.start = at;
    this.at = at;
  }

  /** Reads the part that stands at {@code i}, if one does, and moves on behind it. */
  abstract boolean read(int i);

  /** Lets the reader of a part go on from here. */
  final boolean goOn(PointReading part, int i) {
    part.at = at;
    boolean found = part.read(i);
    at = part.at;
    return found;
  }

  /** Whether behind a connector a second number with one of {@code unitChars} follows: 3至5日. */
  boolean rangeAhead(int end, String unitChars) {
    int i = text.skipBlanks(end);
    char c = text.at(i);
    if (c == '-' || c == '~') {
      i += text.at(i + 1) == c ? 2 : 1;
    } else if (c == '至' || c == '到' || c == '、' || c == '和') {
      i++;
    } else {
      return false;
    }
    Numeral second = numerals.unsigned(text.skipBlanks(i));
    if (second == null || second.small() < 0) {
      return false;
    }
    char unit = text.at(text.skipBlanks(second.end()));
    return unitChars.indexOf(unit) >= 0 && unit != '\0' && text.at(second.end() + 1) != '代';
  }

  boolean clockFollows(int i) {
    if (words.part(text, i) != null) {
      return true;
    }
    Numeral hour = numerals.unsigned(i);
    return hour != null
        && hour.small() >= 0
        && hour.small() <= 24
        && (text.at(hour.end()) == '点' || text.at(hour.end()) == '时' || text.at(hour.end()) == ':');
  }

  int weekdayAt(int i) {
    char c = text.at(i);
    char next = text.at(i + 1);
    if (c == '日' || c == '天') {
      return next == '内' || next == '游' ? 0 : 7;
    }
    int digit = c == '两' ? 0 : Digits.han(c);
    if (digit < 1
        || digit > 6
        || Digits.isScale(next) && next != '十'
        || next == '个'
        || next == '次'
        || next == '年'
        || next == '天') {
      return 0;
    }
    return digit;
  }
}
