package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;

/**
 * Telephone numbers: by their form (mobile numbers, area code with dash, 400 numbers, +86), or any
 * grouping of digits behind a word such as 电话, 热线, 传真.
 */
final class PhoneGrammar {
  private static final String[] CUES = {
    "电话", "热线", "手机", "传真", "电话号", "电话号码", "号码", "座机", "致电", "拨打", "咨询", "联系方式"
  };
  private static final int LONGEST = 28;

  private final FoldedText text;

  PhoneGrammar(FoldedText text) {
    this.text = text;
  }

  Counted parse(int at) {
    char c = text.at(at);
    char before = text.at(at - 1);
    boolean starts = FoldedText.isDigit(c) || c == '+' || c == '(';
    if (!starts
        || FoldedText.isDigit(before)
        || FoldedText.isLetter(before)
        || before == '.'
        || before == '#') {
      return null;
    }
    int end = shape(at);
    if (end == 0) {
      return null;
    }
    boolean cue = hasCue(at);
    return cue && isDialled(at, end) || isTypical(at, end)
        ? new Counted(at, end, Kind.PHONE, null, null, null, null, null, text.printed(at, end))
        : null;
  }

  /** The end of digits in groups divided by single marks, or 0. */
  private int shape(int at) {
    int i = at;
    int end = at;
    int open = 0;
    while (i - at < LONGEST) {
      char c = text.at(i);
      if (FoldedText.isDigit(c)) {
        end = i + 1;
      } else if (c == '(' && open == 0) {
        open = 1;
      } else if (c == ')' && open == 1) {
        open = 0;
      } else if (c == '+' && (i == at || text.at(i - 1) == '(')) {
        // the sign of the country code
      } else if (c == '-'
          || c == ' '
          || c == '/' && i > at
          || c == '.' && FoldedText.isDigit(text.at(i + 1))) {
        if (i == at || i - end > 2) {
          break;
        }
      } else if (c == 'x' && i == end && FoldedText.isDigit(text.at(i + 1))) {
        // an extension
      } else {
        break;
      }
      i++;
    }
    boolean cut = FoldedText.isDigit(text.at(end)) || FoldedText.isLetter(text.at(end)) || open > 0;
    return cut ? 0 : end;
  }

  private int digits(int at, int end) {
    int count = 0;
    for (int i = at; i < end; i++) {
      if (FoldedText.isDigit(text.at(i))) {
        count++;
      }
    }
    return count;
  }

  private boolean isDialled(int at, int end) {
    int digits = digits(at, end);
    return digits >= 8 && digits <= 17 || digits == 7 && end - at == 7;
  }

  /** A number that is a telephone number wherever it stands. */
  private boolean isTypical(int at, int end) {
    int digits = digits(at, end);
    if (text.at(at) == '+') {
      return digits >= 9 && digits <= 15;
    }
    boolean plain = digits == end - at;
    if (plain) {
      return digits == 11 && text.at(at) == '1' && text.at(at + 1) >= '3';
    }
    boolean area = text.at(at) == '0' && text.at(at + 1) != '0' || text.startsWith("(0", at);
    boolean dashed =
        text.at(at + 2) == '-'
            || text.at(at + 3) == '-'
            || text.at(at + 4) == '-'
            || text.at(at) == '(';
    if (area && dashed) {
      return digits >= 10 && digits <= 12;
    }
    return (text.startsWith("400-", at) || text.startsWith("800-", at)) && digits == 10;
  }

  private boolean hasCue(int at) {
    int i = at;
    while (i > 0 && at - i < 4 && (" :是为:为".indexOf(text.at(i - 1)) >= 0)) {
      i--;
    }
    for (String cue : CUES) {
      if (text.endsWith(cue, i)) {
        return true;
      }
    }
    return false;
  }
}
