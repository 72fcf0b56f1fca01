package io.jianbao.cli;

import io.jianbao.duplicate.DuplicateFinder;
import io.jianbao.duplicate.ParagraphText;
import io.jianbao.json.InputText;
import io.jianbao.json.PairWriter;
import io.jianbao.run.ParagraphSpool;
import io.jianbao.run.SegmentFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Finds paragraphs that were printed before, and says in what they differ.",
    description = {
      "Reads a line {\"id\", \"doc\"?, \"date\"?, \"text\"} a paragraph and writes a line a pair."
          + " Kinds:",
      "exact, near, number, speaker, reordered, contained, truncated, template, boilerplate.",
      "A line that cannot be read is named on standard error, and the exit status is 3."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao duplicates paragraphs.jsonl > pairs.jsonl",
      "  cut-paragraphs *.txt | jianbao duplicates -"
    })
final class DuplicatesCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "JSON lines; '-' for standard input.")
  private Path file;

  DuplicatesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (SegmentFolder folder = new SegmentFolder();
        ParagraphSpool paragraphs = new ParagraphSpool(Runtime.getRuntime().maxMemory(), folder)) {
      boolean failed = read(paragraphs);
      write(paragraphs);
      return failed ? Status.SOME_FAILED : Status.DONE;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether a line could not be read. */
  private boolean read(ParagraphSpool paragraphs) throws IOException {
    PrintWriter messages = new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
    boolean failed = false;
    try (InputStream in = open()) {
      Lines lines = new Lines(in);
      while (lines.hasNext()) {
        Lines.Line line = lines.next();
        try {
          paragraphs.add(paragraph(line));
        } catch (InputText.BadLine e) {
          failed = true;
          messages.println(file + ":" + line.number() + ": " + e.getMessage());
        }
      }
    }
    return failed;
  }

  private InputStream open() throws IOException {
    return file.toString().equals("-") ? streams.in() : Files.newInputStream(file);
  }

  private static ParagraphText paragraph(Lines.Line line) throws InputText.BadLine {
    try {
      InputText input = InputText.parse(line.text(StandardCharsets.UTF_8));
      if (input.id() == null) {
        throw new InputText.BadLine(null, "\"id\" is missing");
      }
      return ParagraphText.of(input.id(), input.doc(), input.date(), input.text());
    } catch (CharacterCodingException e) {
      throw new InputText.BadLine(null, "not valid UTF-8");
    }
  }

  private void write(ParagraphSpool paragraphs) throws IOException {
    OutputStream out = new BufferedOutputStream(streams.out(), 1 << 16);
    try (PairWriter writer = new PairWriter(out)) {
      new DuplicateFinder()
          .find(
              paragraphs,
              paragraphs.workspace(),
              pair ->
                  writer.write(
                      pair, place(paragraphs.get(pair.a())), place(paragraphs.get(pair.b()))));
    }
    out.flush();
  }

  private static PairWriter.Place place(ParagraphText paragraph) {
    return new PairWriter.Place(null, paragraph.id(), paragraph.text());
  }
}
