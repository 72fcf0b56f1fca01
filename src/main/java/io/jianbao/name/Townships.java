package io.jianbao.name;

import io.jianbao.text.DataFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Towns, townships and streets below the counties; the table is read when it is first asked for.
 */
final class Townships {
  private static final int DIGITS = 3;

  private Townships() {}

  static boolean hasRank(String name) {
    return name.length() >= 3
        && (name.endsWith("镇") || name.endsWith("乡") || name.endsWith("街道") || name.endsWith("苏木"));
  }

  /** The codes (nine digits) of the townships of this name in the given counties. */
  static List<String> find(String name, Collection<String> counties) {
    List<String> codes = new ArrayList<>();
    for (String county : counties) {
      String row = Table.BY_COUNTY.getOrDefault(county, "");
      int at = row.indexOf(name + '\t');
      if (at > DIGITS && row.charAt(at - DIGITS - 1) == '\t') {
        codes.add(county + row.substring(at - DIGITS, at));
      }
    }
    return codes;
  }

  private static final class Table {
    /** By county: {@code TAB 001name TAB 002name TAB}. */
    static final Map<String, String> BY_COUNTY = new HashMap<>();

    static {
      for (String row : new DataFile(NameFinder.class, "townships.txt").rows()) {
        BY_COUNTY.put(row.substring(0, 6), row.substring(6) + '\t');
      }
    }
  }
}
