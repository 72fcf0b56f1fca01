package io.jianbao.figure;

import io.jianbao.figure.BoundTable.Bound;
import io.jianbao.figure.Candidate.Dated;
import io.jianbao.figure.DurationGrammar.Length;
import io.jianbao.figure.TimeMeaning.Direction;
import java.math.BigDecimal;

/** Times of all sorts: points, ranges, lengths, what is counted from now, what comes again. */
final class TimeGrammar {
  private static final String[] AFTER_POINT = {
    "以前", "之前", "及以前", "或之前", "及之前", "前", "以后", "之后", "及以后", "或之后", "及之后", "后", "以来", "开始", "起至今",
    "至今", "起", "止"
  };
  private static final String[] AFTER_LENGTH = {
    "以前", "之前", "前", "以后", "之后", "后", "以内", "之内", "内", "以来", "来", "以上", "以下", "左右", "上下", "之久", "里"
  };
  private static final Trie<Direction> TOWARDS = new Trie<>();

  static {
    for (String word : "过去的 过去 最近的 最近 近 此前 之前 前 上 刚刚过去的".split(" ", -1)) {
      TOWARDS.put(word, Direction.PAST);
    }
    for (String word : "未来的 未来 今后的 今后 接下来的 接下来 此后 之后 随后 下 后 将来 往后 向后 再过".split(" ", -1)) {
      TOWARDS.put(word, Direction.NEXT);
    }
  }

  /** Earlier years stand with 年; four digits alone are numbers. */
  private static final int FIRST_PLAIN_YEAR = 1949;

  private final FoldedText text;
  private final PointGrammar points;
  private final DurationGrammar durations;
  private final AmountParser amounts;
  private final BoundTable bounds;

  TimeGrammar(
      FoldedText text,
      PointGrammar points,
      DurationGrammar durations,
      AmountParser amounts,
      BoundTable bounds) {
    this.text = text;
    this.points = points;
    this.durations = durations;
    this.amounts = amounts;
    this.bounds = bounds;
  }

  /**
   * The time that starts at {@code at}, or null.
   *
   * @param starts what may start at its first character, as {@link Tables#startsAt} says
   */
  Dated parse(int at, int starts) {
    char c = text.at(at);
    if (c == '每') {
      return repeated(at);
    }
    if (c == '从' || c == '自') {
      return since(at);
    }
    Dated found = null;
    if ((starts & (Tables.NUMBER | Tables.TIME)) != 0) {
      found = fromPoint(at, at);
    }
    if ((starts & Tables.NUMBER) != 0) {
      found = longer(found, pairOfYears(at));
      found = longer(found, yearAlone(at));
      found = longer(found, fromLength(at));
    }
    if ((starts & Tables.TIME) != 0) {
      found = longer(found, pairOfWords(at));
      found = longer(found, shifted(at));
    }
    if ((starts & Tables.BOUND) != 0) {
      found = longer(found, aboutPoint(at));
      found = longer(found, boundedLength(at));
    }
    if (c == '隔') {
      found = longer(everyOther(at), found);
    }
    return c == '现' ? longer(found, now(at)) : found;
  }

  private static Dated longer(Dated a, Dated b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.end() > a.end() ? b : a;
  }

  /** 今明两年, 明后天. */
  private Dated pairOfWords(int at) {
    int first = "今明".indexOf(text.at(at));
    int second = "明后".indexOf(text.at(at + 1));
    if (first < 0 || first != second) {
      return null;
    }
    int i = at + 2;
    if (text.at(i) == '两' || text.at(i) == '二') {
      i++;
    }
    boolean year = text.at(i) == '年' && i > at + 2;
    if (!year && text.at(i) != '天' && text.at(i) != '日') {
      return null;
    }
    TimePoint from = new TimePoint();
    TimePoint to = new TimePoint();
    if (year) {
      from.yearSteps = first;
      to.yearSteps = first + 1;
    } else {
      from.daySteps = first;
      to.daySteps = first + 1;
    }
    return new Dated(at, i + 1, new TimeMeaning.Range(from, to));
  }

