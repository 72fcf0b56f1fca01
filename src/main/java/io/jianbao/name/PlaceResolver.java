package io.jianbao.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Which division a place name means. Of several with one name the one counts that lies with the
 * other places of the article; without such evidence none does.
 */
final class PlaceResolver {
  private static final int DATELINE_WEIGHT = 3;
  private static final int PAPER_WEIGHT = 2;

  /** Last characters of the names of divisions. */
  private static final String RANKS = "省市县区旗州盟";

  private final Divisions divisions;

  PlaceResolver(Divisions divisions) {
    this.divisions = divisions;
  }

  /** The codes of the names of one article that are settled, by name. */
  Map<String, String> resolve(List<String> names, Evidence evidence) {
    Map<String, Integer> votes = new HashMap<>();
    vote(evidence.datelinePlace(), DATELINE_WEIGHT, votes);
    vote(evidence.paperPlace(), PAPER_WEIGHT, votes);
    for (String name : names) {
      vote(name, 1, votes);
    }
    Map<String, String> codes = new HashMap<>();
    for (String name : new LinkedHashSet<>(names)) {
      String code = best(candidates(name), votes);
      if (code == null) {
        code = Townships.hasRank(name) ? township(name, votes) : shortForm(name, votes);
      }
      if (code != null) {
        codes.put(name, code);
      }
    }
    return codes;
  }

  /** A place whose name is unique votes for itself and all that it lies in. */
  private void vote(String name, int weight, Map<String, Integer> votes) {
    List<String> candidates = name == null ? List.of() : candidates(name);
    if (candidates.size() == 1) {
      String code = candidates.getFirst();
      votes.merge(Divisions.province(code), weight, Integer::sum);
      if (!Divisions.isProvince(code)) {
        votes.merge(Divisions.prefecture(code), weight, Integer::sum);
      }
      if (isCounty(code)) {
        votes.merge(code, weight, Integer::sum);
      }
    }
  }

  private List<String> candidates(String name) {
    List<String> exact = divisions.withName(name);
    if (!exact.isEmpty()) {
      return exact;
    }
    List<String> all = divisions.withShortName(name);
    List<String> large =
        all.stream().filter(code -> Divisions.isProvince(code) || isCity(code)).toList();
    if (!large.isEmpty()) {
      return large;
    }
    return all.isEmpty() ? inside(name) : all;
  }

  private static boolean isCity(String code) {
    return Divisions.isPrefecture(code);
  }

  /** 内蒙古呼和浩特市新城区: the last division of the chain. */
  private List<String> inside(String name) {
    for (int cut = 2; cut <= name.length() - 2; cut++) {
      List<String> outer = candidatesOfPart(name.substring(0, cut));
      if (outer.isEmpty()) {
        continue;
      }
      List<String> inner = new ArrayList<>();
      for (String code : candidates(name.substring(cut))) {
        if (outer.stream().anyMatch(each -> Divisions.contains(each, code))) {
          inner.add(code);
        }
      }
      if (!inner.isEmpty()) {
        return inner;
      }
    }
    return List.of();
  }

  private List<String> candidatesOfPart(String name) {
    List<String> exact = divisions.withName(name);
    return exact.isEmpty() ? divisions.withShortName(name) : exact;
  }

  private static String best(List<String> candidates, Map<String, Integer> votes) {
    if (candidates.size() == 1) {
      return candidates.getFirst();
    }
    String best = null;
    int most = 0;
    boolean tie = false;
    for (String code : candidates) {
      int score = support(code, votes);
      tie = score == most ? best != null : score < most && tie;
      if (score > most) {
        most = score;
        best = code;
      }
    }
    return tie ? null : best;
  }

  private static int support(String code, Map<String, Integer> votes) {
    return 4 * votes.getOrDefault(Divisions.prefecture(code), 0)
        + votes.getOrDefault(Divisions.province(code), 0);
  }

  private static boolean isCounty(String code) {
    return !code.endsWith("00");
  }

  /** A town is looked for in the counties that the article names, then in the prefectures. */
  private String township(String name, Map<String, Integer> votes) {
    List<String> counties =
        votes.keySet().stream().filter(PlaceResolver::isCounty).sorted().toList();
    List<String> codes = Townships.find(name, counties);
    if (codes.isEmpty()) {
      List<String> below = new ArrayList<>();
      for (String code : votes.keySet()) {
        if (Divisions.isPrefecture(code)) {
          below.addAll(divisions.below(code));
        }
      }
      codes = Townships.find(name, below);
    }
    return codes.size() == 1 ? codes.getFirst() : null;
  }

  /** 土左旗 for 土默特左旗, among the divisions of the provinces that the article names. */
  private String shortForm(String name, Map<String, Integer> votes) {
    boolean ranked = name.isEmpty() || RANKS.indexOf(name.charAt(name.length() - 1)) >= 0;
    if (name.length() < 2 || name.length() > 4 || !ranked) {
      return null;
    }
    List<String> matches = new ArrayList<>();
    for (String province : votes.keySet()) {
      if (Divisions.isProvince(province)) {
        for (String code : divisions.below(province)) {
          if (shortens(name, divisions.name(code))) {
            matches.add(code);
          }
        }
      }
    }
    return best(matches, votes);
  }

  /** Whether {@code name} is the first, the last and some characters between of {@code full}. */
  private static boolean shortens(String name, String full) {
    if (full.length() <= name.length()
        || full.charAt(0) != name.charAt(0)
        || full.charAt(full.length() - 1) != name.charAt(name.length() - 1)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < name.length(); i++) {
      if (full.charAt(i) == name.charAt(at)) {
        at++;
      }
    }
    return at == name.length();
  }
}
