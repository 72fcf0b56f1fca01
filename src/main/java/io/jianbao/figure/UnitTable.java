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
    if (match == null || continuesAsWord(text, at, match.length())) {
      return null;
    }
    return match.meaning();
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
      if (text.startsWith(rest, at + 1)) {
        return true;
      }
    }
    return false;
  }
}
