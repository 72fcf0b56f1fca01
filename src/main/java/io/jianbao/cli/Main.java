package io.jianbao.cli;

import io.jianbao.run.Version;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/**
 * The program's door: {@code jianbao COMMAND}. A function from arguments and streams to a status.
 */
@Command(
    name = "jianbao",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Jianbao 剪报: from dumps of Chinese newspaper pages to a clean, checked corpus.%n",
    descriptionHeading = "%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jianbao analyze corpus -o run            pages → articles, figures, names, duplicates,"
          + " report",
      "  echo '全市1500多名党员' | jianbao annotate --text   one text → what stands in it",
      "  jianbao duplicates paragraphs.jsonl      which paragraphs were printed before",
      "  jianbao words archive/                   words that the dictionary lacks",
      "",
      "Exit status: 0 done, 1 a fault of the program, 2 wrong use or a place that cannot be written,",
      "3 done but some inputs failed, 4 no input found, 5 findings at or above --fail-on,",
      "130 interrupted.",
      "'jianbao COMMAND --help' explains a command."
    })
public final class Main {
  private Main() {}

  @Allowed("the process's door: standard streams and the exit status meet here and nowhere else")
  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * Runs the program.
   *
   * @param args the arguments, the command first
   * @param in standard input
   * @param out for data only
   * @param err for all that is said to people
   * @return the exit status, see {@link Status}
   */
  static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    Streams streams = new Streams(in, out, err);
    PrintWriter messages = new PrintWriter(err, true, StandardCharsets.UTF_8);
    CommandLine commandLine =
        new Commands(streams)
            .under(new Main(), args)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(messages)
            .setUsageHelpWidth(100)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (fault, line, parsed) -> Faults.report(fault, line, messages));
    if (args.length == 0) {
      commandLine.usage(messages);
      return Status.WRONG_USE;
    }
    return commandLine.execute(args);
  }

  /** The answer to {@code --version}. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"jianbao " + Version.PROGRAM, "HanLP " + Version.HANLP};
    }
  }
}
