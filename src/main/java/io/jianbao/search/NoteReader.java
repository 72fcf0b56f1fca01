package io.jianbao.search;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a {@link NoteWriter} wrote. */
final class NoteReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final PackedInput in;
  private long lastDay;

  private NoteReader(BytesRef packed) {
    in = new PackedInput(packed);
  }

  private record Context(Printed text, Tokens tokens) {
    static final Context NONE = new Context(Printed.NOTHING, null);
  }

  /** The paragraph of which the text and perhaps the words were stored apart. */
  static ObjectNode paragraph(BytesRef packed, PackedWords.Text text) {
    Context context = new Context(new Printed(text.text()), text.tokens());
    return new NoteReader(packed).object(context, new int[1], text.text());
  }

  static ObjectNode object(BytesRef packed) {
    return new NoteReader(packed).object(Context.NONE, new int[1], null);
  }

  private ObjectNode object(Context around, int[] last, String whole) {
    ObjectNode object = NODES.objectNode();
    int number = in.readByte();
    if (number == 0) {
      for (int rest = in.readNumber(); rest > 0; rest--) {
        String name = value(Context.NONE, 0).asString();
        object.set(name, value(around, 0));
      }
      return object;
    }
    Context context = around;
    int start = 0;
    for (NoteForms.Field field : NoteForms.form(number)) {
      String name = field.name();
      switch (field.how()) {
        case NoteForms.DISTANCE -> {
          boolean first = name.equals(NoteWriter.START);
          int place = (int) ((first ? last[0] : start) + in.readSigned());
          if (first) {
            start = place;
            last[0] = place;
          }
          object.put(name, place);
        }
        case NoteForms.FIXED -> object.put(name, field.fixed());
        case NoteForms.PRINTED -> printed(object, name, context, whole);
        default -> {
          if (name.equals(NoteWriter.TEXT) && in.peekByte() == NoteWriter.WORDS) {
            in.readByte();
            PackedWords.Text text = PackedWords.read(in);
            context = new Context(new Printed(text.text()), text.tokens());
            object.put(name, text.text());
          } else {
            object.set(name, value(context, start));
          }
        }
      }
    }
    return object;
  }

  private static void printed(ObjectNode object, String name, Context context, String whole) {
    if (name.equals(NoteWriter.TOKENS)) {
      object.set(name, context.tokens().json());
    } else if (whole != null) {
      object.put(name, whole);
    } else {
      int start = object.path(NoteWriter.START).asInt();
      object.put(name, context.text().stretch(start, object.path(NoteWriter.END).asInt()));
    }
  }

  private JsonNode value(Context context, int start) {
    int kind = in.readByte();
    if (kind >= NoteWriter.FIRST_STRING) {
      return NODES.stringNode(NoteForms.string(kind - NoteWriter.FIRST_STRING));
    }
    return switch (kind) {
      case NoteWriter.NEGATIVE -> NODES.numberNode((int) -in.readLong());
      case NoteWriter.NUMBER -> NODES.numberNode(in.readNumber());
      case NoteWriter.TRUE -> NODES.booleanNode(true);
      case NoteWriter.FALSE -> NODES.booleanNode(false);
      case NoteWriter.JSON -> Lines.MAPPER.readTree(in.readString());
      case NoteWriter.OBJECT -> object(context, new int[1], null);
      case NoteWriter.OBJECTS -> objects(context);
      case NoteWriter.RANGES -> ranges();
      case NoteWriter.ARRAY -> array(context, start);
      case NoteWriter.STRING -> NODES.stringNode(in.readString());
      case NoteWriter.STRETCH -> NODES.stringNode(stretch(context.text(), start));
      case NoteWriter.DIGITS -> NODES.stringNode(Long.toString(in.readLong()));
      case NoteWriter.DAY -> NODES.stringNode(day());
      case NoteWriter.SECOND -> NODES.stringNode(second());
      default -> NODES.numberNode(kind);
    };
  }

  private ArrayNode objects(Context context) {
    ArrayNode array = NODES.arrayNode();
    int[] last = new int[1];
    for (int rest = in.readNumber(); rest > 0; rest--) {
      array.add(object(context, last, null));
    }
    return array;
  }

  private ArrayNode ranges() {
    ArrayNode array = NODES.arrayNode();
    int at = 0;
    for (int rest = in.readNumber(); rest > 0; rest--) {
      int start = (int) (at + in.readSigned());
      at = (int) (start + in.readSigned());
      array.addArray().add(start).add(at);
    }
    return array;
  }

  private ArrayNode array(Context context, int start) {
    ArrayNode array = NODES.arrayNode();
    for (int rest = in.readNumber(); rest > 0; rest--) {
      array.add(value(context, start));
    }
    return array;
  }

  private String stretch(Printed text, int start) {
    int from = (int) (text.unit(Math.max(0, start)) + in.readSigned());
    return text.text().substring(from, from + in.readNumber());
  }

  private String day() {
    lastDay += in.readSigned();
    return LocalDate.ofEpochDay(lastDay).toString();
  }

  private String second() {
    String day = day();
    int second = in.readNumber();
    int ofDay = second < 24 ? second * 3600 : second - 24;
    return day + "T" + SECONDS.format(LocalTime.ofSecondOfDay(ofDay));
  }
}
