package io.jianbao.search;

import io.jianbao.text.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What units measure, so that 2000米 and 2公里 are compared: length, area, mass … with the factor to
 * the unit that each is counted in. The table is the one that figures are found by.
 */
public final class Dimensions {
  private static final String TABLE = "/io/jianbao/figure/units.txt";
  private static final String COUNT = "count";
  private static final Map<String, Dimension> BY_UNIT = read();

  /**
   * What a unit measures.
   *
   * @param name length, area, mass …
   * @param factor how many units of its kind's base one of it is
   */
  record Dimension(String name, double factor) {}

  private Dimensions() {}

  /** The names of all dimensions. */
  public static List<String> names() {
    return BY_UNIT.values().stream().map(Dimension::name).distinct().sorted().toList();
  }

  /** What the unit measures, null if it only counts or is not known. */
  static Dimension of(String unit) {
    return unit == null ? null : BY_UNIT.get(unit);
  }

  private static Map<String, Dimension> read() {
    Map<String, Dimension> units = new HashMap<>();
    new DataFile(Dimensions.class, TABLE).rows().forEach(row -> enter(row.split("\\|", -1), units));
    return units;
  }

  /** A row: words, class, base unit, factor, example. */
  private static void enter(String[] row, Map<String, Dimension> units) {
    String name = row[1].strip();
    if (name.equals(COUNT)) {
      return;
    }
    String factor = row[3].strip();
    Dimension dimension = new Dimension(name, factor.isEmpty() ? 1 : Double.parseDouble(factor));
    for (String word : row[0].strip().split("\\s+", -1)) {
      units.putIfAbsent(word, dimension);
    }
  }
}
