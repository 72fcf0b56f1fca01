package io.jianbao.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An article of {@code articles.jsonl} as lines that a linguist can read and a diff can show: what
 * it is, its paragraphs as words, and below each what was found in it.
 */
final class Rendering {
  private final List<String> lines = new ArrayList<>();

  private Rendering() {}

  static List<String> of(JsonNode article) {
    Rendering rendering = new Rendering();
    rendering.article(article);
    return rendering.lines;
  }

  private void article(JsonNode article) {
    lines.add("");
    lines.add(
        "=== "
            + text(article, "id")
            + (article.get("complete").asBoolean() ? "" : " (incomplete)"));
    article.get("headlines").forEach(headline -> headline("headline", headline));
    if (article.has("subtitle")) {
      headline("subtitle", article.get("subtitle"));
    }
    if (article.has("dateline")) {
      lines.add("dateline " + fields(article.get("dateline"), "text", "start", "end"));
    }
    article.get("breaks").forEach(at -> lines.add("break " + fields(at)));
    article.get("paragraphs").forEach(this::paragraph);
  }

  private void headline(String role, JsonNode headline) {
    lines.add("");
    lines.add(role + " " + headline.get("start").asInt() + "-" + headline.get("end").asInt());
    mentions(headline);
  }

  private void paragraph(JsonNode paragraph) {
    lines.add("");
    StringBuilder pieces = new StringBuilder(text(paragraph, "id"));
    for (JsonNode piece : paragraph.get("pieces")) {
      pieces.append(" ").append(piece.get("start").asInt());
      pieces.append("-").append(piece.get("end").asInt());
    }
    lines.add(pieces.toString());
    mentions(paragraph);
  }

  private void mentions(JsonNode text) {
    words(text);
    for (JsonNode entity : text.get("entities")) {
      lines.add("  " + text(entity, "type") + " " + fields(entity, "type", "start", "end"));
    }
    for (JsonNode figure : text.get("figures")) {
      lines.add("  figure " + fields(figure, "start", "end"));
    }
    for (JsonNode time : text.get("times")) {
      lines.add("  time " + fields(time, "start", "end"));
    }
    if (text.has("quotes")) {
      for (JsonNode quote : text.get("quotes")) {
        String said = slice(text, quote.get("start").asInt(), quote.get("end").asInt());
        lines.add(
            "  quote "
                + fields(quote, "start", "end", "speakerStart", "speakerEnd")
                + " said="
                + shortened(said));
      }
    }
  }

  /** A line a sentence where sentences are known, the words apart: 全/a 市/n. */
  private void words(JsonNode text) {
    StringBuilder line = new StringBuilder(" ");
    int sentence = 0;
    for (JsonNode token : text.get("tokens")) {
      if (text.has("sentences")
          && sentence + 1 < text.get("sentences").size()
          && token.get(0).asInt() >= text.get("sentences").get(sentence).get(1).asInt()) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
        sentence++;
      }
      line.append(" ").append(slice(text, token.get(0).asInt(), token.get(1).asInt()));
      line.append("/").append(token.get(2).asString());
    }
    lines.add(line.toString());
  }

  private static String shortened(String said) {
    int length = said.codePointCount(0, said.length());
    return length <= 24
        ? said
        : said.substring(0, said.offsetByCodePoints(0, 12))
            + "…"
            + said.substring(said.offsetByCodePoints(said.length(), -11));
  }

  private static String slice(JsonNode text, int start, int end) {
    String all = text(text, "text");
    int from = all.offsetByCodePoints(0, start);
    return all.substring(from, all.offsetByCodePoints(from, end - start)).replace("\n", "⏎");
  }

  private static String fields(JsonNode object, String... without) {
    List<String> out = new ArrayList<>();
    object
        .properties()
        .forEach(field -> {
          if (!List.of(without).contains(field.getKey())) {
            JsonNode value = field.getValue();
            String word = value.isString() ? value.asString() : value.toString();
            out.add(field.getKey().equals("text") ? word : field.getKey() + "=" + word);
          }
        });
    return String.join(" ", out);
  }

  private static String text(JsonNode object, String name) {
    return object.get(name).asString();
  }
}
