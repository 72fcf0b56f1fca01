package io.jianbao.report;

import io.jianbao.report.Entries.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many findings a run has, and those that the report shows: errors before warnings, and where
 * there are too many each rule has its turn.
 */
final class FindingChoice {
  private static final List<String> SEVERITIES = List.of("error", "warning");

  private record Sort(int severity, String rule) implements Comparable<Sort> {
    private static final Comparator<Sort> ORDER =
        Comparator.comparingInt(Sort::severity).thenComparing(Sort::rule);

    @Override
    public int compareTo(Sort other) {
      return ORDER.compare(this, other);
    }
  }

  private final Limits limits;
  private final Map<Sort, List<Numbered<Finding>>> conflicts = new TreeMap<>();
  private final Map<Sort, List<Numbered<Finding>>> holds = new TreeMap<>();
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
    boolean conflict = finding.conflict();
    (conflict ? conflictsByRule : holdsByRule).merge(finding.rule(), 1, Integer::sum);
    List<Numbered<Finding>> kept =
        (conflict ? conflicts : holds).computeIfAbsent(sort(finding), sort -> new ArrayList<>());
    if (kept.size() < (conflict ? limits.conflicts() : limits.holds())) {
      kept.add(new Numbered<>(line, finding));
    }
  }

  private static Sort sort(Finding finding) {
    int rank = SEVERITIES.indexOf(finding.severity());
    return new Sort(rank < 0 ? SEVERITIES.size() : rank, finding.rule());
  }

  /** The conflicts shown, the worst first. */
  List<Numbered<Finding>> conflicts() {
    return inOrder(Turns.choose(conflicts.values(), limits.conflicts()));
  }

  /** The checks that held, as far as they are shown. */
  List<Numbered<Finding>> holds() {
    return inOrder(Turns.choose(holds.values(), limits.holds()));
  }

  private static List<Numbered<Finding>> inOrder(List<Numbered<Finding>> findings) {
    findings.sort(
        Comparator.comparingInt((Numbered<Finding> finding) -> sort(finding.entry()).severity())
            .thenComparingInt(Numbered::line));
    return findings;
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
