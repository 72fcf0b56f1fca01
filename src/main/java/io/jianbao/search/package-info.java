/**
 * Which articles, paragraphs and figures answer a question: the Lucene index of a run and the query
 * language.
 *
 * <p>The words: a <i>block</i> is an article in the index, its figures and paragraphs in front of
 * it; a <i>literal</i> is a row of characters that must be printed so, whatever the width, the
 * spaces and the script; a <i>run</i> is a piece of a query without operators, found as a literal
 * or by its words; a <i>unit</i> is what is counted and listed, an article or a paragraph; a
 * <i>snapshot</i> is the index as of one commit.
 *
 * <p>Only this package knows Lucene, and none of Lucene's types leaves it. Offsets in its results
 * count code points, as in the files of a run.
 */
package io.jianbao.search;
