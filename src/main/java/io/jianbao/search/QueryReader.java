package io.jianbao.search;

import io.jianbao.text.Script;
import io.jianbao.text.Width;

/**
 * A place in a query, and what can be read from there on. Operators may be full-width. Offsets are
 * UTF-16 inside; those of faults are code points.
 */
final class QueryReader {
  private static final String PRINTED = "“”「」（）";
  private static final String OPENING = "\"“「(";
  private static final String CLOSING = "\"”」)";

  private final String query;
  private final boolean printedIsText;
  private int at;
  private int depth;

  /**
   * @param printedIsText whether the marks that pages print, “ ” 「 」 （ ）, are text here
   */
  QueryReader(String query, boolean printedIsText) {
    this.query = query;
    this.printedIsText = printedIsText;
  }

  int at() {
    return at;
  }

  void skip(int characters) {
    at += characters;
  }

  void skipBlanks() {
    while (!atEnd() && isBlank(at)) {
      at++;
    }
  }

  /** Passes an opening bracket; returns how many are open now. */
  int open() {
    at++;
    return ++depth;
  }

  void close() {
    at++;
    depth--;
  }

  boolean atEnd() {
    return at >= query.length();
  }

  /** The character here, half-width; 0 at the end. */
  char current() {
    return atEnd() ? 0 : folded(at);
  }

  boolean atBlank() {
    return !atEnd() && isBlank(at);
  }

  boolean atQuote() {
    return isQuote(current());
  }

  boolean atBracket() {
    return current() == '(';
  }

  /** Whether a bracket or quotation mark that pages print stands here without a partner. */
  boolean atLonePrinted() {
    return !atEnd()
        && PRINTED.indexOf(query.charAt(at)) >= 0
        && OPENING.indexOf(current()) >= 0
        && !hasPartner();
  }

  /** Whether a bracket closes here. */
  boolean atGroupEnd() {
    return current() == ')' && (depth > 0 || isUnopened());
  }

  /**
   * Whether the ')' here stands at the end of its run: then it is meant to close something. A
   * full-width one is what pages print, and text.
   */
  private boolean isUnopened() {
    return query.charAt(at) == ')' && (at + 1 == query.length() || isBlank(at + 1));
  }

  /** Whether the minus here stands before something. */
  boolean atMinus() {
    boolean before = current() == '-' && at + 1 < query.length() && !isBlank(at + 1);
    return before && folded(at + 1) != '-' && folded(at + 1) != ')';
  }

  /** Whether an operator is written here, with a border behind it. */
  boolean atWord(String word) {
    int end = at + word.length();
    if (end > query.length() || !Width.fold(query.substring(at, end)).equals(word)) {
      return false;
    }
    return end == query.length() || isBlank(end) || folded(end) == '(' || folded(end) == ')';
  }

  boolean startsWith(String text) {
    return query.startsWith(text, at);
  }

  String since(int start) {
    return query.substring(start, at);
  }

  /** The character {@code distance} behind this one, half-width; 0 behind the end. */
  char ahead(int distance) {
    return at + distance < query.length() ? folded(at + distance) : 0;
  }

  private char folded(int index) {
    char c = query.charAt(index);
    return printedIsText && PRINTED.indexOf(c) >= 0 ? c : Width.fold(c);
  }

  private boolean isBlank(int index) {
    return Script.isBlank(query.charAt(index));
  }

  private boolean isQuote(char c) {
    return c == '"' || !printedIsText && (c == '“' || c == '「');
  }

  private boolean hasPartner() {
    char close = CLOSING.charAt(OPENING.indexOf(current()));
    for (int i = at + 1; i < query.length(); i++) {
      if (folded(i) == close) {
        return true;
      }
    }
    return false;
  }

