package io.jianbao.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Data files of this package: a line a row, {@code #} starts a comment line. */
final class Resource {
  private Resource() {}

  /** The lines of a file that are neither blank nor comments, without blanks around them. */
  static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing data file " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String row = line.strip();
        if (!row.isEmpty() && row.charAt(0) != '#') {
          lines.add(row);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The cells of a row whose cells are divided by {@code |}. */
  static String[] cells(String row, int count) {
    String[] cells = row.split("\\|", -1);
    if (cells.length != count) {
      throw new IllegalStateException("expected " + count + " cells: " + row);
    }
    for (int i = 0; i < count; i++) {
      cells[i] = cells[i].strip();
    }
    return cells;
  }
}
