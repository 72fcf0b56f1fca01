package io.jianbao.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The seams of a page: those thought of, those chosen. Immutable after {@link #choose}. */
final class Seams {
  /** Seams less likely than this were hardly thought of. */
  private static final double LEAST_LIKELY = 0.02;

  private final SeamScorer scorer;
  private final SeamChooser chooser;
  private final List<SeamScorer.Candidate> candidates;
  private final List<Signs<SeamChoiceSign>> choice;
  private final double[] logits;
  private final int[] chosen;

  private Seams(LinedPage page, SeamScorer scorer, SeamChooser chooser) {
    this.scorer = scorer;
    this.chooser = chooser;
    this.candidates = scorer.candidates(page);
    this.choice = SeamChooser.look(page.size(), candidates);
    this.logits = new double[candidates.size()];
    for (int c = 0; c < logits.length; c++) {
      logits[c] = chooser.logit(choice.get(c));
    }
    this.chosen = SeamMatcher.match(page.size(), candidates, logits);
  }

  /** Chooses the seams whose odds together are the best. */
  static Seams choose(LinedPage page, SeamScorer scorer, SeamChooser chooser) {
    return new Seams(page, scorer, chooser);
  }

  /** For each line the line that it goes on with, or -1. */
  int[] previous() {
    int[] previous = new int[chosen.length];
    for (int line = 0; line < chosen.length; line++) {
      previous[line] = chosen[line] < 0 ? -1 : candidates.get(chosen[line]).first();
    }
    return previous;
  }

  private List<Evidence> evidence(SeamScorer.Candidate candidate, Signs<SeamChoiceSign> rivals) {
    List<Evidence> evidence = new ArrayList<>(scorer.evidence(candidate));
    chooser.evidence(rivals).stream()
        .filter(rival -> rival.sign().startsWith("RIVAL"))
        .forEach(evidence::add);
    return List.copyOf(evidence);
  }

  /** The seams with what spoke for and against them, in the order of the lines that go on. */
  List<Explanation.Seam> explain() {
    List<Explanation.Seam> seams = new ArrayList<>();
    for (int c = 0; c < logits.length; c++) {
      SeamScorer.Candidate candidate = candidates.get(c);
      boolean joined = chosen[candidate.second()] == c;
      double probability = TreeModel.probability(logits[c]);
      if (joined || probability >= LEAST_LIKELY) {
        Signs<SeamChoiceSign> rivals = choice.get(c);
        seams.add(
            new Explanation.Seam(
                candidate.first(),
                candidate.second(),
                joined,
                probability,
                () -> evidence(candidate, rivals)));
      }
    }
    seams.sort(
        Comparator.comparingInt(Explanation.Seam::to).thenComparingInt(Explanation.Seam::from));
    return List.copyOf(seams);
  }
}
