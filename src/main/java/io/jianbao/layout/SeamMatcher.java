package io.jianbao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses seams so that their odds together are the best: a line goes on with at most one line and
 * is gone on with by at most one, and seams do not cross (a paragraph inside another one's gap lies
 * in it whole).
 *
 * <p>Two ports stand for a line on a row of ports, the one that receives and the one that sends; a
 * seam is an arc from a sending to a receiving port, and the best set of arcs that do not cross is
 * found as the structures of RNA are (Nussinov and others 1978), over arcs of bounded length:
 * linear in the number of lines.
 */
final class SeamMatcher {
  private final Map<Long, Double> best = new HashMap<>();
  private final List<List<Arc>> endingAt;

  /** An arc from the sending port {@code from} to the receiving port {@code to}. */
  private record Arc(int from, int to, int candidate, double weight) {}

  private SeamMatcher(List<List<Arc>> endingAt) {
    this.endingAt = endingAt;
  }

  /**
   * For each line the number of the candidate that ends there, or -1.
   *
   * @param logits the logarithm of the odds of each candidate
   */
  static int[] match(int lines, List<SeamScorer.Candidate> candidates, double[] logits) {
    List<List<Arc>> endingAt = new ArrayList<>();
    for (int port = 0; port < 2 * lines; port++) {
      endingAt.add(List.of());
    }
    for (int c = 0; c < logits.length; c++) {
      if (logits[c] > 0) {
        SeamScorer.Candidate candidate = candidates.get(c);
        int to = 2 * candidate.second();
        if (endingAt.get(to).isEmpty()) {
          endingAt.set(to, new ArrayList<>());
        }
        endingAt.get(to).add(new Arc(2 * candidate.first() + 1, to, c, logits[c]));
      }
    }
    int[] chosen = new int[lines];
    Arrays.fill(chosen, -1);
    new SeamMatcher(endingAt).chooseAll(2 * lines, chosen);
    return chosen;
  }

  /** Over the whole page from left to right, without recursion: pages may be long. */
  private void chooseAll(int ports, int[] chosen) {
    double[] upTo = new double[ports + 1];
    Arc[] last = new Arc[ports + 1];
    for (int end = 1; end <= ports; end++) {
      upTo[end] = upTo[end - 1];
      for (Arc arc : endingAt.get(end - 1)) {
        double sum = upTo[arc.from()] + arc.weight() + inside(arc.from() + 1, arc.to());
        if (sum > upTo[end]) {
          upTo[end] = sum;
          last[end] = arc;
        }
      }
    }
    for (int end = ports; end > 0; ) {
      Arc arc = last[end];
      if (arc == null) {
        end--;
      } else {
        chosen[arc.to() / 2] = arc.candidate();
        choose(arc.from() + 1, arc.to(), chosen);
        end = arc.from();
      }
    }
  }

  /** The best sum of arcs within the ports from {@code from} to before {@code to}. */
  private double inside(int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    long key = (long) from << 32 | to;
    Double known = best.get(key);
    if (known != null) {
      return known;
    }
    double sum = inside(from, to - 1);
    for (Arc arc : endingAt.get(to - 1)) {
      if (arc.from() >= from) {
        sum = Math.max(sum, with(from, arc));
      }
    }
    best.put(key, sum);
    return sum;
  }

  private double with(int from, Arc arc) {
    return inside(from, arc.from()) + arc.weight() + inside(arc.from() + 1, arc.to());
  }

  private void choose(int from, int to, int[] chosen) {
    if (to - from < 2) {
      return;
    }
    double sum = inside(from, to);
    for (Arc arc : endingAt.get(to - 1)) {
      if (arc.from() >= from && with(from, arc) == sum) {
        chosen[arc.to() / 2] = arc.candidate();
        choose(from, arc.from(), chosen);
        choose(arc.from() + 1, arc.to(), chosen);
        return;
      }
    }
    choose(from, to - 1, chosen);
  }
}
