package io.jianbao.layout;

import java.util.ArrayList;
import java.util.List;

/** Weighs whether a paragraph belongs to another article than the one it stands in. Immutable. */
final class Belonging {
  /** Articles this far away, up and down, are thought of. */
  private static final int NEARBY = 5;

  /** What belongs to the article around it by so much more stays there, unless it closes one. */
  private static final double AT_HOME = 0.2;

  private final TreeModel<BelongingSign> inArticle;
  private final TreeModel<BelongingSign> inGap;

  Belonging(TreeModel<BelongingSign> inArticle, TreeModel<BelongingSign> inGap) {
    this.inArticle = inArticle;
    this.inGap = inGap;
  }

  static Belonging load() {
    return new Belonging(
        TreeModel.load("belonging-trees.tsv", BelongingSign.class),
        TreeModel.load("gap-trees.tsv", BelongingSign.class));
  }

  /**
   * A paragraph and an article that it may belong to.
   *
   * @param there the number of the article
   * @param signs a value for each {@link BelongingSign}
   */
  record Candidate(int there, boolean gap, Signs<BelongingSign> signs) {}

  /**
   * Where a paragraph stands.
   *
   * @param units the paragraph, or paragraphs that stand and go together
   * @param here the article around it, or null if it stands in the gap of a paragraph or alone
   * @param number the number of the article around it
   * @param position which of the article's units it is, from 0
   */
  record Place(List<Unit> units, ArticleDraft here, int number, int position) {}

  private double logit(Candidate candidate) {
    return (candidate.gap() ? inGap : inArticle).logit(candidate.signs());
  }

  List<Evidence> evidence(Candidate candidate) {
    return (candidate.gap() ? inGap : inArticle).evidence(candidate.signs());
  }

  /** A candidate and the logarithm of its odds. */
  record Weighed(Candidate candidate, double logit) {}

  /** The article nearby to which the paragraph most likely belongs, or null if there is none. */
  Weighed best(LinedPage page, Place place, List<ArticleDraft> articles) {
    Weighed best = null;
    for (Candidate candidate : candidates(page, place, articles)) {
      double logit = logit(candidate);
      if (best == null || logit > best.logit()) {
        best = new Weighed(candidate, logit);
      }
    }
    return best;
  }

  /** The article nearby that is most alike, and the one above. */
  static List<Candidate> candidates(LinedPage page, Place place, List<ArticleDraft> articles) {
    Words words = words(page, place);
    int from = Math.max(0, place.number() - NEARBY);
    int to = Math.min(articles.size(), place.number() + NEARBY + 1);
    double[] belongs = new double[to - from];
    int first = -1;
    int second = -1;
    for (int m = from; m < to; m++) {
      PairCounts counts = articles.get(m).pairs();
      if (m == place.number() || counts.isEmpty()) {
        continue;
      }
      belongs[m - from] = counts.belongingPerPair(words);
      if (first < 0 || belongs[m - from] > belongs[first - from]) {
        second = first;
        first = m;
      } else if (second < 0 || belongs[m - from] > belongs[second - from]) {
        second = m;
      }
    }
    double here = around(page, place, words, articles);
    boolean mayStay =
        place.here() != null && !isCloser(page.kind(place.units().getFirst().first()));
    List<Candidate> candidates = new ArrayList<>();
    for (int m = from; m < to; m++) {
      boolean above = m == place.number() - 1 && !articles.get(m).pairs().isEmpty();
      boolean stays = mayStay && belongs[m - from] < here - AT_HOME;
      if ((m == first || above) && !stays) {
        int rival = m == first ? second : first;
        double ahead = belongs[m - from] - (rival < 0 ? here : belongs[rival - from]);
        Signs<BelongingSign> signs = new Signs<>(BelongingSign.values().length);
        signs.set(BelongingSign.RIVAL_DIFFERENCE, ahead);
        lookThere(page, place, words, m, articles.get(m), belongs[m - from], signs);
        if (place.here() != null) {
          compareHere(page, place, words, belongs[m - from], here, signs);
        }
        candidates.add(new Candidate(m, place.here() == null, signs));
      }
    }
    return candidates;
  }

  /** How strongly the paragraph belongs to the article around it. */
  private static double around(
      LinedPage page, Place place, Words words, List<ArticleDraft> articles) {
    return place.here() == null
        ? articles.get(place.number()).pairs().belongingPerPair(words)
        : place.here().belongingOfOwn(place.units().getFirst(), page);
  }

