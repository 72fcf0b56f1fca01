package io.jianbao.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The frequent forms of the objects of a run, each one byte in the index, and the frequent strings
 * in them. A form lists the fields in their order: {@code start~ end~ text= kind:quantity value}. A
 * field with {@code ~} is a distance, with {@code =} what is printed there, with {@code :} always
 * the same, and all others have a value.
 */
final class NoteForms {
  static final char DISTANCE = '~';
  static final char PRINTED = '=';
  static final char FIXED = ':';

  /** Numbers of forms: one byte; 0 is an object that has none of them. */
  static final int MOST_FORMS = 255;

  static final int MOST_STRINGS = 255 - NoteWriter.FIRST_STRING;

  private static final int SLOTS = 2048;
  private static final NoteForms ALL = read();

  private final List<List<Field>> forms = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** The number of a form by the hash of its text; open addressing, 0 is free. */
  private final int[] slots = new int[SLOTS];

  private final List<String> strings = new ArrayList<>();
  private final Map<String, Integer> stringNumbers = new HashMap<>();

  /** A field of a form: how it is written, and its value if that is fixed. */
  record Field(String name, char how, String fixed) {
    static Field of(String field) {
      int end = 0;
      while (end < field.length() && "~=:".indexOf(field.charAt(end)) < 0) {
        end++;
      }
      String name = field.substring(0, end);
      return end == field.length()
          ? new Field(name, ' ', null)
          : new Field(name, field.charAt(end), field.substring(end + 1));
    }
  }

  private static NoteForms read() {
    NoteForms all = new NoteForms();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                NoteForms.class.getResourceAsStream("stored-forms.tsv"), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String value = line.substring(line.indexOf('\t') + 1);
        if (line.startsWith("form\t")) {
          all.texts.add(value);
          int slot = slot(value);
          while (all.slots[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
          }
          all.slots[slot] = all.texts.size();
          all.forms.add(List.of(value.split(" ")).stream().map(Field::of).toList());
        } else if (line.startsWith("string\t")) {
          all.stringNumbers.put(value, all.strings.size());
          all.strings.add(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The number of a form, 0 if it has none. */
  static int numberOf(CharSequence form) {
    int slot = slot(form);
    while (ALL.slots[slot] != 0) {
      if (ALL.texts.get(ALL.slots[slot] - 1).contentEquals(form)) {
        return ALL.slots[slot];
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return 0;
  }

  private static int slot(CharSequence form) {
    int hash = 0;
    for (int i = 0; i < form.length(); i++) {
      hash = hash * 31 + form.charAt(i);
    }
    return (hash ^ hash >>> 11) & SLOTS - 1;
  }

  static List<Field> form(int number) {
    return ALL.forms.get(number - 1);
  }

  /** The number of a string, -1 if it has none. */
  static int stringNumberOf(String string) {
    return ALL.stringNumbers.getOrDefault(string, -1);
  }

  static String string(int number) {
    return ALL.strings.get(number);
  }
}
