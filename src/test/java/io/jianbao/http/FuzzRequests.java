package io.jianbao.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random requests drawn from the description: each parameter as its schema has it, at the edges of
 * what it allows, and beyond them.
 */
final class FuzzRequests {
  private static final List<String> WORDS =
      List.of(
          "渔", "灌区", "绿水", "李明远", "2", "26例", "的", "節 水", "𠮷", "a", " ", "\u0000", "<b>", "é",
          "\uD800");
  private static final List<String> OPERATORS =
      List.of(
          " ",
          " OR ",
          " AND ",
          " -",
          "(",
          ")",
          "（",
          "）",
          "\"",
          "“",
          "”",
          "\"~3",
          "~",
          ":",
          "同句:(",
          "person:",
          "place:",
          "headline:",
          "figure:>",
          "figure:[1 TO ",
          "]例",
          "date:2022",
          "\\",
          "*");
  private static final List<String> IDS =
      List.of(
          "a.txt#a1",
          "a.txt#a2",
          "b.txt#a1",
          "a.txt#a1/p1",
          "a.txt#a9",
          "d1",
          "d9",
          "x",
          "..",
          "a/b");
  private static final List<String> DAYS =
      List.of("2022-02-28", "2022-03-01", "0000-01-01", "9999-12-31", "2022-02-30", "22-1-1", "x");
  private static final List<String> FILTERS =
      List.of(
          "person:李明远", "place:临河区", "date:2022-02-28", "finding:sum", "person:", ":x", "x:y", "x");
  private static final List<String> FACETS =
      List.of(
          "person", "place:20", "date", "person:1000", "person:1001", "nobody", "place,date", "");
  private static final List<String> FIELDS =
      List.of(
          "id", "text,snippets", "id,article,score,headline,date,group,findings", "id,secret", ",");

  /** A request and the path as the description writes it. */
  record Drawn(String described, HttpRequest request, String shown) {}

  private final OpenApi api;
  private final URI base;
  private final String token;
  private final Random random;

  FuzzRequests(OpenApi api, URI base, String token, long seed) {
    this.api = api;
    this.base = base;
    this.token = token;
    this.random = new Random(seed);
  }

  Drawn draw() {
    return random.nextInt(10) < 8 ? question() : post();
  }

  private Drawn question() {
    String path = one(api.questions());
    String filled = path;
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : api.parameters(path)) {
      String name = parameter.path("name").asString();
      if (parameter.path("in").asString().equals("path")) {
        filled = filled.replace("{" + name + "}", ApiClient.encoded(pathValue(parameter)));
      } else if (parameter.path("required").asBoolean(false) || random.nextInt(4) == 0) {
        values(parameter).forEach(value -> add(query, name, value));
      }
    }
    if (random.nextInt(50) == 0) {
      add(query, "unknown", "x");
    }
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + filled + query)).build();
    return new Drawn(path, request, filled + query);
  }

  private static void add(StringBuilder query, String name, String value) {
    query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
    query.append(ApiClient.encoded(value));
  }

  /** Values of a path may not be empty, nor dots, which clients take away. */
  private String pathValue(JsonNode parameter) {
    String value = value(parameter);
    return value.isBlank() || value.startsWith(".") || value.contains("\u0000") ? "x" : value;
  }

  private Drawn post() {
    String path = one(List.of("/search", "/analyze", "/pages"));
    String body = body(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", random.nextInt(20) == 0 ? "text/plain" : "application/json")
            .POST(BodyPublishers.ofString(body));
    if (random.nextInt(10) > 0) {
      request.header("Authorization", "Bearer " + token);
    }
    return new Drawn(path, request.build(), path + " " + body);
  }

  private String body(String path) {
    if (random.nextInt(20) == 0) {
      return one(List.of("", "null", "[]", "{", "\"x\"", "{\"q\":{}}", "{\"text\":1}", "7"));
    }
    ObjectNode body = Json.object();
    if (path.equals("/search")) {
      for (JsonNode parameter : api.parameters(path)) {
        if (random.nextInt(4) == 0) {
          put(body, parameter.path("name").asString(), values(parameter));
        }
      }
      return body.toString();
    }
    body.put("text", text() + "。" + text());
    if (path.equals("/pages") || random.nextBoolean()) {
      body.put("source", one(List.of("f1.txt", "f/2.txt", "f#3", "", "../f", "f".repeat(301))));
    }
    if (random.nextInt(3) == 0) {
      body.put("date", one(DAYS));
    }
    return body.toString();
  }

  private void put(ObjectNode body, String name, List<String> values) {
    if (values.size() == 1 && random.nextBoolean()) {
      body.put(name, values.getFirst());
    } else {
      values.forEach(body.putArray(name)::add);
    }
  }

  private List<String> values(JsonNode parameter) {
    JsonNode schema = schema(parameter);
    int times = 1;
    if (schema.path("type").asString("").equals("array")) {
      times = random.nextInt(30) == 0 ? schema.path("maxItems").asInt(1) + 1 : random.nextInt(4);
    } else if (random.nextInt(50) == 0) {
      times = 2;
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      values.add(value(parameter));
    }
    return values;
  }

  private JsonNode schema(JsonNode parameter) {
    return api.resolved(parameter.path("schema"));
  }

  private String value(JsonNode parameter) {
    JsonNode schema = schema(parameter);
    String name = parameter.path("name").asString();
    if (random.nextInt(40) == 0) {
      return "x".repeat(schema.path("maxLength").asInt(500) + random.nextInt(2));
    }
    if (random.nextInt(30) == 0) {
      return text();
    }
    if (!schema.path("enum").isEmpty()) {
      return one(schema.path("enum").valueStream().map(JsonNode::asString).toList());
    }
    if (schema.path("type").asString("").equals("integer")) {
      return number(schema.path("minimum").asInt(0), schema.path("maximum").asInt(100));
    }
    if (schema.path("format").asString("").equals("date")) {
      return one(DAYS);
    }
    if (schema.has("pattern")) {
      return one(
          List.of("0", "26", "-1", "100000000", "0.35", "1e9", "9".repeat(30), "9".repeat(31)));
    }
    return switch (name) {
      case "filter", "exclude" -> one(FILTERS);
      case "facet" -> one(FACETS);
      case "fields" -> one(FIELDS);
      case "id", "article", "cursor" -> one(IDS);
      default -> text();
    };
  }

  private String number(int least, int most) {
    int inside = least + random.nextInt(Math.min(most - least, 50) + 1);
    return String.valueOf(
        switch (random.nextInt(12)) {
          case 0 -> least - 1L;
          case 1 -> most;
          case 2 -> most + 1L;
          case 3 -> Long.MAX_VALUE;
          default -> inside;
        });
  }

  /** Words, mostly with what the query language could make something of. */
  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append(one(random.nextBoolean() ? WORDS : OPERATORS));
    }
    return random.nextInt(3) == 0 ? text.toString() : one(WORDS);
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
