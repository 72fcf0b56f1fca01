package io.jianbao.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Writes objects of a run shorter than JSON, so that {@link NoteReader} gives back the same: what
 * stands in the text is not repeated, names of fields are those of a form ({@link NoteForms}),
 * places are distances, words go with their text ({@link PackedWords}).
 */
final class NoteWriter {
  static final int NEGATIVE = 100;
  static final int NUMBER = 101;
  static final int TRUE = 102;
  static final int FALSE = 103;
  static final int JSON = 104;
  static final int OBJECT = 105;
  static final int OBJECTS = 106;
  static final int RANGES = 107;
  static final int ARRAY = 108;
  static final int STRING = 109;
  static final int STRETCH = 110;
  static final int DIGITS = 111;
  static final int DAY = 112;
  static final int SECOND = 113;
  static final int WORDS = 114;
  static final int FIRST_STRING = 115;

  static final String TEXT = "text";
  static final String TOKENS = "tokens";
  static final String START = "start";
  static final String END = "end";

  private static final int NEAR = 80;
  private static final Set<String> CLOSED =
      Set.of("type", "by", "kind", "form", "at", "rule", "status", "severity", "schema");

  private final PackedOutput out;
  private final Forms forms;
  private long lastDay;

  /** Is told the form of each object and each string; for counting which are frequent. */
  interface Forms {
    int number(String form);

    int string(String value);
  }

  private static final Forms KNOWN =
      new Forms() {
        @Override
        public int number(String form) {
          return NoteForms.numberOf(form);
        }

        @Override
        public int string(String value) {
          return NoteForms.stringNumberOf(value);
        }
      };

  NoteWriter(PackedOutput out, Forms forms) {
    this.out = out;
    this.forms = forms;
  }

  /** A text that mentions stand in, and the words that are stored with it, or null. */
  private record Context(Printed text, Tokens tokens) {
    static final Context NONE = new Context(Printed.NOTHING, null);
  }

  /** A paragraph without its text and, if {@link PackedWords} has them, its words. */
  static BytesRef paragraph(ObjectNode paragraph, Printed text) {
    return paragraph(paragraph, text, KNOWN);
  }

  static BytesRef paragraph(ObjectNode paragraph, Printed text, Forms forms) {
    PackedOutput out = new PackedOutput();
    Tokens tokens = tokens(paragraph);
    boolean packed = PackedWords.isPackable(text, tokens);
    Context context = new Context(text, packed ? tokens : null);
    new NoteWriter(out, forms).object(paragraph, context, new int[1], text.text());
    return out.bytes();
  }

  /** Any object. */
  static BytesRef object(ObjectNode object) {
    return object(object, KNOWN);
  }

  static BytesRef object(ObjectNode object, Forms forms) {
    PackedOutput out = new PackedOutput();
    new NoteWriter(out, forms).object(object, Context.NONE, new int[1], null);
    return out.bytes();
  }

  /** The words of a text as they were read, null if it has none. */
  static Tokens tokens(JsonNode text) {
    return text.path(TOKENS) instanceof POJONode node ? (Tokens) node.getPojo() : null;
  }

