package io.jianbao.run;

import io.jianbao.source.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day on which a page was printed: that of its record, or given for all, or read from the
 * file's path, or from the page's own running head. Immutable.
 *
 * @param given the day of all pages, or null
 * @param fromFileName whether the path tells the day: {@code 2022-02-28-A03.txt}, {@code
 *     20220228/3.txt}, {@code 2022/02/28/3.txt}
 */
public record IssueDay(LocalDate given, boolean fromFileName) {
  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?<![0-9])(1[89][0-9]{2}|20[0-9]{2})([-_./年]?)(0?[1-9]|1[0-2])\\2?月?(0[1-9]|[12][0-9]|3[01]|[1-9])(?![0-9])");

  /** A running head: short, and with a whole date: 2022年2月28日 星期一 第3版. */
  private static final Pattern IN_HEAD =
      Pattern.compile("([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日(?=$|[\\s　星第农版（(])");

  private static final int HEAD_LINES = 3;
  private static final int LONGEST_HEAD = 40;

  /** The day of a page, which its file may tell for itself; null when nothing tells it. */
  LocalDate of(Page page) {
    return page.date() != null ? page.date() : of(page.source(), page.text());
  }

  /** The day of the page at {@code source} with {@code text}, or null when nothing tells it. */
  LocalDate of(String source, String text) {
    if (given != null) {
      return given;
    }
    LocalDate day = fromFileName ? last(IN_PATH.matcher(source), 1, 3, 4) : null;
    return day != null ? day : fromHead(text);
  }

  private static LocalDate fromHead(String text) {
    int seen = 0;
    int at = 0;
    while (at < text.length() && seen < HEAD_LINES) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, Math.min(end, at + LONGEST_HEAD + 2)).strip();
      if (!line.isEmpty()) {
        seen++;
        LocalDate day = line.length() > LONGEST_HEAD ? null : last(IN_HEAD.matcher(line), 1, 2, 3);
        if (day != null) {
          return day;
        }
      }
      at = end + 1;
    }
    return null;
  }

  private static LocalDate last(Matcher matcher, int year, int month, int day) {
    LocalDate last = null;
    while (matcher.find()) {
      LocalDate found =
          dayOf(
              Integer.parseInt(matcher.group(year)),
              Integer.parseInt(matcher.group(month)),
              Integer.parseInt(matcher.group(day)));
      last = found == null ? last : found;
    }
    return last;
  }

  /** Null where there is no such day: 2022-02-30. */
  private static LocalDate dayOf(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
