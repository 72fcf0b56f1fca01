package io.jianbao.search;

import java.util.List;
import java.util.stream.Collectors;

/** What an export says of articles or paragraphs as a table, and the table as CSV (RFC 4180). */
public final class ExportTable {
  /** The names of the columns. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "article",
          "source",
          "date",
          "headline",
          "text",
          "persons",
          "places",
          "organizations",
          "findings");

  private static final String BYTE_ORDER_MARK = "\uFEFF"; // spreadsheets want it

  private ExportTable() {}

  /** The cells of a row; lists have {@code "; "} between their values. */
  public static List<String> cells(ExportRow row) {
    return List.of(
        row.id(),
        row.article(),
        row.source(),
        row.date() == null ? "" : row.date().toString(),
        row.headline(),
        row.text(),
        String.join("; ", row.persons()),
        String.join("; ", row.places()),
        String.join("; ", row.organizations()),
        String.join("; ", row.findings()));
  }

  /** The first line of a file. */
  public static String csvHead() {
    return BYTE_ORDER_MARK + String.join(",", COLUMNS) + "\r\n";
  }

  /** A line of a file. */
  public static String csv(ExportRow row) {
    return cells(row).stream().map(ExportTable::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  /** What a spreadsheet would run as a formula gets an apostrophe in front. */
  private static String quoted(String cell) {
    boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    String safe = formula ? "'" + cell : cell;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
