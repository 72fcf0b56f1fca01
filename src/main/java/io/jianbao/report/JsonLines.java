package io.jianbao.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of JSON lines one line at a time, so that memory holds one line and not the file. A
 * line longer than the limit, or one that is no JSON, is passed over and counted. Immutable.
 */
final class JsonLines {
  private static final int BUFFER = 1 << 16;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Takes what a line says; {@code line} counts from 1. */
  interface Sink<T> {
    void take(int line, T entry) throws IOException;
  }

  private final int longest;

  /**
   * @param longest the longest line that is read, in bytes
   */
  JsonLines(int longest) {
    this.longest = longest;
  }

  /** Makes an entry of the bytes of a line; may throw {@link JacksonException}. */
  interface Form<T> {
    T read(byte[] line);
  }

  /** An entry that is bound to the fields of a type. */
  static <T> Form<T> form(Class<T> type) {
    ObjectReader reader = MAPPER.readerFor(type);
    return line -> type.cast(reader.readValue(line));
  }

  /** Reads every line and returns how many were passed over. */
  <T> int forEach(Path file, Class<T> type, Sink<T> sink) throws IOException {
    return forEach(file, form(type), Integer.MAX_VALUE, line -> true, sink);
  }

  /**
   * Reads the lines whose numbers are {@code wanted}, none of which comes behind {@code last};
   * returns how many of them were passed over.
   */
  <T> int forEach(Path file, Form<T> form, int last, IntPredicate wanted, Sink<T> sink)
      throws IOException {
    int skipped = 0;
    try (Lines lines = new Lines(Files.newInputStream(file), longest)) {
      for (int line = 1; line <= last && lines.advance(); line++) {
        if (!wanted.test(line) || lines.blank()) {
          continue;
        }
        T entry = parse(form, lines);
        if (entry == null) {
          skipped++;
        } else {
          sink.take(line, entry);
        }
      }
    }
    return skipped;
  }

  /** Reads a file that is one object. */
  static <T> T object(Path file, Class<T> type) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return MAPPER.readValue(in, type);
    } catch (JacksonException e) {
      throw new IOException(file + " is not as expected: " + e.getOriginalMessage(), e);
    }
  }

  private static <T> T parse(Form<T> form, Lines lines) {
    if (lines.tooLong()) {
      return null;
    }
    try {
      return form.read(lines.bytes());
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Splits a stream at line feeds, keeping no more than {@code longest} bytes of a line. */
  private static final class Lines implements AutoCloseable {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    private int position;
    private int filled;
    private boolean tooLong;

    Lines(InputStream in, int longest) {
      this.in = in;
      this.longest = longest;
    }

    /** Goes to the next line; false behind the last one. */
    boolean advance() throws IOException {
      line.reset();
      tooLong = false;
      boolean any = false;
      while (fill()) {
        any = true;
        int end = position;
        while (end < filled && buffer[end] != '\n') {
          end++;
        }
        keep(end);
        position = end + 1;
        if (end < filled) {
          return true;
        }
      }
      return any;
    }

    private boolean fill() throws IOException {
      if (position < filled) {
        return true;
      }
      position = 0;
      filled = in.read(buffer);
      return filled > 0;
    }

    private void keep(int end) {
      if (tooLong || line.size() + end - position > longest) {
        tooLong = true;
        line.reset();
      } else {
        line.write(buffer, position, end - position);
      }
    }

    boolean tooLong() {
      return tooLong;
    }

    boolean blank() {
      return !tooLong && line.size() == 0;
    }

    byte[] bytes() {
      return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
