package io.jianbao.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;

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
  private final StringBuilder form = new StringBuilder();
  private long lastDay;

  /** Is told the form of each object and each string; for counting which are frequent. */
  interface Forms {
    int number(CharSequence form);

    int string(String value);
  }

  private static final Forms KNOWN =
      new Forms() {
        @Override
        public int number(CharSequence form) {
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
  static BytesRef paragraph(LineValue paragraph, Printed text) {
    return paragraph(paragraph, text, KNOWN);
  }

  static BytesRef paragraph(LineValue paragraph, Printed text, Forms forms) {
    PackedOutput out = new PackedOutput();
    Tokens tokens = paragraph.get(TOKENS).tokens();
    boolean packed = PackedWords.isPackable(text, tokens);
    Context context = new Context(text, packed ? tokens : null);
    new NoteWriter(out, forms).object(paragraph, context, new int[1], text.text());
    return out.bytes();
  }

  /** Any object. */
  static BytesRef object(LineValue object) {
    return object(object, KNOWN);
  }

  static BytesRef object(LineValue object, Forms forms) {
    PackedOutput out = new PackedOutput();
    new NoteWriter(out, forms).object(object, Context.NONE, new int[1], null);
    return out.bytes();
  }

  /**
   * @param last where the object before in the list starts; set to where this one does
   * @param whole what its text is if it is all of the context's
   */
  private void object(LineValue object, Context around, int[] last, String whole) {
    Fields fields = new Fields(object, around, whole);
    int number = forms.number(fields.form(form));
    out.writeByte(number);
    if (number == 0) {
      out.writeNumber(object.size());
    }
    Context context = around;
    int start = 0;
    for (int i = 0; i < fields.size; i++) {
      String name = fields.names[i];
      LineValue value = fields.values[i];
      if (number == 0) {
        string(name, Context.NONE, 0);
        value(value, context, start);
        continue;
      }
      switch (fields.hows[i]) {
        case NoteForms.DISTANCE -> {
          boolean first = name.equals(START);
          out.writeSigned(value.number() - (long) (first ? last[0] : start));
          if (first) {
            start = value.number();
            last[0] = start;
          }
        }
        case Fields.TEXT_WITH_WORDS -> {
          context = fields.inside;
          if (whole == null) {
            out.writeByte(WORDS);
            PackedWords.write(context.text(), context.tokens(), out);
          }
        }
        case Fields.OPEN -> value(value, context, start);
        default -> {
          // the form says the value
        }
      }
    }
  }

  /** The fields of an object, and how each is written if the object has a form. */
  private static final class Fields {
    /** Has a value. */
    static final char OPEN = ' ';

    /** Is followed by its words. */
    static final char TEXT_WITH_WORDS = '"';

    private final String whole;
    private final String[] names;
    private final LineValue[] values;
    private final char[] hows;
    private int size;

    /** What is around the fields behind the text. */
    private Context inside;

    Fields(LineValue object, Context around, String whole) {
      this.whole = whole;
      names = new String[object.size()];
      values = new LineValue[names.length];
      hows = new char[names.length];
      inside = around;
      LineValue words = object.get(TOKENS);
      Tokens tokens = words.tokens();
      int start = -1;
      int end = -1;
      for (; size < names.length; size++) {
        String name = object.name(size);
        LineValue value = object.at(size);
        names[size] = name;
        values[size] = value;
        hows[size] = OPEN;
        if (value.kind() == LineValue.Kind.INT) {
          if (name.equals(START)) {
            hows[size] = NoteForms.DISTANCE;
            start = value.number();
          } else if (name.equals(END)) {
            hows[size] = NoteForms.DISTANCE;
            end = value.number();
          }
        } else if (value.kind() == LineValue.Kind.STRING) {
          String string = value.string();
          if (tokens != null && name.equals(TEXT) && enter(string, tokens)) {
            hows[size] = TEXT_WITH_WORDS;
          } else if (isClosed(name, string)) {
            hows[size] = NoteForms.FIXED;
          } else if (whole != null
              ? string.equals(whole)
              : words.isMissing() && start >= 0 && inside.text().isStretch(start, end, string)) {
            hows[size] = NoteForms.PRINTED;
          }
        } else if (tokens != null && inside.tokens() == tokens && name.equals(TOKENS)) {
          hows[size] = NoteForms.PRINTED;
        }
      }
    }

    /** Goes into a text that is stored with its words; false if it is not. */
    private boolean enter(String text, Tokens tokens) {
      if (inside.tokens() == tokens && text.equals(inside.text().text())) {
        return true;
      }
      Printed printed = new Printed(text);
      if (!PackedWords.isPackable(printed, tokens)) {
        return false;
      }
      inside = new Context(printed, tokens);
      return true;
    }

    /** As in {@link NoteForms}. */
    CharSequence form(StringBuilder form) {
      form.setLength(0);
      for (int i = 0; i < size; i++) {
        if (i > 0) {
          form.append(' ');
        }
        form.append(names[i]);
        switch (hows[i]) {
          case TEXT_WITH_WORDS -> form.append(whole == null ? "" : "=");
          case NoteForms.FIXED -> form.append(NoteForms.FIXED).append(values[i].string());
          case OPEN -> {
            // nothing behind the name
          }
          default -> form.append(hows[i]);
        }
      }
      return form;
    }
  }

  private static boolean isClosed(String name, String value) {
    return CLOSED.contains(name) && value.indexOf(' ') < 0;
  }

  private void value(LineValue value, Context context, int start) {
    switch (value.kind()) {
      case INT -> number(value.number());
      case TRUE -> out.writeByte(TRUE);
      case FALSE -> out.writeByte(FALSE);
      case STRING -> string(value.string(), context, start);
      case ARRAY -> array(value, context, start);
      case OBJECT -> {
        out.writeByte(OBJECT);
        object(value, context, new int[1], null);
      }
      default -> {
        out.writeByte(JSON);
        out.writeString(value.toString());
      }
    }
  }

  private void number(int value) {
    if (value >= 0 && value < NEGATIVE) {
      out.writeByte(value);
    } else {
      out.writeByte(value < 0 ? NEGATIVE : NUMBER);
      out.writeNumber(Math.abs((long) value));
    }
  }

  private void array(LineValue array, Context context, int start) {
    if (isOf(array, NoteWriter::isObject)) {
      out.writeByte(OBJECTS);
      out.writeNumber(array.size());
      int[] last = new int[1];
      for (LineValue object : array) {
        object(object, context, last, null);
      }
    } else if (isOf(array, NoteWriter::isRange)) {
      out.writeByte(RANGES);
      out.writeNumber(array.size());
      int at = 0;
      for (LineValue range : array) {
        out.writeSigned(range.at(0).number() - (long) at);
        out.writeSigned(range.at(1).number() - (long) range.at(0).number());
        at = range.at(1).number();
      }
    } else {
      out.writeByte(ARRAY);
      out.writeNumber(array.size());
      for (LineValue each : array) {
        value(each, context, start);
      }
    }
  }

  /** Whether there are values and all of them are such. */
  private static boolean isOf(LineValue array, Predicate<LineValue> such) {
    for (LineValue value : array) {
      if (!such.test(value)) {
        return false;
      }
    }
    return !array.isEmpty();
  }

  private static boolean isObject(LineValue value) {
    return value.kind() == LineValue.Kind.OBJECT;
  }

  private static boolean isRange(LineValue value) {
    return value.kind() == LineValue.Kind.ARRAY
        && value.size() == 2
        && value.at(0).kind() == LineValue.Kind.INT
        && value.at(1).kind() == LineValue.Kind.INT;
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
        && IsoTimes.areDigits(value, 0, value.length())
        && (value.length() == 1 || value.charAt(0) != '0');
  }

  private boolean day(String value) {
    LocalDate day = IsoTimes.day(value);
    if (day == null) {
      return false;
    }
    out.writeByte(DAY);
    distance(day);
    return true;
  }

  private boolean second(String value) {
    LocalDateTime time = IsoTimes.second(value);
    if (time == null) {
      return false;
    }
    out.writeByte(SECOND);
    distance(time.toLocalDate());
    int second = time.toLocalTime().toSecondOfDay();
    out.writeNumber(second % 3600 == 0 ? second / 3600 : 24L + second);
    return true;
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
    int last = Math.min(text.text().length(), here + 2 * NEAR + value.length());
    int at = text.text().indexOf(value, Math.max(0, here - NEAR), last);
    if (at < 0) {
      return false;
    }
    out.writeByte(STRETCH);
    out.writeSigned(at - (long) here);
    out.writeNumber(value.length());
    return true;
  }
}
