package io.jianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The colours of both themes can be read: the contrasts that WCAG 2.2 asks for at level AA. */
class StyleTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHIC = 3.0;
  private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

  private static Map<String, Integer> light;
  private static Map<String, Integer> systemDark;
  private static Map<String, Integer> chosenDark;

  @BeforeAll
  static void readTokens() throws Exception {
    try (InputStream in = StyleTest.class.getResourceAsStream("family.css")) {
      String style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      light = tokens(style, ":root {");
      systemDark = tokens(style, ":root:not([data-theme=\"light\"]) {");
      chosenDark = tokens(style, ":root[data-theme=\"dark\"] {");
    }
  }

  private static Map<String, Integer> tokens(String style, String selector) {
    int start = style.indexOf(selector);
    assertThat(start).as(selector).isNotNegative();
    Matcher token = TOKEN.matcher(style.substring(start, style.indexOf('}', start)));
    Map<String, Integer> tokens = new LinkedHashMap<>();
    while (token.find()) {
      tokens.put(token.group(1), Integer.parseInt(token.group(2), 16));
    }
    return tokens;
  }

  @Test
  void bothWaysToTheDarkThemeAreOne() {
    assertThat(systemDark).isEqualTo(chosenDark);
    assertThat(systemDark).containsOnlyKeys(light.keySet());
  }

  @Test
  void textCanBeRead() {
    for (Map<String, Integer> theme : List.of(light, systemDark)) {
      for (String paper : List.of("paper", "paper-2")) {
        for (String ink : List.of("ink", "ink-2", "ink-3", "accent", "holds")) {
          assertContrast(theme, ink, paper, TEXT);
        }
      }
      for (String paper :
          List.of("figure-paper", "time-paper", "quote-paper", "accent-paper", "holds-paper")) {
        assertContrast(theme, "ink", paper, TEXT);
      }
      assertContrast(theme, "ink-3", "figure-paper", TEXT); // a reference over a figure
      assertContrast(theme, "on-accent", "accent", TEXT);
    }
  }

  @Test
  void linesCanBeSeen() {
    for (Map<String, Integer> theme : List.of(light, systemDark)) {
      for (String line :
          List.of(
              "person", "place", "organization", "document", "other", "figure", "time", "quote")) {
        assertContrast(theme, line, "paper", GRAPHIC);
      }
    }
  }

  private static void assertContrast(
      Map<String, Integer> theme, String front, String back, double least) {
    double a = luminance(theme.get(front)) + 0.05;
    double b = luminance(theme.get(back)) + 0.05;
    assertThat(Math.max(a, b) / Math.min(a, b))
        .as("contrast of %s on %s", front, back)
        .isGreaterThanOrEqualTo(least);
  }

  /** The relative luminance as WCAG defines it. */
  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16)
        + 0.7152 * linear(colour >> 8 & 0xFF)
        + 0.0722 * linear(colour & 0xFF);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
