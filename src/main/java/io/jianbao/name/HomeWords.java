package io.jianbao.name;

import io.jianbao.text.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * Words for the region that an article is about: 我区, 全市, 首府. Which one is meant the dateline tells,
 * or the newspaper: 本报讯 without a place is from where the paper appears.
 */
final class HomeWords {
  static final String BY = "home";

  private final Divisions divisions;
  private final PlaceResolver places;
  private final Map<String, Words> table = Words.table("home-words.txt");

  HomeWords(Divisions divisions, PlaceResolver places) {
    this.divisions = divisions;
    this.places = places;
  }

  /** The division that each word means in an article, words that are not settled left out. */
  Map<String, String> codes(Evidence evidence) {
    String paper = places.settle(evidence.paperPlace(), null);
    String place = places.settle(evidence.datelinePlace(), evidence.paperPlace());
    if (evidence.datelinePlace() != null && place == null) {
      return Map.of(); // filed from abroad, or from a place that is not known
    }
    String home = place == null ? paper : place;
    Map<String, String> codes = new HashMap<>();
    if (home != null) {
      table.forEach((kind, words) -> {
        String code = code(kind, home);
        if (code != null) {
          words.forEach(word -> codes.put(word, code));
        }
      });
    }
    return codes;
  }

  private String code(String kind, String home) {
    String province = Divisions.province(home);
    String prefecture = Divisions.prefecture(home);
    return switch (kind) {
      case "province" -> ending(province, "省");
      case "region" -> {
        String district = Divisions.isCounty(home) ? ending(home, "区") : null;
        yield district == null ? ending(province, "自治区") : district;
      }
      case "city" -> {
        String city = ending(home, "市");
        String above = city == null ? ending(prefecture, "市") : city;
        yield above == null ? ending(province, "市") : above;
      }
      case "county" -> ending(home, "县");
      case "banner" -> ending(home, "旗");
      case "league" -> ending(prefecture, "盟");
      case "prefecture" -> ending(prefecture, "自治州");
      case "capital" -> divisions.capital(home);
      default -> null;
    };
  }

  private String ending(String code, String rank) {
    String name = divisions.name(code);
    return name != null && name.endsWith(rank) ? code : null;
  }

  /**
   * Adds the words that {@code home} settles.
   *
   * @param codes of the places of the article
   */
  void find(Draft draft, Map<String, String> home, Map<String, String> codes) {
    String text = draft.text();
    Map<String, String> last = new HashMap<>();
    for (int start = 0; !home.isEmpty() && start < text.length(); start++) {
      remember(draft.endingAt(start), home, codes, last, draft);
      int length = lengthAt(text, start);
      String code = length == 0 ? null : home.get(text.substring(start, start + length));
      if (code != null
          && table.get("notBehind").startingAt(text, start + length) == 0
          && draft.endingAt(start) == null
          && draft.startingAt(start + length) == null
          && draft.at(start - 1) != '的'
          && !(text.charAt(start) == '全' && isElsewhere(last.get(code), code))) {
        Span span = new Span(start, start + length);
        draft.addIfFree(new Found(span, Entity.Type.PLACE, BY));
      }
    }
  }

  /**
   * Notes for each division that the words may mean the place last named, unless the division lies
   * in it.
   */
  private static void remember(
      Found name,
      Map<String, String> home,
      Map<String, String> codes,
      Map<String, String> last,
      Draft draft) {
    String place =
        name == null || name.type() != Entity.Type.PLACE ? null : codes.get(draft.textOf(name));
    if (place != null) {
      for (String code : home.values()) {
        if (!Divisions.contains(place, code)) {
          last.put(code, place);
        }
      }
    }
  }

  /** 徐州……全市 under the dateline of 南京: whether the place last named lies outside of {@code code}. */
  private static boolean isElsewhere(String last, String code) {
    return last != null && !last.equals(code) && !Divisions.contains(code, last);
  }

  private int lengthAt(String text, int start) {
    char first = text.charAt(start);
    if ("我全本首省自".indexOf(first) < 0) {
      return 0;
    }
    int longest = 0;
    for (Map.Entry<String, Words> row : table.entrySet()) {
      if (!row.getKey().equals("notBehind")) {
        longest = Math.max(longest, row.getValue().startingAt(text, start));
      }
    }
    return longest;
  }
}
