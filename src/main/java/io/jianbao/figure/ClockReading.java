package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;

/** Reads parts of the day and clock times: 下午3点20分, 晚上, 15:30:10, 8:00 a.m.. */
final class ClockReading extends PointReading {
  ClockReading(FoldedText text, NumeralParser numerals, TimeWords words) {
    super(text, numerals, words);
  }

  @Override
  boolean read(int behind) {
    int from = text.skipBlanks(behind);
    if (at > start
        && from > at
        && point.day == null
        && point.daySteps == null
        && point.weekday == null
        && point.holiday == null) {
      return false;
    }
    int i = from;
    Trie.Match<DayPart> part = words.part(text, i);
    if (part != null && partFits(part, i)) {
      point.part = part.meaning();
      i += part.length();
      at = i;
      i = text.skipBlanks(i);
    } else {
      part = null;
    }
    boolean hour = time(i);
    return hour || part != null;
  }

  /** 早 and 晚 alone are words of their own; they need a date before or a clock time behind. */
  private boolean partFits(Trie.Match<DayPart> part, int i) {
    boolean brief = part.length() == 1;
    int end = i + part.length();
    if (!brief) {
      return !text.startsWith("报", end) && !isName(part, i);
    }
    if (clockFollows(text.skipBlanks(end))) {
      return true;
    }
    char next = text.at(end);
    boolean dated =
        i > start && (point.day != null || point.weekday != null || point.daySteps != null);
    boolean early = part.word().equals("早") && "在已就日些于".indexOf(next) >= 0;
    return dated && !early && "期年稻报辈婚盘市会宴餐霞".indexOf(next) < 0;
  }

  /** 张黎明 is a man, the 黎明 of a nation no hour. */
  private boolean isName(Trie.Match<DayPart> part, int i) {
    boolean apart =
        !Character.isIdeographic(text.at(i - 1)) || "在到每至近的从日天晨于向号".indexOf(text.at(i - 1)) >= 0;
    return part.word().equals("黎明") && (!apart || text.at(i + 2) == '之');
  }

  private boolean time(int i) {
    Numeral hour = numeralHour(i);
    if (hour == null) {
      return false;
    }
    int value = hour.small();
    int end = text.skipBlanks(hour.end());
    char c = text.at(end);
    if (c == ':' && hour.form() == Form.PLAIN_DIGITS) {
      return colonTime(hour, end);
    }
    if (c == '时' && isHourWord(end) || c == '点' && isPointHour(hour, end)) {
      point.hour = hourOfDay(value);
      at = end + 1;
      if (c == '点' && text.at(at) == '钟') {
        at++;
        return true;
      }
      minutes(c);
      return true;
    }
    if (point.hasDate() || point.part != null || !FoldedText.isDigit(text.at(i - 1))) {
      if (rangeAhead(end, "点时")) {
        point.hour = hourOfDay(value);
        at = hour.end();
        return true;
      }
    }
    return meridiem(hour, hour.end());
  }

  private Numeral numeralHour(int i) {
    if (FoldedText.isDigit(text.at(i))
        && (FoldedText.isDigit(text.at(i - 1)) || text.at(i - 1) == '.')
        && i == start) {
      return null;
    }
    Numeral hour = new HourReading(text, numerals).at(i);
    return hour == null || hour.small() < 0 || hour.small() > 24 ? null : hour;
  }

  private int hourOfDay(int hour) {
    return point.part == null ? hour : point.part.hourOfDay(hour);
  }

  private boolean isHourWord(int end) {
    char next = text.at(end + 1);
    return next != '代'
        && next != '期'
        && next != '间'
        && next != '尚'
        && next != '速'
        && next != '候'
        && next != '装'
        && next != '任'
        && next != '不';
  }

  /** 三点 is a time, 三点意见 three points, 三点五 a number; 一点 alone is a little. */
  private boolean isPointHour(Numeral hour, int end) {
    char next = text.at(end + 1);
    boolean vague = next == '几' && text.at(end + 2) != '分';
    if (vague || hour.form() == Form.PLAIN_DIGITS && hour.length() > 2) {
      return false;
    }
    if (point.part != null
        || point.day != null
        || point.daySteps != null
        || point.weekday != null
        || point.holiday != null) {
      return true;
    }
    if (next == '半'
        || next == '钟'
        || next == '整'
        || next == '许'
        || next == '一' && text.at(end + 2) == '刻'
        || next == '三' && text.at(end + 2) == '刻') {
      return true;
    }
    Numeral minutes = Digits.isNumeral(next) ? numerals.unsigned(end + 1) : null;
    if (minutes != null) {
      return true;
    }
    if (text.at(hour.start()) == '两' || hour.small() == 1 && hour.form() == Form.SINGLE) {
      return text.startsWith("多钟", end + 1) || next == '左' || next == '前' || next == '后';
    }
    return "意建要希启看共体原不思经做感问内优名评亮式线位球火在对".indexOf(next) < 0 || next == '\0';
  }

