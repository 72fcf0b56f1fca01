package io.jianbao.check;

import io.jianbao.check.Finding.Evidence;
import io.jianbao.figure.Figure;
import io.jianbao.figure.TimeExpression;
import io.jianbao.name.Entity;
import io.jianbao.text.Script;
import io.jianbao.text.Span;
import io.jianbao.text.Width;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A figure in its clause.
 *
 * @param index its place among the figures of its passage
 * @param before the words of the clause in front of it, up to another figure or time
 * @param after the words of the clause behind it, up to another figure or time
 * @param followsFigure whether another figure of the clause stands in front: 17名党员捐款14580元
 */
record Mention(
    Passage passage, Figure figure, int index, String before, String after, boolean followsFigure) {
  private static final String CLAUSE_END = "，,。；;！!？?：:（()）、“”\"\n…";

  /** Digits of a number that is rounded. */
  private static final int ROUND = 4;

  /** Characters of a clause that are looked at on each side of the figure. */
  private static final int CLAUSE = 60;

  /** The figures of a passage that count or measure something. */
  static List<Mention> in(Passage passage) {
    List<Figure> figures = passage.content().figures();
    List<TimeExpression> times = passage.content().times();
    List<Mention> mentions = new ArrayList<>();
    int time = 0;
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Span span = figure.span();
      while (time < times.size() && times.get(time).span().end() <= span.start()) {
        time++;
      }
      if (!counts(figure)) {
        continue;
      }
      int lastFigure = i == 0 ? -1 : figures.get(i - 1).span().end();
      int lastTime = time == 0 ? -1 : times.get(time - 1).span().end();
      int nextFigure = i + 1 < figures.size() ? figures.get(i + 1).span().start() : -1;
      int nextTime = time < times.size() ? times.get(time).span().start() : -1;
      mentions.add(
          new Mention(
              passage,
              figure,
              i,
              before(passage.text(), span.start(), Math.max(lastFigure, lastTime)),
              after(passage.text(), span.end(), nextFigure, nextTime),
              lastFigure >= 0
                  && clauseStart(passage.text(), span.start(), lastFigure) <= lastFigure));
    }
    return mentions;
  }

  private static boolean counts(Figure figure) {
    return switch (figure.kind()) {
      case QUANTITY, MONEY, NUMBER, PERCENT -> figure.value() != null;
      default -> false;
    };
  }

  /** Where the clause of {@code at} begins, {@code floor} if it begins in front of that. */
  private static int clauseStart(String text, int at, int floor) {
    int start = at;
    while (start > Math.max(floor, 0) && CLAUSE_END.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  private static String before(String text, int at, int last) {
    int floor = Math.max(last, at - CLAUSE);
    return plain(text.substring(clauseStart(text, at, floor), at));
  }

  private static String after(String text, int at, int nextFigure, int nextTime) {
    int limit = Math.min(text.length(), at + CLAUSE);
    limit = nextFigure >= at ? Math.min(limit, nextFigure) : limit;
    limit = nextTime >= at ? Math.min(limit, nextTime) : limit;
    int end = at;
    while (end < limit && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return plain(text.substring(at, end));
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

  /** 超过6万: bounded from below only. Two such figures never contradict each other. */
  boolean isAtLeast() {
    return figure.min() != null && figure.max() == null;
  }

  /** 近7000名: bounded from above only. */
  boolean isAtMost() {
    return figure.max() != null && figure.min() == null;
  }

  boolean hasUnitOf(Mention other) {
    return figure.kind() == other.figure.kind()
        && Objects.equals(figure.unit(), other.figure.unit())
        && isInPoints() == other.isInPoints();
  }

  /** 5.1个百分点 is a difference, 60% a share. */
  private boolean isInPoints() {
    return text().endsWith("点") && figure.kind() == Figure.Kind.PERCENT;
  }

  /** Whether this is the other's value in four digits or fewer, rounded or cut. */
  boolean rounds(Mention other) {
    int digits = value().stripTrailingZeros().precision();
    if (value().signum() == 0 || digits > ROUND) {
      return false;
    }
    BigDecimal exact = other.value();
    return exact.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(value()) == 0
        || exact.round(new MathContext(digits, RoundingMode.DOWN)).compareTo(value()) == 0;
  }

  /** 一个, 一条 say nothing that could be checked. */
  boolean isCommon() {
    return text().startsWith("一") && value().compareTo(BigDecimal.ONE) == 0;
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

  boolean isSameDay(Mention other) {
    return passage.article().source().equals(other.passage.article().source())
        || passage.article().date() != null
            && passage.article().date().equals(other.passage.article().date());
  }
}
