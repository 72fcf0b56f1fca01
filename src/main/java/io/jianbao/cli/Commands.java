package io.jianbao.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, each with the standard streams. */
final class Commands implements IFactory {
  private final Streams streams;

  Commands(Streams streams) {
    this.streams = streams;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == AnalyzeCommand.class) {
      return type.cast(new AnalyzeCommand(streams));
    }
    if (type == AnnotateCommand.class) {
      return type.cast(new AnnotateCommand(streams));
    }
    if (type == DuplicatesCommand.class) {
      return type.cast(new DuplicatesCommand(streams));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