  private static Words words(LinedPage page, Place place) {
    if (place.units().size() == 1) {
      return page.wordsOf(place.units().getFirst());
    }
    return page.wordsOf(
        new Unit(place.units().stream().flatMap(unit -> unit.lines().stream()).toList()));
  }

  private static void lookThere(
      LinedPage page,
      Place place,
      Words words,
      int there,
      ArticleDraft article,
      double belongsThere,
      Signs<BelongingSign> signs) {
    Unit first = place.units().getFirst();
    signs.set(BelongingSign.THERE, belongsThere);
    signs.set(BelongingSign.THERE_SUM, sum(belongsThere, words));
    signs.set(BelongingSign.LENGTH, Math.log(1.0 + words.size()));
    signs.set(BelongingSign.SHORT, words.size() < 25 ? 1 : 0);
    signs.set(BelongingSign.ARTICLE_BEFORE, place.number() - there == 1 ? 1 : 0);
    signs.set(BelongingSign.ARTICLE_BEHIND, there - place.number() == 1 ? 1 : 0);
    signs.set(BelongingSign.FAR, Math.abs(there - place.number()) > 1 ? 1 : 0);
    signs.set(BelongingSign.BEGINS_MIDWAY, page.beginsFresh(first.first()) < 0 ? 1 : 0);
    signs.set(BelongingSign.ENDS_OPEN, page.facts(first.last()).finished() ? 0 : 1);
    signs.set(BelongingSign.LEADS, page.leads(first.first()) / 5);
    signs.set(BelongingSign.TAILS, page.tails(first.last()) / 5);
    Unit lastThere = article.units().getLast();
    signs.set(BelongingSign.TAILS_THERE, page.tails(lastThere.last()) / 5);
    signs.set(BelongingSign.SIGNED_THERE, isCloser(page.kind(lastThere.last())) ? 1 : 0);
    signs.set(BelongingSign.CLOSER, isCloser(page.kind(first.first())) ? 1 : 0);
    if (place.here() == null) {
      signs.set(BelongingSign.IN_GAP, 1);
      signs.set(BelongingSign.LINES, place.units().size() - 1);
    }
  }

  private static void compareHere(
      LinedPage page,
      Place place,
      Words words,
      double belongsThere,
      double belongsHere,
      Signs<BelongingSign> signs) {
    Unit unit = place.units().getFirst();
    signs.set(BelongingSign.HERE, belongsHere);
    signs.set(BelongingSign.DIFFERENCE, belongsThere - belongsHere);
    signs.set(BelongingSign.DIFFERENCE_SUM, sum(belongsThere - belongsHere, words));
    List<Unit> units = place.here().units();
    int at = place.position();
    signs.set(BelongingSign.ABOVE, at > 0 ? near(page, units.get(at - 1), words) : 0);
    signs.set(
        BelongingSign.BELOW, at + 1 < units.size() ? near(page, units.get(at + 1), words) : 0);
    int bodiesAbove = 0;
    for (int i = 0; i < at && bodiesAbove < 2; i++) {
      bodiesAbove += page.isHead(units.get(i).first()) ? 0 : 1;
    }
    signs.set(BelongingSign.SECOND_HERE, bodiesAbove == 1 ? 1 : 0);
    boolean behind = bodiesAbove == 1 && signs.of(BelongingSign.ARTICLE_BEFORE) > 0;
    boolean closer = isCloser(page.kind(unit.first()));
    signs.set(BelongingSign.SECOND_BEHIND, behind);
    signs.set(BelongingSign.CLOSER_SECOND_BEHIND, behind && closer && at + 1 < units.size());
    signs.set(BelongingSign.CLOSER_LAST, closer && at + 1 == units.size());
    signs.set(
        BelongingSign.LAST_AHEAD,
        at + 1 == units.size() && signs.of(BelongingSign.ARTICLE_BEFORE) > 0);
    signs.set(BelongingSign.LAST_HERE, at + 1 == units.size() ? 1 : 0);
    signs.set(BelongingSign.ALONE, units.size() == 1);
  }

  /** What stands behind an article: who wrote it, who took the picture. */
  static boolean isCloser(LineKind kind) {
    return kind == LineKind.SIGNATURE || kind == LineKind.CAPTION || kind == LineKind.NOTICE;
  }

  private static double near(LinedPage page, Unit neighbour, Words words) {
    return PairCounts.belongingPerPair(page.vocabulary(), words, page.wordsOf(neighbour));
  }

  private static double sum(double belongs, Words words) {
    return Math.max(-4, Math.min(4, belongs * words.size() / 25));
  }
}
