package io.jianbao.report;

import io.jianbao.report.Entries.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that could not be read or were read with loss: how many, and the first of them. */
final class ProblemList {
  private final List<Problem> shown = new ArrayList<>();
  private int count;
  private int skipped;

  static ProblemList of(Path file, Limits limits) throws IOException {
    ProblemList list = new ProblemList();
    list.skipped =
        new JsonLines(limits.lineBytes())
            .forEach(
                file,
                Problem.class,
                (line, problem) -> {
                  list.count++;
                  if (list.shown.size() < limits.problems()) {
                    list.shown.add(problem);
                  }
                });
    return list;
  }

  List<Problem> shown() {
    return shown;
  }

  int count() {
    return count;
  }

  int skipped() {
    return skipped;
  }
}
