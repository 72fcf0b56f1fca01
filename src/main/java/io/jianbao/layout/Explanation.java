package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a page was put back into articles: what each line was taken for, which seams were thought of,
 * why each article begins where it does and why lines were taken elsewhere. Immutable.
 *
 * @param lines the lines of the page in order
 * @param seams the seams thought of, in the order of the lines that go on
 * @param assignments the decisions about articles, in the order of the lines
 * @param articles what came of it, the same as {@link PageSplitter#split} gives
 */
public record Explanation(
    List<Line> lines, List<Seam> seams, List<Assignment> assignments, List<Article> articles) {
  public Explanation {
    lines = List.copyOf(lines);
    seams = List.copyOf(seams);
    assignments = List.copyOf(assignments);
    articles = List.copyOf(articles);
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
   * @param evidence what spoke for and against it, strongest first
   */
  public record Seam(
      int from, int to, boolean joined, double probability, List<Evidence> evidence) {
    public Seam {
      evidence = List.copyOf(evidence);
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
   * @param evidence what spoke for and against it (above zero for a new article, or for another
   *     one), strongest first
   */
  public record Assignment(
      int line, Decision decision, double probability, List<Evidence> evidence) {
    public Assignment {
      evidence = List.copyOf(evidence);
    }
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
              decision.evidence().get()));
    }
    assignments.sort(Comparator.comparingInt(Assignment::line));
    return new Explanation(lines, layout.seams().explain(), assignments, layout.articles());
  }
}
