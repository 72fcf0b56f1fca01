package io.jianbao.figure;

import io.jianbao.figure.Candidate.Dated;
import io.jianbao.figure.DurationGrammar.Length;

/** What comes again: 每天晚上8点, 每周一, 每隔3天, 隔周. */
final class RepetitionGrammar {
  private final FoldedText text;
  private final PointGrammar points;
  private final DurationGrammar durations;
  private final PointRangeGrammar ranges;

  RepetitionGrammar(
      FoldedText text, PointGrammar points, DurationGrammar durations, PointRangeGrammar ranges) {
    this.text = text;
    this.points = points;
    this.durations = durations;
    this.ranges = ranges;
  }

  /** The repetition that starts at {@code at}, or null. */
  Dated parse(int at) {
    return switch (text.at(at)) {
      case '每' -> every(at);
      case '隔' -> everyOther(at);
      default -> null;
    };
  }

  private Dated every(int at) {
    int i = at + 1;
    boolean apart = text.at(i) == '隔';
    if (apart) {
      i++;
    }
    int everyWeekday = i;
    if (text.at(i) == '个') {
      i++;
    }
    PointGrammar.Result weekday = points.parse(everyWeekday);
    if (weekday != null && weekday.point().weekday != null && weekday.point().weekSteps == null) {
      return new Dated(
          at, weekday.end(), new TimeMeaning.Repeated(TimeUnit.WEEK, 1, weekday.point()));
    }
    if (text.startsWith("夏天", i)
        || text.startsWith("冬天", i)
        || text.startsWith("春天", i)
        || text.startsWith("秋天", i)) {
      TimePoint point = new TimePoint();
      point.season = "春夏秋冬".indexOf(text.at(i)) + 1;
      return new Dated(at, i + 2, new TimeMeaning.Repeated(TimeUnit.YEAR, 1, point));
    }
    TimeUnit unit = null;
    int end = i;
    int every = 1;
    for (String word :
        new String[] {
          "工作日", "年度", "季度", "星期", "礼拜", "小时", "分钟", "年", "月", "周", "天", "日", "晚", "季", "秒"
        }) {
      if (text.startsWith(word, i)) {
        unit = unitOf(word);
        end = i + word.length();
        break;
      }
    }
    if (unit == null) {
      Length length = durations.parse(i);
      if (length == null || !length.exact() || length.needsContext()) {
        return null;
      }
      unit = length.unit();
      every = length.parts().get(0).count().intValue();
      return new Dated(at, length.end(), new TimeMeaning.Repeated(unit, Math.max(1, every), null));
    }
    char next = text.at(end);
    if (next == '均' || unit == TimeUnit.DAY && next == '报') {
      return null;
    }
    return withClock(at, end, unit);
  }

  private Dated withClock(int at, int end, TimeUnit unit) {
    PointGrammar.Result inside = unit.isClock() ? null : points.parse(text.skipBlanks(end));
    boolean fits =
        inside != null
            && inside.point().daySteps == null
            && !inside.point().hasYear()
            && inside.point().weekSteps == null
            && (unit != TimeUnit.DAY || !inside.point().hasDate());
    if (!fits) {
      return new Dated(at, end, new TimeMeaning.Repeated(unit, 1, null));
    }
    int behind = inside.end();
    Dated range = ranges.parse(at, inside);
    if (range != null) {
      behind = range.end();
    }
    return new Dated(at, behind, new TimeMeaning.Repeated(unit, 1, inside.point()));
  }

  /** 隔周, 隔年; 隔天 is every second day beside 一次 and the like, else the next day. */
  private Dated everyOther(int at) {
    TimeUnit unit =
        switch (text.at(at + 1)) {
          case '年' -> TimeUnit.YEAR;
          case '月' -> TimeUnit.MONTH;
          case '周' -> TimeUnit.WEEK;
          case '天', '日' -> isRepeatedBehind(at + 2) ? TimeUnit.DAY : null;
          default -> null;
        };
    boolean word = "间相阻分".indexOf(text.at(at - 1)) >= 0 && at > 0;
    boolean other = "期饼亮围边".indexOf(text.at(at + 2)) >= 0 && at + 2 < text.length();
    return unit == null || word || other
        ? null
        : new Dated(at, at + 2, new TimeMeaning.Repeated(unit, 2, null));
  }

  private boolean isRepeatedBehind(int at) {
    for (String word : new String[] {"一次", "一期", "一班", "一换", "服", "注射", "出刊", "轮"}) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  private static TimeUnit unitOf(String word) {
    return switch (word) {
      case "年", "年度" -> TimeUnit.YEAR;
      case "季度", "季" -> TimeUnit.QUARTER;
      case "月" -> TimeUnit.MONTH;
      case "周", "星期", "礼拜" -> TimeUnit.WEEK;
      case "小时" -> TimeUnit.HOUR;
      case "分钟" -> TimeUnit.MINUTE;
      case "秒" -> TimeUnit.SECOND;
      default -> TimeUnit.DAY;
    };
  }
}