  /**
   * @param last where the object before in the list starts; set to where this one does
   * @param whole what its text is if it is all of the context's
   */
  private void object(ObjectNode object, Context around, int[] last, String whole) {
    int number = forms.number(form(object, around, whole));
    out.writeByte(number);
    if (number == 0) {
      out.writeNumber(object.size());
    }
    Context context = around;
    int start = 0;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (number == 0) {
        string(name, Context.NONE, 0);
        value(value, context, start);
      } else if (isPlace(name, value)) {
        int from = name.equals(START) ? last[0] : start;
        out.writeSigned(value.asInt() - (long) from);
        if (name.equals(START)) {
          start = value.asInt();
          last[0] = start;
        }
      } else if (name.equals(TEXT) && hasWords(object, value)) {
        Printed text = new Printed(value.asString());
        context = new Context(text, tokens(object));
        if (whole == null) {
          out.writeByte(WORDS);
          PackedWords.write(text, context.tokens(), out);
        }
      } else if (!isGiven(name, value, object, context, whole)) {
        value(value, context, start);
      }
    }
  }

  private static boolean hasWords(ObjectNode object, JsonNode text) {
    return text.isString() && PackedWords.isPackable(new Printed(text.asString()), tokens(object));
  }

  private static boolean isPlace(String name, JsonNode value) {
    return value.isInt() && (name.equals(START) || name.equals(END));
  }

  /** Whether the form says the value. */
  private static boolean isGiven(
      String name, JsonNode value, ObjectNode object, Context context, String whole) {
    if (name.equals(TOKENS)) {
      return context.tokens() != null && context.tokens() == tokens(object);
    }
    return value.isString()
        && (isClosed(name, value.asString())
            || value.asString().equals(printed(name, object, context, whole)));
  }

  private static boolean isClosed(String name, String value) {
    return CLOSED.contains(name) && value.indexOf(' ') < 0;
  }

  /** What a reader that comes to the field can take from the text around. */
  private static String printed(String name, ObjectNode object, Context context, String whole) {
    if (whole != null) {
      return whole;
    }
    JsonNode start = object.get(START);
    JsonNode end = object.get(END);
    boolean placed = start != null && end != null && start.isInt() && end.isInt();
    return placed && !object.has(TOKENS) && isBehind(name, object)
        ? context.text().stretch(start.asInt(), end.asInt())
        : null;
  }

  /** Whether the field comes after the places. */
  private static boolean isBehind(String name, ObjectNode object) {
    int places = 0;
    for (String each : object.propertyNames()) {
      if (each.equals(name)) {
        return places == 2;
      }
      places += each.equals(START) || each.equals(END) ? 1 : 0;
    }
    return false;
  }

  private static String form(ObjectNode object, Context around, String whole) {
    StringBuilder form = new StringBuilder();
    Context context = around;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      form.append(form.isEmpty() ? "" : " ").append(name);
      if (isPlace(name, value)) {
        form.append(NoteForms.DISTANCE);
      } else if (name.equals(TEXT) && hasWords(object, value)) {
        context = new Context(context.text(), tokens(object));
        form.append(whole == null ? "" : "=");
      } else if (isGiven(name, value, object, context, whole)) {
        boolean closed = value.isString() && isClosed(name, value.asString());
        form.append(closed ? NoteForms.FIXED + value.asString() : NoteForms.PRINTED);
      }
    }
    return form.toString();
  }

  private void value(JsonNode value, Context context, int start) {
    switch (value.getNodeType()) {
      case NUMBER -> number(value);
      case BOOLEAN -> out.writeByte(value.asBoolean() ? TRUE : FALSE);
      case STRING -> string(value.asString(), context, start);
      case ARRAY -> array(value, context, start);
      case OBJECT -> {
        out.writeByte(OBJECT);
        object((ObjectNode) value, context, new int[1], null);
      }
      case POJO -> json(((Tokens) ((POJONode) value).getPojo()).json());
      default -> json(value);
    }
  }

  private void json(JsonNode value) {
    out.writeByte(JSON);
    out.writeString(value.toString());
  }

  private void number(JsonNode value) {
    if (!value.isInt()) {
      json(value);
    } else if (value.asInt() >= 0 && value.asInt() < NEGATIVE) {
      out.writeByte(value.asInt());
    } else {
      out.writeByte(value.asInt() < 0 ? NEGATIVE : NUMBER);
      out.writeNumber(Math.abs((long) value.asInt()));
    }
  }

  private void array(JsonNode array, Context context, int start) {
    if (!array.isEmpty() && array.valueStream().allMatch(JsonNode::isObject)) {
      out.writeByte(OBJECTS);
      out.writeNumber(array.size());
      int[] last = new int[1];
      array.forEach(object -> object((ObjectNode) object, context, last, null));
    } else if (!array.isEmpty() && array.valueStream().allMatch(NoteWriter::isRange)) {
      out.writeByte(RANGES);
      out.writeNumber(array.size());
      int at = 0;
      for (JsonNode range : array) {
        out.writeSigned(range.path(0).asInt() - (long) at);
        out.writeSigned(range.path(1).asInt() - (long) range.path(0).asInt());
        at = range.path(1).asInt();
      }
    } else {
      out.writeByte(ARRAY);
      out.writeNumber(array.size());
      array.forEach(each -> value(each, context, start));
    }
  }

  private static boolean isRange(JsonNode node) {
    return node.isArray() && node.size() == 2 && node.path(0).isInt() && node.path(1).isInt();
  }

  private void string(String value, Context context, int start) {
    int known = forms.string(value);
    if (known >= 0) {
      out.writeByte(FIRST_STRING + known);
    } else if (isDigits(value)) {
      out.writeByte(DIGITS);
      out.writeNumber(Long.parseLong(value));
    } else if (!day(value) && !second(value) && !stretch(value, context.text(), start)) {
      out.writeByte(STRING);
      out.writeString(value);
    }
  }

  private static boolean isDigits(String value) {
    return !value.isEmpty()
        && value.length() <= 18
        && value.chars().allMatch(c -> c >= '0' && c <= '9')
        && (value.length() == 1 || value.charAt(0) != '0');
  }

  private static boolean isDated(String value, int length) {
    return value.length() == length && value.charAt(4) == '-' && value.charAt(7) == '-';
  }

  private boolean day(String value) {
    if (!isDated(value, 10)) {
      return false;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      out.writeByte(DAY);
      distance(day);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private boolean second(String value) {
    if (!isDated(value, 19)) {
      return false;
    }
    try {
      LocalDateTime time = LocalDateTime.parse(value);
      out.writeByte(SECOND);
      distance(time.toLocalDate());
      int second = time.toLocalTime().toSecondOfDay();
      out.writeNumber(second % 3600 == 0 ? second / 3600 : 24L + second);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void distance(LocalDate day) {
    out.writeSigned(day.toEpochDay() - lastDay);
    lastDay = day.toEpochDay();
  }

  /** A string that stands in the text not far before the mention or behind it. */
  private boolean stretch(String value, Printed text, int start) {
    if (value.length() < 2 || start > text.length()) {
      return false;
    }
    int here = text.unit(Math.max(0, start));
    int at = text.text().indexOf(value, Math.max(0, here - NEAR));
    if (at < 0 || at > here + 2 * NEAR) {
      return false;
    }
    out.writeByte(STRETCH);
    out.writeSigned(at - (long) here);
    out.writeNumber(value.length());
    return true;
  }
}
