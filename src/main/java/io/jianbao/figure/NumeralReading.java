package io.jianbao.figure;

import io.jianbao.figure.Numeral.Form;
import java.math.BigDecimal;

/**
 * One number in the course of being read. The evaluation is the usual one of Chinese numerals:
 * digits are multiplied by the scales below 万 into a section, sections by 万, 亿 and 兆; a last digit
 * straight behind a scale counts tenths of it (三万五, 一百二); two neighbouring digits before a scale
 * are a rough number (三四十).
 */
final class NumeralReading {
  private static final int NO_SCALE = 99;

  private final FoldedText text;
  private final ArabicDigits arabic;
  private final int start;
  private int at;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;

  /** Digits that wait for their scale. */
  private BigDecimal pending;

  private int pendingLength;
  private boolean pendingArabic;

  /** The upper one of a pair, as what it adds to the lower one, with the scales so far. */
  private BigDecimal spread;

  private int lastSmall = NO_SCALE;
  private int lastBig = NO_SCALE;

  /** The power of the scale just read, 0 when something else was read last. */
  private int justScale;

  private boolean afterZero;
  private boolean hasScale;
  private boolean hasArabic;
  private boolean hasMark;
  private boolean positional;
  private String rough;
  private int lastBigRead;

  /** How many of 万万, 万亿 were read one straight behind another. */
  private int bareScales;

  NumeralReading(FoldedText text, ArabicDigits arabic, int start) {
    this.text = text;
    this.arabic = arabic;
    this.start = start;
    this.at = start;
  }

  Numeral read() {
    int limit = start + NumeralParser.LONGEST;
    while (at < limit && step()) {
      // each step takes one digit string or scale
    }
    if (at == start || (pending == null && !hasScale && !afterZero)) {
      return null;
    }
    return result();
  }

  private boolean step() {
    int next = at;
    char c = text.at(next);
    if (c == ' ') {
      next = text.skipBlanks(at);
      c = text.at(next);
      if (!mayJoinOverBlank(c, next)) {
        return false;
      }
    }
    if (FoldedText.isDigit(c) || c == '.') {
      return arabic(next);
    }
    if (Digits.tens(c) > 0) {
      return tens(next, Digits.tens(c));
    }
    if (Digits.han(c) >= 0 || c == '俩') {
      return hanDigits(next);
    }
    if (Digits.smallScale(c) > 0) {
      return small(next, Digits.smallScale(c));
    }
    if (Digits.bigScale(c) > 0) {
      return big(next, Digits.bigScale(c));
    }
    if (Digits.isRoughWord(c)) {
      return rough(next);
    }
    return c == '点' && point(next);
  }

  /** Blanks stand inside numbers only between a digit and a scale or behind a scale. */
  private boolean mayJoinOverBlank(char c, int next) {
    if (at == start) {
      return false;
    }
    if (Digits.isScale(c)) {
      return pending != null || justScale > 0 && Digits.bigScale(c) > justScale;
    }
    if (Digits.isRoughWord(c)) {
      return Digits.bigScale(text.at(text.skipBlanks(next + 1))) > 0;
    }
    if (c == '点') {
      return hasScale || pending != null;
    }
    return justScale > 0 && (Digits.han(c) >= 0 || FoldedText.isDigit(c)) && scaleFollows(next);
  }

  /** Whether behind the digit at {@code next} the number goes on or ends for good. */
  private boolean scaleFollows(int next) {
    if (FoldedText.isDigit(text.at(next)) && !hasArabic) {
      return false;
    }
    int behind = text.skipBlanks(next + 1);
    char c = text.at(behind);
    return Digits.smallScale(c) > 0 && Digits.smallScale(c) < Math.min(lastSmall, justScale)
        || c == '\0'
        || c == '又';
  }

  private boolean arabic(int next) {
    if (pending != null || afterZero && !hasScale) {
      return false;
    }
    ArabicDigits.Found found = arabic.at(next);
    if (found == null) {
      return false;
    }
    pending = found.value();
    pendingLength = found.length();
    pendingArabic = true;
    hasArabic = true;
    hasMark |= found.marked();
    at = found.end();
    return true;
  }

  private boolean tens(int next, int value) {
    if (pending != null || lastSmall <= 1) {
      return false;
    }
    section = section.add(BigDecimal.valueOf(value));
    hasScale = true;
    lastSmall = 1;
    justScale = 1;
    at = next + 1;
    return true;
  }

