package io.jianbao.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words before and behind a figure that bound it: {@code bounds.txt}. Immutable. */
final class BoundTable {
  /** What a word says of the figure. */
  enum Bound {
    MIN,
    MAX,
    ABOUT,
    EXACT
  }

  /** A row of the table with its example, which a test tries. */
  record Row(String word, Bound bound, String example) {}

  private final Trie<Bound> before = new Trie<>();
  private final Trie<Bound> after = new Trie<>();
  private final List<Row> rows = new ArrayList<>();

  BoundTable() {
    for (String line : Resource.lines("bounds.txt")) {
      String[] cells = Resource.cells(line, 4);
      Bound bound = Bound.valueOf(cells[2].toUpperCase(Locale.ROOT));
      (cells[1].equals("before") ? before : after).put(cells[0], bound);
      rows.add(new Row(cells[0], bound, cells[3]));
    }
  }

  List<Row> rows() {
    return rows;
  }

  Trie.Match<Bound> before(FoldedText text, int at) {
    return before.longest(text, at);
  }

  Trie.Match<Bound> after(FoldedText text, int at) {
    return after.longest(text, at);
  }

  char[] firstCharacters() {
    return before.firstCharacters();
  }
}
