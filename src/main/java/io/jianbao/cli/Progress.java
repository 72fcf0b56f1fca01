package io.jianbao.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a batch is: a bar on a terminal, nothing elsewhere. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 100;

  private final ProgressBar bar;

  /**
   * Begins to show progress if standard error is a terminal, as the launcher says it by the system
   * property {@code jianbao.terminal}.
   *
   * @param total the number of steps
   */
  Progress(String task, long total, String unit, boolean quiet, OutputStream err) {
    bar =
        quiet || !Boolean.getBoolean("jianbao.terminal")
            ? null
            : new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUnit(" " + unit, 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setMaxRenderedLength(WIDTH)
                .setUpdateIntervalMillis(200)
                .setConsumer(
                    new ConsoleProgressBarConsumer(
                        new PrintStream(err, true, StandardCharsets.UTF_8), WIDTH))
                .build();
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
