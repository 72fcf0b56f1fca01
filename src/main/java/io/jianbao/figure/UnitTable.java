package io.jianbao.figure;

import io.jianbao.figure.Unit.Category;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The units of {@code units.txt} by their words. Immutable. */
final class UnitTable {
  /** A row of the table with its example, which a test tries. */
  record Row(Unit unit, String example) {}

  private final Trie<Unit> units = new Trie<>();
  private final Trie<List<String>> wordsInstead = new Trie<>();
  private final List<Row> rows = new ArrayList<>();

  UnitTable() {
    for (String line : Resource.lines("units.txt")) {
      String[] cells = Resource.cells(line, 5);
      Category category = Category.valueOf(cells[1].toUpperCase(Locale.ROOT));
      BigDecimal factor = cells[3].isEmpty() ? BigDecimal.ONE : new BigDecimal(cells[3]);
      for (String word : cells[0].split(" ", -1)) {
        Unit unit = new Unit(word, category, cells[2].isEmpty() ? word : cells[2], factor);
        units.put(word, unit);
        rows.add(new Row(unit, cells[4]));
      }
    }
    for (String line : Resource.lines("unit-borders.txt")) {
      String[] cells = Resource.cells(line, 2);
      wordsInstead.put(cells[0], List.of(cells[1].split(" ", -1)));
    }
  }

  List<Row> rows() {
    return rows;
  }

  /** The unit that starts at {@code at}, or null when there is none or another word starts. */
  Unit at(FoldedText text, int at) {
    Trie.Match<Unit> match = units.longest(text, at);
    if (match != null && match.word().equals("个")) {
      Unit spaced = spacedPoints(text, at);
      if (spaced != null) {
        return spaced;
      }
    }
    if (match == null || continuesAsWord(text, at, match.length())) {
      return null;
    }
    return match.meaning();
  }

  /** 个 百 分 点, set with blanks, or null. */
  private static Unit spacedPoints(FoldedText text, int at) {
    int end = at;
    for (char c : new char[] {'个', '百', '分', '点'}) {
      end = text.skipBlanks(end);
      if (text.at(end) != c) {
        return null;
      }
      end++;
    }
    return new Unit(text.folded(at, end), Category.PERCENT, "%", BigDecimal.ONE);
  }

  private boolean continuesAsWord(FoldedText text, int at, int length) {
    char first = text.at(at);
    char last = text.at(at + length - 1);
    if (FoldedText.isLetter(last) && FoldedText.isLetter(text.at(at + length))) {
      return true;
    }
    if (length > 1 || !Character.isIdeographic(first)) {
      return false;
    }
    Trie.Match<List<String>> words = wordsInstead.longest(text, at);
    if (words == null) {
      return false;
    }
    for (String rest : words.meaning()) {
      if (isRest(text, at + 1, rest)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code rest} stands at {@code at}: 地!震 is 地 without 震 behind it. */
  private static boolean isRest(FoldedText text, int at, String rest) {
    int mark = rest.indexOf('!');
    if (mark < 0) {
      return text.startsWith(rest, at);
    }
    return text.startsWith(rest.substring(0, mark), at)
        && rest.indexOf(text.at(at + mark), mark + 1) < 0;
  }
}
