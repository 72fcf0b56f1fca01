package io.jianbao.report;

import io.jianbao.report.Entries.Evidence;
import io.jianbao.report.Entries.Finding;
import io.jianbao.report.Entries.Pair;
import io.jianbao.report.Entries.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the findings and pairs shown stand in the articles, and the anchors that lead from the one
 * to the other.
 */
final class Spots {
  /**
   * One piece of evidence in its text.
   *
   * @param finding the finding and its line
   * @param index which of its pieces of evidence, from 0
   */
  record Spot(Numbered<Finding> finding, int index) {
    Evidence evidence() {
      return finding.entry().evidence().get(index);
    }

    String anchor() {
      return findingAnchor(finding.line()) + "-" + (index + 1);
    }
  }

  private final Map<Place, List<Spot>> byPlace = new HashMap<>();
  private final Map<String, Set<Numbered<Finding>>> findings = new HashMap<>();
  private final Map<String, List<Numbered<Pair>>> pairs = new HashMap<>();

  Spots(List<Numbered<Finding>> shownFindings, List<Numbered<Pair>> shownPairs) {
    for (Numbered<Finding> finding : shownFindings) {
      List<Evidence> evidence = finding.entry().evidence();
      for (int i = 0; i < Math.min(evidence.size(), FindingsSection.EVIDENCE_SHOWN); i++) {
        add(new Spot(finding, i));
      }
    }
    for (Numbered<Pair> pair : shownPairs) {
      String a = pair.entry().a().article();
      String b = pair.entry().b().article();
      pairs.computeIfAbsent(a, article -> new ArrayList<>()).add(pair);
      if (!a.equals(b)) {
        pairs.computeIfAbsent(b, article -> new ArrayList<>()).add(pair);
      }
    }
  }

  private void add(Spot spot) {
    byPlace.computeIfAbsent(spot.evidence().place(), place -> new ArrayList<>()).add(spot);
    findings
        .computeIfAbsent(spot.evidence().article(), article -> new LinkedHashSet<>())
        .add(spot.finding());
  }

  /** The evidence that stands in a text. */
  List<Spot> in(Place place) {
    return byPlace.getOrDefault(place, List.of());
  }

  /** The findings that rest on an article. */
  Set<Numbered<Finding>> findings(String article) {
    return findings.getOrDefault(article, Set.of());
  }

  /** The pairs that an article takes part in. */
  List<Numbered<Pair>> pairs(String article) {
    return pairs.getOrDefault(article, List.of());
  }

  static String findingAnchor(int line) {
    return "finding-" + line;
  }

  static String pairAnchor(int line) {
    return "pair-" + line;
  }

  /** All texts that something points at. */
  static List<Place> places(List<Numbered<Finding>> findings, List<Numbered<Pair>> pairs) {
    List<Place> places = new ArrayList<>();
    for (Numbered<Finding> finding : findings) {
      finding.entry().evidence().stream()
          .limit(FindingsSection.EVIDENCE_SHOWN)
          .forEach(evidence -> places.add(evidence.place()));
    }
    for (Numbered<Pair> pair : pairs) {
      places.add(pair.entry().a());
      places.add(pair.entry().b());
    }
    return places;
  }
}
