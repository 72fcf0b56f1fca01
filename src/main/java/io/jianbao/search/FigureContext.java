package io.jianbao.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where and when a figure holds if it does not say so itself: in the place that its sentence names
 * last before it, else in that of the dateline; on the day that its text names last before it, else
 * on that of the dateline, else on the day of issue.
 */
final class FigureContext {
  private static final int LONGEST_CLAUSE = 30;

  private final JsonNode text;
  private final JsonNode article;
  private final int[] characters;
  private final List<Time> times = new ArrayList<>();

  /** A time of the text and the last day that it reaches into. */
  private record Time(String text, int start, int end, LocalDate lastDay) {}

  FigureContext(JsonNode text, JsonNode article) {
    this.text = text;
    this.article = article;
    this.characters = text.path("text").asString("").codePoints().toArray();
    for (JsonNode time : text.path("times")) {
      LocalDate lastDay = lastDay(time);
      if (lastDay != null) {
        int start = time.path("start").asInt();
        int end = time.path("end").asInt();
        times.add(new Time(time.path("text").asString(""), start, end, lastDay));
      }
    }
  }

  /**
   * What is counted, for finding it: what the figure says together with what stands before it in
   * its clause (现有, 累计, 全市); where the figure says nothing, the whole clause, which names it
   * somewhere.
   */
  String subject(JsonNode figure) {
    String own = figure.path("subject").asString(null);
    int start = figure.path("start").asInt();
    int end = figure.path("end").asInt();
    String before = before(start);
    if (own == null) {
      return before + behind(end);
    }
    return before.contains(own) ? before : before + own;
  }

  private String before(int start) {
    int from = start;
    while (from > 0 && start - from < LONGEST_CLAUSE && !isBorder(characters[from - 1])) {
      from--;
    }
    return new String(characters, from, start - from);
  }

  private String behind(int end) {
    int to = end;
    while (to < characters.length && to - end < LONGEST_CLAUSE && !isBorder(characters[to])) {
      to++;
    }
    return new String(characters, end, to - end);
  }

  /** A mark, or a digit of another figure. */
  private static boolean isBorder(int c) {
    boolean digit = c >= '0' && c <= '9';
    return digit || !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }

  /** The place's paths and names, empty when none is known. */
  List<String> places(JsonNode figure) {
    String own = figure.path("place").asString(null);
    JsonNode named = own == null ? null : entity(own);
    if (own == null) {
      named = lastInSentence(figure);
    }
    String dateline = article.path("dateline").path("place").asString(null);
    if (own == null && named == null && dateline != null) {
      own = dateline;
      named = entity(dateline);
    }
    String name = named == null ? own : named.path("name").asString(named.path("text").asString());
    if (name == null) {
      return List.of();
    }
    String code = named == null ? null : named.path("code").asString(null);
    List<String> values = new ArrayList<>();
    for (String path : PlacePaths.of(name, code)) {
      values.add(path);
      if (path.contains(PlacePaths.SEPARATOR)) {
        values.add(PlacePaths.last(path));
      }
    }
    return values;
  }

  /** The place entity of the article that is printed or resolved as {@code name}, or null. */
  private JsonNode entity(String name) {
    for (JsonNode in : texts()) {
      for (JsonNode entity : in.path("entities")) {
        boolean same =
            entity.path("text").asString("").equals(name)
                || entity.path("name").asString("").equals(name);
        if (same && entity.path("type").asString("").equals("place")) {
          return entity;
        }
      }
    }
    return null;
  }

  private List<JsonNode> texts() {
    List<JsonNode> texts = new ArrayList<>();
    texts.add(text);
    texts.addAll(ArticleBlock.headlines(article));
    article.path("paragraphs").forEach(texts::add);
    return texts;
  }

  private JsonNode lastInSentence(JsonNode figure) {
    int end = figure.path("start").asInt();
    int start = sentenceStart(end);
    JsonNode last = null;
    for (JsonNode entity : text.path("entities")) {
      if (entity.path("type").asString("").equals("place")
          && entity.path("start").asInt() >= start
          && entity.path("end").asInt() <= end) {
        last = entity;
      }
    }
    return last;
  }

  private int sentenceStart(int at) {
    int start = 0;
    for (JsonNode sentence : text.path("sentences")) {
      if (sentence.path(0).asInt() <= at) {
        start = sentence.path(0).asInt();
      }
    }
    return start;
  }

  /** The day that the figure holds for, null when nothing tells it. */
  LocalDate day(JsonNode figure) {
    int at = figure.path("start").asInt();
    int from = sentenceStart(at);
    LocalDate day = null;
    for (Time time : times) {
      boolean named = time.text().equals(figure.path("asOf").asString(null));
      boolean before = time.start() >= from && time.end() <= at;
      if (named || before) {
        day = time.lastDay();
      }
    }
    return day != null ? day : datelineDay();
  }

  /** The last day that a resolved time reaches into. */
  private static LocalDate lastDay(JsonNode time) {
    String to = time.path("to").asString(null);
    if (to == null || to.length() < 10) {
      return null;
    }
    try {
      LocalDateTime end =
          to.length() == 10 ? LocalDate.parse(to).atStartOfDay() : LocalDateTime.parse(to);
      return end.minusNanos(1).toLocalDate();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private LocalDate datelineDay() {
    LocalDate issue = ArticleBlock.day(article.path("date").asString(null));
    String printed = article.path("dateline").path("date").asString(null);
    if (issue == null || printed == null || !printed.startsWith("--")) {
      return issue;
    }
    LocalDate sameYear = ArticleBlock.day(issue.getYear() + printed.substring(1));
    if (sameYear == null) {
      return issue;
    }
    // a dateline of December in a paper of January is of the year before
    return sameYear.isAfter(issue.plusDays(1)) ? sameYear.minusYears(1) : sameYear;
  }
}
