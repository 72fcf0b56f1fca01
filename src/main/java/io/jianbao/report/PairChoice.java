package io.jianbao.report;

import io.jianbao.report.Entries.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many pairs of duplicates a run has, and the groups that the report shows. Where there are too
 * many each kind has its turn, so that ten thousand equal bulletins do not hide the one altered
 * speaker. Reads the file twice: to choose the groups, and to collect their pairs.
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

  private static final Comparator<Numbered<Pair>> GRAVEST_FIRST =
      Comparator.comparingInt((Numbered<Pair> pair) -> gravity(pair.entry().kind()))
          .thenComparingInt(Numbered::line);

  /**
   * Paragraphs that repeat each other.
   *
   * @param pairs the pairs shown, the gravest first
   * @param count all pairs of the group
   */
  record Group(String name, List<Numbered<Pair>> pairs, int count) {}

  private final Limits limits;
  private final Map<String, Integer> countByKind = new LinkedHashMap<>();

  /** For each kind the first groups that have a pair of it. */
  private final Map<String, Set<String>> candidates = new LinkedHashMap<>();

  private final Map<String, List<Numbered<Pair>>> shown = new LinkedHashMap<>();
  private final Map<String, Integer> countByGroup = new LinkedHashMap<>();
  private int skipped;

  private PairChoice(Limits limits) {
    this.limits = limits;
    KINDS.forEach(kind -> candidates.put(kind, new LinkedHashSet<>()));
  }

  static PairChoice of(Path file, Limits limits) throws IOException {
    PairChoice choice = new PairChoice(limits);
    JsonLines lines = new JsonLines(limits.lineBytes());
    choice.skipped = lines.forEach(file, Pair.class, choice::count);
    List<List<String>> kinds = choice.candidates.values().stream().map(List::copyOf).toList();
    for (String group : Turns.choose(kinds, limits.groups())) {
      choice.shown.put(group, new ArrayList<>());
      choice.countByGroup.put(group, 0);
    }
    lines.forEach(file, Pair.class, choice::collect);
    return choice;
  }

  private void count(int line, Pair pair) {
    countByKind.merge(pair.kind(), 1, Integer::sum);
    Set<String> groups = candidates.computeIfAbsent(pair.kind(), kind -> new LinkedHashSet<>());
    if (groups.size() < limits.groups()) {
      groups.add(pair.group());
    }
  }

  private void collect(int line, Pair pair) {
    List<Numbered<Pair>> pairs = shown.get(pair.group());
    if (pairs == null) {
      return;
    }
    countByGroup.merge(pair.group(), 1, Integer::sum);
    pairs.add(new Numbered<>(line, pair));
    if (pairs.size() > limits.pairsOfGroup()) {
      pairs.sort(GRAVEST_FIRST);
      pairs.removeLast();
    }
  }

  private static int gravity(String kind) {
    int rank = KINDS.indexOf(kind);
    return rank < 0 ? KINDS.size() : rank;
  }

  /** The groups shown, those with the gravest pairs first. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    shown.forEach((name, pairs) -> {
      pairs.sort(GRAVEST_FIRST);
      groups.add(new Group(name, pairs, countByGroup.get(name)));
    });
    groups.sort(Comparator.comparing(group -> group.pairs().getFirst(), GRAVEST_FIRST));
    return groups;
  }

  int count() {
    return countByKind.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Kinds that occur and how often, the gravest first. */
  Map<String, Integer> countByKind() {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    countByKind.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> gravity(entry.getKey())))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  int skipped() {
    return skipped;
  }
}
