package io.jianbao.search;

import io.jianbao.search.Clause.All;
import io.jianbao.search.Clause.Any;
import io.jianbao.search.Clause.Everything;
import io.jianbao.search.Clause.Headline;
import io.jianbao.search.Clause.Keyword;
import io.jianbao.search.Clause.Near;
import io.jianbao.search.Clause.Not;
import io.jianbao.search.Clause.Phrase;
import io.jianbao.search.Clause.Run;
import io.jianbao.search.Clause.SameParagraph;
import io.jianbao.search.Clause.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * The query language.
 *
 * <pre>
 * query   = or
 * or      = and { "OR" and }
 * and     = unary { ["AND"] unary }
 * unary   = ["-"] primary
 * primary = "(" or ")" | quoted ["~" digits] | field ":" value | run
 * quoted  = '"' … '"' | “…” | 「…」        \" and \\ inside
 * </pre>
 *
 * <p>Operators may be full-width. A bracket or a quotation mark in the middle of a run that has no
 * partner is text, and so are “ ” 「 」 （ ） everywhere if they do not stand in pairs: whatever is
 * copied from a page can be asked for.
 */
final class QueryParser {
  static final int LONGEST = 2_000;
  static final int MOST_CLAUSES = 200;
  static final int DEEPEST = 16;
  static final int FARTHEST = 1_000;

  /** Says as little as an empty query. */
  private static final Clause EVERYTHING = new Run("*");

  private static final String SENTENCE = "同句";
  private static final String PARAGRAPH = "同段";
  private static final String HEADLINE = "headline";
  private static final String FIGURE = "figure";

  private final String query;
  private final QueryReader reader;
  private int depth;
  private int clauses;

  private QueryParser(String query, boolean printedIsText) {
    this.query = query;
    this.reader = new QueryReader(query, printedIsText);
  }

  /** Parses a query; an empty one and {@code *} ask for everything. */
  static Clause parse(String query) throws QueryException {
    int length = query.codePointCount(0, query.length());
    if (length > LONGEST) {
      throw new QueryException(
          "query-too-long",
          LONGEST,
          length,
          "the query has " + length + " characters; at most " + LONGEST + " are allowed");
    }
    try {
      return new QueryParser(query, false).whole();
    } catch (QueryException fault) {
      if (!QueryReader.isOfPrintedMarks(fault, query)) {
        throw fault;
      }
      return new QueryParser(query, true).whole();
    }
  }

  private Clause whole() throws QueryException {
    reader.skipBlanks();
    if (reader.atEnd()) {
      return new Everything();
    }
    Clause clause = or();
    if (!reader.atEnd()) {
      throw faultHere("unopened-bracket", "')' closes no bracket");
    }
    return clause.equals(EVERYTHING) ? new Everything() : clause;
  }

  private QueryException faultHere(String code, String message) {
    return reader.fault(code, reader.at(), reader.at() + 1, message);
  }

  private Clause or() throws QueryException {
    List<Clause> choices = new ArrayList<>();
    choices.add(and());
    while (reader.atWord("OR")) {
      skipOperator("OR");
      choices.add(and());
    }
    return choices.size() == 1 ? choices.getFirst() : new Any(List.copyOf(choices));
  }

  private Clause and() throws QueryException {
    List<Clause> parts = new ArrayList<>();
    while (!reader.atEnd() && !reader.atGroupEnd()) {
      boolean joined = reader.atWord("AND");
      if ((joined || reader.atWord("OR")) && parts.isEmpty()) {
        throw missing(joined ? "AND" : "OR", "in front of it");
      }
      if (reader.atWord("OR")) {
        break;
      }
      if (joined) {
        skipOperator("AND");
      }
      parts.add(unary());
      reader.skipBlanks();
    }
    if (parts.isEmpty() && depth == 0) {
      throw faultHere("unopened-bracket", "')' closes no bracket");
    }
    if (parts.isEmpty()) {
      int open = Math.max(reader.at() - 1, 0);
      throw reader.fault("empty-group", open, reader.at() + 1, "the brackets hold nothing");
    }
    return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
  }

  /** Passes an operator that must have something behind it. */
  private void skipOperator(String word) throws QueryException {
    QueryException missing = missing(word, "behind it");
    reader.skip(word.length());
    reader.skipBlanks();
    boolean atOperator = reader.atWord("OR") || reader.atWord("AND");
    if (reader.atEnd() || reader.atGroupEnd() || atOperator && word.equals("AND")) {
      throw missing;
    }
  }

  private QueryException missing(String word, String where) {
    int end = reader.at() + word.length();
    return reader.fault("missing-operand", reader.at(), end, word + " needs something " + where);
  }

  private Clause unary() throws QueryException {
    if (++clauses > MOST_CLAUSES) {
      throw reader.faultToEnd(
          "too-many-clauses", "the query has more than " + MOST_CLAUSES + " parts");
    }
    if (reader.atMinus()) {
      reader.skip(1);
      return new Not(primary());
    }
    return primary();
  }

