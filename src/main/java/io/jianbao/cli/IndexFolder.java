package io.jianbao.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the index. */
final class IndexFolder {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index",
      description = "The folder of the index, 'index' by default.")
  private Path folder;

  Path path() {
    return folder;
  }
}
