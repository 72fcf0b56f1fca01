package io.jianbao.figure;

import io.jianbao.text.DataFile;
import java.util.List;

/** Data files of this package: a line a row, {@code #} starts a comment line. */
final class Resource {
  private Resource() {}

  /** The lines of a file that are neither blank nor comments, without blanks around them. */
  static List<String> lines(String name) {
    return new DataFile(Resource.class, name).rows().stream().map(String::strip).toList();
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
