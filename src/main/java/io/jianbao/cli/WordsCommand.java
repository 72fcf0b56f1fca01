package io.jianbao.cli;

import io.jianbao.analysis.Layer;
import io.jianbao.analysis.TextAnnotator;
import io.jianbao.name.Evidence;
import io.jianbao.segment.NewWords;
import io.jianbao.segment.ProposedWord;
import io.jianbao.segment.Token;
import io.jianbao.source.PageFiles;
import io.jianbao.source.PageReader;
import io.jianbao.source.Problem;
import io.jianbao.source.UnreadablePageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "words",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Proposes words that the dictionary lacks, from pages of your own.",
    description = {
      "Reads plain text pages and writes what behaves like a word there and is cut by the",
      "dictionary, the most convincing first, a line each with tabs between: word, part of speech,",
      "how often, cohesion (how much likelier its pieces stand together than by chance), freedom",
      "(how freely its neighbours change), how it is cut now, examples. Read the lines, delete what",
      "is no word, and give the rest to --lexicon."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao words archive/ > words.tsv",
      "  jianbao words archive/ --least 20 --most 200 | less",
      "  jianbao analyze archive/ --lexicon words.tsv -o run"
    })
final class WordsCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders of pages.")
  private List<String> paths;

  @Option(
      names = "--least",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often a word has to stand there, 5 by default.")
  private int least;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many words to propose at most, 1000 by default.")
  private int most;

  @Mixin private KnownBefore known;

  WordsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (least < 2) {
      throw new ParameterException(command.commandLine(), "--least must be 2 or more");
    }
    PrintWriter messages = new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
    NewWords words = new NewWords(least);
    PageFiles.Found found = PageFiles.find(paths);
    if (found.files().isEmpty()) {
      messages.println("jianbao words: no input found: no text file in " + paths);
      return Status.NO_INPUT;
    }
    boolean failed = read(found, words, messages);
    write(words);
    return failed ? Status.SOME_FAILED : Status.DONE;
  }

  private boolean read(PageFiles.Found found, NewWords words, PrintWriter messages)
      throws IOException {
    TextAnnotator annotator = new TextAnnotator(EnumSet.of(Layer.TOKENS), known.options());
    PageReader reader = PageReader.automatic();
    found.problems().forEach(problem -> report(problem, messages));
    boolean failed = !found.problems().isEmpty();
    for (PageFiles.PageFile file : found.files()) {
      try {
        String page = reader.read(file.source(), file.path()).text();
        for (String line : page.lines().filter(text -> !text.isBlank()).toList()) {
          List<Token> tokens =
              annotator.annotate(List.of(line), Evidence.NONE, null).getFirst().tokens();
          words.add(line, tokens);
        }
      } catch (UnreadablePageException e) {
        report(e.problem(), messages);
        failed = true;
      }
    }
    return failed;
  }

  private static void report(Problem problem, PrintWriter messages) {
    messages.println(problem.source() + ": " + problem.message());
  }

  private void write(NewWords words) {
    PrintWriter out = new PrintWriter(streams.out(), false, StandardCharsets.UTF_8);
    words.propose().stream().limit(most).forEach(word -> out.print(line(word)));
    out.flush();
  }

  private static String line(ProposedWord word) {
    String figures =
        String.format(Locale.ROOT, "%d\t%.2f\t%.2f", word.count(), word.cohesion(), word.freedom());
    String cut = String.join("|", word.pieces());
    return String.join("\t", word.text(), "n", figures, cut, String.join(" … ", word.examples()))
        + "\n";
  }
}
