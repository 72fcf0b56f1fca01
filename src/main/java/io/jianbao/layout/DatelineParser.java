package io.jianbao.layout;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import io.jianbao.text.Simplified;
import io.jianbao.text.Width;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads lines of origin and bylines: 本报2月27日讯 (记者 马芳), 新华社北京2月27日电（记者王雅静、徐跃）, 本报讯 记者李明,
 * 【記者王小明／台北報導】, 【本報台中訊】, 本报记者 张三, （本报莫斯科4月30日电）. Immutable.
 *
 * <p>The expressions run over at most {@value #REACH} characters, so that they cost a bounded time.
 */
final class DatelineParser {
  /**
   * Where a line of origin was found in a line's text, and what it says; null for what it does not.
   */
  record Found(
      Form where,
      int start,
      int end,
      String agency,
      String place,
      MonthDay date,
      String form,
      List<String> reporters) {}

  /** The forms of lines of origin. */
  enum Form {
    /** In front of the first paragraph. */
    LEAD,
    /** A line of its own with the names of the reporters. */
    BYLINE,
    /** Behind the last paragraph. */
    CLOSING
  }

  private static final int REACH = 160;

  /** A line of origin names its form or its writer within so many characters. */
  private static final int NEAR = 48;

  private static final int LONGEST_BYLINE = 90;

  /** Every line of origin has one of these; to look for them costs less than a match. */
  private static final CharSet NAMED_IN_ORIGINS = new CharSet("讯訊电電息记記员員报報");

  /** And one that names the writer only one of these. */
  private static final CharSet REPORTED_WORK = new CharSet("报報");

  /** Folded, an origin with a form one of these. */
  private static final CharSet FORM_ENDS = new CharSet("讯电息道");

  /** And every {@link Writers#ROLE} one of these. */
  private static final CharSet NAMED_IN_ROLES = new CharSet("记記讯訊习習派作撰采採");

  private static final Pattern BYLINE =
      Pattern.compile("^[ (□■◎●○◇◆△▲☆★]{0,3}" + Writers.ROLE + "[: ]{0,2}([^。,;:!?]{2,70})\\)?$");
  private static final Pattern BYLINE_MARK = Pattern.compile("^[□■◎●◆▲★]" + " ?([^。,;:!?]{2,40})$");
  private static final Pattern NAMES =
      Pattern.compile("\\p{IsHan}{1,4}(?:[ 、]{1,2}\\p{IsHan}{1,4}){0,5}");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\G ?\\(([^()]{2,80})\\)");
  private static final Pattern UNBRACKETED =
      Pattern.compile(
          "\\G ?("
              + Writers.ROLE
              + "[: ]?\\p{IsHan}[\\p{IsHan}·、 ]{1,30}?)(?:(?:摄影)?报(?<work>道))?[: ]");
  private static final Pattern REPORTED_FROM =
      Pattern.compile(
          "^(?!综合|外电)(\\p{IsHan}{2,8}?)(?:连线|综合|电话|\\d{1,2}日|[一二三四五六七八九十]{1,3}日)*(?:报道|报导|电)$");
  private static final Pattern LONGER_THAN_A_NAME = Pattern.compile("[^ 、/()·]{5}");
  private static final Pattern NO_PLACE = Pattern.compile("记|通$|评|从|获悉|[、·]$");

  /** The last characters of the names of papers of which each line of origin has one at once. */
  private static final String PAPER_ENDS = "报网社端";

  private static final List<String> PAPERS =
      List.of("日报", "晚报", "早报", "晨报", "时报", "商报", "快报", "导报", "都市报", "青年报", "新闻网", "通讯社", "客户端");

  private static final int LONGEST_PAPER = 9;

  private final Pattern origin;
  private final List<String> agencies;

  /** The last characters of all names that a line of origin begins with. */
  private final CharSet agencyEnds;

  private final Pattern boxed;
  private final Pattern boxedOrigin;
  private final Pattern reported;
  private final Pattern closing;

  private DatelineParser(List<String> agencies) {
    this.agencies = List.copyOf(agencies);
    this.agencyEnds =
        new CharSet(
            PAPER_ENDS
                + agencies.stream()
                    .map(name -> name.substring(name.length() - 1))
                    .distinct()
                    .collect(Collectors.joining()));
    String listed = agencies.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String sender =
        "(?<agency>" + listed + "|\\p{IsHan}{2,5}?(?:" + String.join("|", PAPERS) + ")(?:客户端)?)";
    String agency = "据?" + sender;
    String place = "(?<place>(?!专[电讯])\\p{IsHan}[\\p{IsHan}·、]{0,17}?)?";
    String day = "(?:(?<month>\\d{1,2}) ?月 ?)?(?<day>\\d{1,2}) ?日";
    String date = "(?<date>" + day + "|[一二三四五六七八九十]{1,3}日)?";
    String form = "(?<form>讯|电|消息|专电|专讯)";
    String reportedOn = "(?<form>讯|电|消息|专电|专讯|(?<=日)报道(?=[ (]))";
    this.origin = Pattern.compile("^" + agency + " ?" + place + " ?" + date + " ?" + reportedOn);
    this.boxedOrigin =
        Pattern.compile(
            "^[【〔\\[(]" + agency + " ?" + place + " ?" + date + " ?" + form + "[】〕\\])]");
    this.reported =
        Pattern.compile(
            "^(?:"
                + sender
                + " ?)?"
                + Writers.ROLE
                + "[: ]?(?<who>(?![^:/报]{0,30}[从在近昨今获了到的对就向由据随])\\p{IsHan}[\\p{IsHan}·、 ]{1,30}?)"
                + "(?:(?: ?/ ?| 发自 ?|(?<![、者]) )(?!综合|连线|摄影|报)(?<where>\\p{IsHan}{2,8}?))?[ /]{0,2}"
                + "(?:连线|综合|电话|现场|摄影|\\d{1,2}日)*(?:报道|报导)[ :]");
    this.boxed =
        Pattern.compile(
            "^[【〔\\[(](?<inside>(?:"
                + agency
                + ")?[^】〕\\])]{0,10}?(?:(?:记者|通讯员|特派员)[^】〕\\])]{1,50}"
                + "|[^】〕\\])/]{2,24}/[^】〕\\])]{0,10}报[导道]))[】〕\\])]");
    this.closing =
        Pattern.compile("\\(" + agency + " ?" + place + " ?" + date + " ?" + form + "\\)$");
  }

  /** Who wrote what ends here: (记者张三), (地方中心李四/台北报道). */
  private static final Pattern CLOSING_BYLINE =
      Pattern.compile("\\((?<desk>\\p{IsHan}{2,6}中心)?(?<inside>[^()]{2,80})\\)$");

  private static final Pattern REPORTED = Pattern.compile("^[^/]{2,24}/[^/]{2,12}报[导道]$");

  static DatelineParser load() {
    return new DatelineParser(
        new DataFile(DatelineParser.class, "agencies.txt")
            .rows().stream().map(line -> fold(line, 0, line.length())).distinct().toList());
  }

  /** The line of origin with which the text begins, or null. */
  Found lead(String text) {
    if (text.length() < 3 || !mayBegin(text.charAt(0))) {
      return null;
    }
    boolean boxed = !Script.isHan(text.charAt(0));
    boolean may = boxed || mayBeginWithAgency(text) || mayBeginWithWriter(text);
    if (!may || !NAMED_IN_ORIGINS.anyIn(text, NEAR)) {
      return null;
    }
    String head = fold(text, 0, Math.min(text.length(), REACH));
    if (boxed) {
      return boxedLead(text, head);
    }
    Found found = beginsWithAgency(head) ? origin(text, head) : null;
    return found == null ? reported(text, head) : found;
  }

  /** Who reports from where, in front of a report: 大公报记者 王小明 台北报道, 记者王小明／台北报道. */
  private Found reported(String text, String head) {
    int role = head.indexOf("记者");
    int work = role < 0 || role > LONGEST_PAPER ? -1 : head.indexOf("报", role);
    Matcher matcher = work < 0 ? null : reported.matcher(head);
    if (matcher == null || !matcher.find() || matcher.end() == text.length()) {
      return null;
    }
    int from = matcher.start("who");
    int to = matcher.start("where") < 0 ? matcher.end("who") : matcher.start("where");
    Writers writers = Writers.with(text, from, matcher.end("who"), head);
    if (matcher.start("where") >= 0) {
      writers = new Writers(Writers.names(text, from, to, head), group(text, matcher, "where"));
    }
    return writers.names().isEmpty()
        ? null
        : new Found(
            Form.LEAD,
            0,
            matcher.end() - 1,
            group(text, matcher, "agency"),
            writers.place(),
            null,
            null,
            writers.names());
  }

  private boolean beginsWithAgency(String head) {
    int at = head.startsWith("据") ? 1 : 0;
    return agencies.stream().anyMatch(name -> head.startsWith(name, at))
        || PAPERS.stream().anyMatch(paper -> isNear(head.indexOf(paper), at));
  }

  /** Whether the kind of a paper stands behind a name of two to five characters. */
  private static boolean isNear(int kind, int at) {
    return kind >= at + 2 && kind <= at + 5;
  }

  /** Whether the text may begin with who sends it. */
  private boolean mayBeginWithAgency(String text) {
    for (int i = 0; i < Math.min(text.length(), LONGEST_PAPER); i++) {
      if (agencyEnds.has(Simplified.fold(text.charAt(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text may begin with who reports: 记者王小明／台北报道. */
  private static boolean mayBeginWithWriter(String text) {
    int role = text.indexOf('者', 1, Math.min(text.length(), LONGEST_PAPER));
    return role >= 0 && REPORTED_WORK.anyIn(text, NEAR);
  }

  private Found boxedLead(String text, String head) {
    Matcher inBox = boxedOrigin.matcher(head);
    return inBox.find() && inBox.end() < text.length()
        ? withWriters(text, inBox, head)
        : boxed(text, head);
  }

  private static boolean mayBegin(char c) {
    return Script.isHan(c) || "【〔[(（［".indexOf(c) >= 0;
  }

  private Found origin(String text, String head) {
    Matcher matcher = origin.matcher(head);
    if (!FORM_ENDS.anyIn(head, NEAR) || !matcher.find() || !plausible(matcher, head)) {
      return null;
    }
    return withWriters(text, matcher, head);
  }

  /**
   * An origin with those who wrote: they stand behind it or in it: 中央社記者王小明台北3日電.
   *
   * @param matcher has found the origin
   */
  private static Found withWriters(String text, Matcher matcher, String head) {
    int end = matcher.end();
    Writers writers = new Writers(List.of(), group(text, matcher, "place"));
    Matcher names = IN_BRACKETS.matcher(head);
    Matcher bare = UNBRACKETED.matcher(head);
    Matcher inside =
        writers.place() != null && writers.place().indexOf('者') > 0
            ? Writers.ROLES.matcher(head).region(matcher.start("place"), matcher.end("place"))
            : null;
    if (inside != null && inside.lookingAt()) {
      writers = Writers.with(text, inside.end(), matcher.end("place"), head);
    } else if (names.find(end) && isByline(names.group(1))) {
      boolean programme = PROGRAMME.matcher(names.group(1)).find();
      List<String> reporters =
          programme ? List.of() : Writers.names(text, names.start(1), names.end(1), head);
      writers = new Writers(reporters, writers.place());
      end = names.end();
    } else if (bare.find(end)) {
      boolean placed = writers.place() == null && bare.start("work") >= 0;
      writers =
          placed
              ? Writers.with(text, bare.start(1), bare.end(1), head)
              : new Writers(Writers.names(text, bare.start(1), bare.end(1), head), writers.place());
      if (!writers.names().isEmpty()) {
        end = writers.place() != null && placed ? bare.end() - 1 : bare.end(1);
      }
    }
    return new Found(
        Form.LEAD,
        0,
        end,
        group(text, matcher, "agency"),
        writers.place(),
        date(matcher.group("month"), matcher.group("day")),
        group(text, matcher, "form"),
        writers.names());
  }

  /** Without a day, 讯 and 电 are also the beginnings of words: 本报通讯员, 新华社电视. */
  private static boolean plausible(Matcher matcher, String head) {
    if (matcher.group("date") != null) {
      return true;
    }
    String place = matcher.group("place");
    if (place != null && (place.length() > 8 || NO_PLACE.matcher(place).find())) {
      return false;
    }
    int end = matcher.end();
    return end == head.length() || "员社息视话台影脑子器力报公网".indexOf(head.charAt(end)) < 0;
  }

  /** 央视网消息（新闻联播）: where it was broadcast, not who wrote it. */
  private static final Pattern PROGRAMME =
      Pattern.compile("(?:联播|新闻|播报|快讯|早报|晚报|日报|时报|频道|栏目|访谈|节目)$");

  /** Whether what stands in brackets behind a line of origin names who wrote it. */
  private static boolean isByline(String inside) {
    return Writers.ROLES.matcher(inside).find() || NAMES.matcher(inside).matches();
  }

  private Found boxed(String text, String head) {
    Matcher matcher = boxed.matcher(head);
    if (!matcher.find() || matcher.end() == text.length() && head.charAt(0) == '(') {
      return null;
    }
    int from = matcher.start("inside");
    int to = matcher.end("inside");
    Matcher role = Writers.ROLES.matcher(head).region(from, to);
    int namesFrom = role.find() ? role.end() : from;
    String place = null;
    int slash = Math.max(head.lastIndexOf('/', to), head.lastIndexOf(',', to));
    List<String> reporters = Writers.names(text, namesFrom, slash > namesFrom ? slash : to, head);
    Matcher where = slash > from ? REPORTED_FROM.matcher(head.substring(slash + 1, to)) : null;
    if (where != null && where.find()) {
      place = text.substring(slash + 1, slash + 1 + where.end(1));
    }
    String agency = group(text, matcher, "agency");
    return new Found(Form.LEAD, 0, matcher.end(), agency, place, null, null, reporters);
  }

  /** The byline that is the whole text, or null. */
  Found byline(String text) {
    if (text.isEmpty() || text.length() > LONGEST_BYLINE) {
      return null;
    }
    if ("□■◎●◆▲★".indexOf(text.charAt(0)) < 0 && !NAMED_IN_ROLES.anyIn(text, LONGEST_BYLINE)) {
      return null;
    }
    String head = fold(text, 0, text.length());
    Matcher matcher = BYLINE.matcher(head);
    if (!matcher.find()) {
      matcher = BYLINE_MARK.matcher(head);
      if (!matcher.find()) {
        return null;
      }
    }
    List<String> reporters = Writers.names(text, matcher.start(1), matcher.end(1), head);
    if (reporters.isEmpty() || !onlyNames(head.substring(matcher.start(1), matcher.end(1)))) {
      return null;
    }
    String agency =
        head.contains("新华社")
            ? "新华社"
            : head.contains("本报")
                ? text.substring(head.indexOf("本报"), head.indexOf("本报") + 2)
                : null;
    return new Found(Form.BYLINE, 0, text.length(), agency, null, null, null, reporters);
  }

  /** Names are short: 记者从昨日召开的发布会上了解到 is no byline. */
  private static boolean onlyNames(String names) {
    String bare = Writers.withoutRoles(names);
    return !LONGER_THAN_A_NAME.matcher(bare).find();
  }

  /** The line of origin with which the text ends, in brackets, or null. */
  Found closing(String text) {
    if (text.isEmpty() || ")）".indexOf(text.charAt(text.length() - 1)) < 0) {
      return null;
    }
    int from = Math.max(0, text.length() - 50);
    String tail = fold(text, from, text.length());
    int bracket = tail.lastIndexOf('(');
    if (bracket < 0) {
      return null;
    }
    Matcher matcher = closing.matcher(tail).region(bracket, tail.length());
    if (!matcher.lookingAt()) {
      return closingByline(text, tail, bracket, from);
    }
    String end = text.substring(from);
    Found found = withWriters(end, matcher, tail);
    return new Found(
        Form.CLOSING,
        bracket + from,
        text.length(),
        found.agency(),
        found.place(),
        found.date(),
        found.form(),
        found.reporters());
  }

  private static Found closingByline(String text, String tail, int bracket, int shift) {
    Matcher byline = CLOSING_BYLINE.matcher(tail).region(bracket, tail.length());
    if (!byline.lookingAt()) {
      return null;
    }
    String inside = byline.group("inside");
    Matcher role = Writers.ROLES.matcher(inside);
    boolean reported = REPORTED.matcher(inside).find();
    boolean named = role.lookingAt() && onlyNames(inside.substring(role.end()));
    // a line of its own that names a writer may stand below the headline, too
    boolean alone = bracket + shift == 0;
    if (!reported && (!named || alone)) {
      return null;
    }
    int start = byline.start("inside");
    int end = start + (reported ? inside.indexOf('/') : inside.length());
    List<String> reporters = Writers.names(text.substring(shift), start, end, tail);
    return reporters.isEmpty()
        ? null
        : new Found(
            Form.CLOSING, bracket + shift, text.length(), null, null, null, null, reporters);
  }

  private static String group(String text, Matcher matcher, String name) {
    return matcher.start(name) < 0 ? null : text.substring(matcher.start(name), matcher.end(name));
  }

  private static MonthDay date(String month, String day) {
    if (month == null || day == null) {
      return null;
    }
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    boolean valid = m >= 1 && m <= 12 && d >= 1 && d <= Month.of(m).maxLength();
    return valid ? MonthDay.of(m, d) : null;
  }

  /** ╱ of box drawings stands for a slash in Taiwan: 【王小明╱台北報導】. */
  private static char foldSlash(char c) {
    return c == '\u2571' ? '/' : c;
  }

  /** Width and script folded and blanks made spaces, one char for one char. */
  private static String fold(String text, int from, int to) {
    char[] folded = new char[to - from];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      folded[i - from] = Script.isBlank(c) ? ' ' : foldSlash(Simplified.fold(Width.fold(c)));
    }
    return new String(folded);
  }
}
