package io.jianbao.report;

import io.jianbao.report.Entries.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many findings a run has, and those that the report shows: errors before warnings. */
final class FindingChoice {
  private static final List<String> SEVERITIES = List.of("error", "warning");

  private final Limits limits;
  private final List<List<Numbered<Finding>>> conflicts =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private final List<Numbered<Finding>> holds = new ArrayList<>();
  private final Map<String, Integer> conflictsByRule = new TreeMap<>();
  private final Map<String, Integer> holdsByRule = new TreeMap<>();
  private int skipped;

  private FindingChoice(Limits limits) {
    this.limits = limits;
  }

  static FindingChoice of(Path file, Limits limits) throws IOException {
    FindingChoice choice = new FindingChoice(limits);
    choice.skipped = new JsonLines(limits.lineBytes()).forEach(file, Finding.class, choice::take);
    return choice;
  }

  private void take(int line, Finding finding) {
    if (finding.conflict()) {
      conflictsByRule.merge(finding.rule(), 1, Integer::sum);
      int rank = SEVERITIES.indexOf(finding.severity());
      keep(conflicts.get(rank < 0 ? SEVERITIES.size() : rank), limits.conflicts(), line, finding);
    } else {
      holdsByRule.merge(finding.rule(), 1, Integer::sum);
      keep(holds, limits.holds(), line, finding);
    }
  }

  private static void keep(List<Numbered<Finding>> kept, int limit, int line, Finding finding) {
    if (kept.size() < limit) {
      kept.add(new Numbered<>(line, finding));
    }
  }

  /** The conflicts shown, the worst first. */
  List<Numbered<Finding>> conflicts() {
    return conflicts.stream().flatMap(List::stream).limit(limits.conflicts()).toList();
  }

  /** The checks that held, as far as they are shown. */
  List<Numbered<Finding>> holds() {
    return holds;
  }

  int conflictCount() {
    return conflictsByRule.values().stream().mapToInt(Integer::intValue).sum();
  }

  int holdCount() {
    return holdsByRule.values().stream().mapToInt(Integer::intValue).sum();
  }

  Map<String, Integer> conflictsByRule() {
    return conflictsByRule;
  }

  Map<String, Integer> holdsByRule() {
    return holdsByRule;
  }

  int skipped() {
    return skipped;
  }
}
