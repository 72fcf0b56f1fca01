package io.jianbao.report;

import io.jianbao.report.Entries.Article;
import io.jianbao.report.Entries.Heading;
import io.jianbao.report.Entries.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which articles of a run the report shows: those that a finding or a pair shown here points at,
 * then those with breaks, then the first of the rest. Keeps the texts that findings and pairs show
 * outside their article.
 */
final class ArticleChoice {
  /** Why an article is shown, in the order of choice. */
  private enum Reason {
    POINTED_AT,
    BREAK,
    FIRST
  }

  /**
   * An article shown, as far as the list of contents needs it.
   *
   * @param line its line in the file
   * @param title the headlines, or the beginning of the text where they are lost
   * @param titled whether a headline is there
   * @param length in code points
   * @param broken whether something is missing in it
   */
  record Candidate(
      int line,
      String id,
      String source,
      String title,
      boolean titled,
      int length,
      boolean broken) {}

  private static final int TITLE_LENGTH = 60;
  private static final JsonLines.Form<Article> FORM = JsonLines.form(Article.class);

  private final Limits limits;
  private final Map<String, List<Place>> wanted;
  private final Map<Reason, List<Candidate>> candidates = new EnumMap<>(Reason.class);
  private final Map<Place, String> texts = new HashMap<>();
  private final List<Candidate> chosen = new ArrayList<>();
  private Set<Integer> lines;
  private Set<String> ids;
  private int count;
  private int skipped;

  /**
   * @param pointedAt the texts that findings and pairs shown here point at
   */
  static ArticleChoice of(Path file, Limits limits, Collection<Place> pointedAt)
      throws IOException {
    ArticleChoice choice = new ArticleChoice(limits, pointedAt);
    choice.skipped +=
        new JsonLines(limits.lineBytes())
            .forEach(file, choice::read, Integer.MAX_VALUE, line -> true, choice::take);
    choice.choose();
    return choice;
  }

  private ArticleChoice(Limits limits, Collection<Place> pointedAt) {
    this.limits = limits;
    wanted = pointedAt.stream().distinct().collect(Collectors.groupingBy(Place::article));
    for (Reason reason : Reason.values()) {
      candidates.put(reason, new ArrayList<>());
    }
  }

  /**
   * A line as far as it was read.
   *
   * @param article null where it will not be shown
   */
  private record Entry(ArticleHead head, Article article) {}

  /** Of many articles, most will not be shown and need not be read to the end. */
  private Entry read(byte[] line) {
    ArticleHead head = ArticleHead.read(line);
    boolean needed = wanted.containsKey(head.id()) || mayShowMore(reason(head));
    return new Entry(head, needed ? FORM.read(line) : null);
  }

  private boolean mayShowMore(Reason reason) {
    return candidates.get(reason).size() < limits.articles();
  }

  private void take(int line, Entry entry) {
    count++;
    if (entry.article() != null) {
      keep(line, entry.article(), entry.head());
    }
  }

  private void keep(int line, Article article, ArticleHead head) {
    Reason reason = reason(head);
    if (mayShowMore(reason)) {
      candidates
          .get(reason)
          .add(
              new Candidate(
                  line,
                  article.id(),
                  article.source(),
                  title(article),
                  !article.headlines().isEmpty(),
                  article.length(),
                  head.broken()));
    }
    for (Place place : wanted.getOrDefault(article.id(), List.of())) {
      String text = article.text(place.paragraph());
      if (text != null) {
        texts.put(place, text);
      }
    }
  }

  private Reason reason(ArticleHead article) {
    if (wanted.containsKey(article.id())) {
      return Reason.POINTED_AT;
    }
    return article.broken() ? Reason.BREAK : Reason.FIRST;
  }

  private static String title(Article article) {
    String title = article.headlines().stream().map(Heading::text).collect(Collectors.joining(" "));
    if (title.isBlank()) {
      title = article.paragraphs().isEmpty() ? "" : article.paragraphs().getFirst().text();
    }
    return title.codePointCount(0, title.length()) <= TITLE_LENGTH
        ? title
        : title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH)) + "…";
  }

  private void choose() {
    int left = limits.characters();
    for (List<Candidate> sameReason : candidates.values()) {
      for (Candidate candidate : sameReason) {
        int length = Math.min(candidate.length(), limits.article());
        if (chosen.size() < limits.articles() && length <= left) {
          chosen.add(candidate);
          left -= length;
        }
      }
    }
    chosen.sort(Comparator.comparingInt(Candidate::line));
    lines = chosen.stream().map(Candidate::line).collect(Collectors.toUnmodifiableSet());
    ids = chosen.stream().map(Candidate::id).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the article on this line of the file is shown. */
  boolean shows(int line) {
    return lines.contains(line);
  }

  /** The last line of the file that is shown; 0 if none is. */
  int lastShown() {
    return chosen.isEmpty() ? 0 : chosen.getLast().line();
  }

  /** Whether the article is shown. */
  boolean shows(String id) {
    return ids.contains(id);
  }

  /** The articles shown, in the order of the file. */
  List<Candidate> shown() {
    return chosen;
  }

  /** A text that a finding or pair points at, or null if the run does not hold it. */
  String text(Place place) {
    return texts.get(place);
  }

  /** How many articles the run holds. */
  int count() {
    return count;
  }

  int skipped() {
    return skipped;
  }
}
