package io.jianbao.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;

/**
 * A value of a line of a run where it stands in the line's bytes. Strings are made when they are
 * asked for, and most never are. A value that is not there is {@link #MISSING}.
 */
final class LineValue implements Iterable<LineValue> {
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
  private static final LineValue[] NO_VALUES = {};
  static final LineValue MISSING = new LineValue(Kind.NOTHING, new byte[0], 0, 0);
  static final LineValue EMPTY = new LineValue(Kind.OBJECT, new byte[0], 0, 0);

  private final Kind kind;
  private final byte[] bytes;
  private final int start;
  private final int end;

  /** The names of an object's fields, each of which is in {@link #values}. */
  private String[] names = NO_NAMES;

  private LineValue[] values = NO_VALUES;
  private int number;
  private Tokens tokens;
  private String string;

  /**
   * @param bytes UTF-8, of which the value is {@code [start, end)}; of a string what is between the
   *     quotation marks
   */
  private LineValue(Kind kind, byte[] bytes, int start, int end) {
    this.kind = kind;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  static LineValue atom(Kind kind, byte[] bytes, int start, int end) {
    return new LineValue(kind, bytes, start, end);
  }

  static LineValue number(int number, byte[] bytes, int start, int end) {
    LineValue value = new LineValue(Kind.INT, bytes, start, end);
    value.number = number;
    return value;
  }

  static LineValue array(LineValue[] values, byte[] bytes, int start, int end) {
    LineValue array = new LineValue(Kind.ARRAY, bytes, start, end);
    array.values = values;
    return array;
  }

  static LineValue object(String[] names, LineValue[] values, byte[] bytes, int start, int end) {
    LineValue object = new LineValue(Kind.OBJECT, bytes, start, end);
    object.names = names;
    object.values = values;
    return object;
  }

  static LineValue array(LineValue... values) {
    return array(values, MISSING.bytes, 0, 0);
  }

  static LineValue words(Tokens tokens, byte[] bytes, int start, int end) {
    LineValue words = new LineValue(Kind.WORDS, bytes, start, end);
    words.tokens = tokens;
    return words;
  }

  static LineValue text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new LineValue(Kind.STRING, bytes, 0, bytes.length);
  }

  /** A line as text. */
  static LineValue of(String line) {
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
  LineValue at(int index) {
    return index < values.length ? values[index] : MISSING;
  }

  /** The name of an object's field. */
  String name(int index) {
    return names[index];
  }

  LineValue get(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return values[i];
      }
    }
    return MISSING;
  }

  /** The object with another value of a field, which comes last if there was none. */
  LineValue with(String name, LineValue value) {
    int at = Arrays.asList(names).indexOf(name);
    boolean isNew = at < 0;
    int size = isNew ? names.length + 1 : names.length;
    String[] newNames = Arrays.copyOf(names, size);
    LineValue[] newValues = Arrays.copyOf(values, size);
    newNames[isNew ? size - 1 : at] = name;
    newValues[isNew ? size - 1 : at] = value;
    return object(newNames, newValues, bytes, start, end);
  }

  /** The object without a field. */
  LineValue without(String name) {
    int at = Arrays.asList(names).indexOf(name);
    if (at < 0) {
      return this;
    }
    String[] newNames = new String[names.length - 1];
    LineValue[] newValues = new LineValue[newNames.length];
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
  public Iterator<LineValue> iterator() {
    return Arrays.asList(values).iterator();
  }

  /** As it was read. A value that was put together is only as good as its parts. */
  @Override
  public String toString() {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
