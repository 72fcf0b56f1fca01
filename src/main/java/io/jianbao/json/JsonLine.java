package io.jianbao.json;

import io.jianbao.text.CodePoints;
import io.jianbao.text.Span;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object a line, in UTF-8. Values that are null are left out. Not thread-safe: one writer
 * a stream and thread.
 *
 * <p>Offsets handed in count UTF-16 units; those written count code points.
 */
final class JsonLine implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .rootValueSeparator((String) null)
          .build();

  private final JsonGenerator json;

  JsonLine(OutputStream out) {
    json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  JsonLine open() {
    json.writeStartObject();
    return this;
  }

  JsonLine open(String name) {
    json.writeObjectPropertyStart(name);
    return this;
  }

  JsonLine close(char what) {
    if (what == ']') {
      json.writeEndArray();
    } else {
      json.writeEndObject();
    }
    return this;
  }

  JsonLine openList(String name) {
    json.writeArrayPropertyStart(name);
    return this;
  }

  JsonLine openList() {
    json.writeStartArray();
    return this;
  }

  JsonLine number(int value) {
    json.writeNumber(value);
    return this;
  }

  JsonLine field(String name, String value) {
    if (value != null) {
      json.writeName(name);
      string(value);
    }
    return this;
  }

  JsonLine field(String name, Enum<?> value) {
    return field(name, word(value));
  }

  JsonLine field(String name, BigDecimal value) {
    return field(name, value == null ? null : plain(value));
  }

  JsonLine field(String name, long value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  JsonLine field(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  /** An id as it came in: a number stays a number. */
  JsonLine id(String id, boolean numeric) {
    if (numeric) {
      json.writeName("id");
      json.writeNumber(id);
      return this;
    }
    return field("id", id);
  }

  /** A string, lone surrogates escaped: UTF-8 has no bytes for them. */
  JsonLine string(String value) {
    if (hasLoneSurrogate(value)) {
      json.writeRawValue(escaped(value));
    } else {
      json.writeString(value);
    }
    return this;
  }

  /** {@code "start": …, "end": …} in code points. */
  JsonLine span(Span span, CodePoints offsets) {
    json.writeNumberProperty("start", offsets.at(span.start()));
    json.writeNumberProperty("end", offsets.at(span.end()));
    return this;
  }

  /** {@code [start, end]} in code points, as a value of a list. */
  JsonLine pair(Span span, CodePoints offsets) {
    json.writeStartArray();
    json.writeNumber(offsets.at(span.start()));
    json.writeNumber(offsets.at(span.end()));
    json.writeEndArray();
    return this;
  }

  /** Ends the object and the line. */
  void end() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  void flush() {
    json.flush();
  }

  @Override
  public void close() {
    json.close();
  }

  /** The contract's word for a kind: lower case, {@code CUT_OFF} as {@code cut-off}. */
  static String word(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A decimal without exponent and without needless zeros. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static boolean hasLoneSurrogate(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        int codePoint = value.codePointAt(i);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }
}
