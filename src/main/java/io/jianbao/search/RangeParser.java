package io.jianbao.search;

import io.jianbao.search.Clause.Days;
import io.jianbao.search.Clause.Figures;
import io.jianbao.text.Script;
import io.jianbao.text.Width;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of {@code figure:} and {@code date:}: {@code [a TO b]}, {@code >a}, {@code a}. */
final class RangeParser {
  private static final String MARKS = "()（）[]{}<>\"“”「」\\";
  private static final Pattern BRACKETS =
      Pattern.compile("([\\[{])\\s*(\\S{1,60}?)\\s+TO\\s+(\\S{1,60}?)\\s*([]}])(.{0,30})");
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<|=|≥|≤)?(.{1,60})");
  private static final Pattern NUMBER =
      Pattern.compile("(-?[0-9]{1,30}(?:,[0-9]{3})*(?:\\.[0-9]{1,20})?)([十百千万亿]{0,4})(.{0,30})");
  private static final String OPEN = "*";

  private final String value;
  private final String query;
  private final int start;

  /** {@code value} stands at the UTF-16 offset {@code start} of the query. */
  RangeParser(String value, String query, int start) {
    this.value = Width.fold(value);
    this.query = query;
    this.start = start;
  }

  /** A number and what stands behind it; a null number is open. */
  private record Amount(BigDecimal number, String unit) {}

  Figures figures() throws QueryException {
    Figures figures = amounts();
    String unit = figures.unit();
    if (unit != null && !unit.codePoints().allMatch(RangeParser::isOfUnit)) {
      throw badFigure();
    }
    return figures;
  }

  /** No unit has a mark of the query language in it. */
  private static boolean isOfUnit(int c) {
    return MARKS.indexOf(c) < 0 && !Character.isWhitespace(c);
  }

  private Figures amounts() throws QueryException {
    Matcher range = BRACKETS.matcher(value);
    if (range.matches()) {
      Amount low = amount(range.group(2));
      Amount high = amount(range.group(3));
      String unit = unit(low.unit(), high.unit(), visible(range.group(5)));
      boolean lowInside = range.group(1).equals("[");
      boolean highInside = range.group(4).equals("]");
      if (low.number() != null
          && high.number() != null
          && low.number().compareTo(high.number()) > 0) {
        throw fault("empty-range", "the lower bound is above the upper one");
      }
      return new Figures(low.number(), lowInside, high.number(), highInside, unit);
    }
    Matcher one = COMPARISON.matcher(value);
    if (!one.matches() || value.startsWith("[") || value.startsWith("{")) {
      throw badFigure();
    }
    Amount amount = amount(one.group(2));
    String unit = amount.unit().isEmpty() ? null : amount.unit();
    return switch (one.group(1) == null ? "=" : one.group(1)) {
      case ">" -> new Figures(amount.number(), false, null, true, unit);
      case ">=", "≥" -> new Figures(amount.number(), true, null, true, unit);
      case "<" -> new Figures(null, true, amount.number(), false, unit);
      case "<=", "≤" -> new Figures(null, true, amount.number(), true, unit);
      default -> new Figures(amount.number(), true, amount.number(), true, unit);
    };
  }

  private Amount amount(String text) throws QueryException {
    if (text.equals(OPEN)) {
      return new Amount(null, "");
    }
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      throw badFigure();
    }
    BigDecimal amount = new BigDecimal(number.group(1).replace(",", ""));
    for (int i = 0; i < number.group(2).length(); i++) {
      amount = amount.movePointRight(zeros(number.group(2).charAt(i)));
    }
    return new Amount(amount, visible(number.group(3)));
  }

  /** A unit without blanks and what else nobody sees. */
  private static String visible(String unit) {
    StringBuilder visible = new StringBuilder(unit.length());
    for (int i = 0; i < unit.length(); i++) {
      if (!Script.isBlank(unit.charAt(i))) {
        visible.append(unit.charAt(i));
      }
    }
    return visible.toString();
  }

  private static int zeros(char multiplier) {
    return switch (multiplier) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      default -> 8;
    };
  }

  private String unit(String low, String high, String behind) throws QueryException {
    String unit = null;
    for (String each : new String[] {low, high, behind}) {
      if (!each.isEmpty()) {
        if (unit != null && !unit.equals(each)) {
          throw fault("two-units", "the bounds have different units");
        }
        unit = each;
      }
    }
    return unit;
  }

  private QueryException badFigure() {
    return fault(
        "bad-figure",
        "a figure is written 300例, [300 TO 400]例, >1亿元, >=7000 or <5%; * leaves a bound open");
  }

  Days days() throws QueryException {
    Matcher range = BRACKETS.matcher(value);
    if (range.matches() && range.group(5).isEmpty()) {
      LocalDate from = range.group(2).equals(OPEN) ? null : first(range.group(2));
      LocalDate to = range.group(3).equals(OPEN) ? null : last(range.group(3));
      if (from != null && range.group(1).equals("{")) {
        from = last(range.group(2)).plusDays(1);
      }
      if (to != null && range.group(4).equals("}")) {
        to = first(range.group(3)).minusDays(1);
      }
      if (from != null && to != null && from.isAfter(to)) {
        throw fault("empty-range", "the first day is after the last one");
      }
      return new Days(from, to);
    }
    Matcher one = COMPARISON.matcher(value);
    if (!one.matches()) {
      throw badDay();
    }
    String day = one.group(2);
    return switch (one.group(1) == null ? "=" : one.group(1)) {
      case ">" -> new Days(last(day).plusDays(1), null);
      case ">=", "≥" -> new Days(first(day), null);
      case "<" -> new Days(null, first(day).minusDays(1));
      case "<=", "≤" -> new Days(null, last(day));
      default -> new Days(first(day), last(day));
    };
  }

  private LocalDate first(String text) throws QueryException {
    return switch (text.length()) {
      case 4 -> month(text + "-01").atDay(1);
      case 7 -> month(text).atDay(1);
      default -> day(text);
    };
  }

  private LocalDate last(String text) throws QueryException {
    return switch (text.length()) {
      case 4 -> month(text + "-12").atEndOfMonth();
      case 7 -> month(text).atEndOfMonth();
      default -> day(text);
    };
  }

  private YearMonth month(String text) throws QueryException {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw badDay();
    }
  }

  private LocalDate day(String text) throws QueryException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw badDay();
    }
  }

  private QueryException badDay() {
    return fault(
        "bad-date",
        "a date is written 2022, 2022-02, 2022-02-28, [2022-02-01 TO 2022-02-28] or >=2022-02");
  }

  private QueryException fault(String code, String message) {
    return QueryReader.faultIn(query, code, start, start + value.length(), message);
  }
}
