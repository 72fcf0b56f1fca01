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
import io.jianbao.text.Script;
import io.jianbao.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
 * partner is text: whatever is copied from a page can be asked for.
 */
final class QueryParser {
  static final int LONGEST = 2_000;
  static final int MOST_CLAUSES = 200;
  static final int DEEPEST = 16;
  static final int FARTHEST = 1_000;

  private static final Map<Character, Character> QUOTES = Map.of('"', '"', '“', '”', '「', '」');
  private static final String SENTENCE = "同句";
  private static final String PARAGRAPH = "同段";
  private static final String HEADLINE = "headline";
  private static final String FIGURE = "figure";

  private final String query;
  private int at;
  private int depth;
  private int clauses;

  private QueryParser(String query) {
    this.query = query;
  }

  /** Parses a query; an empty one asks for everything. */
  static Clause parse(String query) throws QueryException {
    int length = query.codePointCount(0, query.length());
    if (length > LONGEST) {
      throw new QueryException(
          "query-too-long",
          LONGEST,
          length,
          "the query has " + length + " characters; at most " + LONGEST + " are allowed");
    }
    QueryParser parser = new QueryParser(query);
    parser.skipBlanks();
    if (parser.atEnd()) {
      return new Everything();
    }
    Clause clause = parser.or();
    if (!parser.atEnd()) {
      throw parser.fault("unopened-bracket", parser.at, parser.at + 1, "')' closes no bracket");
    }
    return clause;
  }

  private Clause or() throws QueryException {
    List<Clause> choices = new ArrayList<>();
    choices.add(and());
    while (atWord("OR")) {
      int operator = at;
      at += 2;
      skipBlanks();
      if (atEnd() || atGroupEnd()) {
        throw fault("missing-operand", operator, at, "OR needs something behind it");
      }
      choices.add(and());
    }
    return choices.size() == 1 ? choices.getFirst() : new Any(List.copyOf(choices));
  }

  private Clause and() throws QueryException {
    List<Clause> parts = new ArrayList<>();
    while (!atEnd() && !atGroupEnd()) {
      boolean joined = atWord("AND");
      if (joined || atWord("OR")) {
        int operator = at;
        if (parts.isEmpty()) {
          String word = joined ? "AND" : "OR";
          throw fault("missing-operand", at, at + 2, word + " needs something in front of it");
        }
        if (!joined) {
          break;
        }
        at += 3;
        skipBlanks();
        if (atEnd() || atGroupEnd() || atWord("OR") || atWord("AND")) {
          throw fault("missing-operand", operator, operator + 3, "AND needs something behind it");
        }
      }
      parts.add(unary());
      skipBlanks();
    }
    if (parts.isEmpty() && depth == 0) {
      throw fault("unopened-bracket", at, at + 1, "')' closes no bracket");
    }
    if (parts.isEmpty()) {
      throw fault("empty-group", Math.max(at - 1, 0), at + 1, "the brackets hold nothing");
    }
    return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
  }

  private Clause unary() throws QueryException {
    count();
    boolean negative = current() == '-' && at + 1 < query.length() && isOperand(at + 1);
    if (negative) {
      at++;
      return new Not(primary());
    }
    return primary();
  }

  private boolean isOperand(int index) {
    char next = folded(index);
    return !Script.isBlank(query.charAt(index)) && next != '-' && next != ')';
  }

  private void count() throws QueryException {
    if (++clauses > MOST_CLAUSES) {
      throw fault(
          "too-many-clauses",
          at,
          query.length(),
          "the query has more than " + MOST_CLAUSES + " parts");
    }
  }

  private Clause primary() throws QueryException {
    // “ and （ are what pages print: without a partner they are text; " and ( are typed
    boolean printed = !atEnd() && (query.charAt(at) == '“' || query.charAt(at) == '（');
    boolean text = printed && !hasPartner(current());
    if (current() == '(' && !text) {
      return group();
    }
    if (QUOTES.containsKey(current()) && !text) {
      return quoted();
    }
    String field = fieldName();
    return field == null ? run() : field(field);
  }

