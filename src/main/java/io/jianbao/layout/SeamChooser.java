package io.jianbao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Weighs each seam against its rivals: the other lines that may go on with its first line, and the
 * other lines that its second may go on with. A line that breaks off goes on somewhere, as a rule:
 * a weak seam is believed where there is no better one. Immutable.
 */
final class SeamChooser {
  /** Odds are not told apart beyond these. Logarithms. */
  private static final double LEAST = TreeModel.UNLIKELY;

  private static final double MOST = 6;

  private final TreeModel<SeamChoiceSign> model;

  SeamChooser(TreeModel<SeamChoiceSign> model) {
    this.model = model;
  }

  static SeamChooser load() {
    return new SeamChooser(TreeModel.load("seam-choice-trees.tsv", SeamChoiceSign.class));
  }

  double logit(Signs<SeamChoiceSign> signs) {
    return model.logit(signs);
  }

  List<Evidence> evidence(Signs<SeamChoiceSign> signs) {
    return model.evidence(signs);
  }

  /**
   * The signs of each candidate.
   *
   * @param lines the number of lines
   */
  static List<Signs<SeamChoiceSign>> look(int lines, List<SeamScorer.Candidate> candidates) {
    Best below = new Best(lines);
    Best above = new Best(lines);
    for (SeamScorer.Candidate candidate : candidates) {
      below.add(candidate.first(), candidate.logit());
      above.add(candidate.second(), candidate.logit());
    }
    List<Signs<SeamChoiceSign>> looked = new ArrayList<>();
    for (SeamScorer.Candidate candidate : candidates) {
      looked.add(signs(candidate, below, above));
    }
    return looked;
  }

  private static Signs<SeamChoiceSign> signs(
      SeamScorer.Candidate candidate, Best below, Best above) {
    double logit = candidate.logit();
    Signs<SeamChoiceSign> signs = new Signs<>(SeamChoiceSign.values().length);
    double alone = Math.clamp(logit, LEAST, MOST);
    double rivalBelow = below.without(candidate.first(), logit);
    double rivalAbove = above.without(candidate.second(), logit);
    signs.set(SeamChoiceSign.APART, candidate.apart());
    signs.set(SeamChoiceSign.ALONE, alone);
    signs.set(SeamChoiceSign.ALONE_APART, candidate.apart() ? alone : 0);
    signs.set(SeamChoiceSign.NO_RIVAL_BELOW, rivalBelow < LEAST);
    signs.set(SeamChoiceSign.RIVAL_BELOW, Math.clamp(rivalBelow, LEAST, MOST));
    signs.set(SeamChoiceSign.NO_RIVAL_ABOVE, rivalAbove < LEAST);
    signs.set(SeamChoiceSign.RIVAL_ABOVE, Math.clamp(rivalAbove, LEAST, MOST));
    return signs;
  }

  /** The best and the second best logit of each line. */
  private static final class Best {
    private final double[] first;
    private final double[] second;

    Best(int lines) {
      first = new double[lines];
      second = new double[lines];
      Arrays.fill(first, Double.NEGATIVE_INFINITY);
      Arrays.fill(second, Double.NEGATIVE_INFINITY);
    }

    void add(int line, double logit) {
      if (logit > first[line]) {
        second[line] = first[line];
        first[line] = logit;
      } else {
        second[line] = Math.max(second[line], logit);
      }
    }

    /** The best logit of a line, that of one candidate left out. */
    double without(int line, double logit) {
      return logit == first[line] ? second[line] : first[line];
    }
  }
}
