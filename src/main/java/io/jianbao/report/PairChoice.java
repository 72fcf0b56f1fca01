package io.jianbao.report;

import io.jianbao.report.Entries.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many pairs of duplicates a run has, and those that the report shows. Where there are too many
 * each kind has its turn, so that ten thousand equal bulletins do not hide the one altered speaker.
 */
final class PairChoice {
  /** From what an editor must see to what is only repetition. */
  private static final List<String> KINDS =
      List.of(
          "speaker",
          "number",
          "near",
          "reordered",
          "truncated",
          "contained",
          "exact",
          "template",
          "boilerplate");

  private final Limits limits;
  private final Map<String, List<Numbered<Pair>>> candidates = new LinkedHashMap<>();
  private final Map<String, Integer> countByKind = new LinkedHashMap<>();

  /** The pairs of each group that has a candidate. */
  private final Map<String, Integer> countByGroup = new HashMap<>();

  private int skipped;

  private PairChoice(Limits limits) {
    this.limits = limits;
    KINDS.forEach(kind -> candidates.put(kind, new ArrayList<>()));
    KINDS.forEach(kind -> countByKind.put(kind, 0));
  }

  static PairChoice of(Path file, Limits limits) throws IOException {
    PairChoice choice = new PairChoice(limits);
    choice.skipped = new JsonLines(limits.lineBytes()).forEach(file, Pair.class, choice::take);
    return choice;
  }

  private void take(int line, Pair pair) {
    countByKind.merge(pair.kind(), 1, Integer::sum);
    List<Numbered<Pair>> kept = candidates.computeIfAbsent(pair.kind(), kind -> new ArrayList<>());
    Integer ofGroup = countByGroup.get(pair.group());
    if (ofGroup != null) {
      countByGroup.put(pair.group(), ofGroup + 1);
    }
    boolean groupFull = ofGroup != null && ofGroup >= limits.pairsOfGroup();
    if (kept.size() < limits.pairs() && !groupFull) {
      kept.add(new Numbered<>(line, pair));
      countByGroup.putIfAbsent(pair.group(), 1);
    }
  }

  /** The groups shown, those with the gravest kinds first, each with its pairs shown. */
  List<Group> groups() {
    Map<String, List<Numbered<Pair>>> byGroup = new LinkedHashMap<>();
    for (Numbered<Pair> pair : chosen()) {
      byGroup.computeIfAbsent(pair.entry().group(), group -> new ArrayList<>()).add(pair);
    }
    List<Group> groups = new ArrayList<>();
    byGroup.forEach((name, pairs) -> groups.add(new Group(name, pairs, countByGroup.get(name))));
    return groups;
  }

  /** One pair of each kind in turn until the limit, then in the order of kinds and of the file. */
  private List<Numbered<Pair>> chosen() {
    List<Numbered<Pair>> chosen = new ArrayList<>();
    for (int turn = 0; turn < limits.pairs() && chosen.size() < limits.pairs(); turn++) {
      for (List<Numbered<Pair>> kind : candidates.values()) {
        if (turn < kind.size() && chosen.size() < limits.pairs()) {
          chosen.add(kind.get(turn));
        }
      }
    }
    List<String> order = List.copyOf(candidates.keySet());
    chosen.sort(
        Comparator.comparingInt((Numbered<Pair> pair) -> order.indexOf(pair.entry().kind()))
            .thenComparingInt(Numbered::line));
    return chosen;
  }

  /**
   * Paragraphs that repeat each other.
   *
   * @param pairs the pairs shown
   * @param count all pairs of the group
   */
  record Group(String name, List<Numbered<Pair>> pairs, int count) {}

  int count() {
    return countByKind.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Kinds that occur and how often. */
  Map<String, Integer> countByKind() {
    Map<String, Integer> present = new LinkedHashMap<>(countByKind);
    present.values().removeIf(count -> count == 0);
    return present;
  }

  int skipped() {
    return skipped;
  }
}
