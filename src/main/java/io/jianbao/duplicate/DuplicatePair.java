package io.jianbao.duplicate;

import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * Two paragraphs of which one repeats the other, verified.
 *
 * @param a index of the earlier paragraph in the input
 * @param b index of the later one
 * @param kind what sort of repetition
 * @param similarity from 0 to 1, two decimals
 * @param group the number of the cluster that holds both, from 1
 * @param differences aligned stretches that differ, in reading order of {@code a}
 */
public record DuplicatePair(
    int a, int b, Kind kind, BigDecimal similarity, int group, List<Difference> differences) {

  public DuplicatePair {
    differences = List.copyOf(differences);
  }

  /** A stretch of the one and what stands for it in the other; either may be empty. */
  public record Difference(Span a, Span b) {}

  /** The sorts of repetition; the contract writes them in lower case. */
  public enum Kind {
    /** Equal after folding width, spaces, punctuation and script. */
    EXACT,
    NEAR,
    /** Only figures differ. */
    NUMBER,
    /** Only who said it differs. */
    SPEAKER,
    REORDERED,
    CONTAINED,
    /** Contained and cut off in mid-sentence. */
    TRUNCATED,
    /** The same form with other facts: daily bulletins. */
    TEMPLATE,
    /** The same sentence in many articles. */
    BOILERPLATE
  }
}
