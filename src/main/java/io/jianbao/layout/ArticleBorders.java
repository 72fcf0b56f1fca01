package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Simplified;
import java.util.ArrayList;
import java.util.List;

/** Finds where, in a sequence of units, one article ends and the next begins. Immutable. */
final class ArticleBorders {
  /** So many units on each side are compared. */
  private static final int WINDOW = 6;

  /** The widths of headings are not told apart beyond this. In em. */
  private static final double UNLIKE = 20;

  /** Headings are looked for among so many units above. */
  private static final int HEADINGS_WITHIN = 24;

  /** The logarithm of the odds of what {@link Candidate#sure} says. */
  private static final double SURE = 3;

  /** What is not wider is no paragraph for sure. In em. */
  private static final double SHORT = 26;

  private final TreeModel<BorderSign> model;

  ArticleBorders(TreeModel<BorderSign> model) {
    this.model = model;
  }

  static ArticleBorders load() {
    return new ArticleBorders(TreeModel.load("border-trees.tsv", BorderSign.class));
  }

  /**
   * Whether a new article begins at a unit.
   *
   * @param at the number of the unit in its sequence
   * @param signs a value for each {@link BorderSign}
   * @param sure whether what begins here names another origin than the article above, or has a
   *     headline in front of its origin: that begins an article however much it is about what the
   *     one above is about, for on a page of briefs all are
   */
  record Candidate(int at, Signs<BorderSign> signs, boolean sure) {
    /** Whether a headline stands between so few paragraphs that they are hardly parts of one. */
    boolean amongBriefs() {
      double below = signs.of(BorderSign.PARAGRAPHS_BELOW);
      return signs.of(BorderSign.ONE_PARAGRAPH_ABOVE) > 0 && below >= 1 && below <= 2;
    }
  }

  double logit(Candidate candidate) {
    double logit = model.logit(candidate.signs());
    return candidate.sure() ? Math.max(logit, SURE) : logit;
  }

  List<Evidence> evidence(Candidate candidate) {
    return model.evidence(candidate.signs());
  }

  /**
   * The place {@code at} in {@code units} seen as a border, or null where none can be: in front of
   * a copy, and between a headline and what follows it.
   *
   * @param begin where the article above begins
   */
  Candidate candidate(LinedPage page, List<Unit> units, int begin, int at) {
    int line = units.get(at).first();
    if (page.isCopy(line) || !hasBody(page, units, begin, at)) {
      return null;
    }
    Signs<BorderSign> signs = new View(page, units, begin, at).look();
    boolean headlineBeforeLead =
        signs.of(BorderSign.HEADLINE_BEFORE_LEAD) > 0
            && signs.of(BorderSign.HEADLINE_SURE) > 0
            && hasParagraph(page, units, begin, at);
    return new Candidate(
        at, signs, headlineBeforeLead || isOfOthers(page, units, begin, at, signs));
  }

  /**
   * Whether a line of origin names another sender than that of the article above; or others who
   * wrote, if two headlines stand on one line above or if it stands in brackets: 【王小明╱台北報導】.
   */
  private static boolean isOfOthers(
      LinedPage page, List<Unit> units, int begin, int at, Signs<BorderSign> signs) {
    if (signs.of(BorderSign.LEAD) == 0) {
      return false;
    }
    DatelineParser.Found origin = page.facts(units.get(at).first()).origin();
    boolean others =
        signs.of(BorderSign.LEAD_BEHIND_LEAD) == 0 || signs.of(BorderSign.LEAD_OF_OTHERS) > 0;
    if (others && !origin.reporters().isEmpty() && isBoxed(page.line(units.get(at).first()))) {
      return hasParagraph(page, units, begin, at);
    }
    if (signs.of(BorderSign.LEAD_IN_FULL) == 0 || signs.of(BorderSign.LEAD_BEHIND_LEAD) == 0) {
      return false;
    }
    DatelineParser.Found above = page.facts(firstBody(page, units, begin, at)).origin();
    boolean otherSender =
        above.form() != null
            && origin.agency() != null
            && above.agency() != null
            && !Simplified.fold(origin.agency()).equals(Simplified.fold(above.agency()));
    return otherSender
        || signs.of(BorderSign.HEADLINE_PARTS_ABOVE) > 0 && signs.of(BorderSign.LEAD_OF_OTHERS) > 0;
  }

  private static boolean isBoxed(Line line) {
    return "【〔［[（(".indexOf(line.text().charAt(0)) >= 0;
  }

