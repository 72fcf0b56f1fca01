package io.jianbao.cli;

import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the standard streams. */
final class Commands implements IFactory {
  private static final Map<Class<?>, Function<Streams, ?>> MAKERS =
      Map.ofEntries(
          Map.entry(AnalyzeCommand.class, AnalyzeCommand::new),
          Map.entry(AnnotateCommand.class, AnnotateCommand::new),
          Map.entry(DuplicatesCommand.class, DuplicatesCommand::new),
          Map.entry(IndexCommand.class, IndexCommand::new),
          Map.entry(SearchCommand.class, SearchCommand::new),
          Map.entry(FiguresCommand.class, FiguresCommand::new),
          Map.entry(TimelineCommand.class, TimelineCommand::new),
          Map.entry(EntitiesCommand.class, EntitiesCommand::new),
          Map.entry(KwicCommand.class, KwicCommand::new),
          Map.entry(ExportCommand.class, ExportCommand::new),
          Map.entry(ServeCommand.class, ServeCommand::new));

  private final Streams streams;

  Commands(Streams streams) {
    this.streams = streams;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Function<Streams, ?> maker = MAKERS.get(type);
    return maker == null
        ? CommandLine.defaultFactory().create(type)
        : type.cast(maker.apply(streams));
  }
}
