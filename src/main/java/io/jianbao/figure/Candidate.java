package io.jianbao.figure;

import io.jianbao.figure.Figure.Kind;
import java.math.BigDecimal;

/** What a grammar reads at a place. The longest wins, of two of one length the better typed. */
sealed interface Candidate {
  int start();

  int end();

  /** How well typed it is: higher wins over lower of the same length. */
  int rank();

  /** The longer of the two; of one length the better typed; either may be null. */
  static Candidate better(Candidate a, Candidate b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (a.end() != b.end()) {
      return a.end() > b.end() ? a : b;
    }
    return b.rank() > a.rank() ? b : a;
  }

  /** A figure; the context is read later. {@code code} is as in {@link Figure}. */
  record Counted(
      int start,
      int end,
      Kind kind,
      BigDecimal value,
      BigDecimal min,
      BigDecimal max,
      String modifier,
      String unit,
      String code)
      implements Candidate {

    /** A figure that is a number. */
    Counted(
        int start,
        int end,
        Kind kind,
        BigDecimal value,
        BigDecimal min,
        BigDecimal max,
        String modifier,
        String unit) {
      this(start, end, kind, value, min, max, modifier, unit, null);
    }

    @Override
    public int rank() {
      return switch (kind) {
        case NUMBER, RANGE -> 0;
        case QUANTITY -> 2;
        case CODE -> 1;
        case ORDINAL -> 5;
        case PHONE -> 6;
        case SCORE, RATIO -> 8;
        default -> 4;
      };
    }

    /** Whether it is a size of several lengths, which has no one value. */
    boolean isSize() {
      return kind == Kind.DIMENSION && value == null && min == null && max == null;
    }

    Counted widened(int newStart, Kind newKind) {
      return new Counted(newStart, end, newKind, value, min, max, modifier, unit, code);
    }
  }

  /** A time; what it means is resolved later. */
  record Dated(int start, int end, TimeMeaning meaning) implements Candidate {
    @Override
    public int rank() {
      return 7;
    }
  }
}