  private void minutes(char hourWord) {
    int i = text.skipBlanks(at);
    char c = text.at(i);
    if (c == '半') {
      point.minute = 30;
      at = i + 1;
      return;
    }
    if (c == '多' && i == at) {
      at = text.at(i + 1) == '钟' ? i + 2 : i + 1;
      return;
    }
    if (c == '整' || c == '许' || c == '正' && text.at(i + 1) != '式' && text.at(i + 1) != '在') {
      at = i + 1;
      return;
    }
    if (c == '零' && text.at(i + 1) != '分') {
      // 三点零五分
      i = Digits.han(text.at(i + 1)) >= 0 || FoldedText.isDigit(text.at(i + 1)) ? i : i + 1;
    }
    Numeral minute = numerals.unsigned(i);
    if (minute == null || minute.small() < 0 || minute.small() > 59 || !minute.isExact()) {
      return;
    }
    int end = text.skipBlanks(minute.end());
    if (text.at(end) == '刻' && minute.small() <= 3) {
      point.minute = 15 * minute.small();
      at = text.at(end + 1) == '钟' ? end + 2 : end + 1;
      return;
    }
    if (text.at(end) == '分' && text.at(end + 1) != '之') {
      point.minute = minute.small();
      at = text.at(end + 1) == '钟' || text.at(end + 1) == '许' ? end + 2 : end + 1;
      seconds();
      return;
    }
    boolean twoDigits =
        minute.form() == Form.PLAIN_DIGITS && minute.length() == 2
            || minute.form() == Form.HAN && minute.small() >= 10
            || minute.form() == Form.POSITIONAL
                && minute.length() == 2
                && text.at(minute.start()) == '零'
                && point.hour > 0;
    if (hourWord == '点' && twoDigits && i == at && !unitFollows(end)) {
      point.minute = minute.small();
      at = minute.end();
    }
  }

  private boolean unitFollows(int i) {
    char c = text.at(i);
    return c == '度' || c == '个' || c == '万' || c == '亿' || c == '%' || c == '米' || c == '元'
        || c == '人' || c == '名' || c == '岁' || c == '倍' || c == '.' || c == '公' || c == '年'
        || c == '月' || c == '级' || c == '例';
  }

  private void seconds() {
    Numeral second = numerals.unsigned(text.skipBlanks(at));
    if (second != null
        && second.small() >= 0
        && second.small() < 60
        && text.at(text.skipBlanks(second.end())) == '秒') {
      point.second = second.small();
      at = text.skipBlanks(second.end()) + 1;
    }
  }

  private boolean colonTime(Numeral hour, int colon) {
    int minute = twoDigits(colon + 1);
    if (minute < 0 || minute > 59 || hour.length() > 2 || FoldedText.isDigit(text.at(colon + 3))) {
      return false;
    }
    int end = colon + 3;
    int second = -1;
    if (text.at(end) == ':' && twoDigits(end + 1) >= 0) {
      second = twoDigits(end + 1);
      end += 3;
    }
    if (text.at(end) == ':'
        || text.at(end) == '.' && FoldedText.isDigit(text.at(end + 1))
        || text.at(hour.start() - 1) == ':') {
      return false;
    }
    point.hour = hourOfDay(hour.small());
    point.minute = minute;
    point.second = second < 0 ? null : second;
    at = end;
    if (!meridiem(hour, end) && text.at(at) == '时') {
      at++;
    } else if (text.at(at) == '分') {
      at++;
    }
    return true;
  }

  private int twoDigits(int i) {
    char a = text.at(i);
    char b = text.at(i + 1);
    return FoldedText.isDigit(a) && FoldedText.isDigit(b) ? (a - '0') * 10 + b - '0' : -1;
  }

  /** 3:15pm, 8:00 a.m., 4pm. */
  private boolean meridiem(Numeral hour, int end) {
    int i = text.skipBlanks(end);
    char c = Character.toLowerCase(text.at(i));
    if (c != 'a' && c != 'p' || hour.form() != Form.PLAIN_DIGITS || hour.small() > 12) {
      return false;
    }
    int behind = i + 1;
    boolean full = false;
    if (text.at(behind) == '.') {
      behind++;
    }
    if (Character.toLowerCase(text.at(behind)) == 'm') {
      full = true;
      behind++;
      if (text.at(behind) == '.' && text.at(i + 1) == '.') {
        behind++;
      }
    }
    if (FoldedText.isLetter(text.at(behind)) || !full && point.minute == null) {
      return false;
    }
    int value = hour.small() % 12;
    point.hour = c == 'p' ? value + 12 : value;
    at = behind;
    return true;
  }
}
