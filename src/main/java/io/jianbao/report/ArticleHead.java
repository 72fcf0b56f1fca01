package io.jianbao.report;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * As much of a line of {@code articles.jsonl} as tells whether the article may be shown. The rest
 * of the line, where it stands behind these fields, is not looked at.
 *
 * @param broken whether something is missing in it
 */
record ArticleHead(String id, boolean broken) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * @throws tools.jackson.core.JacksonException if the line is no JSON as far as it is read
   */
  static ArticleHead read(byte[] line) {
    String id = null;
    Boolean broken = null;
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while ((id == null || broken == null) && json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("id")) {
          id = json.getString();
        } else if (name.equals("breaks") && value == JsonToken.START_ARRAY) {
          broken = json.nextToken() != JsonToken.END_ARRAY;
          skipRest(json, broken);
        } else {
          json.skipChildren();
        }
      }
    }
    return new ArticleHead(id == null ? "" : id, broken != null && broken);
  }

  /** Goes to the end of the list whose first element begins here. */
  private static void skipRest(JsonParser json, boolean any) {
    if (any) {
      do {
        json.skipChildren();
      } while (json.nextToken() != JsonToken.END_ARRAY);
    }
  }
}
