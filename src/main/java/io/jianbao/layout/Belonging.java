package io.jianbao.layout;

import java.util.List;

/** Weighs whether a paragraph belongs to another article than the one it stands in. Immutable. */
final class Belonging {
  private final LogisticModel<BelongingSign> model;

  Belonging(LogisticModel<BelongingSign> model) {
    this.model = model;
  }

  static Belonging load() {
    return new Belonging(LogisticModel.load("belonging-weights.tsv", BelongingSign.class));
  }

  /**
   * A paragraph and an article that it may belong to.
   *
   * @param there the number of the article
   * @param signs a value for each {@link BelongingSign}
   */
  record Candidate(int there, Signs<BelongingSign> signs) {}

  /**
   * Where a paragraph stands.
   *
   * @param units the paragraph, or paragraphs that stand and go together
   * @param here the article around it, or null if it stands in the gap of a paragraph or alone
   * @param number the number of the article around it
   * @param position which of the article's units it is, from 0
   */
  record Place(List<Unit> units, ArticleDraft here, int number, int position) {}

  double logit(Candidate candidate) {
    return model.logit(candidate.signs());
  }

  List<Evidence> evidence(Candidate candidate) {
    return model.evidence(candidate.signs());
  }

  /** The article nearby that suits a paragraph best, or null if there is none with any words. */
  Candidate best(
      LinedPage page, Place place, List<ArticleDraft> articles, int from, int to, int except) {
    int[] pairs = pairs(page, place);
    double most = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    int best = -1;
    for (int m = Math.max(0, from); m < Math.min(articles.size(), to); m++) {
      PairCounts words = articles.get(m).pairs();
      if (m == except || m == place.number() || words.isEmpty()) {
        continue;
      }
      double belongs = words.belongingPerPair(pairs);
      if (belongs > most) {
        second = most;
        most = belongs;
        best = m;
      } else {
        second = Math.max(second, belongs);
      }
    }
    return best < 0 ? null : new Candidate(best, signs(page, place, pairs, articles, best, second));
  }

  private static int[] pairs(LinedPage page, Place place) {
    if (place.units().size() == 1) {
      return page.pairsOf(place.units().getFirst());
    }
    return page.pairsOf(
        new Unit(place.units().stream().flatMap(unit -> unit.lines().stream()).toList()));
  }

  private static Signs<BelongingSign> signs(
      LinedPage page,
      Place place,
      int[] pairs,
      List<ArticleDraft> articles,
      int there,
      double second) {
    Signs<BelongingSign> signs = new Signs<>(BelongingSign.values().length);
    double belongsThere = articles.get(there).pairs().belongingPerPair(pairs);
    Unit first = place.units().getFirst();
    signs.set(BelongingSign.BIAS, 1);
    signs.set(BelongingSign.THERE, belongsThere);
    signs.set(BelongingSign.THERE_SUM, sum(belongsThere, pairs));
    signs.set(BelongingSign.LENGTH, Math.log(1.0 + pairs.length));
    signs.set(BelongingSign.SHORT, pairs.length < 25 ? 1 : 0);
    double rival = second == Double.NEGATIVE_INFINITY ? 0 : belongsThere - second;
    signs.set(BelongingSign.RIVAL_DIFFERENCE, rival);
    signs.set(BelongingSign.ARTICLE_BEFORE, place.number() - there == 1 ? 1 : 0);
    signs.set(BelongingSign.ARTICLE_BEHIND, there - place.number() == 1 ? 1 : 0);
    signs.set(BelongingSign.FAR, Math.abs(there - place.number()) > 1 ? 1 : 0);
    signs.set(BelongingSign.BEGINS_MIDWAY, page.beginsFresh(first.first()) < 0 ? 1 : 0);
    signs.set(BelongingSign.ENDS_OPEN, page.facts(first.last()).finished() ? 0 : 1);
    if (place.here() == null) {
      signs.set(BelongingSign.IN_GAP, 1);
      signs.set(BelongingSign.LINES, place.units().size() - 1);
    } else {
      compareHere(page, place, pairs, belongsThere, signs);
    }
    return signs;
  }

  private static void compareHere(
      LinedPage page, Place place, int[] pairs, double belongsThere, Signs<BelongingSign> signs) {
    Unit unit = place.units().getFirst();
    double belongsHere = place.here().belongingOfOwn(unit, page);
    signs.set(BelongingSign.HERE, belongsHere);
    signs.set(BelongingSign.DIFFERENCE, belongsThere - belongsHere);
    signs.set(BelongingSign.DIFFERENCE_SUM, sum(belongsThere - belongsHere, pairs));
    List<Unit> units = place.here().units();
    int at = place.position();
    signs.set(BelongingSign.ABOVE, at > 0 ? near(page, units.get(at - 1), pairs) : 0);
    signs.set(
        BelongingSign.BELOW, at + 1 < units.size() ? near(page, units.get(at + 1), pairs) : 0);
    int bodiesAbove = 0;
    for (int i = 0; i < at && bodiesAbove < 2; i++) {
      bodiesAbove += page.isHead(units.get(i).first()) ? 0 : 1;
    }
    signs.set(BelongingSign.SECOND_HERE, bodiesAbove == 1 ? 1 : 0);
    signs.set(BelongingSign.LAST_HERE, at + 1 == units.size() ? 1 : 0);
  }

  private static double near(LinedPage page, Unit neighbour, int[] pairs) {
    PairCounts words = new PairCounts(page.vocabulary());
    words.add(page.pairsOf(neighbour));
    return words.belongingPerPair(pairs);
  }

  private static double sum(double belongs, int[] pairs) {
    return Math.max(-4, Math.min(4, belongs * pairs.length / 25));
  }
}
