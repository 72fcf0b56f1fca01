package io.jianbao.http;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The parameters of a request. What is not known or not legal is refused, never guessed. */
final class Parameters {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,20})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The parameters of a URL's query, which may be null. */
  static Parameters ofQuery(String query, List<String> known) throws ProblemException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return checked(values, known);
  }

  /** The parameters of a JSON object; arrays repeat a parameter. */
  static Parameters ofJson(JsonNode body, List<String> known) throws ProblemException {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      List<String> list = new ArrayList<>();
      for (JsonNode value :
          field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
        if (!value.isString() && !value.isIntegralNumber()) {
          throw illegal(field.getKey(), "must be a string, a whole number or an array of them");
        }
        list.add(value.asString());
      }
      values.put(field.getKey(), list);
    }
    return checked(values, known);
  }

  private static Parameters checked(Map<String, List<String>> values, List<String> known)
      throws ProblemException {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new ProblemException(
            Problem.parameter(
                "unknown-parameter",
                name,
                "there is no parameter '" + shortened(name) + "' here",
                known));
      }
    }
    return new Parameters(values);
  }

  private static String decode(String text) throws ProblemException {
    byte[] bytes = new byte[text.length() * 3];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length()) {
          throw badEncoding();
        }
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        if (high < 0 || low < 0) {
          throw badEncoding();
        }
        bytes[length++] = (byte) (high << 4 | low);
        i += 2;
      } else if (c == '+') {
        bytes[length++] = ' ';
      } else if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else {
        throw badEncoding();
      }
    }
    try {
      ByteBuffer encoded = ByteBuffer.wrap(bytes, 0, length);
      return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
    } catch (CharacterCodingException e) {
      throw badEncoding();
    }
  }

  private static ProblemException badEncoding() {
    return new ProblemException(
        400, "bad-encoding", "the query of the URL must be UTF-8 with percent-encoding");
  }

  private static ProblemException illegal(String name, String what) {
    return new ProblemException(
        Problem.parameter("illegal-value", name, name + " " + what, List.of()));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** All values of a parameter that may be repeated. */
  List<String> all(String name, int most) throws ProblemException {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > most) {
      throw illegal(name, "may be given at most " + most + " times");
    }
    return all;
  }

  private String one(String name) throws ProblemException {
    List<String> all = values.getOrDefault(name, List.of());
    if (all.size() > 1) {
      throw illegal(name, "may be given once only");
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  /** A text, null if it is not given. */
  String text(String name, int longest) throws ProblemException {
    String text = one(name);
    if (text != null && text.codePointCount(0, text.length()) > longest) {
      throw illegal(name, "may have at most " + longest + " characters");
    }
    return text;
  }

  /** A text that is not blank, null if it is not given. */
  String word(String name, int longest) throws ProblemException {
    String text = text(name, longest);
    if (text != null && text.isBlank()) {
      throw illegal(name, "must not be empty");
    }
    return text;
  }

  int number(String name, int standard, int least, int most) throws ProblemException {
    String text = one(name);
    if (text == null) {
      return standard;
    }
    int number = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw illegal(name, "must be a whole number from " + least + " to " + most);
    }
    return number;
  }

  /** A day, null if it is not given. */
  LocalDate day(String name) throws ProblemException {
    String text = one(name);
    try {
      if (text == null || DAY.matcher(text).matches()) {
        return text == null ? null : LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // a day that no calendar has, refused as any other
    }
    throw illegal(name, "must be a day like 2022-02-28");
  }

  /** A decimal number, null if it is not given. */
  BigDecimal decimal(String name) throws ProblemException {
    String text = one(name);
    if (text != null && !DECIMAL.matcher(text).matches()) {
      throw illegal(name, "must be a decimal number like 100000000 or 0.35");
    }
    return text == null ? null : new BigDecimal(text);
  }

  /** One of the words; {@code standard} if it is not given. */
  String choice(String name, String standard, List<String> words) throws ProblemException {
    String text = one(name);
    if (text != null && !words.contains(text)) {
      throw new ProblemException(
          Problem.parameter(
              "illegal-value",
              name,
              name
                  + " must be one of "
                  + String.join(", ", words)
                  + ", not '"
                  + shortened(text)
                  + "'",
              words));
    }
    return text == null ? standard : text;
  }
}
