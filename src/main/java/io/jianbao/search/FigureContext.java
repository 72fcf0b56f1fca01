package io.jianbao.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where and when a figure holds if it does not say so itself: in the place that its sentence names
 * last before it, else in that of the dateline; on the day that its text names last before it, else
 * on that of the dateline, else on the day of issue.
 */
final class FigureContext {
  private static final int LONGEST_CLAUSE = 30;

  private final Json text;
  private final Json article;
  private final int[] characters;
  private final Tokens tokens;
  private final List<Time> times = new ArrayList<>();

  /** A time of the text and the last day that it reaches into. */
  private record Time(String text, int start, int end, LocalDate lastDay) {}

  FigureContext(Json text, Json article) {
    this.text = text;
    this.article = article;
    this.characters = text.get("text").string("").codePoints().toArray();
    this.tokens = text.get(NoteWriter.TOKENS).tokens();
    for (Json time : text.get("times")) {
      LocalDate lastDay = lastDay(time);
      if (lastDay != null) {
        int start = time.get("start").number();
        int end = time.get("end").number();
        times.add(new Time(time.get("text").string(""), start, end, lastDay));
      }
    }
  }

  /**
   * The words of what is counted, for finding it: what the figure says together with what stands
   * before it in its clause (现有, 累计, 全市); where the figure says nothing, the whole clause, which
   * names it somewhere.
   */
  Set<String> subject(Json figure) {
    String own = figure.get("subject").string(null);
    int start = figure.get("start").number();
    int end = figure.get("end").number();
    Set<String> subject = new TreeSet<>();
    int from = before(start);
    addWords(from, start, subject);
    if (own == null) {
      addWords(end, behind(end), subject);
    } else if (!new String(characters, from, start - from).contains(own)) {
      addOwn(own, end, subject);
    }
    return subject;
  }

  /** Where the clause before the figure begins. */
  private int before(int start) {
    int from = start;
    while (from > 0 && start - from < LONGEST_CLAUSE && !isBorder(characters[from - 1])) {
      from--;
    }
    return from;
  }

  /** Where the clause behind the figure ends. */
  private int behind(int end) {
    int to = end;
    while (to < characters.length && to - end < LONGEST_CLAUSE && !isBorder(characters[to])) {
      to++;
    }
    return to;
  }

  /** The words of the figure's own subject, which mostly stands right behind it. */
  private void addOwn(String own, int end, Set<String> words) {
    int[] wanted = own.codePoints().toArray();
    int last = Math.min(characters.length, end + LONGEST_CLAUSE) - wanted.length;
    for (int at = end; at <= last; at++) {
      if (Arrays.equals(characters, at, at + wanted.length, wanted, 0, wanted.length)) {
        addWords(at, at + wanted.length, words);
        return;
      }
    }
    words.add(Folded.of(own).toString());
  }

  /**
   * The words of {@code [from, to)}, folded; the whole stretch if the text is not cut into words.
   */
  private void addWords(int from, int to, Set<String> words) {
    if (tokens == null) {
      words.add(Folded.of(new String(characters, from, to - from)).toString());
      return;
    }
    for (int i = tokens.at(from); i < tokens.size() && tokens.start(i) < to; i++) {
      int start = Math.max(from, tokens.start(i));
      int end = Math.min(Math.min(to, tokens.end(i)), characters.length);
      if (start < end && !Character.isWhitespace(characters[start])) {
        words.add(Folded.of(new String(characters, start, end - start)).toString());
      }
    }
  }

  /** A mark, or a digit of another figure. */
  private static boolean isBorder(int c) {
    boolean digit = c >= '0' && c <= '9';
    return digit || !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }

  /** The place's paths and names, empty when none is known. */
  List<String> places(Json figure) {
    String own = figure.get("place").string(null);
    Json named = own == null ? null : entity(own);
    if (own == null) {
      named = lastInSentence(figure);
    }
    String dateline = article.get("dateline").get("place").string(null);
    if (own == null && named == null && dateline != null) {
      own = dateline;
      named = entity(dateline);
    }
    String name = named == null ? own : named.get("name").string(named.get("text").string(""));
    if (name == null) {
      return List.of();
    }
    String code = named == null ? null : named.get("code").string(null);
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
  private Json entity(String name) {
    for (Json in : texts()) {
      for (Json entity : in.get("entities")) {
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

  private List<Json> texts() {
    List<Json> texts = new ArrayList<>();
    texts.add(text);
    texts.addAll(ArticleBlock.headlines(article));
    article.get("paragraphs").forEach(texts::add);
    return texts;
  }

  private Json lastInSentence(Json figure) {
    int end = figure.get("start").number();
    int start = sentenceStart(end);
    Json last = null;
    for (Json entity : text.get("entities")) {
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
    for (Json sentence : text.get("sentences")) {
      if (sentence.at(0).number() <= at) {
        start = sentence.at(0).number();
      }
    }
    return start;
  }

  /** The day that the figure holds for, null when nothing tells it. */
  LocalDate day(Json figure) {
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
  private static LocalDate lastDay(Json time) {
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
