package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds where, in a sequence of units, one article ends and the next begins. Immutable. */
final class ArticleBorders {
  /** So many units on each side are compared. */
  private static final int WINDOW = 6;

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
   */
  record Candidate(int at, Signs<BorderSign> signs) {}

  double logit(Candidate candidate) {
    return model.logit(candidate.signs());
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
    return new Candidate(at, new View(page, units, begin, at).look());
  }

  private static boolean hasBody(LinedPage page, List<Unit> units, int begin, int at) {
    for (int i = begin; i < at; i++) {
      int line = units.get(i).first();
      if (!page.isHead(line) && page.kind(line) != LineKind.BYLINE && !page.isCopy(line)) {
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
      signs.set(BorderSign.BEGINS_FRESH, headline ? 0 : page.beginsFresh(line) / 5);
      Unit above = units.get(at - 1);
      LineKind kind = page.kind(above.last());
      DatelineParser.Found origin = page.facts(above.last()).origin();
      signs.set(
          BorderSign.AFTER_SIGNATURE,
          kind == LineKind.SIGNATURE
              || origin != null && origin.where() == DatelineParser.Form.CLOSING);
      signs.set(BorderSign.LEADS, headline ? 0 : page.leads(line) / 5);
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

    /** How many headlines stand on one line above this article: one may be another article's. */
    private int partsAbove() {
      int most = 0;
      for (int i = begin; i < at && page.isHead(units.get(i).first()); i++) {
        most =
            Math.max(most, HeadlineSplitter.parts(page.line(units.get(i).first()).text()).size());
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

    private boolean firstBodyIsLead() {
      for (int i = begin; i < at; i++) {
        if (!page.isHead(units.get(i).first())) {
          return page.kind(units.get(i).first()) == LineKind.LEAD;
        }
      }
      return false;
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
      List<Words> left = left();
      List<Words> right = right();
      PairCounts ofLeft = counts(left);
      PairCounts ofRight = counts(right);
      int line = units.get(at).first();
      if (page.kind(line) == LineKind.HEADLINE) {
        Words headline = page.facts(line).words();
        signs.set(BorderSign.HEADLINE_BELONGS_LEFT, ofLeft.belongingPerPair(headline));
        signs.set(BorderSign.HEADLINE_BELONGS_RIGHT, ofRight.belongingPerPair(headline));
      } else {
        double leftOver = right.isEmpty() ? 0 : headlineLeftOver(ofLeft, ofRight);
        signs.set(BorderSign.HEADLINE_LEFT_OVER, leftOver);
        signs.set(BorderSign.NO_HEADLINE_LEFT_OVER, leftOver == 0);
        signs.set(BorderSign.BEGINS_AS_ARTICLE, page.beginsArticle(line) / 5);
      }
      if (left.isEmpty() || right.isEmpty()) {
        return;
      }
      compare(left, right, ofLeft, ofRight);
      signs.set(BorderSign.RIGHT_ALONE, right.size() == 1);
      signs.set(BorderSign.FIRST_BELONGS_LEFT, ofLeft.belongingPerPair(right.getFirst()));
      double belongsLeft = 0;
      for (Words words : right) {
        belongsLeft += ofLeft.belongingPerPair(words);
      }
      signs.set(BorderSign.RIGHT_BELONGS_LEFT, belongsLeft / right.size());
      signs.set(BorderSign.RIGHT_BELONGS_LEFT_SUM, belongsLeft / WINDOW);
      if (page.kind(line) == LineKind.HEADLINE) {
        signs.set(BorderSign.HEADLINE_AMONG_OWN, belongsLeft / right.size());
        signs.set(BorderSign.HEADLINE_SHORT, page.line(line).width() < 8);
      }
      signs.set(BorderSign.RIGHT_BELONGS_RIGHT, right.size() > 1 ? cohesion(right, ofRight) : 0);
      signs.set(BorderSign.LEFT_BELONGS_LEFT, left.size() > 1 ? cohesion(left, ofLeft) : 0);
    }

    private void compare(
        List<Words> left, List<Words> right, PairCounts ofLeft, PairCounts ofRight) {
      double length = Math.sqrt(Math.min(left.size(), right.size())) - 1;
      double alike = ofLeft.likeness(ofRight);
      signs.set(BorderSign.TOPICS_ALIKE, alike);
      signs.set(BorderSign.TOPICS_ALIKE_LONG, alike * length);
      double leftToRight = 0;
      double rightToLeft = 0;
      int near = Math.max(0, left.size() - 3);
      for (Words words : left.subList(near, left.size())) {
        leftToRight += ofRight.belongingPerPair(words) / (left.size() - near);
      }
      for (Words words : right) {
        rightToLeft += ofLeft.belongingPerPair(words) / right.size();
      }
      signs.set(BorderSign.LEFT_BELONGS_RIGHT, leftToRight);
      signs.set(BorderSign.LAST_BELONGS_RIGHT, ofRight.belongingPerPair(left.getLast()));
      double within = right.size() > 1 ? cohesion(right, ofRight) : 0.3;
      double contrast = within - (leftToRight + rightToLeft) / 2;
      signs.set(BorderSign.CONTRAST, contrast);
      signs.set(BorderSign.CONTRAST_LONG, contrast * length);
      if (right.size() > 1) {
        signs.set(BorderSign.NEXT_BELONGS_LEFT, ofLeft.belongingPerPair(right.get(1)));
      }
      signs.set(
          BorderSign.PARTS_AND_CONTRAST,
          signs.of(BorderSign.HEADLINE_PARTS_ABOVE) > 0 ? contrast : 0);
    }

    private PairCounts counts(List<Words> side) {
      PairCounts counts = new PairCounts(page.vocabulary());
      side.forEach(counts::add);
      return counts;
    }

    /** How strongly each belongs to the others. */
    private static double cohesion(List<Words> side, PairCounts counts) {
      double sum = 0;
      for (Words words : side) {
        counts.remove(words);
        sum += counts.belongingPerPair(words);
        counts.add(words);
      }
      return sum / side.size();
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
    private double headlineLeftOver(PairCounts ofLeft, PairCounts ofRight) {
      double most = 0;
      for (int i = begin; i < at && page.isHead(units.get(i).first()); i++) {
        String text = page.line(units.get(i).first()).text();
        List<Span> parts = HeadlineSplitter.parts(text);
        Words own = page.wordsOf(units.get(i));
        ofLeft.remove(own);
        double sum = 0;
        for (int p = parts.size() - 1; p > 0; p--) {
          Words words = page.wordsIn(parts.get(p).of(text));
          sum += ofRight.belonging(words) - ofLeft.belonging(words);
          most = Math.max(most, sum);
        }
        ofLeft.add(own);
      }
      return Math.min(most, 15) / 5;
    }
  }
}
