/**
 * What was printed before: paragraphs that are the same, or nearly, and what differs. Works on
 * characters, so that a new dictionary changes nothing here.
 *
 * <p>The way of a paragraph: folded ({@link io.jianbao.duplicate.FoldedText}), counted once for all
 * its copies ({@link io.jianbao.duplicate.ExactGroups}), known by its anchors ({@link
 * io.jianbao.duplicate.Anchors}), looked up ({@link io.jianbao.duplicate.CandidateSearch}), aligned
 * ({@link io.jianbao.duplicate.Aligner}, called by {@link io.jianbao.duplicate.Verification}).
 *
 * <p>What kind a pair is, {@link io.jianbao.duplicate.Classifier} asks in this order: do other
 * facts fill the same form ({@link io.jianbao.duplicate.SameForm}), do only figures or speakers
 * differ, is the one a part of the other ({@link io.jianbao.duplicate.PartKind}), and what does it
 * mean that they were printed on different days ({@link io.jianbao.duplicate.Reprint}). {@link
 * io.jianbao.duplicate.PairList} leaves out what a page shows of its own text ({@link
 * io.jianbao.duplicate.PulledLine}) and numbers the groups.
 */
package io.jianbao.duplicate;
