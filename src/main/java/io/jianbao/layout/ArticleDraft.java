package io.jianbao.layout;

import java.util.ArrayList;
import java.util.List;

/** An article while it is put together: its units in reading order and the words in them. */
final class ArticleDraft {
  private final List<Unit> units = new ArrayList<>();
  private final PairCounts pairs;

  ArticleDraft(Vocabulary vocabulary) {
    this.pairs = new PairCounts(vocabulary);
  }

  List<Unit> units() {
    return units;
  }

  /** The words of its lines, copies left out: they would speak for themselves. */
  PairCounts pairs() {
    return pairs;
  }

  void add(Unit unit, LinedPage page) {
    units.add(unit);
    count(unit, page, true);
  }

  void insert(int at, Unit unit, LinedPage page) {
    units.add(at, unit);
    count(unit, page, true);
  }

  void remove(Unit unit, LinedPage page) {
    units.remove(unit);
    count(unit, page, false);
  }

  private void count(Unit unit, LinedPage page, boolean in) {
    for (int line : unit.lines()) {
      if (!page.isCopy(line)) {
        Words of = page.facts(line).words();
        if (in) {
          pairs.add(of);
        } else {
          pairs.remove(of);
        }
      }
    }
  }

  /** How strongly the unit, which is one of this article's, belongs to the others: per pair. */
  double belongingOfOwn(Unit unit, LinedPage page) {
    if (unit.lines().size() == 1) {
      return pairs.belongingToOthers(page.wordsOf(unit));
    }
    count(unit, page, false);
    double belonging = pairs.belongingPerPair(page.wordsOf(unit));
    count(unit, page, true);
    return belonging;
  }

  boolean isEmpty() {
    return units.isEmpty();
  }
}
