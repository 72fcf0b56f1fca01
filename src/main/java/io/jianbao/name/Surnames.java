package io.jianbao.name;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Which characters can be a Chinese person's name by their shape: a family name and one or two
 * more.
 */
final class Surnames {
  private final boolean[] usual = new boolean[Character.MAX_VALUE + 1];
  private final boolean[] rare = new boolean[Character.MAX_VALUE + 1];
  private final Set<String> compound = new HashSet<>();

  Surnames() {
    for (String row : new DataFile(NameFinder.class, "surnames.txt").rows()) {
      if (row.startsWith("\t")) {
        compound.addAll(Arrays.asList(row.strip().split(" ")));
        continue;
      }
      boolean isRare = row.endsWith("!");
      for (int i = 0; i < row.length() - (isRare ? 1 : 0); i++) {
        (isRare ? rare : usual)[row.charAt(i)] = true;
      }
    }
  }

  boolean isUsual(char c) {
    return usual[c];
  }

  boolean isSurname(char c) {
    return usual[c] || rare[c];
  }

  /** The length of the family name that {@code text} has at {@code start}, 0 for none. */
  int length(String text, int start) {
    if (start + 2 <= text.length() && compound.contains(text.substring(start, start + 2))) {
      return 2;
    }
    return start < text.length() && isSurname(text.charAt(start)) ? 1 : 0;
  }

  /** Whether {@code name} is a family name with one or two ideographs behind it. */
  boolean isFullName(String name) {
    int family = length(name, 0);
    int given = name.length() - family;
    if (family == 0 || given < 1 || given > 2) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!Script.isHan(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
