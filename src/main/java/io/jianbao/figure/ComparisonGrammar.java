package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;
import java.math.BigDecimal;
import java.util.Objects;

/** Two bounds of one figure, and bounds by comparison: 大于12小于50, 1000以上、1500以下, 20和30之间, 比170低. */
final class ComparisonGrammar {
  private static final String[] JOINTS = {
    "的同时", "并且", "而且", "同时", "且", "并", "又", "而", ",", "、", ""
  };
  private static final String[] PLACES = {"位于", "介于", "处于"};

  private static final String MORE = "大高多长重贵";
  private static final String LESS = "小低少短轻";

  private final FoldedText text;
  private final FigureGrammar figures;
  private final NumeralParser numerals;

  ComparisonGrammar(FoldedText text, FigureGrammar figures, NumeralParser numerals) {
    this.text = text;
    this.figures = figures;
    this.numerals = numerals;
  }

  /**
   * The figure between two bounds that starts at {@code at}, or null; {@code first} was read there
   * alone.
   */
  Counted parse(int at, Counted first) {
    if (text.at(at) == '比') {
      return comparedTwice(at);
    }
    Counted between = between(at);
    return between != null || first == null ? between : bothBounds(first);
  }

  /** 比四分之一大, 比二分之一小. */
  private Counted comparedTwice(int at) {
    Counted first = compared(at);
    if (first == null || first.min() == null) {
      return first;
    }
    int i = text.skipBlanks(first.end());
    int next =
        text.at(i) == ',' || text.at(i) == '、' || text.at(i) == '又' ? text.skipBlanks(i + 1) : i;
    Counted second = text.at(next) == '比' ? compared(next) : null;
    Counted both = second == null ? null : joined(first, second);
    return both == null ? first : both;
  }

  /** 比170低, 比3%还高: a bound that is said behind its number. */
  private Counted compared(int at) {
    if ("对占同环相无正评反好".indexOf(text.at(at - 1)) >= 0 && at > 0 || Digits.isNumeral(text.at(at - 1))) {
      return null;
    }
    Counted figure = figures.parse(text.skipBlanks(at + 1));
    if (figure == null || figure.value() == null || figure.min() != null || figure.max() != null) {
      return null;
    }
    int end = text.skipBlanks(figure.end());
    if (text.at(end) == '还' || text.at(end) == '更') {
      end++;
    }
    char word = text.at(end);
    boolean more = MORE.indexOf(word) >= 0;
    if (word == '\0' || !more && LESS.indexOf(word) < 0 || text.at(end + 1) == '幅') {
      return null;
    }
    Kind kind = figure.kind() == Kind.NUMBER ? Kind.RANGE : figure.kind();
    BigDecimal value = figure.value();
    return new Counted(
        at,
        end + 1,
        kind,
        kind == Kind.RANGE ? null : value,
        more ? value : null,
        more ? null : value,
        text.printed(at, at + 1) + word,
        figure.unit());
  }

  private Counted bothBounds(Counted first) {
    if (first.min() == null || first.max() != null || first.value() == null) {
      return null;
    }
    int end = text.skipBlanks(first.end());
    for (String joint : JOINTS) {
      if (text.startsWith(joint, end)) {
        Counted second = figures.parse(text.skipBlanks(end + joint.length()));
        return second == null ? null : joined(first, second);
      }
    }
    return null;
  }

  private static Counted joined(Counted first, Counted second) {
    boolean fits =
        second.max() != null
            && second.min() == null
            && first.min().compareTo(second.max()) < 0
            && Objects.equals(first.unit(), second.unit());
    if (!fits) {
      return null;
    }
    Kind kind = first.kind() == Kind.NUMBER ? Kind.RANGE : first.kind();
    return new Counted(
        first.start(), second.end(), kind, null, first.min(), second.max(), null, first.unit());
  }

  /** 20和30之间, 10000与20000间. */
  private Counted between(int at) {
    int from = at;
    for (String place : PLACES) {
      if (text.startsWith(place, at)) {
        from = at + place.length();
      }
    }
    Numeral low = numerals.parse(from);
    int joint = low == null ? 0 : text.skipBlanks(low.end());
    if (low == null || !low.isExact() || "和与到至-".indexOf(text.at(joint)) < 0) {
      return null;
    }
    Numeral high = numerals.parse(text.skipBlanks(joint + 1));
    if (high == null || !high.isExact() || text.at(joint) == '\0') {
      return null;
    }
    BigDecimal lower = low.low();
    int end = text.skipBlanks(high.end());
    boolean closed = text.startsWith("之间", end);
    // 20至30间 counts rooms
    boolean inside = text.at(end) == '间' && (text.at(joint) == '和' || text.at(joint) == '与');
    if (!closed && !inside || lower.compareTo(high.low()) >= 0) {
      return null;
    }
    return new Counted(
        at, closed ? end + 2 : end + 1, Kind.RANGE, null, lower, high.low(), null, null);
  }
}