  /** The first paragraph of the article above, or -1. */
  private static int firstBody(LinedPage page, List<Unit> units, int begin, int at) {
    for (int i = begin; i < at; i++) {
      int line = units.get(i).first();
      if (!page.isHead(line)) {
        return line;
      }
    }
    return -1;
  }

  /**
   * Whether there is a paragraph above: what is short may stand between headline and paragraphs.
   */
  private static boolean hasParagraph(LinedPage page, List<Unit> units, int begin, int at) {
    for (int i = begin; i < at; i++) {
      int line = units.get(i).first();
      if (page.line(line).width() > SHORT && !page.isHead(line) && !page.isCopy(line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBody(LinedPage page, List<Unit> units, int begin, int at) {
    for (int i = begin; i < at; i++) {
      int line = units.get(i).first();
      if (page.isBody(line) && !page.isCopy(line)) {
        return true;
      }
    }
    return false;
  }

  /** One place in a sequence with the units on both sides. */
  private static final class View {
    private final LinedPage page;
    private final List<Unit> units;
    private final int begin;
    private final int at;
    private final Signs<BorderSign> signs = new Signs<>(BorderSign.values().length);

    View(LinedPage page, List<Unit> units, int begin, int at) {
      this.page = page;
      this.units = units;
      this.begin = begin;
      this.at = at;
    }

    Signs<BorderSign> look() {
      lookAtForm();
      if (page.kind(units.get(at).first()) == LineKind.HEADLINE) {
        compareHeadings();
      }
      compareSides();
      return signs;
    }

    private void lookAtForm() {
      int line = units.get(at).first();
      boolean headline = page.kind(line) == LineKind.HEADLINE;
      signs.set(BorderSign.HEADLINE, headline);
      signs.set(BorderSign.HEADLINE_SURE, headline ? Math.min(5, page.headlineLogit(line)) / 5 : 0);
      signs.set(
          BorderSign.HEADLINE_BEFORE_LEAD,
          headline && page.kind(behindHeadlines(line)) == LineKind.LEAD);
      signs.set(BorderSign.LEAD, page.kind(line) == LineKind.LEAD);
      if (page.kind(line) == LineKind.LEAD) {
        lookAtOrigin(page.facts(line).origin());
      }
      signs.set(BorderSign.BEGINS_FRESH, headline ? 0 : page.beginsFresh(line) / 5);
      Unit above = units.get(at - 1);
      signs.set(BorderSign.AFTER_SIGNATURE, isSigned(above));
      signs.set(BorderSign.LEADS, headline ? 0 : page.leads(line) / 5);
      signs.set(BorderSign.TAILS, headline ? 0 : page.tails(line) / 5);
      signs.set(BorderSign.LENGTH, Math.log(1.0 + page.line(line).folded().length));
      signs.set(BorderSign.TAILS_ABOVE, page.tails(above.last()) / 5);
      signs.set(BorderSign.HEADLINE_PARTS_ABOVE, headline ? 0 : partsAbove());
      signs.set(
          BorderSign.ONE_PARAGRAPH_ABOVE,
          at - begin == 1 || at - begin == 2 && page.isHead(units.get(begin).first()));
      signs.set(BorderSign.AFTER_OPEN_LINE, !page.facts(above.last()).finished());
      signs.set(BorderSign.AFTER_COLON, ":—".indexOf(page.line(above.last()).last()) >= 0);
      signs.set(BorderSign.SAME_FORM_AS_ABOVE, sameForm(line));
      signs.set(BorderSign.LEFT_LENGTH, Math.log(at - begin));
      signs.set(BorderSign.LEFT_BEGAN_WITH_LEAD, firstBodyIsLead());
    }

    /** Articles are headed in larger letters than their parts, the parts much alike. */
    private void compareHeadings() {
      double width = page.line(units.get(at).first()).width();
      signs.set(BorderSign.HEADLINE_WIDTH, width / 20);
      signs.set(BorderSign.ORIGINS_ON_PAGE, page.originsPerHeadline());
      lookAtHeadingsAbove(width);
      int below = behindHeads(at);
      if (below < units.size()) {
        int first = units.get(below).first();
        signs.set(BorderSign.HEADLINE_BEFORE_BYLINE, page.kind(first) == LineKind.BYLINE);
        signs.set(BorderSign.HEADLINE_LEADS, page.leads(first) / 5);
        signs.set(BorderSign.HEADLINE_BEGINS_ARTICLE, page.beginsArticle(first) / 5);
      }
      int next = below;
      while (next < units.size()
          && next < below + HEADINGS_WITHIN
          && !page.isHead(units.get(next).first())) {
        next++;
      }
      signs.set(BorderSign.PARAGRAPHS_BELOW, next - below);
      signs.set(BorderSign.SIGNED_BELOW, next > below && isSigned(units.get(next - 1)));
      boolean headed = next < units.size() && next < below + HEADINGS_WITHIN;
      signs.set(BorderSign.LIKE_HEADING_BELOW, headed ? likeness(next, width) : UNLIKE);
    }

    private void lookAtHeadingsAbove(double width) {
      int top = behindHeads(begin);
      double widest = 0;
      for (int i = begin; i < top; i++) {
        widest = Math.max(widest, page.line(units.get(i).first()).width());
      }
      signs.set(BorderSign.NARROWER_THAN_HEADLINE, widest == 0 ? 2 : Math.min(2, width / widest));
      signs.set(
          BorderSign.LEFT_BEGAN_WITH_BYLINE,
          top < at && page.kind(units.get(top).first()) == LineKind.BYLINE);
      int headings = 0;
      double like = UNLIKE;
      for (int i = at - 1; i > begin && i >= at - HEADINGS_WITHIN; i--) {
        if (page.isHead(units.get(i).first()) && !page.isHead(units.get(i - 1).first())) {
          headings++;
          like = headings == 1 ? likeness(i, width) : like;
        }
      }
      signs.set(BorderSign.HEADINGS_ABOVE, headings);
      signs.set(BorderSign.LIKE_HEADING_ABOVE, like);
    }

    /** How much wider a heading is than one of this width. */
    private double likeness(int heading, double width) {
      return Math.clamp(page.line(units.get(heading).first()).width() - width, -UNLIKE, UNLIKE);
    }

    /** The place behind the headlines that begin at a place. */
    private int behindHeads(int from) {
      int behind = from;
      while (behind < units.size() && page.isHead(units.get(behind).first())) {
        behind++;
      }
      return behind;
    }

    private boolean isSigned(Unit unit) {
      DatelineParser.Found origin = page.facts(unit.last()).origin();
      return page.kind(unit.last()) == LineKind.SIGNATURE
          || origin != null && origin.where() == DatelineParser.Form.CLOSING;
    }

    /** How many headlines stand on one line above this article: one may be another article's. */
    private int partsAbove() {
      int most = 0;
      for (int i = begin; i < at && page.isHead(units.get(i).first()); i++) {
        most = Math.max(most, page.headlines(units.get(i).first()).size());
      }
      return Math.min(3, Math.max(0, most - 1));
    }

    /** The line below the headlines that begin here. */
    private int behindHeadlines(int line) {
      int behind = line;
      while (behind + 1 < page.size()
          && (page.isHead(behind) || page.kind(behind) == LineKind.BYLINE)) {
        behind++;
      }
      return behind;
    }

    /** An article has one line of origin: a second one, of others, begins another article. */
    private void lookAtOrigin(DatelineParser.Found origin) {
      signs.set(BorderSign.LEAD_IN_FULL, origin.form() != null);
      int above = firstBody();
      if (above >= 0 && page.kind(above) == LineKind.LEAD) {
        signs.set(BorderSign.LEAD_BEHIND_LEAD, true);
        List<String> reporters = page.facts(above).origin().reporters();
        signs.set(BorderSign.LEAD_OF_OTHERS, !reporters.equals(origin.reporters()));
      }
    }

    private boolean firstBodyIsLead() {
      int first = firstBody();
      return first >= 0 && page.kind(first) == LineKind.LEAD;
    }

    private int firstBody() {
      return ArticleBorders.firstBody(page, units, begin, at);
    }

    /** Whether an earlier paragraph begins with the same sign: ●, 问:, ——. */
    private boolean sameForm(int line) {
      char first = page.line(line).first();
      char second = page.line(line).folded().length > 1 ? page.line(line).folded()[1] : 0;
      for (int i = Math.max(begin, at - WINDOW); i < at; i++) {
        Line other = page.line(units.get(i).first());
        boolean listed = !Script.isHan(first) && "“《\"(".indexOf(first) < 0 || second == ':';
        if (listed && other.first() == first && !page.isHead(other.index())) {
          return true;
        }
      }
      return false;
    }

    private void compareSides() {
      Sides sides = new Sides(page, left(), right());
      int line = units.get(at).first();
      if (page.kind(line) == LineKind.HEADLINE) {
        Words headline = page.facts(line).words();
        signs.set(BorderSign.HEADLINE_BELONGS_LEFT, sides.ofLeft().belongingPerPair(headline));
        signs.set(BorderSign.HEADLINE_BELONGS_RIGHT, sides.ofRight().belongingPerPair(headline));
      } else {
        double leftOver = sides.rightSize() == 0 ? 0 : headlineLeftOver(sides);
        signs.set(BorderSign.HEADLINE_LEFT_OVER, leftOver);
        signs.set(BorderSign.NO_HEADLINE_LEFT_OVER, leftOver == 0);
        signs.set(BorderSign.BEGINS_AS_ARTICLE, page.beginsArticle(line) / 5);
      }
      if (!sides.oneIsEmpty()) {
        compare(sides);
      }
    }

    private void compare(Sides sides) {
      double rightToLeft = sides.rightToLeft();
      double withinRight = sides.withinRight();
      signs.set(BorderSign.TOPICS_ALIKE, sides.likeness());
      signs.set(BorderSign.TOPICS_ALIKE_LONG, sides.likeness() * sides.length());
      signs.set(BorderSign.RIGHT_ALONE, sides.rightSize() == 1);
      signs.set(BorderSign.FIRST_BELONGS_LEFT, sides.rightToLeft(0));
      signs.set(BorderSign.NEXT_BELONGS_LEFT, sides.rightSize() > 1 ? sides.rightToLeft(1) : 0);
      signs.set(BorderSign.RIGHT_BELONGS_LEFT, rightToLeft);
      signs.set(BorderSign.RIGHT_BELONGS_LEFT_SUM, rightToLeft * sides.rightSize() / WINDOW);
      signs.set(BorderSign.RIGHT_BELONGS_RIGHT, withinRight);
      signs.set(BorderSign.LEFT_BELONGS_LEFT, sides.withinLeft());
      signs.set(BorderSign.LAST_BELONGS_RIGHT, sides.lastToRight());
      double leftToRight = sides.leftToRight();
      signs.set(BorderSign.LEFT_BELONGS_RIGHT, leftToRight);
      lookAtContrast(sides.contrast(withinRight, leftToRight), sides.length());
      int line = units.get(at).first();
      if (page.kind(line) == LineKind.HEADLINE) {
        signs.set(BorderSign.HEADLINE_AMONG_OWN, rightToLeft);
        signs.set(BorderSign.HEADLINE_SHORT, page.line(line).width() < 8);
      }
    }

    private void lookAtContrast(double contrast, double length) {
      signs.set(BorderSign.CONTRAST, contrast);
      signs.set(BorderSign.CONTRAST_LONG, contrast * length);
      boolean parts = signs.of(BorderSign.HEADLINE_PARTS_ABOVE) > 0;
      signs.set(BorderSign.PARTS_AND_CONTRAST, parts ? contrast : 0);
    }

    /** The article above, as far as it is near, and its headlines. */
    private List<Words> left() {
      List<Words> left = new ArrayList<>();
      for (int i = begin; i < at; i = i == begin + WINDOW ? Math.max(i + 1, at - WINDOW) : i + 1) {
        Unit unit = units.get(i);
        boolean near = i >= at - WINDOW || page.isHead(unit.first());
        if (near && !page.isCopy(unit.first())) {
          left.add(page.wordsOf(unit));
        }
      }
      return left;
    }

    /** The paragraphs below, up to the next headline or line of origin. */
    private List<Words> right() {
      List<Words> right = new ArrayList<>();
      int i = at;
      while (i < units.size() && page.isHead(units.get(i).first())) {
        i++;
      }
      for (int n = 0; i < units.size() && n < WINDOW; i++, n++) {
        int line = units.get(i).first();
        if (n > 0 && (page.isHead(line) || page.kind(line) == LineKind.LEAD)) {
          break;
        }
        if (!page.isCopy(line)) {
          right.add(page.wordsOf(units.get(i)));
        }
      }
      return right;
    }

    /** How much better the last headlines above suit what follows than what they head. */
    private double headlineLeftOver(Sides sides) {
      double most = 0;
      for (int i = begin; i < at && page.isHead(units.get(i).first()); i++) {
        List<HeadlineSplitter.Part> parts = page.headlines(units.get(i).first());
        if (parts.size() > 1) {
          sides.ofLeft().remove(page.wordsOf(units.get(i)));
          most = Math.max(most, leftOver(sides, parts));
          sides.ofLeft().add(page.wordsOf(units.get(i)));
        }
      }
      return Math.min(most, 15) / 5;
    }

    private double leftOver(Sides sides, List<HeadlineSplitter.Part> parts) {
      double most = 0;
      double sum = 0;
      for (int p = parts.size() - 1; p > 0; p--) {
        Words words = parts.get(p).words();
        sum += sides.ofRight().belonging(words) - sides.ofLeft().belonging(words);
        most = Math.max(most, sum);
      }
      return most;
    }
  }
}