  /** The text between the quotation mark here and its partner; the backslash keeps both as text. */
  String quotedText() throws QueryException {
    int open = at;
    char close = CLOSING.charAt(OPENING.indexOf(current()));
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

  /**
   * The text up to a blank or an operator. A bracket or a quotation mark in the middle that has no
   * partner is text.
   */
  String runText() {
    StringBuilder text = new StringBuilder();
    for (int start = at; !atEnd() && !atBlank() && !atGroupEnd(); at++) {
      boolean opens = at > start && (atBracket() || atQuote());
      if (opens && hasPartner()) {
        break;
      }
      boolean escape =
          query.charAt(at) == '\\'
              && at + 1 < query.length()
              && (isSpecial(at + 1) || at == start && isOperator(query, at + 1));
      text.append(query.charAt(escape ? ++at : at));
    }
    return text.toString();
  }

  /** Whether {@code OR} or {@code AND} stands here, whatever follows. */
  private static boolean isOperator(String text, int at) {
    String ahead = Width.fold(text.substring(at, Math.min(text.length(), at + 3)));
    return ahead.startsWith("OR") || ahead.equals("AND");
  }

  private boolean isSpecial(int index) {
    char c = folded(index);
    return "()\\:-".indexOf(c) >= 0 || isQuote(c);
  }

  /** A run as text of a query in which nothing of it is an operator. */
  static String escaped(String run) {
    StringBuilder text = new StringBuilder(isOperator(run, 0) && run.length() <= 3 ? "\\" : "");
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      boolean operator =
          switch (Width.fold(c)) {
            case '(', ')', '\\', '"', '“', '「' -> true;
            case '-' -> i == 0;
            case ':' -> endsFieldName(run, i);
            default -> false;
          };
      text.append(operator ? "\\" : "").append(c);
    }
    return text.toString();
  }

  /** Whether what stands before the colon would be taken for the name of a field. */
  private static boolean endsFieldName(String run, int colon) {
    String name = Width.fold(run.substring(0, colon));
    boolean address = Width.fold(run.substring(colon + 1)).startsWith("//");
    return name.matches("[a-z]+") && !address || QueryParser.isFieldOfText(name);
  }

  /** A value that may be a range with blanks between its brackets, with what stands behind it. */
  String rangeText() throws QueryException {
    int start = at;
    if (current() == '[' || current() == '{') {
      while (!atEnd() && current() != ']' && current() != '}') {
        at++;
      }
      if (atEnd()) {
        throw fault("unclosed-range", start, start + 1, "this range is never closed");
      }
    }
    while (!atEnd() && !atBlank() && !atGroupEnd()) {
      at++;
    }
    return since(start);
  }

  /** The digits behind the {@code ~} here. */
  int distance(int farthest) throws QueryException {
    int tilde = at++;
    int distance = 0;
    int first = at;
    while (current() >= '0' && current() <= '9' && distance <= farthest) {
      distance = distance * 10 + current() - '0';
      at++;
    }
    if (at == first || distance > farthest) {
      throw fault(
          "bad-distance", tilde, at, "'~' needs a number of characters from 0 to " + farthest);
    }
    return distance;
  }

  QueryException fault(String code, int start, int end, String message) {
    return faultIn(query, code, start, end, message);
  }

  /** A fault from here to the end. */
  QueryException faultToEnd(String code, String message) {
    return faultIn(query, code, at, query.length(), message);
  }

  /** A fault at UTF-16 offsets of the query. */
  static QueryException faultIn(String query, String code, int start, int end, String message) {
    int from = query.codePointCount(0, Math.min(start, query.length()));
    int to = query.codePointCount(0, Math.min(end, query.length()));
    return new QueryException(code, from, Math.max(from, to), message + " (at " + from + ")");
  }

  /** Whether what is wrong is only that marks which pages print do not stand in pairs. */
  static boolean isOfPrintedMarks(QueryException fault, String query) {
    int start = query.offsetByCodePoints(0, fault.start());
    boolean ofMarks =
        switch (fault.code()) {
          case "unclosed-bracket",
              "unopened-bracket",
              "unclosed-quote",
              "empty-group",
              "empty-phrase" ->
              true;
          default -> false;
        };
    return ofMarks && start < query.length() && PRINTED.indexOf(query.charAt(start)) >= 0;
  }
}
