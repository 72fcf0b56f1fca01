package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;

/** Numbers that name: 〔2022〕12号, 4+N, 5G, A4, G6, 十四五, 双11, 10后, 110. */
final class CodeGrammar {
  private static final int LONGEST = 24;

  /** Words behind which digits are a name. */
  private static final String[] NUMBERED = {
    "邮编", "邮政编码", "邮发代号", "代号", "编号", "股票代码", "证券代码", "代码", "账号", "帐号", "证号", "车牌号", "学号", "工号",
    "批号", "文号", "QQ"
  };

  private final FoldedText text;
  private final NumeralParser numerals;

  CodeGrammar(FoldedText text, NumeralParser numerals) {
    this.text = text;
    this.numerals = numerals;
  }

  Counted parse(int at) {
    char c = text.at(at);
    if (c == '〔' || c == '[') {
      return documentNumber(at);
    }
    if (c == '双' && text.at(at - 1) != '一') {
      return doubleDay(at);
    }
    Counted generation = generation(at);
    if (generation != null) {
      return generation;
    }
    if (FoldedText.isDigit(c) && (isDialled(at) || isNumbered(at))) {
      return code(at, numerals.unsigned(at).end());
    }
    Counted numbered = numbered(at);
    if (numbered != null) {
      return numbered;
    }
    Counted named = FoldedText.isDigit(c) ? named(at) : null;
    if (named != null) {
      return named;
    }
    if (FoldedText.isDigit(c) || FoldedText.isLetter(c)) {
      Counted sum = formula(at);
      return sum != null ? sum : mixed(at);
    }
    return plan(at);
  }

  /** 邮编100733, 编号0012345. */
  private boolean isNumbered(int at) {
    if (!FoldedText.isDigit(text.at(at + 2))) {
      return false;
    }
    int i = at;
    while (at - i < 2 && (text.at(i - 1) == ':' || text.at(i - 1) == '为')) {
      i--;
    }
    for (String word : NUMBERED) {
      if (text.endsWith(word, i)) {
        return numerals.unsigned(at) != null
            && numerals.unsigned(at).form() == Numeral.Form.PLAIN_DIGITS;
      }
    }
    return false;
  }

  /** 拨打110, 热线12345: short telephone numbers are names too. */
  private boolean isDialled(int at) {
    if (!FoldedText.isDigit(text.at(at + 2))) {
      return false;
    }
    boolean cue = false;
    for (String word : new String[] {"拨打", "致电", "热线", "拨通", "客服"}) {
      cue |= text.endsWith(word, at);
    }
    Numeral number = cue ? numerals.unsigned(at) : null;
    if (number == null) {
      return FoldedText.isDigit(text.at(at)) && isEmergency(at);
    }
    return number.form() == Numeral.Form.PLAIN_DIGITS
        && number.length() >= 3
        && number.length() <= 6;
  }

  /** 110报警, 120急救. */
  private boolean isEmergency(int at) {
    Numeral number = numerals.unsigned(at);
    boolean short1xx = text.at(at) == '1' && number != null && number.length() == 3;
    if (!short1xx || "012".indexOf(text.at(at + 1)) < 0) {
      return false;
    }
    for (String word : new String[] {"报警", "接警", "指挥", "急救", "电话", "热线", "救护", "出警"}) {
      if (text.startsWith(word, at + 3)) {
        return true;
      }
    }
    return false;
  }

  private Counted code(int start, int end) {
    return code(start, end, text.printed(start, end));
  }

  private static Counted code(int start, int end, String name) {
    return new Counted(start, end, Kind.CODE, null, null, null, null, null, name);
  }

  /** 神舟十一号, 孤山路31号, 5号线: what the number names is no amount. */
  private Counted numbered(int at) {
    Numeral number = numerals.unsigned(at);
    boolean names =
        number != null
            && number.isExact()
            && number.low().signum() > 0
            && number.form() != Numeral.Form.DIGITS
            && text.at(number.end()) == '号'
            && "召称码角令脉兵手外".indexOf(text.at(number.end() + 1)) < 0;
    return names ? code(at, number.end() + 1, number.low().toPlainString()) : null;
  }

