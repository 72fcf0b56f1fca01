package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Figure.Kind;
import java.math.BigDecimal;
import java.util.Objects;

/** Two bounds of one figure: 大于12小于50, 1000以上、1500以下, 20和30之间. */
final class ComparisonGrammar {
  private static final String[] JOINTS = {
    "的同时", "并且", "而且", "同时", "且", "并", "又", "而", ",", "、", ""
  };
  private static final String[] PLACES = {"位于", "介于", "处于"};

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
    Counted between = between(at);
    return between != null || first == null ? between : bothBounds(first);
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
            && second.value() != null
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
