package io.jianbao.source;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a CSV file (RFC 4180, any delimiter) as its lines are added: more than one where a
 * quoted field has line breaks. Not thread-safe.
 */
final class CsvRow {
  /** How far the row is. */
  enum State {
    DONE,
    OPEN,
    /** Something stands between a closing quotation mark and the next delimiter. */
    BROKEN
  }

  private final char delimiter;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;

  CsvRow(char delimiter) {
    this.delimiter = delimiter;
  }

  List<String> fields() {
    return fields;
  }

  /** The fields of a row in one line, or null where it is none. */
  static List<String> parse(String line, char delimiter) {
    CsvRow row = new CsvRow(delimiter);
    return row.add(line) == State.DONE ? row.fields : null;
  }

  /** Comma, tab or semicolon: which there is most of in the header. */
  static char delimiter(String header) {
    char best = ',';
    for (char c : new char[] {'\t', ';'}) {
      if (count(header, c) > count(header, best)) {
        best = c;
      }
    }
    return best;
  }

  private static long count(String text, char c) {
    return text.chars().filter(it -> it == c).count();
  }

  /** Adds a line, with its line break where it has one. */
  State add(String line) {
    int i = 0;
    while (true) {
      if (quoted || field.isEmpty() && i < line.length() && line.charAt(i) == '"') {
        i = readQuoted(line, quoted ? i : i + 1);
        if (quoted) {
          return State.OPEN;
        }
      } else {
        int end = endOfPlain(line, i);
        field.append(line, i, end);
        i = end;
      }
      fields.add(field.toString());
      field.setLength(0);
      if (i >= line.length() || isBreak(line.charAt(i))) {
        return State.DONE;
      }
      if (line.charAt(i) != delimiter) {
        return State.BROKEN;
      }
      i++;
    }
  }

  private int endOfPlain(String line, int start) {
    int i = start;
    while (i < line.length() && line.charAt(i) != delimiter && !isBreak(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Reads up to the closing mark and returns the place behind it; a doubled mark is one. */
  private int readQuoted(String line, int start) {
    quoted = true;
    int i = start;
    while (i < line.length()) {
      char c = line.charAt(i++);
      if (c != '"') {
        field.append(c);
      } else if (i < line.length() && line.charAt(i) == '"') {
        field.append(line.charAt(i++));
      } else {
        quoted = false;
        return i;
      }
    }
    return i;
  }
}
