package io.jianbao.check;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.duplicate.DuplicatePair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The check of a corpus too large for memory, in two rounds: first every article is added, and what
 * it tells by itself is found; when all are known, and the pairs of their paragraphs too, those
 * that may contradict each other are read again, a day at a time, and so are the paragraphs of
 * pairs. Between the rounds it keeps a few bytes for each article and pair.
 *
 * <p>Articles belong to one day if their day of issue is the same, or where it is not known if they
 * stand on one page. Articles and pairs are added by one thread; then threads may share it.
 */
public final class CorpusCheck {
  private final Checker checker;

  /** What an article says that others may say otherwise. */
  private record Claims(int article, int[] claims) {}

  /** The articles of each day that claim anything, days in the order of their first ones. */
  private final Map<Object, List<Claims>> days = new LinkedHashMap<>();

  /** The number of the first paragraph of each article, in the order of the articles. */
  private int[] firstParagraphs = new int[64];

  private int articles;
  private int paragraphs;

  /** Pairs whose figures agree because one paragraph is a copy of the other. */
  private final Set<Long> copies = new HashSet<>();

  /** Pairs that may be one statement with two speakers. */
  private final List<DuplicatePair> spoken = new ArrayList<>();

  CorpusCheck(Checker checker) {
    this.checker = checker;
  }

  /** Adds the next article. */
  public void add(CheckedArticle article) {
    if (article.claims().length > 0) {
      days.computeIfAbsent(article.day(), it -> new ArrayList<>(1))
          .add(new Claims(articles, article.claims()));
    }
    if (articles == firstParagraphs.length) {
      firstParagraphs = Arrays.copyOf(firstParagraphs, 2 * articles);
    }
    firstParagraphs[articles++] = paragraphs;
    paragraphs += article.paragraphs();
  }

  /**
   * The numbers of the articles to be held against each other, for each day: those with something
   * that is said more than once on that day.
   */
  public List<List<Integer>> days() {
    return days.values().stream()
        .map(CorpusCheck::repeating)
        .filter(day -> !day.isEmpty())
        .toList();
  }

  private static List<Integer> repeating(List<Claims> day) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Claims article : day) {
      for (int claim : article.claims()) {
        counts.merge(claim, 1, Integer::sum);
      }
    }
    return day.stream()
        .filter(it -> Arrays.stream(it.claims()).anyMatch(claim -> counts.get(claim) > 1))
        .map(Claims::article)
        .toList();
  }

  /**
   * Adds a pair of paragraphs that repeat one another.
   *
   * @param pair whose numbers count the paragraphs one after another from 0, without headlines
   */
  public void add(DuplicatePair pair) {
    if (pair.kind() != DuplicatePair.Kind.TEMPLATE) {
      copies.add(RepeatedFigureRule.key(pair.a(), pair.b()));
    }
    if (SpeakerRule.concerns(pair)) {
      spoken.add(pair);
    }
  }

  /**
   * What the articles of one day tell together.
   *
   * @param day numbers of articles, one of {@link #days}
   * @param all the articles as they were added, of which those of the day are read
   */
  public List<Finding> day(List<Integer> day, List<AnalyzedArticle> all) {
    DayCheck check = checker.day();
    day.forEach(number -> check.add(all.get(number), firstParagraphs[number]));
    List<Finding> findings = new ArrayList<>();
    check.check(copies, findings);
    return findings;
  }

  /**
   * The statements with two speakers.
   *
   * @param all the articles as they were added, of which those of some pairs are read
   */
  public List<Finding> speakers(List<AnalyzedArticle> all) {
    SpeakerRule rule = checker.speakers();
    List<Finding> findings = new ArrayList<>();
    for (DuplicatePair pair : spoken) {
      rule.check(passage(all, pair.a()), passage(all, pair.b()), pair, findings);
    }
    return findings;
  }

  private Passage passage(List<AnalyzedArticle> all, int paragraph) {
    int article = Arrays.binarySearch(firstParagraphs, 0, articles, paragraph);
    article = article < 0 ? -article - 2 : article;
    // an article without paragraphs begins with the same one as the next
    while (article + 1 < articles && firstParagraphs[article + 1] <= paragraph) {
      article++;
    }
    return Passage.paragraph(all.get(article), paragraph - firstParagraphs[article], paragraph);
  }
}
