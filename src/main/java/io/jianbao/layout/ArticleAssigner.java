package io.jianbao.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gives each unit of a page to an article. First the page's own units are parted at the borders
 * between articles; then paragraphs that suit another article nearby better are taken there; last
 * come the units that stand in the gaps of paragraphs: they belong to an article nearby or are one
 * of their own.
 */
final class ArticleAssigner {
  /**
   * A paragraph is taken from where it stands only if it is much likelier to belong elsewhere:
   * where that is wrong it spoils two articles. The logarithm of odds of two to one.
   */
  private static final double LEAST_ODDS_TO_MOVE = 0.8;

  /**
   * Two articles taken for one are worse than one taken for two: where no headline parts them, a
   * border is believed from odds of one to three on. The logarithm of the odds.
   */
  private static final double LEAST_ODDS_OF_BORDER = -1.1;

  /**
   * The same where a line looks like a headline: it may head a part of its article, if that is
   * longer than a brief.
   */
  private static final double LEAST_ODDS_OF_BORDER_AT_HEADLINE = -0.5;

  private final ArticleBorders borders;
  private final Belonging belonging;
  private final LinedPage page;
  private final List<ArticleDraft> articles = new ArrayList<>();
  private final int[] articleOfLine;
  private final List<Decision> decisions = new ArrayList<>();

  /**
   * What was decided for a line and why.
   *
   * @param line the line
   * @param what the decision
   * @param logit the logarithm of its odds
   * @param evidence what spoke for and against, for those who ask
   */
  record Decision(
      int line, Explanation.Decision what, double logit, Supplier<List<Evidence>> evidence) {}

  ArticleAssigner(LinedPage page, ArticleBorders borders, Belonging belonging) {
    this.page = page;
    this.borders = borders;
    this.belonging = belonging;
    this.articleOfLine = new int[page.size()];
  }

  List<ArticleDraft> articles() {
    return articles;
  }

  List<Decision> decisions() {
    return decisions;
  }

  void assign(List<UnitSequence> sequences) {
    for (List<Unit> segment : segments(sequences.getFirst())) {
      open(segment);
    }
    bringHome();
    for (UnitSequence gap : sequences.subList(1, sequences.size())) {
      for (List<Unit> segment : segments(gap)) {
        assignFromGap(segment, articleOfLine[gap.around().first()]);
      }
    }
    articles.forEach(this::makeHeadings);
  }

  /** What heads neither the article nor a copy in front of it heads a part of it. */
  private void makeHeadings(ArticleDraft article) {
    boolean begun = false;
    for (Unit unit : article.units()) {
      int line = unit.first();
      if (begun && page.isHead(line)) {
        page.makeHeading(line);
      }
      begun |= page.isBody(line) && !page.isCopy(line);
    }
  }

  /** Makes one article of all. */
  void assignToOne(List<UnitSequence> sequences) {
    open(sequences.getFirst().units());
    for (UnitSequence gap : sequences.subList(1, sequences.size())) {
      gap.units().forEach(unit -> insert(unit, 0));
    }
  }

  /** The stretches of a sequence between borders. */
  private List<List<Unit>> segments(UnitSequence sequence) {
    List<List<Unit>> segments = new ArrayList<>();
    List<Unit> units = sequence.units();
    int begin = 0;
    for (int at = 1; at < units.size(); at++) {
      ArticleBorders.Candidate candidate = borders.candidate(page, units, begin, at);
      if (candidate != null && begins(units.get(at), candidate)) {
        segments.add(units.subList(begin, at));
        begin = at;
      }
    }
    if (begin < units.size()) {
      segments.add(units.subList(begin, units.size()));
    }
    return segments;
  }

  private boolean begins(Unit unit, ArticleBorders.Candidate candidate) {
    double logit = borders.logit(candidate);
    boolean atHeadline = page.isHead(unit.first()) && !candidate.amongBriefs();
    boolean begins = logit > (atHeadline ? LEAST_ODDS_OF_BORDER_AT_HEADLINE : LEAST_ODDS_OF_BORDER);
    decisions.add(
        new Decision(
            unit.first(),
            begins ? Explanation.Decision.BEGINS : Explanation.Decision.CONTINUES,
            begins ? logit : -logit,
            () -> borders.evidence(candidate)));
    return begins;
  }

  private void open(List<Unit> segment) {
    ArticleDraft article = new ArticleDraft(page.vocabulary());
    articles.add(article);
    segment.forEach(unit -> give(unit, articles.size() - 1));
  }