  private boolean hanDigits(int next) {
    if (pending != null) {
      return false;
    }
    int end = next;
    while (Digits.han(text.at(end)) >= 0
        && (end == next || text.at(end) != '两' || isOneOrTwo(end))
        && end - next < NumeralParser.LONGEST) {
      end++;
    }
    if (text.at(next) == '两' && at != start && !Digits.isScale(text.at(end)) && end == next + 1) {
      // 三十两: the measure word
      return false;
    }
    if (text.at(next) == '俩') {
      end = next + 1;
    }
    int zeros = 0;
    while (next + zeros < end && text.at(next + zeros) == '零') {
      zeros++;
    }
    boolean filler = zeros > 0 && (hasScale || Digits.isScale(text.at(next + zeros)));
    if (filler) {
      afterZero = true;
      next += zeros;
      if (next == end) {
        if (!Digits.isScale(text.at(end))
            && !FoldedText.isDigit(text.at(end))
            && !(text.at(end) == '几')) {
          return false;
        }
        justScale = 0;
        at = end;
        return true;
      }
    }
    return takeHanDigits(next, end);
  }

  /** 一两千, 一两天: with a scale or a measure word behind it 两 is no weight. */
  private boolean isOneOrTwo(int i) {
    return text.at(i - 1) == '一'
        && "百千万亿天个年次名人周岁件家场句项位小分条种度杯口步代期篇张本间米公斤元块".indexOf(text.at(i + 1)) >= 0
        && i + 1 < text.length();
  }

  private boolean takeHanDigits(int next, int end) {
    int length = end - next;
    boolean continues =
        Digits.isScale(text.at(end)) || Digits.isScale(text.at(text.skipBlanks(end)));
    if (length == 2 && isPair(next) && (continues || hasScale)) {
      if (afterZero && !continues) {
        return false;
      }
      int low = Digits.han(text.at(next));
      pending = BigDecimal.valueOf(low);
      spread = BigDecimal.valueOf(Digits.han(text.at(next + 1)) - low);
      pendingLength = 1;
      at = end;
      return true;
    }
    if (length == 1) {
      char c = text.at(next);
      pending = BigDecimal.valueOf(c == '俩' ? 2 : Digits.han(c));
      pendingLength = 1;
      pendingArabic = false;
      at = end;
      return true;
    }
    if (hasScale) {
      // 一千一五: the digits behind belong to something else
      return false;
    }
    StringBuilder digits = new StringBuilder(length);
    for (int i = next; i < end; i++) {
      digits.append(Digits.han(text.at(i)));
    }
    pending = new BigDecimal(digits.toString());
    pendingLength = length;
    positional = true;
    pendingArabic = false;
    at = end;
    return true;
  }

  /** Neighbours (三四, 七八) and 三五: rough numbers, not digits one by one. */
  private boolean isPair(int i) {
    int a = Digits.han(text.at(i));
    int b = Digits.han(text.at(i + 1));
    return a >= 1 && b == a + 1 || a == 3 && b == 5;
  }

  private boolean small(int next, int power) {
    if (at != start && startsUnit(next)) {
      return false;
    }
    if (pending == null) {
      boolean ten = power == 1 && (at == start || afterZero || justScale > 1);
      boolean bare = at == start || afterZero && lastBig != NO_SCALE;
      if (!ten && !bare || power >= lastSmall) {
        return false;
      }
      pending = BigDecimal.ONE;
    } else if (power >= lastSmall || positional) {
      return false;
    } else if (pendingArabic && pending.precision() - pending.scale() > 3) {
      return false;
    }
    section = section.add(pending.scaleByPowerOfTen(power));
    if (spread != null) {
      spread = spread.scaleByPowerOfTen(power);
    }
    pending = null;
    hasScale = true;
    afterZero = false;
    lastSmall = power;
    justScale = power;
    at = next + 1;
    return true;
  }

  /** 千瓦, 千克, 兆赫, 百帕, and 千米 behind digits: the scale belongs to the unit. */
  private boolean startsUnit(int i) {
    char unit = text.at(i + 1);
    char behind = text.at(i + 2);
    return switch (text.at(i)) {
      case '千' ->
          "瓦克伏焦帕赫牛".indexOf(unit) >= 0 && unit != '\0' && behind != '服'
              || unit == '卡' && behind != '车'
              || unit == '米' && hasArabic
              || unit == '字' && behind == '节'
              || unit == '比' && behind == '特';
      case '兆' ->
          "瓦赫帕位".indexOf(unit) >= 0 && unit != '\0'
              || unit == '字' && behind == '节'
              || unit == '比' && behind == '特';
      case '百' -> unit == '帕' || unit == '分' && behind == '点';
      default -> false;
    };
  }

