package io.jianbao.cli;

import picocli.CommandLine.Command;

/** The program's door: {@code jianbao COMMAND}. */
@Command(name = "jianbao")
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
