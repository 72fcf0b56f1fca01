package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;
import java.math.BigDecimal;

/**
 * Scores and ratios: 以3∶2战胜, 三比二, 按1∶3的比例, 1.05:1, 1:750. What could be a clock time is one of them
 * only beside words of sport or of proportion.
 */
final class ProportionGrammar {
  private static final int MOST_TERMS = 4;

  /** How far a row of scores (6∶4、6∶2) may reach to the word that names it. */
  private static final int ROW = 40;

  private static final String[] SPORT_BEFORE = {
    "以", "比分", "比分为", "大比分", "战成", "打成", "踢成", "追成", "扳成", "战平", "先以", "比分是", "再以", "又以", "仅以", "连以"
  };
  private static final String[] SPORT_BEHIND = {
    "战胜", "击败", "力克", "胜", "负", "平", "战平", "逼平", "领先", "落后", "获胜", "取胜", "险胜", "大胜", "完胜", "横扫",
    "淘汰", "逆转", "不敌", "握手言和", "先下", "先输", "轻松", "再下", "再胜", "赢", "输", "告负", "扳", "反超", "的比分",
    "的总比分", "的大比分", "送", "惜败", "惨败", "险负", "轻取", "轻松", "拿下", "先声夺人", "结束", "告终", "收场", "屈居"
  };
  private static final String[] RATIO_BEFORE = {
    "按", "按照", "比例", "比例为", "比例约为", "之比", "之比为", "之比约为", "比为", "配比", "配比为", "比率", "比率为", "汇率",
    "性别比", "比例达", "比例是", "比重", "件比", "师生比", "生师比", "比例达到"
  };
  private static final String[] RATIO_BEHIND = {
    "的比例", "的比率", "比例", "的配比", "的汇率", "配比", "的仿真", "的模型", "等比例", "的城市", "复原", "还原", "制作的"
  };

  private final FoldedText text;
  private final UnitTable units;
  private final NumeralParser numerals;

  ProportionGrammar(FoldedText text, UnitTable units, NumeralParser numerals) {
    this.text = text;
    this.units = units;
    this.numerals = numerals;
  }

  /** The score or ratio that starts at {@code at}, or null. */
  Counted parse(int at) {
    Numeral first = text.at(at - 1) == ':' ? null : term(at);
    if (first == null) {
      return null;
    }
    char mark = text.at(first.end());
    if (mark != ':' && mark != '比') {
      return null;
    }
    StringBuilder written = new StringBuilder(first.low().toPlainString());
    Numeral last = first;
    int terms = 1;
    while (terms < MOST_TERMS && text.at(last.end()) == mark) {
      Numeral next = term(last.end() + 1);
      if (next == null) {
        break;
      }
      written.append(':').append(next.low().toPlainString());
      last = next;
      terms++;
    }
    if (terms == 1 || isCutOff(last.end(), mark)) {
      return null;
    }
    Kind kind = kind(first, last, terms, mark);
    return kind == null
        ? null
        : new Counted(at, last.end(), kind, null, null, null, null, null, written.toString());
  }

  private Numeral term(int at) {
    Numeral number = numerals.unsigned(at);
    return number != null && number.isExact() && number.length() <= 10 ? number : null;
  }

  private boolean isCutOff(int end, char mark) {
    char c = text.at(end);
    return c == mark
        || c == '%'
        || Digits.isNumeral(c)
        || mark == '比' && (units.at(text, end) != null || "年月日岁成".indexOf(c) >= 0 && c != '\0');
  }

  /** What it is, or null for a clock time or two numbers side by side. */
  private Kind kind(Numeral first, Numeral last, int terms, char mark) {
    if (isSport(first.start(), last.end())) {
      return Kind.SCORE;
    }
    if (ends(RATIO_BEFORE, first.start()) || starts(RATIO_BEHIND, last.end())) {
      return Kind.RATIO;
    }
    if (mark == ':' && mayBeClock(first, last, terms)) {
      return null;
    }
    return isSmall(first, last) || mark == ':' ? Kind.RATIO : null;
  }

  /** 一比一, 三比二: single Han digits on both sides stand for a proportion wherever they are. */
  private static boolean isSmall(Numeral first, Numeral last) {
    return first.low().compareTo(BigDecimal.TEN) <= 0 || last.low().compareTo(BigDecimal.TEN) <= 0;
  }

  private boolean mayBeClock(Numeral first, Numeral last, int terms) {
    boolean digits =
        first.form() == Numeral.Form.PLAIN_DIGITS && last.form() == Numeral.Form.PLAIN_DIGITS;
    return digits
        && first.small() <= 24
        && last.length() == 2
        && last.small() < 60
        && (terms == 2 || terms == 3);
  }

  private boolean isSport(int at, int end) {
    return ends(SPORT_BEFORE, at) && !ends(RATIO_BEFORE, at) && !starts(RATIO_BEHIND, end)
        || starts(SPORT_BEHIND, end)
        || starts(SPORT_BEHIND, rowEnd(end))
        || ends(SPORT_BEFORE, rowStart(at));
  }

  /** Over the scores that stand in a row behind this one: 6:4、6:2战胜. */
  private int rowEnd(int end) {
    int i = end;
    while (i - end < ROW && isOfRow(text.at(i))) {
      i++;
    }
    return i;
  }

  private int rowStart(int at) {
    int i = at;
    while (at - i < ROW && isOfRow(text.at(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isOfRow(char c) {
    return FoldedText.isDigit(c) || ":()、,和".indexOf(c) >= 0 && c != '\0';
  }

  private boolean ends(String[] words, int at) {
    for (String word : words) {
      if (text.endsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean starts(String[] words, int at) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }
}