  /** 2019级 (those who entered in a year), 313路 (a bus line), 318国道. */
  private Counted named(int at) {
    Numeral number = numerals.unsigned(at);
    if (number == null || number.form() != Numeral.Form.PLAIN_DIGITS) {
      return null;
    }
    int end = number.end();
    boolean model = text.at(at - 1) == '-' && Character.isIdeographic(text.at(at - 2));
    boolean counted = "年月日岁个时分天人名级度万亿元米%℃.-".indexOf(text.at(end)) >= 0;
    if (model && !Digits.isNumeral(text.at(at - 2)) && (!counted || end == text.length())) {
      // 歼-20
      return code(at, end);
    }
    boolean cohort =
        text.at(end) == '级'
            && number.length() == 4
            && number.small() > 1900
            && number.small() < 2100;
    boolean line =
        text.at(end) == '路'
            && number.length() <= 3
            && (number.length() > 1 || text.startsWith("公交", end + 1))
            && (!Character.isIdeographic(text.at(end + 1))
                || text.startsWith("公交", end + 1)
                || text.startsWith("车", end + 1));
    if (cohort || line) {
      return code(at, end + 1);
    }
    boolean road =
        number.length() == 3
            && (text.startsWith("国道", end)
                || text.startsWith("省道", end)
                || text.startsWith("县道", end));
    return road ? code(at, end + 2) : null;
  }

  /** 〔2022〕12号. */
  private Counted documentNumber(int at) {
    Numeral year = numerals.unsigned(at + 1);
    if (year == null || year.length() != 4 || year.small() < 1900 || year.small() > 2100) {
      return null;
    }
    char close = text.at(year.end());
    if (close != '〕' && close != ']') {
      return null;
    }
    int i = year.end() + 1;
    if (text.at(i) == '第') {
      i++;
    }
    Numeral number = numerals.unsigned(i);
    return number != null && text.at(number.end()) == '号'
        ? code(at, number.end() + 1, year.small() + "/" + number.low().toPlainString())
        : null;
  }

  private Counted doubleDay(int at) {
    for (String day : new String[] {"11", "12", "十一", "十二"}) {
      if (text.startsWith(day, at + 1) && !Digits.isNumeral(text.at(at + 1 + day.length()))) {
        return code(at, at + 1 + day.length());
      }
    }
    return null;
  }

  /** 4+N, 1+1+N, 3+X. */
  private Counted formula(int at) {
    int i = at;
    boolean letter = false;
    boolean digit = false;
    int terms = 0;
    while (i - at < LONGEST) {
      int from = i;
      while (FoldedText.isDigit(text.at(i)) && i - from < 3) {
        i++;
        digit = true;
      }
      if (i == from && text.at(i) >= 'A' && text.at(i) <= 'Z') {
        i++;
        letter = true;
      }
      if (i == from) {
        return null;
      }
      terms++;
      if (text.at(i) != '+') {
        break;
      }
      i++;
    }
    char behind = text.at(i);
    boolean ends = !FoldedText.isLetter(behind) && !FoldedText.isDigit(behind) && behind != '=';
    return terms > 1 && digit && letter && ends && !FoldedText.isLetter(text.at(at - 1))
        ? code(at, i)
        : null;
  }

