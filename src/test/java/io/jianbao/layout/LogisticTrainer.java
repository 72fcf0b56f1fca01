package io.jianbao.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits a {@link LogisticModel} by Newton's method with a ridge: deterministic, no randomness. */
final class LogisticTrainer {
  private static final double RIDGE = 1;
  private static final int ROUNDS = 15;

  private final List<double[]> values = new ArrayList<>();
  private final List<Double> targets = new ArrayList<>();

  void add(Signs<?> signs, boolean positive) {
    double[] row = new double[signs.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = signs.at(i);
    }
    values.add(row);
    targets.add(positive ? 1.0 : 0.0);
  }

  int size() {
    return values.size();
  }

  double[] fit(int features) {
    double[] weights = new double[features];
    for (int round = 0; round < ROUNDS; round++) {
      step(weights);
    }
    return weights;
  }

  private void step(double[] weights) {
    int n = weights.length;
    double[][] system = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      system[i][i] = RIDGE;
      system[i][n] = -RIDGE * weights[i];
    }
    for (int row = 0; row < values.size(); row++) {
      double[] x = values.get(row);
      double logit = 0;
      for (int i = 0; i < n; i++) {
        logit += weights[i] * x[i];
      }
      double p = LogisticModel.probability(logit);
      double slope = Math.max(1e-6, p * (1 - p));
      for (int i = 0; i < n; i++) {
        if (x[i] != 0) {
          for (int j = 0; j < n; j++) {
            system[i][j] += slope * x[i] * x[j];
          }
          system[i][n] += (targets.get(row) - p) * x[i];
        }
      }
    }
    double[] change = solve(system);
    for (int i = 0; i < n; i++) {
      weights[i] += change[i];
    }
  }

  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int col = 0; col < n; col++) {
      int pivot = col;
      for (int r = col + 1; r < n; r++) {
        pivot = Math.abs(a[r][col]) > Math.abs(a[pivot][col]) ? r : pivot;
      }
      double[] swap = a[col];
      a[col] = a[pivot];
      a[pivot] = swap;
      for (int r = 0; r < n; r++) {
        if (r != col && a[r][col] != 0) {
          double factor = a[r][col] / a[col][col];
          for (int c = col; c <= n; c++) {
            a[r][c] -= factor * a[col][c];
          }
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = a[i][n] / a[i][i];
    }
    return x;
  }

  static <F extends Enum<F>> void write(Path file, String about, F[] features, double[] weights)
      throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(about).append('\n');
    out.append("# Written by LayoutTrainer (test sources), from pages whose truth is known.\n");
    for (int i = 0; i < features.length; i++) {
      out.append(String.format(Locale.ROOT, "%s\t%.4f\n", features[i], weights[i]));
    }
    Files.writeString(file, out.toString());
  }
}
