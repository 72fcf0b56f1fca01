package io.jianbao.search;

import io.jianbao.text.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a place lies: 新城区 as 内蒙古自治区/呼和浩特市/新城区. The divisions are those that places are resolved by
 * (GB/T 2260).
 */
final class PlacePaths {
  static final String SEPARATOR = "/";
  private static final String TABLE = "/io/jianbao/name/divisions.txt";
  private static final int CODE = 6;

  private PlacePaths() {}

  /**
   * The path of a place and those of the places that it lies in, the widest first; just the name if
   * it has no code.
   *
   * @param code the administrative division code, or null
   */
  static List<String> of(String name, String code) {
    if (code == null || code.length() < CODE || name.contains(SEPARATOR)) {
      return List.of(name);
    }
    List<String> paths = new ArrayList<>();
    String path = null;
    for (String part : parts(name, code)) {
      path = path == null ? part : path + SEPARATOR + part;
      paths.add(path);
    }
    return paths;
  }

  /** The names from the province to the place itself. */
  private static List<String> parts(String name, String code) {
    String province = code.substring(0, 2) + "0000";
    String prefecture = code.substring(0, 4) + "00";
    String county = code.substring(0, CODE);
    List<String> parts = new ArrayList<>();
    for (String each : List.of(province, prefecture, county)) {
      String part = each.equals(code) ? name : Divisions.NAMES.get(each);
      boolean isNew = part != null && (parts.isEmpty() || !parts.getLast().equals(part));
      if (isNew) {
        parts.add(part);
      }
    }
    if (parts.isEmpty() || !Objects.equals(parts.getLast(), name)) {
      parts.add(name);
    }
    return parts;
  }

  /** Whether a path is that of a place or of one that lies in it, which may be a name or a path. */
  static boolean isIn(String path, String place) {
    return path.equals(place)
        || path.startsWith(place + SEPARATOR)
        || List.of(path.split(SEPARATOR, -1)).contains(place);
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf(SEPARATOR) + 1);
  }

  /** Read when the first place comes. */
  private static final class Divisions {
    static final Map<String, String> NAMES = read();

    private static Map<String, String> read() {
      Map<String, String> names = new HashMap<>();
      new DataFile(PlacePaths.class, TABLE)
          .rows()
          .forEach(row -> names.put(row.substring(0, CODE), row.substring(CODE + 1)));
      return names;
    }
  }
}
