package io.jianbao.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds paragraphs that repeat one another, whole or in part, and says how.
 *
 * <p>Texts that are the same once folded are found by a hash. Of the rest each is known by its
 * anchors, a sparse choice of its character grams; every gram of a longer text is looked up among
 * the anchors of the shorter ones, and whoever shares enough is aligned with it, character by
 * character. The kind is named from what differs.
 *
 * <p>The result depends on the set of paragraphs alone: the same pairs in whatever order they come
 * and with whatever memory, so that adding paragraphs and running again is the same as running once
 * over all, and so is a run that was cut short and started again. The list is read several times
 * and at random; it may be backed by a file.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class DuplicateFinder {
  private final Classifier classifier = new Classifier();
  private final CommonGrams common = CommonGrams.load();

  /** All pairs, sorted by {@code a}, then {@code b}. */
  public List<DuplicatePair> find(List<ParagraphText> paragraphs) {
    List<DuplicatePair> pairs = new ArrayList<>();
    find(paragraphs, Workspace.memory(), pairs::add);
    return pairs;
  }

  /**
   * Gives all pairs to {@code found}, sorted by {@code a}, then {@code b}.
   *
   * @param workspace the memory that may be used, and where to go beyond it
   */
  public void find(
      List<ParagraphText> paragraphs, Workspace workspace, Consumer<DuplicatePair> found) {
    ExactGroups groups = ExactGroups.of(paragraphs);
    CandidateSearch search = new CandidateSearch(paragraphs, groups, workspace);
    SortedRecords candidates = search.run();
    Verification verification =
        new Verification(paragraphs, groups, search.counts(), common, classifier);
    SortedRecords verified = new SortedRecords("verified", workspace);
    Derived derived = new Derived();
    verification.run(
        candidates,
        pair -> {
          derived.add(pair);
          verified.add(0, pair.encode());
        });
    candidates.clear();
    PairList pairs = new PairList(paragraphs, groups, verification, workspace);
    for (SortedRecords.Entry entry : verified) {
      VerifiedPair pair = VerifiedPair.decode(entry.bytes());
      if (!derived.explains(pair)) {
        pairs.add(pair);
      }
    }
    verified.clear();
    pairs.forEach(found);
  }
}
