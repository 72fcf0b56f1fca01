package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * How a page was put back into articles: what each line was taken for, which seams were thought of,
 * why each article begins where it does and why lines were taken elsewhere. Evidence is weighed
 * anew when it is asked for: of most decisions nobody asks. Immutable.
 */
public final class Explanation {
  private final List<Line> lines;
  private final List<Seam> seams;
  private final List<Assignment> assignments;
  private final List<Article> articles;

  /** The joined seams, by the lines that are gone on with. */
  private final Map<Integer, Seam> joined = new HashMap<>();

  /** What was decided about lines that were taken elsewhere. */
  private final Map<Integer, Assignment> strays = new HashMap<>();

  private Explanation(
      List<Line> lines, List<Seam> seams, List<Assignment> assignments, List<Article> articles) {
    this.lines = List.copyOf(lines);
    this.seams = List.copyOf(seams);
    this.assignments = List.copyOf(assignments);
    this.articles = List.copyOf(articles);
    seams.stream().filter(Seam::joined).forEach(seam -> joined.put(seam.from(), seam));
    assignments.stream()
        .filter(Assignment::isStray)
        .forEach(assignment -> strays.put(assignment.line(), assignment));
  }

  /** The lines of the page in order. */
  public List<Line> lines() {
    return lines;
  }

  /** The seams thought of, in the order of the lines that go on. */
  public List<Seam> seams() {
    return seams;
  }

  /** The decisions about articles, in the order of the lines. */
  public List<Assignment> assignments() {
    return assignments;
  }

  /** What came of it, the same as {@link PageSplitter#split} gives. */
  public List<Article> articles() {
    return articles;
  }

  /**
   * A line and what it was taken for.
   *
   * @param span from its first to its last character on the page
   * @param kind what it was taken for
   * @param copyOf the number of the earlier line that it prints again, from 0, or -1
   */
  public record Line(Span span, LineKind kind, int copyOf) {}

  /**
   * A line that may go on with another.
   *
   * @param from the number of the line above, from 0
   * @param to the number of the line that may go on with it
   * @param joined whether they were joined
   * @param probability how likely it is that they belong together, its rivals known
   * @param weigh finds what spoke for and against it
   */
  public record Seam(
      int from, int to, boolean joined, double probability, Supplier<List<Evidence>> weigh) {
    /** What spoke for and against it, strongest first. */
    public List<Evidence> evidence() {
      return weigh.get();
    }
  }

  /** What was decided about a line. */
  public enum Decision {
    /** An article begins here. */
    BEGINS,
    /** The article above goes on here. */
    CONTINUES,
    /** It was taken to another article than the one around it. */
    MOVED,
    /** It was left in the article around it, though another one was thought of. */
    STAYED,
    /** It belongs to none of the articles nearby and is one of its own. */
    INTRUDES
  }

  /**
   * Which article a line was given to.
   *
   * @param line the number of the line, from 0
   * @param decision what was decided
   * @param probability how sure it is
   * @param weigh finds what spoke for and against it
   */
  public record Assignment(
      int line, Decision decision, double probability, Supplier<List<Evidence>> weigh) {
    /**
     * What spoke for and against it (above zero for a new article, or for another one), strongest
     * first.
     */
    public List<Evidence> evidence() {
      return weigh.get();
    }

    private boolean isStray() {
      return decision == Decision.MOVED || decision == Decision.INTRUDES;
    }
  }

  /** What of this is about one of the articles. */
  public Reasons of(Article article) {
    List<Seam> seamsOf = new ArrayList<>();
    List<Reasons.Stray> straysOf = new ArrayList<>();
    for (int number : linesOf(article)) {
      Seam seam = joined.get(number);
      if (seam != null) {
        seamsOf.add(seam);
      }
      Assignment stray = strays.get(number);
      if (stray != null) {
        straysOf.add(
            new Reasons.Stray(
                lines.get(number).span(), stray.decision(), stray.probability(), stray.evidence()));
      }
    }
    seamsOf.sort(Comparator.comparingInt(Seam::to));
    List<Reasons.Joint> joints =
        seamsOf.stream()
            .map(seam ->
                new Reasons.Joint(
                    lines.get(seam.from()).span(),
                    lines.get(seam.to()).span(),
                    seam.probability(),
                    seam.evidence()))
            .toList();
    return new Reasons(joints, straysOf);
  }

  /** The numbers of the lines that the article's paragraphs stand in, rising. */
  private Set<Integer> linesOf(Article article) {
    Set<Integer> numbers = new TreeSet<>();
    for (Paragraph paragraph : article.paragraphs()) {
      for (Span piece : paragraph.pieces()) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
          int middle = (low + high) >>> 1;
          if (lines.get(middle).span().end() > piece.start()) {
            high = middle;
          } else {
            low = middle + 1;
          }
        }
        if (low < lines.size() && lines.get(low).span().start() <= piece.start()) {
          numbers.add(low);
        }
      }
    }
    return numbers;
  }

  static Explanation of(Layout layout) {
    LinedPage page = layout.page();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      Span span = new Span(page.line(i).start(), page.line(i).end());
      lines.add(new Line(span, page.kind(i), page.copyOf(i)));
    }
    List<Assignment> assignments = new ArrayList<>();
    for (ArticleAssigner.Decision decision : layout.decisions()) {
      assignments.add(
          new Assignment(
              decision.line(),
              decision.what(),
              TreeModel.probability(decision.logit()),
              decision.evidence()));
    }
    assignments.sort(Comparator.comparingInt(Assignment::line));
    return new Explanation(lines, layout.seams().explain(), assignments, layout.articles());
  }
}
