package io.jianbao.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how many threads work. */
final class Jobs {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int count = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description =
          "How many threads work, one a processor by default; results do not depend on it.")
  void set(int value) {
    if (value < 1) {
      throw new ParameterException(command.commandLine(), "--jobs must be 1 or more, not " + value);
    }
    count = value;
  }

  int count() {
    return count;
  }
}
