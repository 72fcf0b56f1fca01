package io.jianbao.name;

import java.util.Arrays;

/** The marginal probabilities of a chain, by the forward-backward algorithm. */
final class Chain {
  private static final int K = TaggerFeatures.LABELS;
  private static final int LANES = 8;
  private static final int PAD = TaggerFeatures.PAD;

  private final float[] marginals;
  private final double logZ;

  private Chain(float[] marginals, double logZ) {
    this.marginals = marginals;
    this.logZ = logZ;
  }

  /** By position in steps of {@code LANES}: the probability of each label. */
  float[] marginals() {
    return marginals;
  }

  /** The logarithm of the summed weight of all labellings that were open. */
  double logZ() {
    return logZ;
  }

  /** Adds the expected transitions to {@code pairs}; null when the masks allow no labelling. */
  static Chain of(float[] emissions, int n, float[] transitions, byte[] masks, float[] pairs) {
    double[] moves = new double[(K + 1) * LANES];
    for (int from = 0; from <= K; from++) {
      for (int to = 0; to < K; to++) {
        moves[from * LANES + to] =
            NameTagger.allowed(from, to) ? Math.exp(transitions[from * LANES + to]) : 0;
      }
    }
    double[] local = new double[n * LANES];
    double logZ = 0;
    for (int i = 0; i < n; i++) {
      int at = (i + PAD) * LANES;
      float max = emissions[at];
      for (int k = 1; k < K; k++) {
        max = Math.max(max, emissions[at + k]);
      }
      logZ += max;
      for (int k = 0; k < K; k++) {
        boolean open = masks == null || (masks[i] >> k & 1) != 0;
        local[i * LANES + k] = open ? Math.exp(emissions[at + k] - max) : 0;
      }
    }
    double[] forward = new double[n * LANES];
    for (int i = 0; i < n; i++) {
      double z = forwardStep(i, moves, local, forward);
      if (z <= 0) {
        return null;
      }
      logZ += Math.log(z);
    }
    double[] backward = new double[n * LANES];
    Arrays.fill(backward, (n - 1) * LANES, n * LANES, 1);
    for (int i = n - 2; i >= 0; i--) {
      backwardStep(i, moves, local, backward);
    }
    float[] marginals = marginals(n, forward, backward);
    for (int k = 0; k < K; k++) {
      pairs[K * LANES + k] += marginals[k];
    }
    for (int i = 1; i < n; i++) {
      addPairs(i, moves, local, forward, backward, pairs);
    }
    return new Chain(marginals, logZ);
  }

  private static double forwardStep(int i, double[] moves, double[] local, double[] forward) {
    double z = 0;
    for (int k = 0; k < K; k++) {
      double v = 0;
      if (i == 0) {
        v = moves[K * LANES + k];
      } else {
        for (int p = 0; p < K; p++) {
          v += forward[(i - 1) * LANES + p] * moves[p * LANES + k];
        }
      }
      v *= local[i * LANES + k];
      forward[i * LANES + k] = v;
      z += v;
    }
    for (int k = 0; k < K; k++) {
      forward[i * LANES + k] /= z;
    }
    return z;
  }

  private static void backwardStep(int i, double[] moves, double[] local, double[] backward) {
    double z = 0;
    for (int p = 0; p < K; p++) {
      double v = 0;
      for (int k = 0; k < K; k++) {
        v += moves[p * LANES + k] * local[(i + 1) * LANES + k] * backward[(i + 1) * LANES + k];
      }
      backward[i * LANES + p] = v;
      z += v;
    }
    for (int p = 0; p < K; p++) {
      backward[i * LANES + p] /= z;
    }
  }

  private static float[] marginals(int n, double[] forward, double[] backward) {
    float[] marginals = new float[n * LANES];
    for (int i = 0; i < n; i++) {
      double z = 0;
      for (int k = 0; k < K; k++) {
        z += forward[i * LANES + k] * backward[i * LANES + k];
      }
      for (int k = 0; k < K; k++) {
        marginals[i * LANES + k] = (float) (forward[i * LANES + k] * backward[i * LANES + k] / z);
      }
    }
    return marginals;
  }

  private static void addPairs(
      int i, double[] moves, double[] local, double[] forward, double[] backward, float[] pairs) {
    double z = 0;
    double[] joint = new double[K * LANES];
    for (int p = 0; p < K; p++) {
      for (int k = 0; k < K; k++) {
        double v =
            forward[(i - 1) * LANES + p]
                * moves[p * LANES + k]
                * local[i * LANES + k]
                * backward[i * LANES + k];
        joint[p * LANES + k] = v;
        z += v;
      }
    }
    for (int k = 0; k < joint.length; k++) {
      pairs[k] += (float) (joint[k] / z);
    }
  }
}
