package io.jianbao.cli;

import io.jianbao.search.ArticleSearcher;
import io.jianbao.search.ExportTable;
import io.jianbao.search.QueryException;
import io.jianbao.search.Scope;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Writes all that answers a query, however much it is.",
    description = {
      "jsonl has the whole articles as 'analyze' writes them; csv (UTF-8 with a byte order mark,"
          + " as",
      "spreadsheets want it) and xlsx have a table. Lists in a cell have '; ' between their values."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao export 疫情 > articles.jsonl",
      "  jianbao export 疫情 --unit paragraph --format xlsx -o paragraphs.xlsx"
    })
final class ExportCommand implements Callable<Integer> {
  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int CHARACTERS_OF_A_CELL = 32_767;

  private final Streams streams;

  @Mixin private ScopeOptions scope;
  @Mixin private IndexFolder index;

  /** The form of the export. */
  enum Format {
    JSONL,
    CSV,
    XLSX
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "${COMPLETION-CANDIDATES}; jsonl by default.")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to; standard output by default.")
  private Path file;

  private int rows;
  private int cut;

  ExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return Asking.ask(
        index.path(),
        streams,
        (searcher, out, messages) -> {
          try (OutputStream target = open()) {
            write(searcher, scope.scope(), target);
          }
          messages.println(rows + " " + scope.scope().unit().word() + "s written");
          if (cut > 0) {
            messages.println(
                cut
                    + " texts were cut at "
                    + CHARACTERS_OF_A_CELL
                    + " characters, the most that a cell of xlsx takes; csv and jsonl have them"
                    + " whole");
          }
        });
  }

  private OutputStream open() throws IOException {
    OutputStream out = file == null ? new Unclosed(streams.out()) : Files.newOutputStream(file);
    return new BufferedOutputStream(out, 1 << 16);
  }

  private void write(ArticleSearcher searcher, Scope wanted, OutputStream target)
      throws IOException, QueryException {
    switch (format) {
      case JSONL -> {
        Writer writer = writer(target);
        searcher.export(
            wanted,
            row -> {
              rows++;
              writer.write(row.json() + "\n");
            });
        writer.flush();
      }
      case CSV -> {
        Writer writer = writer(target);
        writer.write(ExportTable.csvHead());
        searcher.export(
            wanted,
            row -> {
              rows++;
              writer.write(ExportTable.csv(row));
            });
        writer.flush();
      }
      case XLSX -> writeWorkbook(searcher, wanted, target);
    }
  }

  private static Writer writer(OutputStream target) {
    return new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
  }

  private void writeWorkbook(ArticleSearcher searcher, Scope wanted, OutputStream target)
      throws IOException, QueryException {
    try (Workbook workbook = new Workbook(target, "Jianbao", "1.0")) {
      Sheets sheets = new Sheets(workbook);
      searcher.export(
          wanted,
          row -> {
            rows++;
            sheets.add(ExportTable.cells(row));
          });
      sheets.finish();
      cut = sheets.cut;
    }
  }

  /** Rows into sheets, a new one when one is full; rows that are complete leave the memory. */
  private static final class Sheets {
    private static final int FLUSHED = 200;

    private final Workbook workbook;
    private Worksheet sheet;
    private int count;
    private int row;
    private int cut;

    Sheets(Workbook workbook) {
      this.workbook = workbook;
      begin();
    }

    private void begin() {
      sheet = workbook.newWorksheet(String.format(Locale.ROOT, "jianbao %d", ++count));
      row = 0;
      write(ExportTable.COLUMNS);
    }

    void add(List<String> cells) throws IOException {
      if (row == ROWS_OF_A_SHEET) {
        sheet.finish();
        begin();
      }
      write(cells);
      if (row % FLUSHED == 0) {
        sheet.flush();
      }
    }

    private void write(List<String> cells) {
      for (int column = 0; column < cells.size(); column++) {
        String cell = cells.get(column);
        if (cell.length() > CHARACTERS_OF_A_CELL) {
          cell = cell.substring(0, CHARACTERS_OF_A_CELL);
          cut++;
        }
        sheet.inlineString(row, column, cell);
      }
      row++;
    }

    void finish() throws IOException {
      sheet.finish();
    }
  }

  /** Standard output is flushed but stays open. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
