package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;

/**
 * So much for each: 每平方公里120人, 每日9万余次, 时速350公里, 一天3轮; prices (每股1.95港元) are money. Where a verb
 * stands between (每日入户9万余次) the figure is a quantity by itself, so that its span says no more than
 * the figure.
 */
final class RateGrammar {
  private static final String[] PER = {
    "天", "日", "年", "月", "周", "小时", "分钟", "秒", "个月", "季度", "季", "晚", "星期", "百公里", "万人", "千人", "百人"
  };
  private static final String[] SPEEDS = {"时速", "最高时速", "平均时速", "设计时速", "运营时速", "亩产", "年产", "日产"};
  private static final String[] ONE_PERIOD = {"一天", "一年", "一周", "一日", "一个月", "一小时", "一分钟", "一晚"};

  private final FoldedText text;
  private final UnitTable units;
  private final FigureGrammar figures;

  RateGrammar(FoldedText text, UnitTable units, FigureGrammar figures) {
    this.text = text;
    this.units = units;
    this.figures = figures;
  }

  Counted parse(int at) {
    return switch (text.at(at)) {
      case '每' -> each(at);
      case '一' -> oneOf(at, ONE_PERIOD, 0);
      case '时', '最', '平', '设', '运', '亩' -> oneOf(at, SPEEDS, 1);
      default -> null;
    };
  }

  private Counted oneOf(int at, String[] words, int gap) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        Counted rate = rate(at, at + word.length(), gap);
        if (rate != null) {
          return rate;
        }
      }
    }
    return null;
  }

  private Counted each(int at) {
    int behind = at + 1;
    if (text.at(behind) == '1' || text.at(behind) == '一') {
      behind++;
    }
    for (String period : PER) {
      if (text.startsWith(period, behind)) {
        Counted rate = rate(at, behind + period.length(), 0);
        if (rate != null) {
          return rate;
        }
      }
    }
    Unit unit = units.at(text, behind);
    return unit == null ? null : rate(at, behind + unit.word().length(), 1);
  }

  private Counted rate(int start, int from, int gap) {
    for (int i = from; i <= from + gap; i++) {
      char c = text.at(i);
      Counted figure = figures.parse(i);
      if (figure != null) {
        return isCounted(figure) ? figure.widened(start, Kind.RATE) : null;
      }
      if (!Character.isIdeographic(c) || c == '第' || c == '每') {
        return null;
      }
    }
    return null;
  }

  private static boolean isCounted(Counted figure) {
    return switch (figure.kind()) {
      case QUANTITY, DIMENSION -> true;
      default -> false;
    };
  }
}
