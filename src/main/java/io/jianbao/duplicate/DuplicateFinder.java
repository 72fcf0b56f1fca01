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
    pairs(paragraphs, workspace).forEach(found);
  }

  private PairList pairs(List<ParagraphText> paragraphs, Workspace workspace) {
    AnchorCounts counts = new AnchorCounts(expectedAnchors(paragraphs));
    ExactGroups groups = count(paragraphs, counts);
    return pairs(paragraphs, groups, verified(paragraphs, groups, counts, workspace), workspace);
  }

  /** What is worth telling of the verified pairs, with those of the same text. */
  private static PairList pairs(
      List<ParagraphText> paragraphs,
      ExactGroups groups,
      SortedRecords verified,
      Workspace workspace) {
    Derived derived = new Derived();
    for (SortedRecords.Entry entry : verified) {
      derived.add(VerifiedPair.decode(entry.bytes()));
    }
    PairList pairs = new PairList(paragraphs, groups, workspace);
    for (SortedRecords.Entry entry : verified) {
      VerifiedPair pair = VerifiedPair.decode(entry.bytes());
      if (!derived.explains(pair)) {
        pairs.add(pair);
      }
    }
    verified.clear();
    return pairs;
  }

  private static long expectedAnchors(List<ParagraphText> paragraphs) {
    long expected = 0;
    for (ParagraphText paragraph : paragraphs) {
      expected += Anchors.expected(paragraph.text().length());
    }
    return expected;
  }

  /** Finds the texts that are the same, and counts the anchors of one of each. */
  private static ExactGroups count(List<ParagraphText> paragraphs, AnchorCounts counts) {
    ExactGroups.Builder groups = new ExactGroups.Builder(paragraphs.size());
    FoldedText folded = new FoldedText();
    Anchors anchors = new Anchors();
    for (ParagraphText paragraph : paragraphs) {
      folded.fold(paragraph.text());
      if (groups.add(folded)) {
        anchors.of(folded);
        counts.add(anchors);
      }
    }
    return groups.build();
  }

  /** The pairs of texts that are not the same; the index is no longer needed then. */
  private SortedRecords verified(
      List<ParagraphText> paragraphs,
      ExactGroups groups,
      AnchorCounts counts,
      Workspace workspace) {
    SortedRecords verified = new SortedRecords("verified", workspace);
    Verification verification = new Verification(paragraphs, groups, counts, common, classifier);
    new CandidateSearch(paragraphs, groups, counts, workspace)
        .run((paragraph, candidates) ->
            verification.verify(paragraph, candidates, pair -> verified.add(0, pair.encode())));
    return verified;
  }
}