  private void give(Unit unit, int article) {
    articles.get(article).add(unit, page);
    mark(unit, article);
  }

  private void mark(Unit unit, int article) {
    for (int line : unit.lines()) {
      articleOfLine[line] = article;
    }
  }

  /** A paragraph that is taken from one article to another. */
  private record Move(Unit unit, int from, int to, double logit) {}

  /** Takes paragraphs that stand in a foreign article, or alone, to their own. */
  private void bringHome() {
    List<Move> moves = new ArrayList<>();
    for (int number = 0; number < articles.size(); number++) {
      for (int position = 0; position < articles.get(number).units().size(); position++) {
        Belonging.Place place = place(number, position);
        Belonging.Weighed best = place == null ? null : belonging.best(page, place, articles);
        if (best != null) {
          weigh(place, best, moves);
        }
      }
    }
    moves.sort(Comparator.comparingDouble(move -> -move.logit()));
    for (Move move : moves) {
      if (!articles.get(move.to()).isEmpty()) {
        articles.get(move.from()).remove(move.unit(), page);
        insert(move.unit(), move.to());
      }
    }
  }

  private void weigh(Belonging.Place place, Belonging.Weighed best, List<Move> moves) {
    Unit unit = place.units().getFirst();
    double logit = best.logit();
    boolean moved = logit > LEAST_ODDS_TO_MOVE;
    decisions.add(
        new Decision(
            unit.first(),
            moved ? Explanation.Decision.MOVED : Explanation.Decision.STAYED,
            moved ? logit : -logit,
            () -> belonging.evidence(best.candidate())));
    if (moved) {
      moves.add(new Move(unit, place.number(), best.candidate().there(), logit));
    }
  }

  /** The unit as one that may belong elsewhere, or null if that is out of question. */
  Belonging.Place place(int number, int position) {
    ArticleDraft here = articles.get(number);
    Unit unit = here.units().get(position);
    LineKind kind = page.kind(unit.first());
    boolean text = kind == LineKind.BODY || kind == LineKind.TABLE || Belonging.isCloser(kind);
    boolean alone = here.units().size() == 1;
    return text && !page.isCopy(unit.first()) && (position > 0 || alone)
        ? new Belonging.Place(List.of(unit), here, number, position)
        : null;
  }

  /** Units from the gap of a paragraph of article {@code around}. */
  private void assignFromGap(List<Unit> segment, int around) {
    int line = segment.getFirst().first();
    Belonging.Place place = gapPlace(segment, around);
    Belonging.Weighed best = place == null ? null : belonging.best(page, place, articles);
    double logit = best == null ? -10 : best.logit();
    Supplier<List<Evidence>> evidence =
        () -> best == null ? List.of() : belonging.evidence(best.candidate());
    if (segment.stream().allMatch(unit -> page.isCopy(unit.first()))) {
      segment.forEach(unit -> insert(unit, around));
    } else if (logit > 0) {
      decisions.add(new Decision(line, Explanation.Decision.MOVED, logit, evidence));
      segment.forEach(unit -> insert(unit, best.candidate().there()));
    } else {
      decisions.add(new Decision(line, Explanation.Decision.INTRUDES, -logit, evidence));
      open(segment);
    }
  }

  /** Units from a gap as ones that may belong elsewhere, or null if they begin an article. */
  Belonging.Place gapPlace(List<Unit> segment, int around) {
    int line = segment.getFirst().first();
    return page.isHead(line) || page.kind(line) == LineKind.LEAD
        ? null
        : new Belonging.Place(segment, null, around, 0);
  }

  /** Puts a unit into an article by its place on the page, behind the article's headline. */
  private void insert(Unit unit, int article) {
    List<Unit> units = articles.get(article).units();
    int at = 0;
    while (at < units.size()
        && (units.get(at).first() < unit.first()
            || page.isHead(units.get(at).first())
            || page.kind(units.get(at).first()) == LineKind.BYLINE
            || page.kind(units.get(at).first()) == LineKind.LEAD)) {
      at++;
    }
    if (units.isEmpty() || units.getFirst().first() > unit.first()) {
      at = units.size();
      while (at > 0 && page.kind(units.get(at - 1).first()) == LineKind.SIGNATURE) {
        at--;
      }
    }
    articles.get(article).insert(at, unit, page);
    mark(unit, article);
  }
}
