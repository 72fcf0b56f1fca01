package io.jianbao.search;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The annotations of a paragraph as they are stored: without the text, which stands beside them,
 * and the words as their lengths and parts of speech in one string ({@code 2n1u}) instead of a list
 * of offsets. A tenth of the index is saved so.
 */
final class Notes {
  private static final String TOKENS = "tokens";
  private static final String TEXT = "text";
  private static final List<String> WITH_TEXT = List.of("entities", "figures", "times");

  private Notes() {}

  /** The stored form of a paragraph of a run. The paragraph is left as it is. */
  static String pack(ObjectNode paragraph) {
    ObjectNode packed = paragraph.deepCopy();
    packed.remove(TEXT);
    String text = paragraph.path(TEXT).asString("");
    int[] characters = text.codePoints().toArray();
    for (String list : WITH_TEXT) {
      for (JsonNode mention : packed.path(list)) {
        if (printed(mention, characters).equals(mention.path(TEXT).asString(""))) {
          ((ObjectNode) mention).remove(TEXT);
        }
      }
    }
    String tokens = packTokens(paragraph.path(TOKENS));
    if (tokens != null) {
      packed.put(TOKENS, tokens);
    }
    return Lines.MAPPER.writeValueAsString(packed);
  }

  /** The paragraph of the run again. */
  static ObjectNode unpack(String notes, String text) {
    ObjectNode packed = (ObjectNode) Lines.MAPPER.readTree(notes);
    ObjectNode paragraph = Lines.MAPPER.createObjectNode();
    int[] characters = text.codePoints().toArray();
    for (Map.Entry<String, JsonNode> field : packed.properties()) {
      JsonNode value = field.getValue();
      boolean packedTokens = field.getKey().equals(TOKENS) && value.isString();
      paragraph.set(field.getKey(), packedTokens ? unpackTokens(value.asString()) : value);
      if (field.getKey().equals("id")) {
        paragraph.put(TEXT, text);
      }
      if (WITH_TEXT.contains(field.getKey())) {
        value.forEach(mention -> giveText((ObjectNode) mention, characters));
      }
    }
    return paragraph;
  }

  private static void giveText(ObjectNode mention, int[] characters) {
    if (!mention.has(TEXT)) {
      mention.put(TEXT, printed(mention, characters));
    }
  }

  private static String printed(JsonNode mention, int[] characters) {
    int start = mention.path("start").asInt(0);
    int end = mention.path("end").asInt(0);
    boolean inside = 0 <= start && start <= end && end <= characters.length;
    return inside ? new String(characters, start, end - start) : "";
  }

  /** Null if the tokens do not follow one another from 0. */
  private static String packTokens(JsonNode tokens) {
    StringBuilder packed = new StringBuilder();
    int at = 0;
    for (JsonNode token : tokens) {
      int end = token.path(1).asInt(0);
      String pos = token.path(2).asString("");
      if (token.path(0).asInt(-1) != at || end <= at || pos.isEmpty() || !isWord(pos)) {
        return null;
      }
      packed.append(end - at).append(pos);
      at = end;
    }
    return packed.toString();
  }

  private static boolean isWord(String pos) {
    return pos.chars().allMatch(c -> c > '9');
  }

  private static ArrayNode unpackTokens(String packed) {
    ArrayNode tokens = Lines.MAPPER.createArrayNode();
    int at = 0;
    int i = 0;
    while (i < packed.length()) {
      int length = 0;
      for (; packed.charAt(i) <= '9'; i++) {
        length = length * 10 + packed.charAt(i) - '0';
      }
      int from = i;
      while (i < packed.length() && packed.charAt(i) > '9') {
        i++;
      }
      tokens.add(
          Lines.MAPPER.createArrayNode().add(at).add(at + length).add(packed.substring(from, i)));
      at += length;
    }
    return tokens;
  }
}
