package io.jianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jianbao.cli.Machine.Remark;
import io.jianbao.cli.Machine.Weight;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path folder;

  @Test
  void triesAPage() {
    RunFiles.Outcome outcome = RunFiles.call("", "doctor");
    assertThat(outcome.status()).as(outcome.out()).isEqualTo(Status.DONE);
    assertThat(outcome.out())
        .contains("Java " + Runtime.version().feature(), "characters a second");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    Machine poor = new Machine(17, 100L << 20, 1, "ANSI_X3.4-1968", folder, null);
    assertThat(poor.judge())
        .extracting(Remark::weight)
        .containsExactly(Weight.FAULT, Weight.ADVICE, Weight.ADVICE, Weight.ADVICE, Weight.ADVICE);
    assertThat(poor.judge())
        .extracting(Remark::line)
        .allMatch(line -> line.contains(" – "))
        .anyMatch(line -> line.startsWith("! Java 17"));
    Machine rich = new Machine(25, 4L << 30, 8, "UTF-8", folder, folder);
    assertThat(rich.judge()).extracting(Remark::weight).containsOnly(Weight.FINE);
  }

  @Test
  void namesAFolderThatCannotBeWritten() {
    Machine full = new Machine(25, 4L << 30, 8, "UTF-8", folder.resolve("none"), folder);
    assertThat(full.examine())
        .filteredOn(it -> it.weight() == Weight.FAULT)
        .extracting(Remark::words)
        .singleElement()
        .asString()
        .contains("no temporary files in");
  }
}
