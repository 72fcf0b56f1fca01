package io.jianbao.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the report reads of a run, one record for each kind of line. Fields that it does not show
 * are not named here and are skipped unread. All offsets count code points. Absent lists are empty,
 * other absent values null.
 */
final class Entries {
  private Entries() {}

  /** A text with what was found in it: a headline, the subtitle or a paragraph. */
  sealed interface Annotated permits Heading, Paragraph {
    String text();

    List<Entity> entities();

    List<Figure> figures();

    List<Time> times();

    List<Quote> quotes();
  }

  /** A line of {@code articles.jsonl}. */
  record Article(
      String id,
      String source,
      String date,
      List<Heading> headlines,
      Heading subtitle,
      Dateline dateline,
      List<Break> breaks,
      List<Paragraph> paragraphs) {
    Article {
      id = known(id);
      source = known(source);
      headlines = list(headlines);
      breaks = list(breaks);
      paragraphs = list(paragraphs);
    }

    /** Code points of all its texts. */
    int length() {
      return Stream.of(
              headlines, paragraphs, subtitle == null ? List.<Heading>of() : List.of(subtitle))
          .flatMap(List::stream)
          .map(Annotated::text)
          .mapToInt(text -> text.codePointCount(0, text.length()))
          .sum();
    }

    /** The text that a finding or pair names by {@code p3}, {@code h1} or {@code subtitle}. */
    String text(String part) {
      for (Paragraph paragraph : paragraphs) {
        if (paragraph.id().equals(part)) {
          return paragraph.text();
        }
      }
      for (int i = 0; i < headlines.size(); i++) {
        if (headlineId(i).equals(part)) {
          return headlines.get(i).text();
        }
      }
      return part.equals(SUBTITLE) && subtitle != null ? subtitle.text() : null;
    }
  }

  static final String SUBTITLE = "subtitle";

  static String headlineId(int index) {
    return "h" + (index + 1);
  }

  record Heading(
      String text,
      List<Entity> entities,
      List<Figure> figures,
      List<Time> times,
      List<Quote> quotes)
      implements Annotated {
    Heading {
      text = known(text);
      entities = list(entities);
      figures = list(figures);
      times = list(times);
      quotes = list(quotes);
    }
  }

  record Paragraph(
      String id,
      String text,
      List<Piece> pieces,
      List<Entity> entities,
      List<Figure> figures,
      List<Time> times,
      List<Quote> quotes)
      implements Annotated {
    Paragraph {
      id = known(id);
      text = known(text);
      pieces = list(pieces);
      entities = list(entities);
      figures = list(figures);
      times = list(times);
      quotes = list(quotes);
    }
  }

  record Piece(int start, int end) {}

  record Dateline(
      int start,
      int end,
      String text,
      String agency,
      String place,
      String date,
      String form,
      List<String> reporters) {
    Dateline {
      reporters = list(reporters);
    }
  }

  record Break(String paragraph, String at, String kind) {
    Break {
      paragraph = known(paragraph);
      at = known(at);
      kind = known(kind);
    }
  }

  record Entity(int start, int end, String type, String name, String role, String code, String by) {
    Entity {
      type = known(type);
    }
  }

  record Figure(
      int start,
      int end,
      String kind,
      String value,
      String min,
      String max,
      String modifier,
      String unit,
      String subject,
      String place,
      String asOf) {
    Figure {
      kind = known(kind);
    }
  }

  record Time(
      int start,
      int end,
      String kind,
      String value,
      String from,
      String to,
      String seconds,
      String min,
      String max) {
    Time {
      kind = known(kind);
    }
  }

  record Quote(int start, int end, String form, String verb, String speaker) {
    Quote {
      form = known(form);
    }
  }

  /** A line of {@code duplicates.jsonl}. */
  record Pair(
      Place a,
      Place b,
      String kind,
      String similarity,
      String group,
      List<Difference> differences) {
    Pair {
      a = a == null ? Place.NOWHERE : a;
      b = b == null ? Place.NOWHERE : b;
      kind = known(kind);
      group = known(group);
      differences = list(differences);
    }
  }

  /** A paragraph, headline or subtitle of an article. */
  record Place(String article, String paragraph) {
    static final Place NOWHERE = new Place("", "");

    Place {
      article = known(article);
      paragraph = known(paragraph);
    }
  }

  /** Aligned stretches, each {@code [start, end)}. */
  record Difference(List<Integer> a, List<Integer> b) {
    Difference {
      a = list(a);
      b = list(b);
    }
  }

  /** A line of {@code findings.jsonl}. */
  record Finding(
      String rule,
      String status,
      String severity,
      String message,
      String messageEn,
      List<Evidence> evidence) {
    Finding {
      rule = known(rule);
      status = known(status);
      severity = known(severity);
      message = known(message);
      messageEn = known(messageEn);
      evidence = list(evidence);
    }

    boolean conflict() {
      return status.equals("conflict");
    }
  }

  record Evidence(String article, String paragraph, int start, int end, String text) {
    Evidence {
      article = known(article);
      paragraph = known(paragraph);
      text = known(text);
    }

    Place place() {
      return new Place(article, paragraph);
    }
  }

  /** A line of {@code errors.jsonl}. */
  record Problem(String source, String stage, String code, String message, String charset) {
    Problem {
      source = known(source);
      stage = known(stage);
      code = known(code);
      message = known(message);
    }
  }

  /**
   * The parts of {@code summary.json} that are shown; the list of files is not.
   *
   * @param counts how many files, articles …
   * @param charsets how many files in each
   */
  record Summary(
      Map<String, JsonNode> versions,
      Map<String, JsonNode> options,
      Map<String, Long> counts,
      Map<String, Long> charsets) {
    Summary {
      versions = map(versions);
      options = map(options);
      counts = map(counts);
      charsets = map(charsets);
    }
  }

  private static <V> Map<String, V> map(Map<String, V> values) {
    return values == null ? Map.of() : values;
  }

  private static String known(String value) {
    return value == null ? "" : value;
  }

  private static <T> List<T> list(List<T> values) {
    return values == null ? List.of() : values;
  }
}
