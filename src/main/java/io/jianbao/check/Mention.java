package io.jianbao.check;

import io.jianbao.check.Finding.Evidence;
import io.jianbao.figure.Figure;
import io.jianbao.figure.TimeExpression;
import io.jianbao.name.Entity;
import io.jianbao.text.Script;
import io.jianbao.text.Span;
import io.jianbao.text.Width;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A figure in its clause.
 *
 * @param before the words of the clause in front of it, up to another figure or time
 * @param after the words of the clause behind it, up to another figure or time
 */
record Mention(Passage passage, Figure figure, String before, String after) {
  private static final String CLAUSE_END = "，,。；;！!？?：:（()）、“”\"\n…";

  /** The figures of a passage that count or measure something. */
  static List<Mention> in(Passage passage) {
    List<Mention> mentions = new ArrayList<>();
    for (Figure figure : passage.content().figures()) {
      boolean counts =
          switch (figure.kind()) {
            case QUANTITY, MONEY, NUMBER, PERCENT -> figure.value() != null;
            default -> false;
          };
      if (counts) {
        mentions.add(
            new Mention(
                passage, figure, before(passage, figure.span()), after(passage, figure.span())));
      }
    }
    return mentions;
  }

  private static String before(Passage passage, Span figure) {
    String text = passage.text();
    int limit = 0;
    for (Figure other : passage.content().figures()) {
      limit = other.span().end() <= figure.start() ? Math.max(limit, other.span().end()) : limit;
    }
    for (TimeExpression time : passage.content().times()) {
      limit = time.span().end() <= figure.start() ? Math.max(limit, time.span().end()) : limit;
    }
    int start = figure.start();
    while (start > limit && CLAUSE_END.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return plain(text.substring(start, figure.start()));
  }

  private static String after(Passage passage, Span figure) {
    String text = passage.text();
    int limit = text.length();
    for (Figure other : passage.content().figures()) {
      limit = other.span().start() >= figure.end() ? Math.min(limit, other.span().start()) : limit;
    }
    for (TimeExpression time : passage.content().times()) {
      limit = time.span().start() >= figure.end() ? Math.min(limit, time.span().start()) : limit;
    }
    int end = figure.end();
    while (end < limit && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return plain(text.substring(figure.end(), end));
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Script.isBlank(text.charAt(i))) {
        plain.append(Width.fold(text.charAt(i)));
      }
    }
    return plain.toString();
  }

  BigDecimal value() {
    return figure.value();
  }

  boolean isExact() {
    return figure.min() == null && figure.max() == null && figure.modifier() == null;
  }

  boolean hasUnitOf(Mention other) {
    return figure.kind() == other.figure.kind()
        && Objects.equals(figure.unit(), other.figure.unit());
  }

  /** The words around it. */
  String clause() {
    return before + "#" + after;
  }

  String text() {
    return figure.span().of(passage.text());
  }

  Evidence evidence() {
    return passage.evidence(figure.span());
  }

  boolean isInHeadline() {
    return !passage.id().startsWith("p");
  }

  /**
   * How many characters name the same thing beside both figures: 网格员近7000名 and 7000余名网格员 have three
   * in common.
   */
  int inCommon(Mention other) {
    int commonEnd = 0;
    while (commonEnd < Math.min(before.length(), other.before.length())
        && before.charAt(before.length() - 1 - commonEnd)
            == other.before.charAt(other.before.length() - 1 - commonEnd)) {
      commonEnd++;
    }
    int commonStart = 0;
    while (commonStart < Math.min(after.length(), other.after.length())
        && after.charAt(commonStart) == other.after.charAt(commonStart)) {
      commonStart++;
    }
    int crossed = Math.max(crossed(before, other.after), crossed(other.before, after));
    return Math.max(crossed, Math.max(commonEnd, commonStart));
  }

  /** The longest beginning of the one that the other ends with. */
  private static int crossed(String ending, String beginning) {
    for (int size = Math.min(ending.length(), beginning.length()); size > 0; size--) {
      if (ending.endsWith(beginning.substring(0, size))) {
        return size;
      }
    }
    return 0;
  }

  /** Whether the places named in the two clauses, if both name any, have one in common. */
  boolean mayBeSamePlace(Mention other) {
    Set<String> places = places();
    Set<String> others = other.places();
    return places.isEmpty() || others.isEmpty() || places.stream().anyMatch(others::contains);
  }

  private Set<String> places() {
    return passage.content().entities().stream()
        .filter(entity -> entity.type() == Entity.Type.PLACE)
        .filter(entity -> clause().contains(entity.span().of(passage.text())))
        .map(entity -> entity.name() == null ? entity.span().of(passage.text()) : entity.name())
        .collect(Collectors.toSet());
  }

  /**
   * Whether what the two count, where both say it, may be one thing: 员工 and 中方员工, not 柬方员工 and
   * 中方员工.
   */
  boolean maySubjectBe(Mention other) {
    String one = figure.subject();
    String two = other.figure.subject();
    return one == null || two == null || one.endsWith(two) || two.endsWith(one);
  }

  /** Whether another figure of the clause stands in front: 17名党员捐款14580元. */
  boolean followsFigure() {
    int from = figure.span().start();
    int start = from;
    String text = passage.text();
    while (start > 0 && CLAUSE_END.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int clause = start;
    return passage.content().figures().stream()
        .anyMatch(it -> it.span().start() >= clause && it.span().end() <= from);
  }

  boolean isSameDay(Mention other) {
    return passage.article().source().equals(other.passage.article().source())
        || passage.article().date() != null
            && passage.article().date().equals(other.passage.article().date());
  }
}
