package io.jianbao.cli;

import io.jianbao.analysis.AnnotatedText;
import io.jianbao.analysis.Layer;
import io.jianbao.analysis.TextAnnotator;
import io.jianbao.analysis.TextOptions;
import io.jianbao.json.AnnotationWriter;
import io.jianbao.json.InputText;
import io.jianbao.name.Evidence;
import io.jianbao.run.OrderedWork;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Annotates texts: a filter from JSON lines to JSON lines.",
    description = {
      "Reads a line {\"id\", \"text\", \"date\"?} a text and writes the same id and text with",
      "sentences, tokens, entities, figures, times and quotes. Times count from the date, which may",
      "give the hour too. Order is kept. A line that cannot be read becomes {\"id\", \"error\"}, and",
      "the exit status is 3."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  echo '本轮疫情累计报告确诊病例352例' | jianbao annotate --text",
      "  echo '{\"id\":\"1\",\"text\":\"昨天下午3点\",\"date\":\"2022-02-28\"}' | jianbao annotate",
      "  jianbao annotate --only figures,times texts.jsonl > figures.jsonl"
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "Where the lines are; '-' or none: standard input.")
  private Path file;

  @Option(names = "--text", description = "The input is plain text, a paragraph a line.")
  private boolean plainText;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "LAYER",
      description = "Do only this work: ${COMPLETION-CANDIDATES}; several with commas.")
  private Set<Layer> only;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      description = "The day that relative times count from where a line gives none: 2022-02-28.")
  private LocalDate date;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "The charset of the input, UTF-8 by default.")
  private Charset charset;

  @Mixin private KnownBefore known;

  @Mixin private Jobs jobs;

  AnnotateCommand(Streams streams) {
    this.streams = streams;
  }

  /** What a line became. */
  private record Answer(byte[] bytes, boolean failed) {}

  @Override
  public Integer call() throws IOException {
    Set<Layer> layers = only == null ? EnumSet.allOf(Layer.class) : EnumSet.copyOf(only);
    TextOptions options = known.options();
    TextAnnotator annotator = new TextAnnotator(layers, options);
    Evidence evidence = new Evidence(List.of(), null, options.paperPlace());
    OutputStream out = new BufferedOutputStream(streams.out(), 1 << 16);
    boolean[] failed = {false};
    try (InputStream in = open()) {
      OrderedWork.<Lines.Line, Answer>run(
          new Lines(in),
          line -> annotate(line, annotator, evidence, layers),
          answer -> {
            failed[0] |= answer.failed();
            write(out, answer.bytes());
          },
          jobs.count());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      out.flush();
    }
    return failed[0] ? Status.SOME_FAILED : Status.DONE;
  }

  private InputStream open() throws IOException {
    boolean standard = file == null || file.toString().equals("-");
    return standard ? streams.in() : Files.newInputStream(file);
  }

  private Answer annotate(
      Lines.Line line, TextAnnotator annotator, Evidence evidence, Set<Layer> layers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean failed = false;
    try (AnnotationWriter writer = new AnnotationWriter(bytes)) {
      try {
        InputText input = parse(line);
        AnnotatedText text = annotated(input, annotator, evidence);
        writer.write(input, text, layers);
      } catch (InputText.BadLine e) {
        writer.error(e.id(), "line " + line.number() + ": " + e.getMessage());
        failed = true;
      }
    }
    return new Answer(bytes.toByteArray(), failed);
  }

  private AnnotatedText annotated(InputText input, TextAnnotator annotator, Evidence evidence) {
    List<String> texts = List.of(input.text());
    if (input.moment() != null) {
      return annotator.annotateAt(texts, evidence, input.moment()).getFirst();
    }
    LocalDate day = input.date() == null ? date : input.date();
    return annotator.annotate(texts, evidence, day).getFirst();
  }

  private InputText parse(Lines.Line line) throws InputText.BadLine {
    try {
      String text = line.text(charset);
      if (line.number() == 1 && text.startsWith("\uFEFF")) {
        text = text.substring(1);
      }
      return plainText ? new InputText(null, false, null, text, null, null) : InputText.parse(text);
    } catch (CharacterCodingException e) {
      throw new InputText.BadLine(
          null, "not valid " + charset.name() + "; name the right charset with --charset");
    }
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
