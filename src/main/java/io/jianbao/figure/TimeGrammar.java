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
    for (String word : "未来的 未来 今后的 今后 接下来的 接下来 此后 之后 随后 下 后 将来 往后 向后".split(" ", -1)) {
      TOWARDS.put(word, Direction.NEXT);
    }
    TOWARDS.put("过", Direction.LATER);
    TOWARDS.put("再过", Direction.LATER);
  }

  private final FoldedText text;
  private final PointGrammar points;
  private final DurationGrammar durations;
  private final BoundTable bounds;
  private final PhraseWords lexicon;
  private final PointRangeGrammar ranges;
  private final RepetitionGrammar repetitions;
  private final BareYearGrammar bareYears;

  TimeGrammar(
      FoldedText text,
      PointGrammar points,
      DurationGrammar durations,
      AmountParser amounts,
      BoundTable bounds,
      PhraseWords lexicon) {
    this.text = text;
    this.points = points;
    this.durations = durations;
    this.ranges = new PointRangeGrammar(text, points, amounts);
    this.repetitions = new RepetitionGrammar(text, points, durations, ranges);
    this.bareYears = new BareYearGrammar(text, amounts);
    this.bounds = bounds;
    this.lexicon = lexicon;
  }

  /**
   * The time that starts at {@code at}, or null.
   *
   * @param starts what may start at its first character, as {@link Tables#startsAt} says
   */
  Dated parse(int at, int starts) {
    char c = text.at(at);
    if (c == '每') {
      return repetitions.parse(at);
    }
    if (c == '从' || c == '自') {
      return since(at);
    }
    Dated found = null;
    if ((starts & (Tables.NUMBER | Tables.TIME)) != 0) {
      found = fromPoint(at, at);
    }
    if ((starts & Tables.NUMBER) != 0) {
      found = longer(found, bareYears.parse(at));
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
      found = longer(repetitions.parse(at), found);
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
    Dated decades = points.decades(start, at);
    if (decades != null) {
      return decades;
    }
    PointGrammar.Result first = points.parse(at);
    if (first == null) {
      return null;
    }
    Dated range = ranges.parse(start, first);
    if (range != null) {
      return range;
    }
    return open(start, first);
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
    return "后起".indexOf(text.at(at - 1)) >= 0 && at > 0 && text.at(length.end()) == '内'
        ? new Dated(at, length.end() + 1, lasting(length, false))
        : lengthWith(at, length, null);
  }

  private Dated lengthWith(int start, Length length, Direction prefix) {
    int end = length.end();
    for (String word : AFTER_LENGTH) {
      if (text.startsWith(word, end) && endsWord(word, end + word.length())) {
        if (prefix == null && word.endsWith("后") && isVerbBefore(start)) {
          // 工作一年后 counts from what is told, not from the day of issue
          break;
        }
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
          new TimeMeaning.Shift(length, prefix == null ? within(length, word) : prefix);
      case "里" -> prefix == null ? null : new TimeMeaning.Shift(length, prefix);
      case "以来", "来" -> new TimeMeaning.Shift(length, Direction.PAST);
      case "以上" -> lasting(length, true);
      case "以下" -> lasting(length, false);
      default -> prefix == null && !length.needsContext() ? new TimeMeaning.Lasting(length) : null;
    };
  }

  /** 一年内第三次, 三天内已有两起 look back, other stretches ahead. */
  private Direction within(Length length, String word) {
    int behind = length.end() + word.length();
    for (String past : new String[] {"第", "已", "曾", "先后", "接连", "连续", "累计"}) {
      if (text.startsWith(past, behind)) {
        return Direction.PAST;
      }
    }
    return Direction.NEXT;
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
    if (word.equals("过") && Character.isIdeographic(text.at(at - 1))) {
      return null; // 才过三天, 度过三天: they are over
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

  /** Whether the two characters in front of {@code at} may be a verb: 工作, 结婚. */
  private boolean isVerbBefore(int at) {
    if (!Character.isIdeographic(text.at(at - 1)) || !Character.isIdeographic(text.at(at - 2))) {
      return false;
    }
    Trie.Match<PhraseWords.Sort> word = lexicon.at(text, at - 2, at);
    return word.length() == 2
        && (word.meaning() == PhraseWords.Sort.OTHER || word.meaning() == PhraseWords.Sort.VERBAL);
  }

  /** 以前三天, 治疗前三天, 解除后3个月: the character ends another word or clause. */
  private boolean isWordBefore(int at) {
    char before = text.at(at - 1);
    return Character.isIdeographic(before) && "在从自于到了和至有的年月是就才刚还也都".indexOf(before) < 0;
  }
}
