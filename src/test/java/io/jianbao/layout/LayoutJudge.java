package io.jianbao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what {@link PageSplitter} makes of scrambled pages against the truth: pairs of lines in one
 * article, seams, whole articles.
 */
final class LayoutJudge {
  private int pairsHit;
  private int pairsSaid;
  private int pairsTrue;
  private int joinsHit;
  private int joinsSaid;
  private int joinsTrue;
  private int articlesHit;
  private int articlesTrue;

  void judge(GoldPage gold, List<Article> articles) {
    int[] articleOf = new int[gold.lines().size()];
    int[] previous = new int[articleOf.length];
    Arrays.fill(articleOf, -1);
    Arrays.fill(previous, -1);
    read(lines(gold.text()), articles, articleOf, previous);
    judgePairs(gold, articleOf);
    for (int i = 0; i < previous.length; i++) {
      int continues = gold.lines().get(i).continues();
      joinsTrue += continues >= 0 ? 1 : 0;
      joinsSaid += previous[i] >= 0 ? 1 : 0;
      joinsHit += continues >= 0 && previous[i] == continues ? 1 : 0;
    }
  }

  /** The number of the line that each character stands in. */
  static int[] lines(String text) {
    int[] lines = new int[text.length()];
    int line = -1;
    for (int i = 0; i < lines.length; i++) {
      boolean begins = text.charAt(i) != '\n' && (i == 0 || text.charAt(i - 1) == '\n');
      line += begins ? 1 : 0;
      lines[i] = line;
    }
    return lines;
  }

  static void read(int[] lines, List<Article> articles, int[] articleOf, int[] previous) {
    for (int a = 0; a < articles.size(); a++) {
      for (var headline : articles.get(a).headlines()) {
        articleOf[lines[headline.start()]] = a;
      }
      for (Paragraph paragraph : articles.get(a).paragraphs()) {
        int last = -1;
        for (var piece : paragraph.pieces()) {
          int line = lines[piece.start()];
          articleOf[line] = a;
          if (last >= 0 && last != line) {
            previous[line] = last;
          }
          last = line;
        }
      }
    }
  }

  static boolean counts(GoldPage.GoldLine line) {
    return line.copyOf() < 0 && !line.mixed() && !line.headline();
  }

  private void judgePairs(GoldPage gold, int[] articleOf) {
    Map<String, Set<Integer>> truth = new HashMap<>();
    Map<Integer, Set<Integer>> said = new HashMap<>();
    List<Integer> counted = new ArrayList<>();
    for (int i = 0; i < articleOf.length; i++) {
      if (counts(gold.lines().get(i))) {
        counted.add(i);
        truth.computeIfAbsent(gold.lines().get(i).article(), a -> new HashSet<>()).add(i);
        said.computeIfAbsent(articleOf[i], a -> new HashSet<>()).add(i);
      }
    }
    for (int i : counted) {
      for (int j : counted) {
        if (i < j) {
          boolean together = gold.lines().get(i).article().equals(gold.lines().get(j).article());
          boolean put = articleOf[i] == articleOf[j];
          pairsTrue += together ? 1 : 0;
          pairsSaid += put ? 1 : 0;
          pairsHit += together && put ? 1 : 0;
        }
      }
    }
    for (Map.Entry<String, Set<Integer>> article : truth.entrySet()) {
      if (gold.main().contains(article.getKey())) {
        articlesTrue++;
        articlesHit += said.containsValue(article.getValue()) ? 1 : 0;
      }
    }
  }

  private static String measure(int hit, int said, int all) {
    double precision = said == 0 ? 0 : (double) hit / said;
    double recall = all == 0 ? 0 : (double) hit / all;
    double f = hit == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return "%.3f/%.3f/%.3f".formatted(precision, recall, f);
  }

  @Override
  public String toString() {
    return "grouping %s | joins %s | exact %d/%d = %.3f"
        .formatted(
            measure(pairsHit, pairsSaid, pairsTrue),
            measure(joinsHit, joinsSaid, joinsTrue),
            articlesHit,
            articlesTrue,
            (double) articlesHit / Math.max(1, articlesTrue));
  }
}
