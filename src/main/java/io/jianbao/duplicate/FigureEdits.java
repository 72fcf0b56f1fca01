package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import java.util.List;

/** Differences that are other figures. */
final class FigureEdits {
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String POWERS = "个十百千";
  private static final int[] POWER = {1, 10, 100, 1000};

  /** What comes in numbers, and is another one with another number. */
  private static final String SERIES = "日号次届期条集场轮批讲";

  private FigureEdits() {}

  /** Whether nothing but figures differs. */
  static boolean areAll(FoldedText a, FoldedText b, List<Edit> edits) {
    for (Edit edit : edits) {
      if (!isOne(a, b, edit)) {
        return false;
      }
    }
    return !edits.isEmpty();
  }

  /** Whether both sides are the same once every figure is taken for any other: 3月5 and 7月31. */
  static boolean isOne(FoldedText a, FoldedText b, Edit edit) {
    Edit whole = whole(a, b, edit);
    int i = whole.aStart();
    int j = whole.bStart();
    boolean figure = false;
    while (i < whole.aEnd() && j < whole.bEnd()) {
      int iEnd = figureEnd(a, i, whole.aEnd());
      int jEnd = figureEnd(b, j, whole.bEnd());
      if (iEnd > i && jEnd > j) {
        figure |= !isSame(a, i, iEnd, b, j, jEnd);
        i = iEnd;
        j = jEnd;
      } else if (a.charAt(i) == b.charAt(j)) {
        i++;
        j++;
      } else {
        return false;
      }
    }
    return figure && i == whole.aEnd() && j == whole.bEnd();
  }

  /** Whether two figures are the same, the one in digits, the other written out (21, 二十一). */
  private static boolean isSame(
      FoldedText a, int aStart, int aEnd, FoldedText b, int bStart, int bEnd) {
    String inA = new String(a.chars(), aStart, aEnd - aStart);
    return inDigits(inA).equals(inDigits(new String(b.chars(), bStart, bEnd - bStart)));
  }

  /** A figure with digits for 〇 to 九, and a number below ten thousand that is written out. */
  private static String inDigits(String figure) {
    StringBuilder digits = new StringBuilder();
    int number = 0;
    int last = 0;
    boolean writtenOut = false;
    for (int i = 0; i < figure.length(); i++) {
      char c = figure.charAt(i);
      int power = POWERS.indexOf(c);
      int digit = DIGITS.indexOf(c == '零' ? '〇' : c);
      if (power > 0) {
        number += Math.max(1, last) * POWER[power];
        writtenOut = true;
      }
      last = Math.max(0, digit);
      digits.append(digit < 0 ? c : Character.forDigit(digit, 10));
    }
    boolean plain = figure.chars().allMatch(c -> (DIGITS + POWERS + "零").indexOf(c) >= 0);
    return writtenOut && plain ? String.valueOf(number + last) : digits.toString();
  }

  /** The end of the figure that starts at {@code start}; {@code start} if there is none. */
  private static int figureEnd(FoldedText text, int start, int limit) {
    int end = start;
    boolean numeral = false;
    while (end < limit && isFigureChar(text.charAt(end))) {
      numeral |= !isMark(text.charAt(end));
      end++;
    }
    return numeral ? end : start;
  }

  /** The edit widened over the digits on either side that both texts share. */
  static Edit whole(FoldedText a, FoldedText b, Edit edit) {
    int before = 0;
    while (edit.aStart() > before
        && edit.bStart() > before
        && isFigureChar(a.charAt(edit.aStart() - before - 1))
        && a.charAt(edit.aStart() - before - 1) == b.charAt(edit.bStart() - before - 1)) {
      before++;
    }
    int behind = 0;
    while (edit.aEnd() + behind < a.length()
        && edit.bEnd() + behind < b.length()
        && isFigureChar(a.charAt(edit.aEnd() + behind))
        && a.charAt(edit.aEnd() + behind) == b.charAt(edit.bEnd() + behind)) {
      behind++;
    }
    return new Edit(
        edit.aStart() - before, edit.aEnd() + behind, edit.bStart() - before, edit.bEnd() + behind);
  }

  private static boolean isFigureChar(char c) {
    return FoldedText.isDigit(c) || isMark(c) || NUMERALS.indexOf(c) >= 0;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == ':' || c == '/' || c == '~' || c == '-';
  }

  static boolean isSerial(FoldedText text, int figureEnd) {
    return figureEnd < text.length() && SERIES.indexOf(text.charAt(figureEnd)) >= 0;
  }

  /** The number of figures in a text. */
  static int count(FoldedText text) {
    int figures = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || !isFigureChar(text.charAt(i - 1));
      figures += starts && FoldedText.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return figures;
  }
}