  /** 2019主持人大赛: a year in front of a name. Round numbers (2000贫困户) may count. */
  private Dated yearAlone(int at) {
    int year = bareYear(at);
    char before = text.at(at - 1);
    boolean apart =
        !Digits.isNumeral(before) && !FoldedText.isLetter(before) && "-./第".indexOf(before) < 0;
    char behind = text.at(at + 4);
    boolean named =
        Character.isIdeographic(behind)
            && !Digits.isNumeral(behind)
            && !Digits.isRoughWord(behind)
            && "年号级第后的是等和至到折成".indexOf(behind) < 0
            && !amounts.isUnit(at + 4);
    boolean edition = "版款".indexOf(behind) >= 0 && behind != '\0' && !Digits.isNumeral(before);
    boolean bracketed =
        Character.isIdeographic(text.at(at - 2))
            && (before == '(' && behind == ')' || before == '·' && behind == '》');
    boolean round = year % 100 == 0 && !bracketed;
    if (!apart && at > 0 || year < FIRST_PLAIN_YEAR || round || !named && !edition && !bracketed) {
      return null;
    }
    TimePoint point = new TimePoint();
    point.year = year;
    return new Dated(at, edition ? at + 5 : at + 4, new TimeMeaning.Point(point));
  }

  /** 2016-2018, 1999.08-2002.02. */
  private Dated pairOfYears(int at) {
    TimePoint from = yearAndMonth(at);
    if (from == null || Digits.isNumeral(text.at(at - 1)) || text.at(at - 1) == '-') {
      return null;
    }
    int i = behind(from, at);
    if (text.at(i) != '-' && text.at(i) != '~') {
      return null;
    }
    i += text.at(i + 1) == text.at(i) ? 2 : 1;
    TimePoint to = yearAndMonth(i);
    if (to == null || to.year < from.year || to.year.equals(from.year) && to.month == null) {
      return null;
    }
    int end = behind(to, i);
    char behind = text.at(end);
    boolean open = behind == '年' || behind == '-' || behind == '.' || FoldedText.isLetter(behind);
    return open ? null : new Dated(at, end, new TimeMeaning.Range(from, to));
  }

  /** 1999 or 1999.08, or null. */
  private TimePoint yearAndMonth(int at) {
    int year = bareYear(at);
    if (year == 0) {
      return null;
    }
    TimePoint point = new TimePoint();
    point.year = year;
    boolean month =
        text.at(at + 4) == '.'
            && FoldedText.isDigit(text.at(at + 5))
            && FoldedText.isDigit(text.at(at + 6))
            && !FoldedText.isDigit(text.at(at + 7));
    int number = month ? (text.at(at + 5) - '0') * 10 + text.at(at + 6) - '0' : 0;
    if (number >= 1 && number <= 12) {
      point.month = number;
    }
    return point;
  }

  private static int behind(TimePoint yearAndMonth, int at) {
    return yearAndMonth.month == null ? at + 4 : at + 7;
  }

  private int bareYear(int at) {
    int year = 0;
    for (int i = at; i < at + 4; i++) {
      if (!FoldedText.isDigit(text.at(i))) {
        return 0;
      }
      year = year * 10 + text.at(i) - '0';
    }
    return year >= 1900 && year < 2100 && !FoldedText.isDigit(text.at(at + 4)) ? year : 0;
  }

  /** 大约晚上十点, 约10时左右. */
  private Dated aboutPoint(int at) {
    Trie.Match<Bound> bound = bounds.before(text, at);
    if (bound == null || bound.meaning() != Bound.ABOUT) {
      return null;
    }
    Dated point = fromPoint(at, text.skipBlanks(at + bound.length()));
    return point != null && isClockTime(point.meaning()) ? point : null;
  }

  private static boolean isClockTime(TimeMeaning meaning) {
    return switch (meaning) {
      case TimeMeaning.Point point -> point.point().hour != null;
      case TimeMeaning.Open open -> open.point().hour != null;
      default -> false;
    };
  }

  private Dated now(int at) {
    if (!text.startsWith("现在", at)) {
      return null;
    }
    TimePoint point = new TimePoint();
    point.now = true;
    return new Dated(at, at + 2, new TimeMeaning.Point(point));
  }

  /** 从2016年到2018年, 自2018年以来, 从2001年起至今: the preposition belongs to the whole. */
  private Dated since(int at) {
    int from = at + 1;
    if (text.at(at) == '自' && text.at(from) == '从') {
      from++;
    }
    Dated inside = fromPoint(at, text.skipBlanks(from));
    if (inside == null || inside.meaning() instanceof TimeMeaning.Point) {
      return null;
    }
    if (inside.meaning() instanceof TimeMeaning.Open open) {
      return open.direction() == Direction.SINCE || open.direction() == Direction.UNTIL_NOW
          ? inside
          : null;
    }
    return inside;
  }

