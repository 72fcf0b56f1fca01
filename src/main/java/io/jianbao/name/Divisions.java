package io.jianbao.name;

import io.jianbao.text.DataFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The administrative divisions of China, from provinces to counties, with their codes (GB/T 2260,
 * six digits). Immutable.
 */
final class Divisions {
  private static final List<String> ENDS =
      List.of(
          "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "矿区", "新区",
          "省", "市", "县", "区", "旗", "盟");

  private final Map<String, String> names = new HashMap<>();

  /** In order. */
  private final List<String> codes = new ArrayList<>();

  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, List<String>> byShortName = new HashMap<>();

  Divisions() {
    for (String row : new DataFile(NameFinder.class, "divisions.txt").rows()) {
      int tab = row.indexOf('\t');
      String code = row.substring(0, tab);
      String name = row.substring(tab + 1);
      if (names.put(code, name) == null) {
        codes.add(code);
      }
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(code);
      String stem = stem(name);
      if (stem.length() >= 2 && !stem.equals(name)) {
        byShortName.computeIfAbsent(stem, key -> new ArrayList<>()).add(code);
      }
    }
    codes.sort(null);
  }

  /** The name without its rank and its peoples: 呼和浩特, 延边, 土默特左. */
  private static String stem(String name) {
    for (String end : ENDS) {
      if (name.endsWith(end)) {
        return withoutPeoples(name.substring(0, name.length() - end.length()));
      }
    }
    return name;
  }

  private static String withoutPeoples(String name) {
    int at = name.length();
    for (int i = 2; i < name.length(); i++) {
      if (name.charAt(i) == '族') {
        at = Math.min(at, startOfPeople(name, i));
      }
    }
    return name.substring(0, at);
  }

  private static int startOfPeople(String name, int zu) {
    for (String people : PEOPLES) {
      if (name.startsWith(people, zu + 1 - people.length())) {
        return Math.max(0, zu + 1 - people.length());
      }
    }
    return name.length();
  }

  private static final List<String> PEOPLES =
      new DataFile(NameFinder.class, "peoples.txt")
          .rows().stream().flatMap(row -> List.of(row.split(" ")).stream()).toList();

  /** Whether the name is that of one of the peoples of China: 汉族, 维吾尔族. */
  boolean isPeople(String name) {
    return PEOPLES.contains(name);
  }

  String name(String code) {
    return names.get(code);
  }

  List<String> withName(String name) {
    return byName.getOrDefault(name, List.of());
  }

  List<String> withShortName(String name) {
    return byShortName.getOrDefault(name, List.of());
  }

  /**
   * Names that are hardly ever a part of other words: full names of three characters or more, and
   * the short ones of provinces and prefectures.
   */
  Set<String> distinctNames() {
    Set<String> distinct = new HashSet<>();
    names.forEach((code, name) -> {
      if (name.length() >= 3) {
        distinct.add(name);
      }
      if (code.endsWith("00")) {
        String stem = stem(name);
        if (stem.length() >= 2) {
          distinct.add(stem);
        }
      }
    });
    return distinct;
  }

  /** Names that other places lie in: countries, provinces, prefectures, and counties in full. */
  Set<String> regionNames() {
    Set<String> regions = distinctNames();
    for (String row : new DataFile(NameFinder.class, "countries-full.txt").rows()) {
      regions.addAll(List.of(row.split(" ")));
    }
    return regions;
  }

  /** All counties and prefectures below {@code ancestor}, by their codes. */
  List<String> below(String ancestor) {
    String prefix = significant(ancestor);
    int from = place(prefix);
    int to = place(prefix + ':'); // behind all digits
    boolean itself = from < to && codes.get(from).equals(ancestor);
    return codes.subList(itself ? from + 1 : from, to);
  }

  private int place(String code) {
    int place = Collections.binarySearch(codes, code);
    return place < 0 ? -1 - place : place;
  }

  /** Whether the division {@code inner} lies in {@code outer} and is another. */
  static boolean contains(String outer, String inner) {
    String prefix = significant(outer);
    return !outer.equals(inner) && inner.startsWith(prefix);
  }

  static String province(String code) {
    return code.substring(0, 2) + "0000";
  }

  static String prefecture(String code) {
    return code.substring(0, 4) + "00";
  }

  static boolean isProvince(String code) {
    return code.endsWith("0000");
  }

  /** Below a municipality (北京, 上海, 天津, 重庆) counties lie right in the province. */
  static boolean isOfMunicipality(String code) {
    return List.of("11", "12", "31", "50").contains(code.substring(0, 2));
  }

  /** The seat of the province's government: GB/T 2260 counts it first; null for municipalities. */
  String capital(String code) {
    String capital = code.substring(0, 2) + "0100";
    return isOfMunicipality(code) || !names.containsKey(capital) ? null : capital;
  }

  static boolean isCounty(String code) {
    return !code.endsWith("00");
  }

  static boolean isPrefecture(String code) {
    return code.endsWith("00") && !isProvince(code);
  }

  private static String significant(String code) {
    if (isProvince(code)) {
      return code.substring(0, 2);
    }
    return code.endsWith("00") ? code.substring(0, 4) : code;
  }
}
