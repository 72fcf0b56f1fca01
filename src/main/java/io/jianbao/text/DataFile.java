package io.jianbao.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A data file of the program: a word list, a table, a model. It lies beside the class that reads
 * it. A text file is UTF-8, a line a row; lines that begin with {@code #} are comments. Immutable.
 *
 * <p>A file that is missing is a fault of the build, told by an {@link IllegalStateException}.
 *
 * @param reader the class in whose package the file lies
 * @param name its name there
 */
public record DataFile(Class<?> reader, String name) {

  /** The rows, without comments and blank lines. */
  public List<String> rows() {
    return text().lines().filter(row -> !row.isBlank() && row.charAt(0) != '#').toList();
  }

  public String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    try (InputStream in = open()) {
      byte[] bytes = new byte[in.available()]; // in a jar that is all of it, read at one go
      int length = in.readNBytes(bytes, 0, bytes.length);
      byte[] rest = in.readAllBytes();
      if (length == bytes.length && rest.length == 0) {
        return bytes;
      }
      byte[] all = Arrays.copyOf(bytes, length + rest.length);
      System.arraycopy(rest, 0, all, length, rest.length);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " in the program's jar", e);
    }
  }

  /** To be closed by the caller. */
  public InputStream open() {
    InputStream in = reader.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(
          name + " is missing beside " + reader.getName() + ": build the program anew");
    }
    return in;
  }
}
