package io.jianbao.layout;

import io.jianbao.text.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes scrambled pages of the articles of many days: four to eight articles a page, of one page of
 * the paper as far as there are enough, undamaged or with up to twelve damages; and pages of long
 * articles, with few others. Pages of different days share no article.
 */
final class ScrambledPages {
  private static final int[] DAMAGES = {4, 8, 12, 8, 12, 0};
  private static final int LONGEST_PAGE = 7_000;
  private static final int SEED = 7;

  /** So many of twenty pages hold other things than news, too. */
  private static final int MIXED = 7;

  /** A long article stands on so many pages. */
  private static final int TIMES_OF_LONG = 2;

  /** For so many paragraphs a page of long articles is damaged as much as another page. */
  private static final int USUAL_PARAGRAPHS = 32;

  private final Map<String, List<PrintedArticle>> days = new TreeMap<>();

  /** Articles with headings, interviews, lists, speeches. */
  private final Map<String, List<PrintedArticle>> longOnes = new TreeMap<>();

  /** Short news of any day. */
  private final List<PrintedArticle> briefs = new ArrayList<>();

  /** Takes an article, if it is one as most are. */
  void add(PrintedArticle article) {
    int paragraphs = article.paragraphs().size();
    int longest = article.paragraphs().stream().mapToInt(String::length).max().orElse(0);
    int headlines = article.headlines().stream().mapToInt(String::length).sum();
    if (article.headlines().isEmpty() || article.headlines().size() > 3 || headlines > 90) {
      return;
    }
    if (paragraphs == 1 && longest >= 50 && longest <= 400 && isChinese(article)) {
      briefs.add(article);
    }
    if (paragraphs < 2 || longest < 60 || article.length() < 160) {
      return;
    }
    if (paragraphs > 14 || article.length() > 2_200) {
      if (paragraphs <= 70 && article.length() <= 9_000) {
        longOnes.computeIfAbsent(article.day(), day -> new ArrayList<>()).add(article);
      }
    } else {
      days.computeIfAbsent(article.day(), day -> new ArrayList<>()).add(article);
    }
  }

  private static boolean isChinese(PrintedArticle article) {
    return Script.isHan(article.headlines().getFirst().charAt(0));
  }

  /** The days with enough articles for a page. */
  List<String> days() {
    return days.keySet().stream().filter(day -> days.get(day).size() >= 10).toList();
  }

  /**
   * The pages of one day, by the day's name always the same.
   *
   * @param times how often the day's articles are laid out
   */
  List<GoldPage> of(String day, int times) {
    Random random = new Random(day.hashCode() + SEED);
    List<GoldPage> pages = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      layOut(day, random, pages);
    }
    for (int time = 0; time < TIMES_OF_LONG && time < times; time++) {
      layOutLong(day, random, pages);
    }
    return pages;
  }

  /** Each of the day's long articles, alone or with one more and up to three others. */
  private void layOutLong(String day, Random random, List<GoldPage> pages) {
    List<PrintedArticle> left = new ArrayList<>(longOnes.getOrDefault(day, List.of()));
    Collections.shuffle(left, random);
    while (!left.isEmpty()) {
      List<PrintedArticle> chosen = new ArrayList<>();
      chosen.add(left.removeLast());
      if (!left.isEmpty() && random.nextInt(4) == 0) {
        chosen.add(left.removeLast());
      }
      List<PrintedArticle> others = new ArrayList<>(days.get(day));
      Collections.shuffle(others, random);
      chosen.addAll(others.subList(0, random.nextInt(4)));
      Collections.shuffle(chosen, random);
      List<PrintedArticle> foreign = others.subList(3, others.size());
      int paragraphs = chosen.stream().mapToInt(article -> article.paragraphs().size()).sum();
      int damages = DAMAGES[random.nextInt(DAMAGES.length)] * paragraphs / USUAL_PARAGRAPHS;
      pages.add(PageScrambler.scramble(day + "/" + pages.size(), chosen, foreign, damages, random));
    }
  }

  private void layOut(String day, Random random, List<GoldPage> pages) {
    List<PrintedArticle> left = new ArrayList<>(days.get(day));
    Collections.shuffle(left, random);
    while (left.size() >= 5) {
      List<PrintedArticle> chosen = choose(left, 4 + random.nextInt(5));
      Set<String> ids = chosen.stream().map(PrintedArticle::id).collect(Collectors.toSet());
      left.removeIf(article -> ids.contains(article.id()));
      Collections.shuffle(chosen, random);
      List<PrintedArticle> foreign =
          days.get(day).stream().filter(article -> !ids.contains(article.id())).toList();
      int damages = DAMAGES[random.nextInt(DAMAGES.length)];
      if (random.nextInt(20) < MIXED) {
        chosen = mixed(chosen, random);
      }
      pages.add(PageScrambler.scramble(day + "/" + pages.size(), chosen, foreign, damages, random));
    }
  }

  /** The articles, some of them in the form of another genre, and a few briefs among them. */
  private List<PrintedArticle> mixed(List<PrintedArticle> articles, Random random) {
    List<PrintedArticle> mixed = new ArrayList<>();
    for (PrintedArticle article : articles) {
      mixed.add(random.nextInt(3) == 0 ? article : Genre.printAny(article, random));
      if (!briefs.isEmpty() && random.nextInt(3) == 0) {
        mixed.add(briefs.get(random.nextInt(briefs.size())));
      }
    }
    return mixed;
  }

  /** Up to {@code count} articles, first those that stood on one page with the first. */
  private static List<PrintedArticle> choose(List<PrintedArticle> from, int count) {
    List<PrintedArticle> chosen = new ArrayList<>();
    int page = from.getFirst().page();
    List<PrintedArticle> order = new ArrayList<>();
    from.stream().filter(article -> article.page() == page).forEach(order::add);
    from.stream().filter(article -> article.page() != page).forEach(order::add);
    int length = 0;
    for (PrintedArticle article : order) {
      if (chosen.size() == count || length > LONGEST_PAGE) {
        break;
      }
      chosen.add(article);
      length += article.length();
    }
    return chosen;
  }
}
