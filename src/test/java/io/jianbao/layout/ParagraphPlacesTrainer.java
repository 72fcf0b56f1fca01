package io.jianbao.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts which pairs of characters stand near the ends of first, of last and of other paragraphs,
 * and writes {@code places.tsv}.
 *
 * <p>{@code ParagraphPlacesTrainer places.tsv LEFT_OUT FILE[:EVERY]...}, files and the articles
 * left out as for {@link LayoutTrainer}.
 */
final class ParagraphPlacesTrainer {
  private static final int LEAST_COUNT = 40;
  private static final double LEAST_WEIGHT = 0.25;
  private static final double LIMIT = 2.5;

  /** Shorter lines are signatures and credits. */
  private static final int LEAST_LENGTH = 20;

  /** How a broadcaster opens: 央视网消息（…）：. */
  private static final Pattern ANNOUNCED = Pattern.compile("^.{2,12}消息.{0,10}[:：]");

  private static final int FIRST = 0;
  private static final int LAST = 1;
  private static final int OTHER = 2;

  private final DatelineParser datelines = DatelineParser.load();
  private final Map<String, int[]> counts = new TreeMap<>();
  private final int[] paragraphs = new int[3];

  public static void main(String[] args) throws IOException {
    ParagraphPlacesTrainer trainer = new ParagraphPlacesTrainer();
    PrintedArticle.read(
        List.of(args).subList(2, args.length),
        PrintedArticle.ids(Path.of(args[1])),
        true,
        article -> trainer.count(article.paragraphs()));
    trainer.write(Path.of(args[0]));
  }

  private void count(List<String> lines) {
    List<String> article = lines.stream().filter(line -> line.length() >= LEAST_LENGTH).toList();
    if (article.size() < 3) {
      return;
    }
    for (int i = 0; i < article.size(); i++) {
      int place = i == 0 ? FIRST : i == article.size() - 1 ? LAST : OTHER;
      count(Line.fold(i == 0 ? withoutOrigin(article.get(i)) : article.get(i)), place);
    }
  }

  /** Without 本报北京3月4日讯 or the like: that is known to begin an article. */
  private String withoutOrigin(String text) {
    DatelineParser.Found lead = datelines.lead(text);
    if (lead != null) {
      return text.substring(lead.end());
    }
    Matcher announced = ANNOUNCED.matcher(text);
    return announced.find() ? text.substring(announced.end()) : text;
  }

  private void count(char[] folded, int place) {
    paragraphs[place]++;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i + 1 < folded.length; i++) {
      if (i + 1 < ParagraphPlaces.REACH) {
        seen.add("^\t" + folded[i] + folded[i + 1]);
      }
      if (i >= folded.length - ParagraphPlaces.REACH) {
        seen.add("$\t" + folded[i] + folded[i + 1]);
      }
    }
    for (String pair : seen) {
      counts.computeIfAbsent(pair, key -> new int[3])[place]++;
    }
  }

  private void write(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add(
        "# What pairs of characters near the beginning (^) and the end ($) of a paragraph speak"
            + " for:");
    rows.add("# the first of an article, the last of it. Learnt by ParagraphPlacesTrainer.");
    counts.forEach((pair, count) -> {
      double lead = weight(count, FIRST);
      double tail = weight(count, LAST);
      boolean telling = Math.max(Math.abs(lead), Math.abs(tail)) >= LEAST_WEIGHT;
      if (telling && count[FIRST] + count[LAST] + count[OTHER] >= LEAST_COUNT) {
        rows.add(String.format(Locale.ROOT, "%s\t%.2f\t%.2f", pair, lead, tail));
      }
    });
    Files.write(file, rows);
  }

  /** The logarithm of how much likelier the pair is at that place than at the others. */
  private double weight(int[] count, int place) {
    double with = count[place] + 2.0;
    double without = 2.0;
    double others = 0;
    for (int p = 0; p < 3; p++) {
      without += p == place ? 0 : count[p];
      others += p == place ? 0 : paragraphs[p];
    }
    double weight = Math.log(with / (paragraphs[place] + 4.0)) - Math.log(without / (others + 4.0));
    return Math.max(-LIMIT, Math.min(LIMIT, weight));
  }
}
