package io.jianbao.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A parsed query. {@code toString} writes it in the query language, everything said out loud, so
 * that it is read as the same query.
 */
sealed interface Clause {

  /** All units. */
  record Everything() implements Clause {
    @Override
    public String toString() {
      return "*";
    }
  }

  /** Text without operators: the literal or its words. */
  record Run(String text) implements Clause {
    @Override
    public String toString() {
      return QueryReader.escaped(text);
    }
  }

  /** A literal. */
  record Phrase(String text) implements Clause {
    @Override
    public String toString() {
      return quoted(text);
    }
  }

  /** Literals in any order with at most {@code distance} other characters between them. */
  record Near(List<String> literals, int distance) implements Clause {
    @Override
    public String toString() {
      return quoted(String.join(" ", literals)) + "~" + distance;
    }
  }

  /** What all clauses answer to. */
  record All(List<Clause> clauses) implements Clause {
    @Override
    public String toString() {
      return join(clauses, " AND ");
    }
  }

  /** What one of the clauses answers to. */
  record Any(List<Clause> clauses) implements Clause {
    @Override
    public String toString() {
      return join(clauses, " OR ");
    }
  }

  /** What the clause does not answer to. */
  record Not(Clause clause) implements Clause {
    @Override
    public String toString() {
      return clause instanceof Not ? "-(" + clause + ")" : "-" + clause;
    }
  }

  /** Text in the headlines of the article. */
  record Headline(Clause text) implements Clause {
    @Override
    public String toString() {
      return "headline:" + text;
    }
  }

  /** A value of a keyword field. */
  record Keyword(KeywordField field, String value) implements Clause {
    @Override
    public String toString() {
      return field.word() + ":" + quoted(value);
    }
  }

  /** Days of issue, both inside; null is open. */
  record Days(LocalDate from, LocalDate to) implements Clause {
    @Override
    public String toString() {
      return "date:[" + (from == null ? "*" : from) + " TO " + (to == null ? "*" : to) + "]";
    }
  }

  /**
   * Figures between bounds; a null bound or unit is open.
   *
   * @param lowInside whether {@code low} itself counts
   * @param highInside whether {@code high} itself counts
   */
  record Figures(
      BigDecimal low, boolean lowInside, BigDecimal high, boolean highInside, String unit)
      implements Clause {
    @Override
    public String toString() {
      return "figure:"
          + (lowInside ? "[" : "{")
          + (low == null ? "*" : low.toPlainString())
          + " TO "
          + (high == null ? "*" : high.toPlainString())
          + (highInside ? "]" : "}")
          + (unit == null ? "" : unit);
    }
  }

  /** All of it in one sentence. */
  record Sentence(Clause text) implements Clause {
    @Override
    public String toString() {
      return "同句:" + text;
    }
  }

  /** All of it in one paragraph. */
  record SameParagraph(Clause text) implements Clause {
    @Override
    public String toString() {
      return "同段:" + text;
    }
  }

  private static String join(List<Clause> clauses, String operator) {
    return clauses.stream().map(Clause::toString).collect(Collectors.joining(operator, "(", ")"));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