  private Clause primary() throws QueryException {
    if (reader.atLonePrinted()) {
      return run();
    }
    if (reader.atBracket()) {
      return group();
    }
    if (reader.atQuote()) {
      return quoted();
    }
    String field = fieldName();
    return field == null ? run() : field(field);
  }

  private Clause group() throws QueryException {
    int open = reader.at();
    if (depth == DEEPEST) {
      throw faultHere("too-deep", "brackets may stand at most " + DEEPEST + " inside one another");
    }
    depth = reader.open();
    reader.skipBlanks();
    Clause inside = reader.atEnd() ? null : or();
    if (reader.atEnd()) {
      throw reader.fault("unclosed-bracket", open, open + 1, "this '(' is never closed");
    }
    reader.close();
    depth--;
    return inside;
  }

  private Clause quoted() throws QueryException {
    int open = reader.at();
    String text = reader.quotedText();
    if (reader.current() != '~') {
      return new Phrase(nonEmpty(text, open));
    }
    int distance = reader.distance(FARTHEST);
    List<String> literals = new ArrayList<>();
    for (String word : text.strip().split("[\\s\u3000]+", -1)) {
      literals.add(nonEmpty(word, open));
    }
    return literals.size() == 1
        ? new Phrase(literals.getFirst())
        : new Near(List.copyOf(literals), distance);
  }

  private String nonEmpty(String text, int start) throws QueryException {
    if (Folded.of(text).isEmpty()) {
      throw reader.fault("empty-phrase", start, reader.at(), "there is nothing to look for");
    }
    return text;
  }

  private Clause run() throws QueryException {
    int start = reader.at();
    return new Run(nonEmpty(reader.runText(), start));
  }

  /** The name of the field if one begins here, the colon passed; null if text begins. */
  private String fieldName() throws QueryException {
    int length = 0;
    while (isNameCharacter(reader.ahead(length))) {
      length++;
    }
    if (reader.startsWith(SENTENCE) || reader.startsWith(PARAGRAPH)) {
      length = SENTENCE.length();
    }
    boolean address = reader.ahead(length + 1) == '/' && reader.ahead(length + 2) == '/';
    if (length == 0 || reader.ahead(length) != ':' || address) {
      return null;
    }
    int start = reader.at();
    String name = query.substring(start, start + length);
    if (!isKnown(name)) {
      throw unknownField(name);
    }
    reader.skip(length + 1);
    return name;
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether it is the name of a field that is written in Chinese. */
  static boolean isFieldOfText(String name) {
    return name.equals(SENTENCE) || name.equals(PARAGRAPH);
  }

  private static boolean isKnown(String name) {
    return switch (name) {
      case SENTENCE, PARAGRAPH, HEADLINE, FIGURE -> true;
      default -> KeywordField.of(name).isPresent();
    };
  }

  private QueryException unknownField(String name) {
    return reader.fault(
        "unknown-field",
        reader.at(),
        reader.at() + name.length(),
        "there is no field '"
            + name
            + "'; fields are "
            + String.join(", ", KeywordField.words())
            + ", headline, figure, 同句, 同段. Text with a colon goes into quotation marks");
  }

  private Clause field(String name) throws QueryException {
    int start = reader.at();
    if (reader.atEnd() || reader.atBlank() || reader.atGroupEnd()) {
      throw reader.fault(
          "missing-value", start - name.length() - 1, start, name + ": needs a value behind it");
    }
    return switch (name) {
      case SENTENCE -> new Sentence(text(SENTENCE));
      case PARAGRAPH -> new SameParagraph(text(PARAGRAPH));
      case HEADLINE -> new Headline(text(HEADLINE));
      case FIGURE -> new RangeParser(reader.rangeText(), query, start).figures();
      case "date" -> {
        String value = reader.atQuote() ? reader.quotedText() : reader.rangeText();
        yield new RangeParser(value, query, start).days();
      }
      default -> {
        String value = reader.atQuote() ? reader.quotedText() : reader.runText();
        yield new Keyword(KeywordField.of(name).orElseThrow(), nonEmpty(value, start).strip());
      }
    };
  }

  /** A clause of text and nothing else. */
  private Clause text(String field) throws QueryException {
    int start = reader.at();
    Clause inside = primary();
    if (!isText(inside)) {
      throw reader.fault(
          "text-only",
          start,
          reader.at(),
          field + ": takes text, quotation marks, OR and brackets only");
    }
    return inside;
  }

  private static boolean isText(Clause clause) {
    return switch (clause) {
      case Run run -> true;
      case Phrase phrase -> true;
      case All all -> all.clauses().stream().allMatch(QueryParser::isText);
      case Any any -> any.clauses().stream().allMatch(QueryParser::isText);
      default -> false;
    };
  }
}
