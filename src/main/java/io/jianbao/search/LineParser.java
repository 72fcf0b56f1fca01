package io.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a line of a run, whose words become {@link Tokens}. Nine tenths of a run are words, numbers
 * and names of fields that come again and again: of these no strings are made.
 */
final class LineParser {
  private static final int DEEPEST = 500;

  private final byte[] line;
  private final int end;
  private int at;
  private int depth;

  /** The values of the arrays and objects that are not closed yet, with their names. */
  private LineValue[] values = new LineValue[32];

  private String[] names = new String[32];
  private int size;

  private LineParser(byte[] line) {
    this.line = line;
    this.end = line.length;
  }

  /**
   * The object of a line.
   *
   * @throws LineException if it is none
   */
  static LineValue parse(byte[] line) {
    LineParser parser = new LineParser(line);
    parser.skipBlanks();
    if (parser.current() != '{') {
      throw parser.fault("an object is expected");
    }
    LineValue object = parser.value();
    parser.skipBlanks();
    if (parser.at < parser.end) {
      throw parser.fault("more than one value");
    }
    return object;
  }

  /** A line that is not JSON, or not of a run. */
  static final class LineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LineException(String message) {
      super(message);
    }
  }

  private LineException fault(String message) {
    return new LineException(message + " (at byte " + at + ")");
  }

  private int current() {
    return at < end ? line[at] : -1;
  }

  private void skipBlanks() {
    while (at < end && line[at] <= ' ' && line[at] >= 0) {
      at++;
    }
  }

  /** Passes a character that must be here, and blanks around it. */
  private void expect(char c) {
    skipBlanks();
    if (current() != c) {
      throw fault("'" + c + "' is expected");
    }
    at++;
    skipBlanks();
  }

  private LineValue value() {
    return switch (current()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", LineValue.Kind.TRUE);
      case 'f' -> word("false", LineValue.Kind.FALSE);
      case 'n' -> word("null", LineValue.Kind.NULL);
      default -> number();
    };
  }

  private void open() {
    at++;
    if (++depth > DEEPEST) {
      throw fault("nested too deeply");
    }
    skipBlanks();
  }

  /** Passes the opening; whether a value follows. */
  private boolean open(char close) {
    open();
    if (current() != close) {
      return true;
    }
    at++;
    depth--;
    return false;
  }

  /** Passes what stands behind a value; whether another one follows. */
  private boolean hasNext(char close) {
    skipBlanks();
    if (current() == ',') {
      at++;
      skipBlanks();
      return true;
    }
    if (current() != close) {
      throw fault("',' or '" + close + "' is expected");
    }
    at++;
    depth--;
    return false;
  }

  private void push(String name, LineValue value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      names = Arrays.copyOf(names, size * 2);
    }
    names[size] = name;
    values[size++] = value;
  }

  /** Takes the values from {@code first} on away. */
  private LineValue[] pop(int first) {
    LineValue[] own = Arrays.copyOfRange(values, first, size);
    size = first;
    return own;
  }

  private LineValue object() {
    int begin = at;
    int first = size;
    boolean more = open('}');
    while (more) {
      String name = name();
      expect(':');
      boolean words = name.equals(NoteWriter.TOKENS) && current() == '[';
      push(name, words ? words() : value());
      more = hasNext('}');
    }
    String[] ownNames = Arrays.copyOfRange(names, first, size);
    return LineValue.object(ownNames, pop(first), line, begin, at);
  }

  private LineValue array() {
    int begin = at;
    int first = size;
    boolean more = open(']');
    while (more) {
      push(null, value());
      more = hasNext(']');
    }
    return LineValue.array(pop(first), line, begin, at);
  }

  private LineValue words() {
    int begin = at;
    Tokens tokens = new Tokens();
    boolean more = open(']');
    while (more) {
      if (current() != '[') {
        throw fault("a token is [start,end,\"part of speech\"]");
      }
      open();
      int start = number().number();
      expect(',');
      int stop = number().number();
      expect(',');
      int from = at;
      int to = stringEnd();
      tokens.add(start, stop, KnownStrings.of(line, from + 1, to));
      if (hasNext(']')) {
        throw fault("a token is [start,end,\"part of speech\"]");
      }
      more = hasNext(']');
    }
    return LineValue.words(tokens, line, begin, at);
  }

  /** Passes the string here; returns where its closing mark stands. */
  private int stringEnd() {
    if (current() != '"') {
      throw fault("a string is expected");
    }
    int i = at + 1;
    while (i < end && line[i] != '"') {
      i += line[i] == '\\' ? 2 : 1;
    }
    if (i >= end) {
      throw fault("a string is not closed");
    }
    at = i + 1;
    return i;
  }

  private String name() {
    int from = at + 1;
    int to = stringEnd();
    String known = KnownStrings.of(line, from, to);
    return known.indexOf('\\') < 0 ? known : unescaped(from, to);
  }

  private LineValue string() {
    int from = at + 1;
    int to = stringEnd();
    for (int i = from; i < to; i++) {
      if (line[i] == '\\') {
        return LineValue.text(unescaped(from, to));
      }
    }
    return LineValue.atom(LineValue.Kind.STRING, line, from, to);
  }

  private String unescaped(int from, int to) {
    String raw = new String(line, from, to - from, StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      c = raw.charAt(++i);
      switch (c) {
        case '"', '\\', '/' -> text.append(c);
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append(hexadecimal(raw, i + 1));
          i += 4;
        }
        default -> throw fault("the string has an escape that JSON does not know");
      }
    }
    return text.toString();
  }

  private char hexadecimal(String raw, int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        throw fault("\\u has four digits behind it");
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  private LineValue word(String word, LineValue.Kind kind) {
    int begin = at;
    for (int i = 0; i < word.length(); i++, at++) {
      if (current() != word.charAt(i)) {
        throw fault("no value");
      }
    }
    return LineValue.atom(kind, line, begin, at);
  }

  private LineValue number() {
    int begin = at;
    boolean negative = current() == '-';
    if (negative) {
      at++;
    }
    int digits = at;
    long value = 0;
    for (; at < end && line[at] >= '0' && line[at] <= '9'; at++) {
      value = at - digits < 18 ? value * 10 + line[at] - '0' : Long.MAX_VALUE;
    }
    if (at == digits || line[digits] == '0' && at > digits + 1) {
      throw fault("no value");
    }
    boolean whole = !isPartOfNumber();
    while (isPartOfNumber()) {
      at++;
    }
    if (!whole) {
      checkNumber(begin);
    }
    long signed = negative ? -value : value;
    return whole && signed == (int) signed && (value != 0 || !negative)
        ? LineValue.number((int) signed, line, begin, at)
        : LineValue.atom(LineValue.Kind.NUMBER, line, begin, at);
  }

  private boolean isPartOfNumber() {
    return ".eE+-0123456789".indexOf(current()) >= 0;
  }

  private void checkNumber(int begin) {
    String number = new String(line, begin, at - begin, StandardCharsets.US_ASCII);
    if (!number.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
      throw fault("no value");
    }
  }
}
