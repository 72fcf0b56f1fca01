package io.jianbao.search;

import java.util.List;

/**
 * How many units answer a query.
 *
 * @param value all units
 * @param groups units that stand for themselves and groups of duplicates
 * @param facets in the order that they were asked for
 */
record Counts(long value, long groups, List<SearchAnswer.Facet> facets) {}
