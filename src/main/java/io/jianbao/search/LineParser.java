package io.jianbao.search;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a line of a run as a tree, in which the words of a text are {@link Tokens}. */
final class LineParser {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser json;

  private LineParser(JsonParser json) {
    this.json = json;
  }

  static JsonNode parse(byte[] line) {
    try (JsonParser json = Lines.MAPPER.createParser(line)) {
      json.nextToken();
      JsonNode value = new LineParser(json).value();
      if (json.nextToken() != null) {
        throw new StreamReadException(json, "more than one value");
      }
      return value;
    }
  }

  private JsonNode value() {
    return switch (json.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.stringNode(json.getString());
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.INT
              ? NODES.numberNode(json.getIntValue())
              : NODES.numberNode(json.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case null, default -> throw new StreamReadException(json, "no value");
    };
  }

  private ObjectNode object() {
    ObjectNode object = NODES.objectNode();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      JsonToken token = json.nextToken();
      boolean words = token == JsonToken.START_ARRAY && name.equals(NoteWriter.TOKENS);
      object.set(name, words ? NODES.pojoNode(Tokens.read(json)) : value());
    }
    return object;
  }

  private ArrayNode array() {
    ArrayNode array = NODES.arrayNode();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }
}
