package io.jianbao.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A logistic regression over named features: the sum of the weighted features is the logarithm of
 * the odds. Immutable.
 *
 * @param <F> the features
 */
final class LogisticModel<F extends Enum<F>> {
  private static final double LEAST_EVIDENCE = 0.1;

  private final F[] features;
  private final double[] weights;

  LogisticModel(F[] features, double[] weights) {
    this.features = features.clone();
    this.weights = weights.clone();
  }

  /**
   * Reads the weights, a feature and its weight a line; a feature that is not named weighs nothing.
   */
  static <F extends Enum<F>> LogisticModel<F> load(String resource, Class<F> type) {
    F[] features = type.getEnumConstants();
    double[] weights = new double[features.length];
    try (InputStream in = LogisticModel.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          F feature = Enum.valueOf(type, line.substring(0, tab));
          weights[Arrays.asList(features).indexOf(feature)] =
              Double.parseDouble(line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LogisticModel<>(features, weights);
  }

  /** The logarithm of the odds. */
  double logit(Signs<F> signs) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signs.at(i);
    }
    return sum;
  }

  /** What spoke for and against, strongest first. */
  List<Evidence> evidence(Signs<F> signs) {
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i] * signs.at(i);
      if (Math.abs(weight) >= LEAST_EVIDENCE) {
        evidence.add(new Evidence(features[i].name(), weight));
      }
    }
    evidence.sort(
        Comparator.comparingDouble((Evidence e) -> -Math.abs(e.weight()))
            .thenComparing(Evidence::sign));
    return List.copyOf(evidence);
  }

  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
