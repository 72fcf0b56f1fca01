package io.jianbao.source;

import io.jianbao.source.RecordFields.Part;
import io.jianbao.source.RecordFields.Role;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * The rows of a CSV file under a header that names the fields. A row that cannot be read costs its
 * first line only: reading goes on with the second. Not thread-safe.
 */
final class CsvRecords implements RecordReader {
  /** So many rows without an end are looked through to the end of the file or the limit. */
  private static final int MOST_OPEN_ROWS = 100;

  private static final String BAD_LINE = "bad-line";

  private final TextLines lines;
  private final RecordFields fields;
  private final long maxLength;

  /** Lines that were read as part of a row that turned out to be none. */
  private final Deque<TextLines.Line> again = new ArrayDeque<>();

  private char delimiter;

  /** For each column its part; null before the header is read. */
  private List<Role> columns;

  private int openRows;

  CsvRecords(TextLines lines, RecordFields fields, long maxLength) {
    this.lines = lines;
    this.fields = fields;
    this.maxLength = maxLength;
  }

  @Override
  public Entry next() throws IOException {
    if (columns == null) {
      Entry wrong = readHeader();
      if (wrong != null || columns == null) {
        return wrong;
      }
    }
    TextLines.Line line = nextLine();
    return line == null ? null : read(line);
  }

  /** The next line that is not blank. */
  private TextLines.Line nextLine() throws IOException {
    TextLines.Line line = line();
    while (line != null && line.text() != null && line.text().isBlank()) {
      line = line();
    }
    return line;
  }

  private TextLines.Line line() throws IOException {
    return again.isEmpty() ? lines.next() : again.remove();
  }

  /** Null if the header is good, or if there is none because the file is empty. */
  private Entry readHeader() throws IOException {
    TextLines.Line line = nextLine();
    if (line == null) {
      return null;
    }
    String text = line.text() == null ? "" : line.text();
    delimiter = CsvRow.delimiter(text);
    List<String> names = Objects.requireNonNullElse(CsvRow.parse(text, delimiter), List.of());
    columns = new ArrayList<>();
    names.forEach(name -> columns.add(fields.role(name)));
    if (columns.stream().anyMatch(role -> role != null && role.part() == Part.TEXT)) {
      return null;
    }
    while (lines.next() != null) {
      // without a column of texts the rows say nothing
    }
    return Entry.bad(
        line,
        "no-text-field",
        "the header names no column "
            + String.join(", ", fields.text())
            + " but "
            + String.join(", ", names.subList(0, Math.min(20, names.size())))
            + "; say which has the articles: --text-field NAME");
  }

  private Entry read(TextLines.Line first) throws IOException {
    if (first.text() == null) {
      return tooLong(first);
    }
    CsvRow row = new CsvRow(delimiter);
    CsvRow.State state = row.add(first.text());
    List<TextLines.Line> more = new ArrayList<>();
    long length = first.text().length();
    while (state == CsvRow.State.OPEN) {
      TextLines.Line line = length > maxLength || openRows > MOST_OPEN_ROWS ? null : line();
      if (line == null || line.text() == null) {
        openRows++;
        more.reversed().forEach(again::addFirst);
        return Entry.bad(first, BAD_LINE, "a quotation mark opens a field that does not end");
      }
      more.add(line);
      length += line.text().length();
      state = row.add(line.text());
    }
    if (state == CsvRow.State.DONE && row.fields().size() == columns.size()) {
      return Entry.good(first, values(row.fields()));
    }
    more.reversed().forEach(again::addFirst);
    return Entry.bad(first, BAD_LINE, complaint(row, state));
  }

  private String complaint(CsvRow row, CsvRow.State state) {
    return state == CsvRow.State.BROKEN
        ? "something stands behind the closing quotation mark of field " + row.fields().size()
        : "it has "
            + row.fields().size()
            + " fields where the header has "
            + columns.size()
            + "; a field with a delimiter in it must stand in quotation marks";
  }

  private static Entry tooLong(TextLines.Line line) {
    return Entry.bad(line, "too-large", "it is longer than a page may be");
  }

  private Values values(List<String> row) {
    Values values = new Values(fields);
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i) != null) {
        values.put(columns.get(i), row.get(i));
      }
    }
    return values;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