  private boolean big(int next, int power) {
    if (at != start && startsUnit(next)) {
      return false;
    }
    boolean bare = pending == null && section.signum() == 0;
    BigDecimal part = pending == null ? section : section.add(pending);
    if (bare) {
      if (total.signum() == 0 ? at != start : justScale < 4 || ++bareScales > 2) {
        return false;
      }
    }
    if (bare && total.signum() == 0) {
      part = BigDecimal.ONE;
    }
    if (power > lastBig || lastBig == NO_SCALE || bare) {
      total = total.add(part).scaleByPowerOfTen(power);
      if (spread != null) {
        spread = spread.scaleByPowerOfTen(power);
      }
    } else if (power < lastBig) {
      total = total.add(part.scaleByPowerOfTen(power));
      if (spread != null) {
        spread = spread.scaleByPowerOfTen(power);
      }
    } else {
      return false;
    }
    section = BigDecimal.ZERO;
    pending = null;
    hasScale = true;
    afterZero = false;
    positional = false;
    lastSmall = NO_SCALE;
    lastBig = power;
    lastBigRead = power;
    justScale = power;
    at = next + 1;
    return true;
  }

  /** 十几, 十余万, 一千五百零几万: open upwards; the scale behind still belongs to the number. */
  private boolean rough(int next) {
    if (rough != null || spread != null || at == start) {
      return false;
    }
    char word = text.at(next);
    int behind = text.skipBlanks(next + 1);
    boolean scaled = Digits.bigScale(text.at(behind)) > 0;
    boolean digitPlace = word == '几' && (justScale > 0 || afterZero);
    if (!digitPlace && (!scaled || word == '几')) {
      return false;
    }
    if (word == '来' && justScale == 0) {
      return false;
    }
    if (digitPlace) {
      int power = afterZero || justScale == 0 ? 1 : justScale;
      spread = BigDecimal.ONE.scaleByPowerOfTen(power);
    }
    rough = String.valueOf(word);
    afterZero = false;
    at = scaled ? behind : next + 1;
    return true;
  }

  /** 三点五, 零点77, 二十六点三三. */
  private boolean point(int next) {
    boolean whole = pending != null || hasScale || afterZero;
    if (!whole || hasMark || spread != null || rough != null) {
      return false;
    }
    int digits = text.skipBlanks(next + 1);
    int end = digits;
    StringBuilder fraction = new StringBuilder("0.");
    while (end - digits < NumeralParser.LONGEST) {
      char c = text.at(end);
      int value = FoldedText.isDigit(c) ? c - '0' : c == '两' ? -1 : Digits.han(c);
      if (value < 0) {
        break;
      }
      fraction.append(value);
      end++;
    }
    if (end == digits || positional && pendingLength > 8 && hasArabic) {
      return false;
    }
    if (Digits.smallScale(text.at(end)) > 0) {
      // 三点二十 is a time
      return false;
    }
    settleTrailing(false);
    pending = section.add(total).add(new BigDecimal(fraction.toString()));
    section = BigDecimal.ZERO;
    total = BigDecimal.ZERO;
    lastSmall = NO_SCALE;
    lastBig = NO_SCALE;
    justScale = 0;
    pendingLength = end - digits + 2;
    pendingArabic = hasArabic;
    hasMark = true;
    at = end;
    return true;
  }

  /** Adds digits behind the last scale; straight behind it they count tenths of the scale. */
  private void settleTrailing(boolean elliptic) {
    if (pending == null) {
      return;
    }
    boolean tenths =
        elliptic && justScale > 1 && !afterZero && pendingLength == 1 && pending.signum() > 0;
    BigDecimal add = tenths ? pending.scaleByPowerOfTen(justScale - 1) : pending;
    if (tenths && spread != null) {
      spread = spread.scaleByPowerOfTen(justScale - 1);
    }
    section = section.add(add);
    pending = null;
  }

  private Numeral result() {
    boolean loneScale = at == start + 1 && hasScale;
    if (loneScale && Digits.smallScale(text.at(start)) != 1 && Digits.tens(text.at(start)) == 0) {
      // 百, 千, 万 alone: only with a bound before or behind, which the caller sees
      return new Numeral(
          start, at, NumeralParser.plain(total.add(section)), null, null, Form.SINGLE, lastBigRead);
    }
    Form form = form();
    if (form == Form.PAIR) {
      int low = Digits.han(text.at(start));
      int high = Digits.han(text.at(start + 1));
      return new Numeral(
          start, at, BigDecimal.valueOf(low), BigDecimal.valueOf(high), null, form, 0);
    }
    settleTrailing(true);
    BigDecimal low = NumeralParser.plain(total.add(section));
    BigDecimal high = spread == null ? null : NumeralParser.plain(total.add(section).add(spread));
    return new Numeral(start, at, low, high, rough, form, lastBigRead);
  }

  private Form form() {
    if (hasArabic) {
      return hasMark || hasScale || at - start > pendingLength ? Form.DIGITS : Form.PLAIN_DIGITS;
    }
    if (hasScale || hasMark) {
      return Form.HAN;
    }
    if (at - start == 1) {
      return Form.SINGLE;
    }
    return at - start == 2 && isPair(start) ? Form.PAIR : Form.POSITIONAL;
  }
}