  private Clause group() throws QueryException {
    int open = at;
    if (++depth > DEEPEST) {
      throw fault(
          "too-deep", at, at + 1, "brackets may stand at most " + DEEPEST + " inside one another");
    }
    at++;
    skipBlanks();
    if (atEnd()) {
      throw fault("unclosed-bracket", open, open + 1, "this '(' is never closed");
    }
    Clause inside = or();
    if (atEnd()) {
      throw fault("unclosed-bracket", open, open + 1, "this '(' is never closed");
    }
    at++;
    depth--;
    return inside;
  }

  private Clause quoted() throws QueryException {
    int open = at;
    String text = quotedText();
    if (current() == '~') {
      int distance = distance();
      List<String> literals = new ArrayList<>();
      for (String word : text.strip().split("[\\s\u3000]+", -1)) {
        literals.add(nonEmpty(word, open, at));
      }
      return literals.size() == 1
          ? new Phrase(literals.getFirst())
          : new Near(List.copyOf(literals), distance);
    }
    return new Phrase(nonEmpty(text, open, at));
  }

  private String quotedText() throws QueryException {
    int open = at;
    char close = QUOTES.get(current());
    StringBuilder text = new StringBuilder();
    for (at++; at < query.length(); at++) {
      char c = query.charAt(at);
      boolean escape = c == '\\' && at + 1 < query.length();
      if (escape && (query.charAt(at + 1) == '\\' || query.charAt(at + 1) == close)) {
        text.append(query.charAt(++at));
      } else if (c == close || close == '"' && c == query.charAt(open)) {
        at++;
        return text.toString();
      } else {
        text.append(c);
      }
    }
    throw fault("unclosed-quote", open, open + 1, "this quotation mark is never closed");
  }

  private String nonEmpty(String text, int start, int end) throws QueryException {
    if (Folded.of(text).isEmpty()) {
      throw fault("empty-phrase", start, end, "there is nothing to look for");
    }
    return text;
  }

  /** The digits behind {@code ~}. */
  private int distance() throws QueryException {
    int tilde = at++;
    int distance = 0;
    int first = at;
    while (!atEnd() && current() >= '0' && current() <= '9' && distance <= FARTHEST) {
      distance = distance * 10 + current() - '0';
      at++;
    }
    if (at == first || distance > FARTHEST) {
      throw fault(
          "bad-distance", tilde, at, "'~' needs a number of characters from 0 to " + FARTHEST);
    }
    return distance;
  }