  /** 不足半年, 超过10年, 大约20年, 长达21年. */
  private Dated boundedLength(int at) {
    Trie.Match<Bound> bound = bounds.before(text, at);
    if (bound == null || bound.length() == 1 && "近上成".contains(bound.word())) {
      return null;
    }
    Length length = durations.parse(text.skipBlanks(at + bound.length()));
    boolean days = length != null && length.unit() == TimeUnit.DAY;
    if (length == null || length.needsContext() && !days || length.parts().size() > 1) {
      return null;
    }
    BigDecimal count = length.parts().get(0).count();
    Length bounded =
        new Length(
            length.start(),
            length.end(),
            length.parts(),
            bound.meaning() == Bound.MIN ? count : length.low(),
            bound.meaning() == Bound.MAX ? count : length.high(),
            length.exact(),
            false);
    return lengthWith(at, bounded, null);
  }

  // ---- points and ranges

  private Dated fromPoint(int start, int at) {
    PointGrammar.Result first = points.parse(at);
    if (first == null) {
      return null;
    }
    Dated range = range(start, first);
    if (range != null) {
      return range;
    }
    return open(start, first);
  }

  private Dated range(int start, PointGrammar.Result first) {
    int behind = amounts.connectorEnd(first.end());
    boolean and = false;
    if (behind == 0) {
      int i = text.skipBlanks(first.end());
      if (text.at(i) != '和' && text.at(i) != '与') {
        return null;
      }
      and = true;
      behind = text.skipBlanks(i + 1);
    }
    PointGrammar.Result second = lunarDay(first.point(), behind);
    second = second == null ? points.parse(behind) : second;
    if (second == null || !sameSort(first.point(), second.point())) {
      return null;
    }
    int end = second.end();
    if (and) {
      int i = text.skipBlanks(end);
      if (text.startsWith("之间", i)) {
        end = i + 2;
      } else if (text.at(i) == '间') {
        end = i + 1;
      } else {
        return null;
      }
    } else if (text.at(end) == '止' || text.startsWith("期间", end)) {
      end += text.at(end) == '止' ? 1 : 0;
    }
    return new Dated(start, end, new TimeMeaning.Range(first.point(), second.point()));
  }

  /** 大年初二到初三, 除夕至初六: the second day is of the first month of the lunar year too. */
  private PointGrammar.Result lunarDay(TimePoint first, int at) {
    boolean lunar = first.lunar || first.holiday instanceof HolidayTable.Rule.Lunar;
    Numeral number = lunar && text.at(at) == '初' ? amounts.numerals().unsigned(at + 1) : null;
    if (number == null || number.small() < 1 || number.small() > 10) {
      return null;
    }
    TimePoint point = new TimePoint();
    point.month = first.month == null ? 1 : first.month;
    point.day = number.small();
    point.lunar = true;
    return new PointGrammar.Result(point, number.end());
  }

  private static boolean sameSort(TimePoint a, TimePoint b) {
    if (a.hour != null || b.hour != null) {
      return a.hasClock() && b.hasClock();
    }
    return a.hasDate() == b.hasDate() || b.nextDay && b.hasClock();
  }

  private Dated open(int start, PointGrammar.Result first) {
    TimePoint point = first.point();
    int end = first.end();
    Dated plain = new Dated(start, end, new TimeMeaning.Point(point));
    if (text.startsWith("左右", end) && point.hour != null) {
      return new Dated(start, end + 2, plain.meaning());
    }
    if (text.at(end) == '内' && endsWord("内", end + 1) && point.hasYear() && !point.hasDay()) {
      return new Dated(start, end + 1, plain.meaning());
    }
    for (String word : AFTER_POINT) {
      if (text.startsWith(word, end) && endsWord(word, end + word.length())) {
        Direction direction = direction(word);
        if (direction == Direction.BEFORE
            && point.edge == null
            && !point.hasDate()
            && point.hour == null) {
          return plain;
        }
        return new Dated(start, end + word.length(), new TimeMeaning.Open(point, direction));
      }
    }
    return plain;
  }

  private static Direction direction(String word) {
    if (word.endsWith("前") || word.equals("止")) {
      return Direction.BEFORE;
    }
    if (word.endsWith("至今")) {
      return Direction.UNTIL_NOW;
    }
    return word.endsWith("后") ? Direction.AFTER : Direction.SINCE;
  }

  /** 2月27日前往, 2020年后续: the character begins another word. */
  private boolean endsWord(String word, int end) {
    String not =
        switch (word) {
          case "前" -> "往来夕列身任景后提方线沿途进去所总首国门台两三二一四五六七八九十半几数0123456789";
          case "后" -> "勤来续者期备台卫天面方半果两三二四五六七八九几0123456789";
          case "起" -> "来到点草诉步飞义源降跑航火重伏用码价床身居舞立早";
          case "来" -> "到自源的说看临华京访电信往去";
          case "内" -> "部容心地需外涵阁幕政存科陆销战蒙";
          case "里" -> "程面";
          case "止" -> "步损住";
          default -> "";
        };
    return not.indexOf(text.at(end)) < 0 || text.at(end) == '\0' || not.isEmpty();
  }

