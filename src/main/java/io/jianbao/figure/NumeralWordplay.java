package io.jianbao.figure;

/**
 * Numerals that count nothing though no word list holds them: pairs such as 一户一册, 一村一品, names of
 * villages behind their township (浮桥镇三市村), verbs said twice (等一等), and numbers of notes.
 */
final class NumeralWordplay {
  /** Pairs of these are rates: 一天一次, 一年两场. */
  private static final String PERIODS = "天日年月周季晚时秒刻夜分比";

  private static final int VILLAGE = 4;

  private final FoldedText text;
  private final UnitTable units;

  NumeralWordplay(FoldedText text, UnitTable units) {
    this.text = text;
    this.units = units;
  }

  /** How many characters at {@code at} to step over, or 0. */
  int lengthAt(int at) {
    int note = note(at);
    if (note > 0) {
      return note;
    }
    if (isTried(at)) {
      return 2;
    }
    int pair = pair(at);
    return pair > 0 ? pair : village(at);
  }

  /** 等一等, 缓一缓: the verb twice. */
  private boolean isTried(int at) {
    char verb = text.at(at + 1);
    return text.at(at) == '一' && verb == text.at(at - 1) && isNoun(verb);
  }

  /** 体育场地[76]: the number of a note. */
  private int note(int at) {
    if (text.at(at - 1) != '[' || !Character.isIdeographic(text.at(at - 2))) {
      return 0;
    }
    int end = at;
    while (end - at < 3 && FoldedText.isDigit(text.at(end))) {
      end++;
    }
    return text.at(end) == ']' ? end - at : 0;
  }

  /** 一户一册: 一 and a noun twice. */
  private int pair(int at) {
    boolean twice = text.at(at) == '一' && text.at(at + 2) == '一' && !isCounted(at);
    return twice && isNoun(text.at(at + 1)) && isNoun(text.at(at + 3)) ? 4 : 0;
  }

  private boolean isCounted(int at) {
    char before = text.at(at - 1);
    return Digits.isNumeral(before) || before == '第' || before == '每' || before == '初';
  }

  private static boolean isNoun(char c) {
    return Character.isIdeographic(c) && !Digits.isNumeral(c) && PERIODS.indexOf(c) < 0;
  }

  /** A name of two or three characters before 村 or 社区, behind 镇 or 乡; 三个村 and 两村 are counted. */
  private int village(int at) {
    char before = text.at(at - 1);
    if (before != '镇' && before != '乡' || Digits.han(text.at(at)) < 0 && text.at(at) != '十') {
      return 0;
    }
    for (int i = at + 2; i < at + VILLAGE; i++) {
      boolean ends = text.at(i) == '村' || text.at(i) == '屯' || text.startsWith("社区", i);
      if (ends) {
        return isMeasured(at) ? 0 : i + 1 - at;
      }
      if (!Character.isIdeographic(text.at(i - 1))) {
        return 0;
      }
    }
    return 0;
  }

  private boolean isMeasured(int at) {
    int i = at;
    while (Digits.isNumeral(text.at(i))) {
      i++;
    }
    char c = text.at(i);
    return c == '余'
        || c == '多'
        || c == '大'
        || units.at(text, i) != null
            && c != '市'
            && c != '站'
            && c != '门'
            && c != '面'
            && c != '道'
            && c != '台';
  }
}
