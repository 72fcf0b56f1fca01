package io.jianbao.segment;

import io.jianbao.text.Span;
import io.jianbao.text.Width;

/** Where a figure ends and its unit starts, as far as words go. */
final class Figures {
  private static final String NUMERALS = "零〇一二三四五六七八九十百千万亿两半数几壹贰叁肆伍陆柒捌玖拾佰仟廿";
  private static final String JOINTS = ".．,，·∶:/／-－";
  private static final String SIGNS = "%％‰℃";
  private static final String POWERS = "万亿";

  private Figures() {}

  static boolean isDigit(char c) {
    char folded = Width.fold(c);
    return folded >= '0' && folded <= '9';
  }

  /** Behind the figure that starts at {@code start}: 3, 3.5, 1,000, ３０％, 20万, 1998年, 27日. */
  static int end(String text, int start, int limit) {
    int end = start + 1;
    while (end < limit
        && (isDigit(text.charAt(end))
            || end + 1 < limit
                && JOINTS.indexOf(text.charAt(end)) >= 0
                && JOINTS.indexOf(text.charAt(end)) < 8
                && isDigit(text.charAt(end + 1)))) {
      end++;
    }
    if (end == limit) {
      return end;
    }
    int behind = end;
    while (behind < limit && POWERS.indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    boolean joined = behind > end || SIGNS.indexOf(text.charAt(end)) >= 0;
    if (joined) {
      return Math.max(behind, SIGNS.indexOf(text.charAt(end)) >= 0 ? end + 1 : behind);
    }
    return isTimeUnit(text, start, end) ? end + 1 : end;
  }

  /** Four digits with 年, two with 月 日 时. */
  private static boolean isTimeUnit(String text, int start, int end) {
    char unit = text.charAt(end);
    int digits = end - start;
    return unit == '年' && digits == 4 || "月日时".indexOf(unit) >= 0 && digits <= 2;
  }

  static boolean isTime(String text, int start, int end) {
    return end - start > 1 && "年月日时".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Where the unit of a figure starts; its start when the two are one word (12300多名, 三四十人). */
  static int startOfUnit(String text, Span span) {
    int at = span.start();
    while (at < span.end() && isNumeral(text, at, span)) {
      at++;
    }
    boolean modified = at < span.end() && "多余来几数许".indexOf(text.charAt(at)) >= 0;
    return modified ? span.start() : at;
  }

  private static boolean isNumeral(String text, int at, Span span) {
    char c = text.charAt(at);
    return isDigit(c)
        || NUMERALS.indexOf(c) >= 0
        || SIGNS.indexOf(c) >= 0
        || at > span.start() && at + 1 < span.end() && JOINTS.indexOf(c) >= 0;
  }
}
