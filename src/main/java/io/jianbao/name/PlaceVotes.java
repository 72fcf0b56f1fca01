package io.jianbao.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often an article names each division or one that lies in it. One article, not shared. */
final class PlaceVotes {
  private final Map<String, Integer> votes = new HashMap<>();

  /** A vote for a division and all that it lies in. */
  void add(String code, int weight) {
    votes.merge(Divisions.province(code), weight, Integer::sum);
    if (!Divisions.isProvince(code)) {
      votes.merge(Divisions.prefecture(code), weight, Integer::sum);
    }
    if (Divisions.isCounty(code)) {
      votes.merge(code, weight, Integer::sum);
    }
  }

  private int of(String code) {
    return votes.getOrDefault(code, 0);
  }

  boolean namesProvinceOf(String code) {
    return of(Divisions.province(code)) > 0;
  }

  /** Whether the article names the prefecture, or the municipality, that the county lies in. */
  boolean namesPrefectureOf(String code) {
    return of(Divisions.prefecture(code)) > 0
        || Divisions.isOfMunicipality(code) && namesProvinceOf(code);
  }

  /** Whether the article names the county's prefecture besides the county itself. */
  boolean namesOther(String code) {
    return of(Divisions.prefecture(code)) > of(code);
  }

  List<String> provinces() {
    return votes.keySet().stream().filter(Divisions::isProvince).sorted().toList();
  }

  List<String> prefectures() {
    return votes.keySet().stream().filter(Divisions::isPrefecture).sorted().toList();
  }

  List<String> counties() {
    return votes.keySet().stream().filter(Divisions::isCounty).sorted().toList();
  }

  /** The one that lies with the article's other places; null when none or several do so equally. */
  String best(List<String> candidates) {
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    String best = null;
    int most = 0;
    boolean tie = false;
    for (String code : candidates) {
      int score = 4 * of(Divisions.prefecture(code)) + of(Divisions.province(code));
      tie = score == most ? best != null : score < most && tie;
      if (score > most) {
        most = score;
        best = code;
      }
    }
    return tie ? null : best;
  }
}
