package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import io.jianbao.text.Width;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads datelines and bylines: 本报包头2月27日电 (记者 宋阿勇), 【記者王小明／台北報導】. Looks only at the first or last
 * hundred characters of a line. Immutable.
 */
final class DatelineReader {
  /** No dateline is longer. */
  private static final int LONGEST = 100;

  private static final String HAN = "[\\u3400-\\u9fff]";
  private static final String ROLE =
      "(?:本报|本社|本刊|新华社)?(?:首席|特派|特约|驻外|驻京|驻站|实习|见习|摄影|文字|全媒体|融媒体)*"
          + "(?:记者|記者|通讯员|通訊員|特派员|实习生|编辑|编译|作者|撰文)";
  private static final String NAME =
      HAN + "(?:" + HAN + "|·| (?=" + HAN + "(?:[ 、,)]|$)))" + "{1,11}";
  private static final String NAMES = "[ :]*" + NAME + "(?:[ 、,，和及/]+" + NAME + ")*";
  private static final String CREDIT = "(?:" + ROLE + NAMES + "[ 、,;/]*)+";

  private static final Pattern BRACKETED =
      Pattern.compile(
          "^[\\[【〔(](?<credit>(?:"
              + ROLE
              + ")?[ :]*[^\\]】〕)]{2,40}?)[/╱∕／](?<place>"
              + HAN
              + "{2,10}?)(?:報導|报道|報道|电|電|讯|訊)[\\]】〕)]");

  private static final Pattern BYLINE =
      Pattern.compile("^[(◎□■●▲△○]*[ ]*(?<credit>" + CREDIT + ")(?:报道|報導|文/?图?|摄影报道|摄)?[ ]*[)]?$");

  private static final Pattern ROLES = Pattern.compile(ROLE);
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,，;/:()和及]");
  private static final Pattern BLANKS = Pattern.compile(" +");

  private final Pattern leading;
  private final Pattern trailing;

  DatelineReader(List<String> agencies) {
    String agency =
        agencies.stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<agency>", ")"));
    String origin =
        agency
            + "(?:(?:记者|記者)(?<inside>[^0-9(]{2,12}?))??"
            + " ?(?<place>[\\u3400-\\u9fff·、]{0,16}?)"
            + " ?(?:(?:[0-9]{4}年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日)?"
            + " ?(?<form>专?[电電]|[讯訊]|消息)";
    this.leading =
        Pattern.compile(
            "^[(【\\[]?"
                + origin
                + "[)】\\]]?(?: *[(](?<credit>[^)]{2,60})[)]| *(?<said>"
                + CREDIT
                + ")(?:报道|報導|摄影报道|:)?)?");
    this.trailing = Pattern.compile("[(]" + origin + "(?: *(?<credit>" + CREDIT + "))?[)]$");
  }

  static DatelineReader load() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                DatelineReader.class.getResourceAsStream("agencies.txt"),
                StandardCharsets.UTF_8))) {
      return new DatelineReader(
          in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dateline that opens the line, or null. */
  Dateline leading(String page, Span line) {
    String text =
        Width.fold(page.substring(line.start(), Math.min(line.end(), line.start() + LONGEST)));
    Matcher m = leading.matcher(text);
    if (m.find() && isOrigin(m)) {
      return dateline(m, line.start());
    }
    m = BRACKETED.matcher(text);
    if (m.find()) {
      return new Dateline(
          new Span(line.start(), line.start() + m.end()),
          "本报",
          m.group("place"),
          null,
          null,
          names(m.group("credit")));
    }
    return null;
  }

  /** The dateline in brackets that closes the line, or null. */
  Dateline trailing(String page, Span line) {
    int start = Math.max(line.start(), line.end() - LONGEST);
    Matcher m = trailing.matcher(Width.fold(page.substring(start, line.end())));
    return m.find() && isOrigin(m) ? dateline(m, start) : null;
  }

  /** A line that only says who wrote it, or null. */
  Dateline byline(String page, Span line) {
    if (line.length() > LONGEST) {
      return null;
    }
    Matcher m = BYLINE.matcher(Width.fold(line.of(page)));
    if (!m.find()) {
      return null;
    }
    String credit = m.group("credit");
    String agency = credit.startsWith("新华社") ? "新华社" : "本报";
    return new Dateline(line, agency, null, null, null, names(credit));
  }

  /** 本报 alone is no dateline, nor is 新华社播发的消息: without a date the form follows at once. */
  private static boolean isOrigin(Matcher m) {
    return m.group("month") != null || m.group("place").isEmpty();
  }

  private static Dateline dateline(Matcher m, int offset) {
    String credit = m.group("inside");
    for (String group : List.of("credit", "said")) {
      if (credit == null && m.namedGroups().containsKey(group)) {
        credit = m.group(group);
      }
    }
    String place = m.group("place");
    return new Dateline(
        new Span(offset + m.start(), offset + m.end()),
        m.group("agency"),
        place.isEmpty() ? null : place,
        date(m.group("month"), m.group("day")),
        m.group("form"),
        credit == null ? List.of() : names(credit));
  }

  private static MonthDay date(String month, String day) {
    if (month == null) {
      return null;
    }
    try {
      return MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** 记者王雅静、徐跃 → 王雅静, 徐跃; a name set with a blank (王 静) is one name. */
  static List<String> names(String credit) {
    List<String> names = new ArrayList<>();
    for (String part : split(BETWEEN_NAMES, ROLES.matcher(credit).replaceAll(" "))) {
      String pending = "";
      for (String word : split(BLANKS, part.strip())) {
        if (word.length() == 1 && pending.isEmpty()) {
          pending = word;
        } else {
          addName(names, pending + word);
          pending = "";
        }
      }
      addName(names, pending);
    }
    return names;
  }

  private static List<String> split(Pattern border, String text) {
    return border.splitAsStream(text).toList();
  }

  private static void addName(List<String> names, String name) {
    boolean written = name.chars().allMatch(c -> Script.isHan((char) c) || c == '·');
    boolean sensible = name.length() >= 2 && (name.length() <= 4 || name.contains("·"));
    if (written && sensible) {
      names.add(name);
    }
  }
}
