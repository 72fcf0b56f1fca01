package io.jianbao.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name, each made with the standard streams. */
final class Commands {
  private static final Map<String, Function<Streams, Object>> MAKERS = new LinkedHashMap<>();

  static {
    MAKERS.put("analyze", AnalyzeCommand::new);
    MAKERS.put("annotate", AnnotateCommand::new);
    MAKERS.put("duplicates", DuplicatesCommand::new);
    MAKERS.put("words", WordsCommand::new);
    MAKERS.put("index", IndexCommand::new);
    MAKERS.put("search", SearchCommand::new);
    MAKERS.put("figures", FiguresCommand::new);
    MAKERS.put("timeline", TimelineCommand::new);
    MAKERS.put("entities", EntitiesCommand::new);
    MAKERS.put("kwic", KwicCommand::new);
    MAKERS.put("export", ExportCommand::new);
    MAKERS.put("serve", ServeCommand::new);
  }

  private final Streams streams;

  Commands(Streams streams) {
    this.streams = streams;
  }

  /**
   * The command line of {@code top} with the commands that {@code args} may ask for: the one that
   * they begin with, else all. Reading the options of a command takes longer than many a job.
   */
  CommandLine under(Object top, String[] args) {
    CommandLine commandLine = new CommandLine(top);
    if (args.length > 0 && MAKERS.containsKey(args[0])) {
      commandLine.addSubcommand(MAKERS.get(args[0]).apply(streams));
    } else {
      MAKERS.values().forEach(maker -> commandLine.addSubcommand(maker.apply(streams)));
    }
    return commandLine;
  }
}