  // ---- lengths

  private Dated fromLength(int at) {
    Length length = durations.parse(at);
    if (length == null) {
      return null;
    }
    return text.at(at - 1) == '后' && text.at(length.end()) == '内'
        ? new Dated(at, length.end() + 1, lasting(length, false))
        : lengthWith(at, length, null);
  }

  private Dated lengthWith(int start, Length length, Direction prefix) {
    int end = length.end();
    for (String word : AFTER_LENGTH) {
      if (text.startsWith(word, end) && endsWord(word, end + word.length())) {
        TimeMeaning meaning = suffixed(word, length, prefix);
        if (meaning != null) {
          return new Dated(start, end + word.length(), meaning);
        }
      }
    }
    if (prefix != null) {
      return new Dated(start, end, new TimeMeaning.Shift(length, prefix));
    }
    return length.needsContext() ? null : new Dated(start, end, new TimeMeaning.Lasting(length));
  }

  private TimeMeaning suffixed(String word, Length length, Direction prefix) {
    return switch (word) {
      case "前" -> shift(length, Direction.AGO, prefix);
      case "以前", "之前" -> shift(length, Direction.BEFORE, prefix);
      case "后" -> shift(length, Direction.LATER, prefix);
      case "以后", "之后" -> shift(length, Direction.AFTER, prefix);
      case "以内", "之内", "内" ->
          new TimeMeaning.Shift(length, prefix == null ? Direction.NEXT : prefix);
      case "里" -> prefix == null ? null : new TimeMeaning.Shift(length, prefix);
      case "以来", "来" -> new TimeMeaning.Shift(length, Direction.PAST);
      case "以上" -> lasting(length, true);
      case "以下" -> lasting(length, false);
      default -> prefix == null && !length.needsContext() ? new TimeMeaning.Lasting(length) : null;
    };
  }

  /** 三天前, unless another direction was said before: 未来三天后 makes no sense. */
  private static TimeMeaning shift(Length length, Direction direction, Direction prefix) {
    return prefix == null ? new TimeMeaning.Shift(length, direction) : null;
  }

  private static TimeMeaning lasting(Length length, boolean min) {
    if (length.needsContext() && length.unit() == TimeUnit.MONTH || length.parts().size() > 1) {
      return length.needsContext() ? null : new TimeMeaning.Lasting(length);
    }
    return new TimeMeaning.Lasting(
        new Length(
            length.start(),
            length.end(),
            length.parts(),
            min ? length.parts().get(0).count() : null,
            min ? null : length.high() == null ? length.parts().get(0).count() : length.high(),
            length.exact(),
            false));
  }

  /** 未来五年, 近三年, 前3天, 过去的一周. */
  private Dated shifted(int at) {
    Trie.Match<Direction> towards = TOWARDS.longest(text, at);
    return towards == null ? null : shifted(at, towards.word(), towards.meaning());
  }

  private Dated shifted(int at, String word, Direction direction) {
    if (word.equals("近") && "附最靠接邻亲临就晚远贴将".indexOf(text.at(at - 1)) >= 0 && at > 0) {
      return null;
    }
    int from = text.skipBlanks(at + word.length());
    Length length = durations.parse(from);
    if (length == null) {
      return null;
    }
    boolean brief = word.length() == 1;
    if (!brief && length.needsContext() && points.parse(length.end()) != null) {
      // 此前17日上午: a day, not a length
      return null;
    }
    if (brief
        && !word.equals("近")
        && (isWordBefore(at) || length.unit() == TimeUnit.YEAR && word.equals("上"))) {
      return null;
    }
    if (word.equals("近")
        && (length.unit().isClock() || "了时达过用经隔有长".indexOf(text.at(at - 1)) >= 0 && at > 0)) {
      return length.needsContext()
          ? null
          : new Dated(at, length.end(), new TimeMeaning.Lasting(bounded(length)));
    }
    return lengthWith(at, length, direction);
  }

  private static Length bounded(Length length) {
    if (!length.exact() || length.parts().size() > 1) {
      return length;
    }
    return new Length(
        length.start(),
        length.end(),
        length.parts(),
        null,
        length.parts().get(0).count(),
        true,
        false);
  }

  /** 以前三天, 治疗前三天, 解除后3个月: the character ends another word or clause. */
  private boolean isWordBefore(int at) {
    char before = text.at(at - 1);
    return Character.isIdeographic(before) && "在从自于到了和至有的年月".indexOf(before) < 0;
  }

  // ---- what comes again

  private Dated repeated(int at) {
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
    Dated range = range(at, inside);
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
