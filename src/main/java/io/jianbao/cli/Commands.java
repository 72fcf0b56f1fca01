package io.jianbao.cli;

import java.util.List;
import picocli.CommandLine;

/** The commands by name, each made with the standard streams. */
final class Commands {
  private static final List<String> NAMES =
      List.of(
          "analyze",
          "annotate",
          "duplicates",
          "words",
          "index",
          "search",
          "figures",
          "timeline",
          "entities",
          "kwic",
          "export",
          "serve",
          "doctor");

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
    List<String> names = args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES;
    names.forEach(name -> commandLine.addSubcommand(make(name)));
    return commandLine;
  }

  private Object make(String name) {
    return switch (name) {
      case "analyze" -> new AnalyzeCommand(streams);
      case "annotate" -> new AnnotateCommand(streams);
      case "duplicates" -> new DuplicatesCommand(streams);
      case "words" -> new WordsCommand(streams);
      case "index" -> new IndexCommand(streams);
      case "search" -> new SearchCommand(streams);
      case "figures" -> new FiguresCommand(streams);
      case "timeline" -> new TimelineCommand(streams);
      case "entities" -> new EntitiesCommand(streams);
      case "kwic" -> new KwicCommand(streams);
      case "export" -> new ExportCommand(streams);
      case "serve" -> new ServeCommand(streams);
      case "doctor" -> new DoctorCommand(streams);
      default -> throw new IllegalArgumentException("no such command: " + name);
    };
  }
}
