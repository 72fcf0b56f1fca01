package io.jianbao.search;

import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles and paragraphs as they are stored: JSON as in a run, but shorter. Words are one string
 * of their lengths and parts of speech ({@code BnAude1}: two characters, one character; A is 1, Z
 * is 26 and goes on), what stands in the text is not repeated, and {@code =} stands for a name that
 * is as printed. The text of a paragraph is a field of its own.
 */
final class Notes {
  private static final String TOKENS = "tokens";
  private static final String TEXT = "text";
  private static final String NAME = "name";
  private static final String SAME = "=";
  private static final Set<String> WITH_TEXT = Set.of("entities", "figures", "times");

  private Notes() {}

  /** The stored form of a paragraph, without its text. */
  static String packParagraph(JsonNode paragraph) {
    StringWriter packed = new StringWriter();
    try (JsonGenerator json = Lines.MAPPER.createGenerator(packed)) {
      packText(json, paragraph, false);
    }
    return packed.toString();
  }

  /** The stored form of an article, without its paragraphs. */
  static String packArticle(JsonNode article) {
    StringWriter packed = new StringWriter();
    try (JsonGenerator json = Lines.MAPPER.createGenerator(packed)) {
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> field : article.properties()) {
        switch (field.getKey()) {
          case "paragraphs" -> {
            // stored by themselves
          }
          case "headlines" -> {
            json.writeArrayPropertyStart(field.getKey());
            field.getValue().forEach(headline -> packText(json, headline, true));
            json.writeEndArray();
          }
          case "subtitle" -> {
            json.writeName(field.getKey());
            packText(json, field.getValue(), true);
          }
          default -> write(json, field);
        }
      }
      json.writeEndObject();
    }
    return packed.toString();
  }

  private static void write(JsonGenerator json, Map.Entry<String, JsonNode> field) {
    json.writeName(field.getKey());
    json.writeTree(field.getValue());
  }

  private static void packText(JsonGenerator json, JsonNode text, boolean withText) {
    int[] characters = characters(text);
    json.writeStartObject();
    for (Map.Entry<String, JsonNode> field : text.properties()) {
      String name = field.getKey();
      if (WITH_TEXT.contains(name)) {
        json.writeArrayPropertyStart(name);
        field.getValue().forEach(mention -> packMention(json, mention, characters));
        json.writeEndArray();
      } else if (name.equals(TOKENS)) {
        packTokens(json, field);
      } else if (withText || !name.equals(TEXT)) {
        write(json, field);
      }
    }
    json.writeEndObject();
  }

  private static void packMention(JsonGenerator json, JsonNode mention, int[] characters) {
    String printed = printed(mention, characters);
    json.writeStartObject();
    for (Map.Entry<String, JsonNode> field : mention.properties()) {
      boolean same = field.getValue().isString() && field.getValue().asString().equals(printed);
      if (same && field.getKey().equals(NAME)) {
        json.writeStringProperty(NAME, SAME);
      } else if (!same || !field.getKey().equals(TEXT)) {
        write(json, field);
      }
    }
    json.writeEndObject();
  }

  /** As they are if they do not follow one another from 0. */
  private static void packTokens(JsonGenerator json, Map.Entry<String, JsonNode> field) {
    StringBuilder packed = new StringBuilder();
    int at = 0;
    for (JsonNode token : field.getValue()) {
      int end = token.path(1).asInt(0);
      String pos = token.path(2).asString("");
      if (token.path(0).asInt(-1) != at || end <= at || !isPartOfSpeech(pos)) {
        write(json, field);
        return;
      }
      packed.repeat('Z', (end - at - 1) / 26);
      packed.append((char) ('A' + (end - at - 1) % 26)).append(pos);
      at = end;
    }
    json.writeStringProperty(TOKENS, packed.toString());
  }

  private static boolean isPartOfSpeech(String pos) {
    return !pos.isEmpty() && pos.chars().noneMatch(Notes::isLength);
  }

  private static boolean isLength(int c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The paragraph of the run again. */
  static ObjectNode unpackParagraph(String notes, String text) {
    ObjectNode packed = (ObjectNode) Lines.MAPPER.readTree(notes);
    ObjectNode paragraph = Lines.MAPPER.createObjectNode();
    if (packed.has("id")) {
      paragraph.set("id", packed.get("id"));
    }
    paragraph.put(TEXT, text).setAll(packed);
    unpackText(paragraph);
    return paragraph;
  }

  /** The article of the run again, without its paragraphs. */
  static ObjectNode unpackArticle(String packed) {
    ObjectNode article = (ObjectNode) Lines.MAPPER.readTree(packed);
    ArticleBlock.headlines(article).forEach(headline -> unpackText((ObjectNode) headline));
    return article;
  }

  private static void unpackText(ObjectNode text) {
    int[] characters = characters(text);
    for (String list : WITH_TEXT) {
      for (JsonNode mention : text.path(list)) {
        unpackMention((ObjectNode) mention, printed(mention, characters));
      }
    }
    if (text.path(TOKENS).isString()) {
      text.set(TOKENS, unpackTokens(text.path(TOKENS).asString()));
    }
  }

  private static void unpackMention(ObjectNode mention, String printed) {
    if (!mention.has(TEXT)) {
      mention.put(TEXT, printed);
    }
    if (mention.path(NAME).asString("").equals(SAME)) {
      mention.put(NAME, printed);
    }
  }

  private static ArrayNode unpackTokens(String packed) {
    ArrayNode tokens = Lines.MAPPER.createArrayNode();
    int at = 0;
    int i = 0;
    while (i < packed.length()) {
      int start = at;
      for (; isLength(packed.charAt(i)); i++) {
        at += packed.charAt(i) - 'A' + 1;
      }
      int from = i;
      while (i < packed.length() && !isLength(packed.charAt(i))) {
        i++;
      }
      tokens.addArray().add(start).add(at).add(packed.substring(from, i));
    }
    return tokens;
  }

  private static int[] characters(JsonNode text) {
    return text.path(TEXT).asString("").codePoints().toArray();
  }

  private static String printed(JsonNode mention, int[] characters) {
    int start = mention.path("start").asInt(0);
    int end = mention.path("end").asInt(0);
    boolean inside = 0 <= start && start <= end && end <= characters.length;
    return inside ? new String(characters, start, end - start) : "";
  }
}
