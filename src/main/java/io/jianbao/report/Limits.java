package io.jianbao.report;

/**
 * How much of a run the report shows. What goes beyond is counted, and the report says where it
 * stands.
 *
 * @param articles articles shown
 * @param characters code points of all articles shown together
 * @param article code points shown of one article
 * @param paragraph code points shown of a paragraph in a pair of duplicates
 * @param conflicts findings of status conflict
 * @param holds findings of status holds
 * @param groups groups of duplicates
 * @param pairsOfGroup pairs of one group of duplicates
 * @param problems files with problems
 * @param lineBytes the longest line of a JSON lines file that is read, in bytes
 */
record Limits(
    int articles,
    int characters,
    int article,
    int paragraph,
    int conflicts,
    int holds,
    int groups,
    int pairsOfGroup,
    int problems,
    int lineBytes) {
  static final Limits DEFAULT =
      new Limits(300, 1_500_000, 40_000, 2_000, 300, 200, 50, 8, 200, 1 << 25);
}
