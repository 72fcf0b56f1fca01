package io.jianbao.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Reads Arabic digits: with commas between thousands, a point, letters for scales, an exponent. */
final class ArabicDigits {
  private static final int LONGEST = NumeralParser.LONGEST;

  /** The letters of the longest word for a scale: thousand. */
  private static final int LONGEST_WORD = 8;

  private final FoldedText text;

  ArabicDigits(FoldedText text) {
    this.text = text;
  }

  /**
   * A number in digits.
   *
   * @param end behind the number, scale and all
   * @param length of its digits, commas and point
   * @param marked whether a comma, point, letter or exponent shows that it is an amount
   */
  record Found(BigDecimal value, int end, int length, boolean marked) {
    Found scaled(int power, int end) {
      return with(value.scaleByPowerOfTen(power), end);
    }

    Found with(BigDecimal value, int end) {
      return new Found(NumeralParser.plain(value), end, length, true);
    }
  }

  /** The number that starts with the digit or point at {@code at}, or null. */
  Found at(int at) {
    int end = endOfDigits(at, at);
    boolean marked = false;
    if (end - at <= 3 && end > at) {
      int grouped = commaGroups(at, end);
      marked = grouped > end;
      end = grouped;
    }
    if (text.at(end) == '.' && FoldedText.isDigit(text.at(end + 1)) && !isVersion(at, end)) {
      marked = true;
      end = endOfDigits(at, end + 1);
    }
    if (end == at || FoldedText.isDigit(text.at(end))) {
      return null;
    }
    BigDecimal value = new BigDecimal(text.folded(at, end).replace(",", ""));
    return withScale(new Found(value, end, end - at, marked));
  }

  /** Where the digits from {@code from} on end, in a number that starts at {@code start}. */
  private int endOfDigits(int start, int from) {
    int end = from;
    while (FoldedText.isDigit(text.at(end)) && end - start < LONGEST) {
      end++;
    }
    return end;
  }

  private int commaGroups(int start, int end) {
    int group = end;
    while (text.at(group) == ',' && threeDigits(group + 1) && group - start < LONGEST) {
      group += 4;
    }
    return group;
  }

  private boolean threeDigits(int i) {
    return FoldedText.isDigit(text.at(i))
        && FoldedText.isDigit(text.at(i + 1))
        && FoldedText.isDigit(text.at(i + 2))
        && !FoldedText.isDigit(text.at(i + 3));
  }

  /** 1.2.3 is no decimal. */
  private boolean isVersion(int from, int dot) {
    int end = endOfDigits(from, dot + 1);
    return text.at(end) == '.' && FoldedText.isDigit(text.at(end + 1))
        || text.at(from - 1) == '.' && FoldedText.isDigit(text.at(from - 2));
  }

  /** 100K, 1.2M, 30w, 330bn, 5 million, 12.32e+14, 2^5. */
  private Found withScale(Found digits) {
    int next = text.skipBlanks(digits.end());
    char c = text.at(next);
    if (c == '^' && next == digits.end()) {
      return power(digits, next + 1);
    }
    if ((c == 'e' || c == 'E') && next == digits.end()) {
      return exponent(digits, next + 1);
    }
    int end = next;
    while (FoldedText.isLetter(text.at(end)) && end - next < LONGEST_WORD) {
      end++;
    }
    if (end == next || FoldedText.isLetter(text.at(end)) || FoldedText.isDigit(text.at(end))) {
      return digits;
    }
    int power =
        end - next > 1 ? wordPower(text.folded(next, end)) : letterPower(text.at(next), digits);
    return power > 0 ? digits.scaled(power, end) : digits;
  }

  /** The power of ten that a letter behind some digits means; 0 when it means none: 4K, 5G. */
  private static int letterPower(char letter, Found digits) {
    boolean single = digits.length() == 1;
    return switch (letter) {
      case 'K' -> single && digits.value().intValue() % 4 == 0 ? 0 : 3;
      case 'k' -> 3;
      case 'w' -> 4;
      case 'W' -> single ? 0 : 4;
      case 'M' -> 6;
      case 'G' -> digits.marked() ? 9 : 0;
      default -> 0;
    };
  }

  /** The power of ten that an English word means, 0 when it means none. */
  private static int wordPower(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "thousand" -> 3;
      case "mn", "million" -> 6;
      case "bn", "billion" -> 9;
      case "tn", "trillion" -> 12;
      default -> 0;
    };
  }

  private Found exponent(Found digits, int at) {
    boolean minus = text.at(at) == '-';
    int start = minus || text.at(at) == '+' ? at + 1 : at;
    int end = endOfExponent(start);
    if (end < 0 || FoldedText.isLetter(text.at(end))) {
      return digits;
    }
    int exponent = Integer.parseInt(text.folded(start, end));
    return digits.scaled(minus ? -exponent : exponent, end);
  }

  private Found power(Found digits, int at) {
    boolean minus = text.at(at) == '-';
    int start = minus ? at + 1 : at;
    int end = endOfExponent(start);
    if (end < 0 || digits.value().signum() == 0) {
      return digits;
    }
    BigDecimal power = digits.value().pow(Integer.parseInt(text.folded(start, end)));
    return digits.with(minus ? BigDecimal.ONE.divide(power, new MathContext(15)) : power, end);
  }

  /** Behind an exponent of one or two digits, -1 if there is none. */
  private int endOfExponent(int start) {
    int end = endOfDigits(start, start);
    return end == start || end - start > 2 ? -1 : end;
  }
}
