package io.jianbao.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The scalar fields of a small JSON object, and its list of parts if it has one. */
final class Fields {
  private final List<String> names = new ArrayList<>(12);
  private final List<String> words = new ArrayList<>(12);
  private List<Fields> parts = List.of();

  private Fields() {}

  /** Reads the object that the parser stands at. */
  static Fields of(JsonParser json) {
    Fields fields = new Fields();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      fields.add(json);
    }
    return fields;
  }

  private void add(JsonParser json) {
    String name = json.currentName();
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_ARRAY && name.equals("parts")) {
      parts = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        parts.add(of(json));
      }
    } else if (value.isStructStart()) {
      json.skipChildren();
    } else {
      names.add(name);
      words.add(json.getString());
    }
  }

  /** The field as it is written, null when it is absent. */
  String word(String name) {
    int i = names.indexOf(name);
    return i < 0 ? null : words.get(i);
  }

  BigDecimal decimal(String name) {
    String word = word(name);
    return word == null ? null : new BigDecimal(word);
  }

  List<Fields> parts() {
    return parts;
  }
}