  /** The name of the field if one begins here, the colon passed; null if text begins. */
  private String fieldName() throws QueryException {
    int colon = at;
    while (colon < query.length() && isNameCharacter(query.charAt(colon))) {
      colon++;
    }
    if (query.startsWith(SENTENCE, at) || query.startsWith(PARAGRAPH, at)) {
      colon = at + SENTENCE.length();
    }
    boolean named = colon > at && colon < query.length() && folded(colon) == ':';
    if (!named || query.startsWith("//", colon + 1)) {
      return null;
    }
    String name = query.substring(at, colon);
    if (!isKnown(name)) {
      throw fault(
          "unknown-field",
          at,
          colon,
          "there is no field '"
              + name
              + "'; fields are "
              + String.join(", ", KeywordField.words())
              + ", headline, figure, 同句, 同段. Text with a colon goes into quotation marks");
    }
    at = colon + 1;
    return name;
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isKnown(String name) {
    return switch (name) {
      case SENTENCE, PARAGRAPH, HEADLINE, FIGURE -> true;
      default -> KeywordField.of(name).isPresent();
    };
  }

  private Clause field(String name) throws QueryException {
    if (atEnd() || Script.isBlank(query.charAt(at)) || atGroupEnd()) {
      throw fault("missing-value", at - name.length() - 1, at, name + ": needs a value behind it");
    }
    int start = at;
    return switch (name) {
      case SENTENCE -> new Sentence(text(start, SENTENCE));
      case PARAGRAPH -> new SameParagraph(text(start, PARAGRAPH));
      case HEADLINE -> new Headline(text(start, HEADLINE));
      case FIGURE -> {
        String value = rangeText();
        yield new RangeParser(value, query, start).figures();
      }
      case "date" -> {
        String value = QUOTES.containsKey(current()) ? quotedText() : rangeText();
        yield new RangeParser(value, query, start).days();
      }
      default -> {
        String value = QUOTES.containsKey(current()) ? quotedText() : runText();
        yield new Keyword(KeywordField.of(name).orElseThrow(), nonEmpty(value, start, at).strip());
      }
    };
  }

  /** A clause of text and nothing else. */
  private Clause text(int start, String field) throws QueryException {
    Clause inside = primary();
    if (!isText(inside)) {
      throw fault(
          "text-only", start, at, field + ": takes text, quotation marks, OR and brackets only");
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

  /** A value that may be a range with blanks between its brackets, with what stands behind it. */
  private String rangeText() throws QueryException {
    int start = at;
    if (current() == '[' || current() == '{') {
      while (!atEnd() && current() != ']' && current() != '}') {
        at++;
      }
      if (atEnd()) {
        throw fault("unclosed-range", start, start + 1, "this range is never closed");
      }
    }
    while (!atEnd() && !Script.isBlank(query.charAt(at)) && !atGroupEnd()) {
      at++;
    }
    return query.substring(start, at);
  }

  private Clause run() throws QueryException {
    int start = at;
    return new Run(nonEmpty(runText(), start, at));
  }

  private String runText() throws QueryException {
    StringBuilder text = new StringBuilder();
    int start = at;
    for (; at < query.length() && !Script.isBlank(query.charAt(at)); at++) {
      char c = current();
      if (c == ')' && (depth > 0 || isUnopened())) {
        break;
      }
      boolean opens = at > start && (c == '(' || QUOTES.containsKey(c));
      if (opens && hasPartner(c)) {
        break;
      }
      boolean escape = c == '\\' && at + 1 < query.length() && isSpecial(folded(at + 1));
      text.append(query.charAt(escape ? ++at : at));
    }
    return text.toString();
  }

  /**
   * Whether the ')' here stands at the end of its run: then it is meant to close something. A
   * full-width one is what pages print, and text.
   */
  private boolean isUnopened() {
    return query.charAt(at) == ')'
        && (at + 1 == query.length() || Script.isBlank(query.charAt(at + 1)));
  }

  private boolean hasPartner(char open) {
    char close = open == '(' ? ')' : QUOTES.get(open);
    for (int i = at + 1; i < query.length(); i++) {
      if (folded(i) == close) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpecial(char c) {
    return c == '(' || c == ')' || c == '\\' || c == ':' || c == '-' || QUOTES.containsKey(c);
  }

  private boolean atWord(String word) {
    int end = at + word.length();
    return query.startsWith(word, at)
        && (end == query.length()
            || Script.isBlank(query.charAt(end))
            || folded(end) == '('
            || folded(end) == ')');
  }

  private boolean atGroupEnd() {
    return current() == ')' && (depth > 0 || isUnopened());
  }

  private boolean atEnd() {
    return at >= query.length();
  }

  /** The character here, half-width; 0 at the end. */
  private char current() {
    return atEnd() ? 0 : folded(at);
  }

  private char folded(int index) {
    return Width.fold(query.charAt(index));
  }

  private void skipBlanks() {
    while (!atEnd() && Script.isBlank(query.charAt(at))) {
      at++;
    }
  }

  private QueryException fault(String code, int start, int end, String message) {
    return faultIn(query, code, start, end, message);
  }

  /** A fault at UTF-16 offsets of the query. */
  static QueryException faultIn(String query, String code, int start, int end, String message) {
    int from = query.codePointCount(0, Math.min(start, query.length()));
    int to = query.codePointCount(0, Math.min(end, query.length()));
    return new QueryException(code, from, Math.max(from, to), message + " (at " + from + ")");
  }
}
