package io.jianbao.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A line that {@code annotate} and {@code duplicates} read: {@code {"id","text","doc"?,"date"?}}.
 *
 * @param id as given, null when missing; a number is kept as its digits
 * @param numericId whether the id was given as a number
 * @param doc the document it is from, or null
 * @param text the text
 * @param date the day that its times count from, or null
 * @param moment the moment that its times count from where {@code date} gives the hour too, or null
 */
public record InputText(
    String id, boolean numericId, String doc, String text, LocalDate date, LocalDateTime moment) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** A line that has not this form; the message says what is wrong and where. */
  public static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;
    private final String id;

    public BadLine(String id, String message) {
      super(message);
      this.id = id;
    }

    /** The line's id as far as it could be read, or null. */
    public String id() {
      return id;
    }
  }

  /** Reads one line; fields that it does not know are passed over. */
  public static InputText parse(String line) throws BadLine {
    Fields fields = new Fields();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine(null, "expected a JSON object: {\"id\": …, \"text\": …}");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        fields.read(json);
      }
      if (json.nextToken() != null) {
        throw new BadLine(fields.id, "more than one JSON value on the line");
      }
    } catch (JacksonException e) {
      String where = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      throw new BadLine(fields.id, "not JSON" + where + ": " + e.getOriginalMessage());
    }
    return fields.toInput();
  }

  /** The fields as they come. */
  private static final class Fields {
    private String id;
    private boolean numericId;
    private String doc;
    private String text;
    private String date;

    void read(JsonParser json) throws BadLine {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "id" -> {
          numericId = value == JsonToken.VALUE_NUMBER_INT;
          id = numericId ? json.getString() : string(json, value, name);
        }
        case "doc" -> doc = string(json, value, name);
        case "text" -> text = string(json, value, name);
        case "date" -> date = string(json, value, name);
        default -> json.skipChildren();
      }
    }

    private String string(JsonParser json, JsonToken value, String name) throws BadLine {
      if (value == JsonToken.VALUE_NULL) {
        return null;
      }
      if (value != JsonToken.VALUE_STRING) {
        throw new BadLine(id, "\"" + name + "\" must be a string");
      }
      return json.getString();
    }

    InputText toInput() throws BadLine {
      if (text == null) {
        throw new BadLine(id, "\"text\" is missing");
      }
      try {
        LocalDate day =
            date == null ? null : LocalDate.parse(date.substring(0, Math.min(10, date.length())));
        LocalDateTime moment =
            date == null || date.indexOf('T') < 0 ? null : LocalDateTime.parse(date);
        return new InputText(id, numericId, doc, text, day, moment);
      } catch (DateTimeException e) {
        throw new BadLine(
            id,
            "\"date\" must be a day like 2022-02-28 or a moment like 2022-02-28T15:30:00, not "
                + date);
      }
    }
  }
}