  /**
   * Letters with digits: A4, 5G, K1次, H7N9, 4/5G; a number with a unit in letters is longer typed.
   */
  private Counted mixed(int at) {
    char before = text.at(at - 1);
    if (FoldedText.isLetter(before) || FoldedText.isDigit(before)) {
      return null;
    }
    int i = at;
    boolean letter = false;
    boolean digit = false;
    while (i - at < LONGEST) {
      char c = text.at(i);
      if (FoldedText.isDigit(c)) {
        digit = true;
      } else if (FoldedText.isLetter(c)) {
        letter = true;
      } else if (c == '-' && FoldedText.isDigit(text.at(at))
          || !((c == '-' || c == '/') && inside(i))) {
        break;
      }
      i++;
    }
    boolean decimal = text.at(i) == '.' && FoldedText.isDigit(text.at(i + 1));
    if (decimal && letter && digit && FoldedText.isLetter(text.at(at))) {
      // PM2.5, V2.0
      return version(at, i + 1);
    }
    if (!letter || !digit || decimal || i - at >= LONGEST || isScaled(at, i)) {
      return null;
    }
    if (text.at(i) == '次'
        && FoldedText.isLetter(text.at(at))
        && FoldedText.isDigit(text.at(i - 1))) {
      return code(at, i + 1, text.printed(at, i));
    }
    return code(at, i);
  }

  private Counted version(int at, int fraction) {
    int end = fraction;
    while (FoldedText.isDigit(text.at(end)) && end - at < LONGEST) {
      end++;
    }
    return FoldedText.isLetter(text.at(end)) || Digits.isScale(text.at(end)) ? null : code(at, end);
  }

  /** 100K, 3M: a number with its scale. */
  private boolean isScaled(int at, int end) {
    for (int i = at; i < end - 1; i++) {
      if (!FoldedText.isDigit(text.at(i))) {
        return false;
      }
    }
    char scale = text.at(end - 1);
    boolean screen = scale == 'K' && end - at == 2;
    return !screen && "KkMwW".indexOf(scale) >= 0;
  }

  /** 80后, 零零后: those born in a decade. */
  private Counted generation(int at) {
    char tens = text.at(at);
    char ones = text.at(at + 1);
    boolean digits = FoldedText.isDigit(tens) && (ones == '0' || ones == '5');
    boolean han = Digits.han(tens) >= 0 && tens != '两' && (ones == '零' || ones == '五');
    boolean ends =
        text.at(at + 2) == '后' && "续来备勤期面方天半".indexOf(text.at(at + 3)) < 0
            || text.at(at + 2) == '后' && at + 3 == text.length();
    return (digits || han) && ends && !Digits.isNumeral(text.at(at - 1)) && text.at(at - 1) != '.'
        ? code(at, at + 3)
        : null;
  }

  private boolean inside(int i) {
    char left = text.at(i - 1);
    char right = text.at(i + 1);
    return FoldedText.isLetter(left) && FoldedText.isDigit(right)
        || text.at(i) == '-'
            && FoldedText.isDigit(left)
            && FoldedText.isDigit(right)
            && FoldedText.isDigit(text.at(i + 2))
        || text.at(i) == '/'
            && FoldedText.isDigit(left)
            && FoldedText.isDigit(right)
            && FoldedText.isLetter(text.at(i + 2));
  }

  /** 十四五, the five-year plans, in their contexts. */
  private Counted plan(int at) {
    char c = text.at(at);
    if (c != '十' && c != '九' && c != '八' && c != '七' && c != '六') {
      return null;
    }
    int end = at + (c == '十' ? 3 : 2);
    if (text.at(end - 1) != '五' || Digits.han(text.at(end - 2)) < 0 && c == '十') {
      return null;
    }
    char quote = text.at(at - 1);
    boolean quoted =
        quote != '\0'
            && text.at(end) != '\0'
            && "“\"「‘『'".indexOf(quote) >= 0
            && "”\"」’』'".indexOf(text.at(end)) >= 0;
    boolean named = false;
    for (String word : new String[] {"规划", "时期", "期间", "末", "开局", "以来", "收官", "计划", "建设", "目标"}) {
      named |= text.startsWith(word, end);
    }
    return quoted || named && c == '十' ? code(at, end) : null;
  }
}
