package io.jianbao.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    header = "Says what this machine lacks, or would do better with.",
    description =
        "Looks at Java, memory, processors, file names, disk and start-up, and tries a page. A line"
            + " that begins with ! is a fault, with ~ advice. Exit status 1 if there is a fault.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = "  jianbao doctor")
final class DoctorCommand implements Callable<Integer> {
  private final Streams streams;

  DoctorCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    PrintWriter out = new PrintWriter(streams.out(), true, StandardCharsets.UTF_8);
    List<Machine.Remark> remarks = Machine.here().examine();
    remarks.forEach(remark -> out.println(remark.line()));
    boolean faulty = remarks.stream().anyMatch(it -> it.weight() == Machine.Weight.FAULT);
    return faulty ? Status.FAULT : Status.DONE;
  }
}
