package io.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;

/**
 * A value of a line of a run where it stands in the line's bytes. Strings are made when they are
 * asked for, and most never are. A value that is not there is {@link #MISSING}.
 */
final class Json implements Iterable<Json> {
  /** What a value is. */
  enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    /** A whole number that an {@code int} holds. */
    INT,
    /** Any other number, as printed. */
    NUMBER,
    TRUE,
    FALSE,
    NULL,
    /** The words of a text. */
    WORDS,
    NOTHING
  }

  private static final String[] NO_NAMES = {};
  private static final Json[] NO_VALUES = {};
  static final Json MISSING = new Json(Kind.NOTHING, new byte[0], 0, 0);
  static final Json EMPTY = new Json(Kind.OBJECT, new byte[0], 0, 0);

  private final Kind kind;
  private final byte[] bytes;
  private final int start;
  private final int end;

  /** The names of an object's fields, each of which is in {@link #values}. */
  private String[] names = NO_NAMES;

  private Json[] values = NO_VALUES;
  private int number;
  private Tokens tokens;
  private String string;

  /**
   * @param bytes UTF-8, of which the value is {@code [start, end)}; of a string what is between the
   *     quotation marks
   */
  private Json(Kind kind, byte[] bytes, int start, int end) {
    this.kind = kind;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  static Json atom(Kind kind, byte[] bytes, int start, int end) {
    return new Json(kind, bytes, start, end);
  }

  static Json number(int number, byte[] bytes, int start, int end) {
    Json value = new Json(Kind.INT, bytes, start, end);
    value.number = number;
    return value;
  }

  static Json array(Json[] values, byte[] bytes, int start, int end) {
    Json array = new Json(Kind.ARRAY, bytes, start, end);
    array.values = values;
    return array;
  }

  static Json object(String[] names, Json[] values, byte[] bytes, int start, int end) {
    Json object = new Json(Kind.OBJECT, bytes, start, end);
    object.names = names;
    object.values = values;
    return object;
  }

  static Json array(Json... values) {
    return array(values, MISSING.bytes, 0, 0);
  }

  static Json words(Tokens tokens, byte[] bytes, int start, int end) {
    Json words = new Json(Kind.WORDS, bytes, start, end);
    words.tokens = tokens;
    return words;
  }

  static Json text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Json(Kind.STRING, bytes, 0, bytes.length);
  }

  /** A line as text. */
  static Json of(String line) {
    return LineParser.parse(line.getBytes(StandardCharsets.UTF_8));
  }

  Kind kind() {
    return kind;
  }

  boolean isMissing() {
    return kind == Kind.NOTHING;
  }

  /** How many values an array or an object has. */
  int size() {
    return values.length;
  }

  boolean isEmpty() {
    return values.length == 0;
  }

  /** The value at an index of an array or an object. */
  Json at(int index) {
    return index < values.length ? values[index] : MISSING;
  }

  /** The name of an object's field. */
  String name(int index) {
    return names[index];
  }

  Json get(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return MISSING;
  }

  /** The object with another value of a field, which comes last if there was none. */
  Json with(String name, Json value) {
    int at = Arrays.asList(names).indexOf(name);
    boolean isNew = at < 0;
    int size = isNew ? names.length + 1 : names.length;
    String[] newNames = Arrays.copyOf(names, size);
    Json[] newValues = Arrays.copyOf(values, size);
    newNames[isNew ? size - 1 : at] = name;
    newValues[isNew ? size - 1 : at] = value;
    return object(newNames, newValues, bytes, start, end);
  }

  /** The object without a field. */
  Json without(String name) {
    int at = Arrays.asList(names).indexOf(name);
    if (at < 0) {
      return this;
    }
    String[] newNames = new String[names.length - 1];
    Json[] newValues = new Json[newNames.length];
    for (int i = 0; i < newNames.length; i++) {
      newNames[i] = names[i < at ? i : i + 1];
      newValues[i] = values[i < at ? i : i + 1];
    }
    return object(newNames, newValues, bytes, start, end);
  }

  /** The number, 0 if it is none. */
  int number() {
    return number;
  }

  /** The string, null if it is none. */
  String string() {
    return string(null);
  }

  /** The string, or a number or truth value as printed; {@code other} if it is none of these. */
  String string(String other) {
    return switch (kind) {
      case OBJECT, ARRAY, NULL, WORDS, NOTHING -> other;
      default -> {
        if (string == null) {
          string = KnownStrings.of(bytes, start, end);
        }
        yield string;
      }
    };
  }

  /** The words, null if it has none. */
  Tokens tokens() {
    return tokens;
  }

  /** Arrays and objects: the values in their order. */
  @Override
  public Iterator<Json> iterator() {
    return Arrays.asList(values).iterator();
  }

  /** As it was read. A value that was put together is only as good as its parts. */
  @Override
  public String toString() {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
