package io.jianbao.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Where and when a figure holds if it does not say so itself: in the place that its sentence names
 * last before it, else in that of the dateline; on the day that its text names last before it, else
 * on that of the dateline, else on the day of issue.
 */
final class FigureContext {
  private final LineValue text;
  private final LineValue article;
  private final List<Time> times = new ArrayList<>();

  private boolean knowsDatelinePlace;
  private String datelinePlace;

  /** A time of the text and the last day that it reaches into. */
  private record Time(String text, int start, int end, LocalDate lastDay) {}

  FigureContext(LineValue text, LineValue article) {
    this.text = text;
    this.article = article;
    for (LineValue time : text.get("times")) {
      LocalDate lastDay = lastDay(time);
      if (lastDay != null) {
        int start = time.get("start").number();
        int end = time.get("end").number();
        times.add(new Time(time.get("text").string(""), start, end, lastDay));
      }
    }
  }

  /** The place with those that it lies in ({@link PlacePaths}), null when none is known. */
  String place(LineValue figure) {
    String own = figure.get("place").string(null);
    LineValue named = own == null ? null : entity(own);
    if (own == null) {
      named = lastInSentence(figure);
    }
    return own == null && named == null ? datelinePlace() : path(own, named);
  }

  /**
   * @param printed the place's name where it is no entity, or null
   * @param entity the place, or null
   */
  private static String path(String printed, LineValue entity) {
    String name = entity == null ? printed : entity.get("name").string(entity.get("text").string());
    if (name == null || name.isBlank()) {
      return null;
    }
    String code = entity == null ? null : entity.get("code").string(null);
    return ArticleBlock.shortened(PlacePaths.of(name, code).getLast());
  }

  private String datelinePlace() {
    if (!knowsDatelinePlace) {
      String printed = article.get("dateline").get("place").string(null);
      datelinePlace = printed == null ? null : path(printed, entity(printed));
      knowsDatelinePlace = true;
    }
    return datelinePlace;
  }

  /** The place entity of the article that is printed or resolved as {@code name}, or null. */
  private LineValue entity(String name) {
    for (LineValue in : texts()) {
      for (LineValue entity : in.get("entities")) {
        boolean same =
            entity.get("text").string("").equals(name)
                || entity.get("name").string("").equals(name);
        if (same && entity.get("type").string("").equals("place")) {
          return entity;
        }
      }
    }
    return null;
  }

  private List<LineValue> texts() {
    List<LineValue> texts = new ArrayList<>();
    texts.add(text);
    texts.addAll(ArticleBlock.headlines(article));
    article.get("paragraphs").forEach(texts::add);
    return texts;
  }

  private LineValue lastInSentence(LineValue figure) {
    int end = figure.get("start").number();
    int start = sentenceStart(end);
    LineValue last = null;
    for (LineValue entity : text.get("entities")) {
      if (entity.get("type").string("").equals("place")
          && entity.get("start").number() >= start
          && entity.get("end").number() <= end) {
        last = entity;
      }
    }
    return last;
  }

  private int sentenceStart(int at) {
    int start = 0;
    for (LineValue sentence : text.get("sentences")) {
      if (sentence.at(0).number() <= at) {
        start = sentence.at(0).number();
      }
    }
    return start;
  }

  /** The day that the figure holds for, null when nothing tells it. */
  LocalDate day(LineValue figure) {
    int at = figure.get("start").number();
    int from = sentenceStart(at);
    LocalDate day = null;
    for (Time time : times) {
      boolean named = time.text().equals(figure.get("asOf").string(null));
      boolean before = time.start() >= from && time.end() <= at;
      if (named || before) {
        day = time.lastDay();
      }
    }
    return day != null ? day : datelineDay();
  }

  /** The last day that a resolved time reaches into. */
  private static LocalDate lastDay(LineValue time) {
    String to = time.get("to").string(null);
    if (to == null) {
      return null;
    }
    LocalDate day = IsoTimes.day(to);
    LocalDateTime end = day == null ? IsoTimes.second(to) : day.atStartOfDay();
    return end == null ? null : end.minusNanos(1).toLocalDate();
  }

  private LocalDate datelineDay() {
    LocalDate issue = ArticleBlock.day(article.get("date").string(null));
    String printed = article.get("dateline").get("date").string(null);
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
