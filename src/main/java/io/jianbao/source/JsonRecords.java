package io.jianbao.source;

import io.jianbao.source.RecordFields.Role;
import java.io.IOException;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Lines of JSON, an object each. Not thread-safe. */
final class JsonRecords implements RecordReader {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String BAD_LINE = "bad-line";

  private final TextLines lines;
  private final RecordFields fields;

  JsonRecords(TextLines lines, RecordFields fields) {
    this.lines = lines;
    this.fields = fields;
  }

  @Override
  public Entry next() throws IOException {
    TextLines.Line line = lines.next();
    while (line != null && line.text() != null && line.text().isBlank()) {
      line = lines.next();
    }
    if (line == null) {
      return null;
    }
    return line.text() == null
        ? Entry.bad(line, "too-large", "it is longer than a page may be")
        : parse(line);
  }

  private Entry parse(TextLines.Line line) {
    Values values = new Values(fields);
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line.text())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Entry.bad(line, BAD_LINE, "it is no JSON object; one {…} a line is read");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        readField(json, values);
      }
      if (json.nextToken() != null) {
        return Entry.bad(line, BAD_LINE, "more than one JSON value stands in it");
      }
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      return Entry.bad(line, BAD_LINE, "it is not JSON" + where + ": " + e.getOriginalMessage());
    }
    return Entry.good(line, values);
  }

  private static void readField(JsonParser json, Values values) {
    Role role = values.role(json.currentName());
    JsonToken token = json.nextToken();
    if (role != null && token == JsonToken.START_ARRAY) {
      values.put(role, paragraphs(json));
    } else if (role != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      values.put(role, json.getString());
    } else {
      json.skipChildren();
    }
  }

  /** A list of strings: a text in paragraphs. */
  private static String paragraphs(JsonParser json) {
    StringJoiner text = new StringJoiner("\n");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        text.add(json.getString());
      } else {
        json.skipChildren();
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
