package io.jianbao.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Which division a place name means. Of several with one name the one counts that lies with the
 * other places of the article; without such evidence none does. The short name of a county, which
 * is often another word too, needs its province or prefecture beside it.
 */
final class PlaceResolver {
  private static final int DATELINE_WEIGHT = 3;
  private static final int PAPER_WEIGHT = 2;

  /** Last characters of the names of divisions. */
  private static final String RANKS = "省市县区旗州盟";

  private final Divisions divisions;
  private final Words otherwise = Words.list("otherwise.txt");

  PlaceResolver(Divisions divisions) {
    this.divisions = divisions;
  }

  /**
   * The codes of the names of one article that are settled, by name.
   *
   * @param abroad the article is not from the mainland: a county's name alone tells nothing there
   */
  Map<String, String> resolve(List<String> names, Evidence evidence, boolean abroad) {
    PlaceVotes votes = new PlaceVotes();
    vote(evidence.datelinePlace(), DATELINE_WEIGHT, abroad, votes);
    vote(evidence.paperPlace(), PAPER_WEIGHT, abroad, votes);
    names.forEach(name -> vote(name, 1, abroad, votes));
    Map<String, String> codes = new HashMap<>();
    for (String name : new LinkedHashSet<>(names)) {
      String code = resolve(name, votes, abroad);
      if (code != null) {
        codes.put(name, code);
      }
    }
    return codes;
  }

  /** The division that a name alone, or with the newspaper's place, tells; null for none. */
  String settle(String name, String paperPlace) {
    PlaceVotes votes = new PlaceVotes();
    vote(paperPlace, PAPER_WEIGHT, false, votes);
    return name == null ? null : resolve(name, votes, false);
  }

  /** A place whose name is unique votes for itself and all that it lies in. */
  private void vote(String name, int weight, boolean abroad, PlaceVotes votes) {
    List<String> candidates = name == null ? List.of() : fullCandidates(name);
    if (candidates.size() == 1
        && !(abroad && Divisions.isCounty(candidates.getFirst()) && name.length() < 5)) {
      votes.add(candidates.getFirst(), weight);
    }
  }

  private String resolve(String name, PlaceVotes votes, boolean abroad) {
    String code = votes.best(fullCandidates(name));
    if (code != null) {
      boolean sure = !abroad || !Divisions.isCounty(code) || votes.namesProvinceOf(code);
      boolean other = otherwise.contains(name) && !votes.namesOther(code);
      return sure && !other ? code : null;
    }
    code = county(name, votes, abroad);
    if (code == null) {
      code = Townships.hasRank(name) ? township(name, votes) : shortForm(name, votes);
    }
    return code;
  }

  /** Names in full, and those of provinces and prefectures without their rank. */
  private List<String> fullCandidates(String name) {
    List<String> exact = divisions.withName(name);
    if (!exact.isEmpty()) {
      return exact;
    }
    List<String> all = divisions.withShortName(name);
    List<String> large = all.stream().filter(code -> !Divisions.isCounty(code)).toList();
    return !large.isEmpty() || !all.isEmpty() ? large : inside(name);
  }

  /** 内蒙古呼和浩特市新城区: the last division of the chain. */
  private List<String> inside(String name) {
    for (int cut = 2; cut <= name.length() - 2; cut++) {
      List<String> outer = anyCandidates(name.substring(0, cut));
      if (outer.isEmpty()) {
        continue;
      }
      String rest = name.substring(cut);
      List<String> inner = anyCandidates(rest);
      List<String> fitting =
          (inner.isEmpty() ? inside(rest) : inner)
              .stream()
                  .filter(code -> outer.stream().anyMatch(each -> Divisions.contains(each, code)))
                  .toList();
      if (!fitting.isEmpty()) {
        return fitting;
      }
    }
    return List.of();
  }

  private List<String> anyCandidates(String name) {
    List<String> exact = divisions.withName(name);
    return exact.isEmpty() ? divisions.withShortName(name) : exact;
  }

  /** A county by its name without the rank: 义乌, 柞水. */
  private String county(String name, PlaceVotes votes, boolean abroad) {
    List<String> candidates = divisions.withShortName(name);
    boolean only = candidates.size() == 1 && !abroad;
    List<String> fitting =
        candidates.stream()
            .filter(Divisions::isCounty)
            .filter(code -> isNamedShort(name, code, only, votes))
            .toList();
    return votes.best(fitting);
  }

  private boolean isNamedShort(String name, String code, boolean only, PlaceVotes votes) {
    if (otherwise.contains(name)) {
      return votes.namesPrefectureOf(code);
    }
    return switch (divisions.name(code).charAt(divisions.name(code).length() - 1)) {
      case '市' -> only || votes.namesProvinceOf(code);
      case '区' -> votes.namesPrefectureOf(code);
      default -> votes.namesProvinceOf(code);
    };
  }

  /** A town is looked for in the counties that the article names, then in the prefectures. */
  private String township(String name, PlaceVotes votes) {
    List<String> codes = Townships.find(name, votes.counties());
    if (codes.isEmpty()) {
      List<String> below = new ArrayList<>();
      votes.prefectures().forEach(code -> below.addAll(divisions.below(code)));
      codes = Townships.find(name, below);
    }
    return codes.size() == 1 ? codes.getFirst() : null;
  }

  /** 土左旗 for 土默特左旗, among the divisions of the provinces that the article names. */
  private String shortForm(String name, PlaceVotes votes) {
    boolean ranked = name.isEmpty() || RANKS.indexOf(name.charAt(name.length() - 1)) >= 0;
    if (name.length() < 2 || name.length() > 4 || !ranked) {
      return null;
    }
    List<String> matches = new ArrayList<>();
    for (String province : votes.provinces()) {
      for (String code : divisions.below(province)) {
        if (shortens(name, divisions.name(code))) {
          matches.add(code);
        }
      }
    }
    return votes.best(matches);
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
