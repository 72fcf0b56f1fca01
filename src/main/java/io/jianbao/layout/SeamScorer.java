package io.jianbao.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scores which line may go on with which. Immutable. */
final class SeamScorer {
  /** Foreign lines between the two halves of a paragraph, at most. */
  private static final int MOST_BETWEEN = 7;

  /** The same with copies, which are passed over. */
  private static final int REACH = 20;

  /** Lines behind the one that goes on that are looked at. */
  private static final int BEHIND = 3;

  /** Over foreign lines only what reads well goes on: of five hundred such seams one does not. */
  private static final double LEAST_APART = -2;

  /** Wider lines hardly are headlines or cut-off beginnings. In characters. */
  private static final double LONG = 40;

  /** What is a headline for sure is no piece of a paragraph. The logarithm of the odds. */
  private static final double SURELY_HEADLINE = 4;

  private final TreeModel<SeamSign> together;
  private final TreeModel<SeamSign> apart;
  private final ReportedStatement statements = new ReportedStatement();

  /**
   * @param together for a line and the one below it
   * @param apart for lines with others between them
   */
  SeamScorer(TreeModel<SeamSign> together, TreeModel<SeamSign> apart) {
    this.together = together;
    this.apart = apart;
  }

  static SeamScorer load() {
    return new SeamScorer(
        TreeModel.load("seam-trees.tsv", SeamSign.class),
        TreeModel.load("seam-apart-trees.tsv", SeamSign.class));
  }

  /**
   * One line that may go on with another.
   *
   * @param first the line that is gone on with
   * @param second the line that goes on
   * @param apart whether other lines stand between them, copies left out
   * @param signs a value for each {@link SeamSign}
   * @param logit the logarithm of the odds, not below {@link TreeModel#UNLIKELY}
   */
  record Candidate(int first, int second, boolean apart, Signs<SeamSign> signs, double logit) {}

  List<Evidence> evidence(Candidate candidate) {
    return model(candidate.apart()).evidence(candidate.signs());
  }

  private TreeModel<SeamSign> model(boolean candidatesApart) {
    return candidatesApart ? apart : together;
  }

  /** All pairs of lines of the page that are worth a thought, in the order of the first lines. */
  List<Candidate> candidates(LinedPage page) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (mayGoOn(page, i)) {
        new Search(page, i).addTo(candidates);
      }
    }
    return candidates;
  }

  private static boolean mayGoOn(LinedPage page, int i) {
    LineFacts facts = page.facts(i);
    boolean text =
        page.kind(i) == LineKind.BODY
            || page.kind(i) == LineKind.HEADLINE
            || page.kind(i) == LineKind.LEAD;
    return text
        && page.headlineLogit(i) < SURELY_HEADLINE
        && !page.isCopy(i)
        && facts.line().folded().length > 0
        && !endsForSure(facts.line().folded());
  }

  /** Behind a full stop, that of a quotation included. */
  private static boolean endsForSure(char[] folded) {
    char last = folded[folded.length - 1];
    return Marks.fullStop(last)
        || last == '”' && folded.length > 1 && Marks.fullStop(folded[folded.length - 2]);
  }

  private static boolean mayFollow(LinedPage page, int j) {
    LineFacts facts = page.facts(j);
    boolean text = page.kind(j) == LineKind.BODY || page.kind(j) == LineKind.HEADLINE;
    return text
        && page.headlineLogit(j) < SURELY_HEADLINE
        && !page.isCopy(j)
        && facts.line().folded().length > 0;
  }

  /** The lines that may go on with one line, nearest first. */
  private final class Search {
    private final LinedPage page;
    private final int first;
    private final PairCounts around;
    private final PairCounts inside;

    /** How much the lines below the first belong to those around it; not a number until asked. */
    private final double[] belongs = new double[REACH + BEHIND];

    private int between;
    private boolean headlineBetween;
    private boolean leadBetween;
    private boolean openBetween;
    private double betweenBelongs;

    Search(LinedPage page, int first) {
      this.page = page;
      this.first = first;
      this.around = page.above();
      this.inside = page.below();
      Arrays.fill(belongs, Double.NaN);
      for (int i = Math.max(0, first - 2); i <= first; i++) {
        around.add(page.facts(i).words());
      }
    }

    void addTo(List<Candidate> candidates) {
      int end = Math.min(page.size(), first + REACH);
      for (int j = first + 1; j < end && between <= MOST_BETWEEN; j++) {
        if (mayFollow(page, j)
            && (between == 0 || page.goesOn(first, j) >= LEAST_APART)
            && !statements.lacksSubject(page.line(first).folded(), page.line(j).folded())) {
          weigh(j, candidates);
        }
        if (!page.isCopy(j)) {
          passOver(j);
        }
      }
    }

    private void weigh(int j, List<Candidate> candidates) {
      Signs<SeamSign> signs = signs(j);
      double logit = model(between > 0).logit(signs);
      if (logit >= TreeModel.UNLIKELY) {
        candidates.add(new Candidate(first, j, between > 0, signs, logit));
      }
    }

    /** How much line {@code j} belongs to the lines around the first. */
    private double belongs(int j) {
      int at = j - first - 1;
      if (Double.isNaN(belongs[at])) {
        belongs[at] = around.belongingPerPair(page.facts(j).words());
      }
      return belongs[at];
    }

    private void passOver(int j) {
      LineFacts facts = page.facts(j);
      between++;
      boolean headline = page.isHead(j);
      headlineBetween |= headline;
      leadBetween |= facts.kind() == LineKind.LEAD;
      openBetween |= !headline && !facts.finished();
      inside.add(facts.words());
      betweenBelongs += headline ? 0 : belongs(j);
    }

    private Signs<SeamSign> signs(int j) {
      Signs<SeamSign> signs = new Signs<>(SeamSign.values().length);
      LineFacts one = page.facts(first);
      LineFacts two = page.facts(j);
      Junction junction = j == first + 1 ? page.junction(first) : page.junction(first, j);
      signs.set(SeamSign.GOES_ON, page.goesOn(first, j));
      signs.set(SeamSign.BOND, Math.clamp(junction.bond(), 0, 10) / 5);
      signs.set(SeamSign.BOND_BELOW_NOTHING, Math.clamp(junction.bond(), -5, 0) / 5);
      signs.set(SeamSign.BOND_OF_FIRST, Math.clamp(junction.firstBond(), -2, 8) / 5);
      signs.set(SeamSign.NO_BOND, junction.bond() < 0.5);
      signs.set(SeamSign.BEGINS_FRESH, junction.fresh() / 5);
      signs.set(SeamSign.READS_AS_ENDED, junction.ended() / 5);
      lookAtMarks(one, two, signs);
      lookAtForm(one, two, j, signs);
      if (between > 0) {
        lookBetween(signs);
        signs.set(SeamSign.BELONGS_BETWEEN, inside.belongingPerPair(two.words()));
        lookBehind(j, signs);
      }
      signs.set(SeamSign.BELONGS, belongs(j));
      return signs;
    }

    private static void lookAtMarks(LineFacts one, LineFacts two, Signs<SeamSign> signs) {
      char last = one.line().last();
      char next = two.line().first();
      signs.set(SeamSign.BEGINS_WITH_PARTING_MARK, Marks.parts(next) || "。;:!?".indexOf(next) >= 0);
      signs.set(SeamSign.BEGINS_WITH_CLOSING_MARK, Marks.closes(next));
      signs.set(SeamSign.BEGINS_WITH_OPENING_MARK, Marks.opens(next));
      signs.set(SeamSign.ENDS_WITH_PARTING_MARK, Marks.parts(last));
      signs.set(SeamSign.ENDS_WITH_COLON, last == ':' || last == '—');
      signs.set(SeamSign.ENDS_WITH_OPENING_MARK, Marks.opens(last));
      signs.set(SeamSign.ENDS_WITH_BRACKET, last == ')');
      signs.set(SeamSign.FINISHED, Marks.endsSentence(last));
      signs.set(SeamSign.FULL_STOP, Marks.fullStop(last));
      Quotation open = one.quotation();
      Quotation closed = two.quotation();
      boolean match = open.closedBy(closed);
      signs.set(SeamSign.QUOTE_CLOSED, match);
      signs.set(SeamSign.QUOTE_NOT_CLOSED, open.leftOpen() != 0 && !match);
      signs.set(SeamSign.CLOSING_WITHOUT_OPENING, closed.closedFirst() != 0 && !match);
      signs.set(SeamSign.BALANCED, open.leftOpen() == 0 && closed.closedFirst() == 0);
      signs.set(SeamSign.DIGITS_MEET, last == '0' && next == '0');
      signs.set(SeamSign.LETTERS_MEET, last == 'a' && next == 'a');
    }

    private void lookAtForm(LineFacts one, LineFacts two, int j, Signs<SeamSign> signs) {
      signs.set(SeamSign.FIRST_LOOKS_LIKE_HEADLINE, likely(page.headlineLogit(first)));
      signs.set(SeamSign.SECOND_LOOKS_LIKE_HEADLINE, likely(page.headlineLogit(j)));
      boolean beforeLead = j + 1 < page.size() && page.facts(j + 1).kind() == LineKind.LEAD;
      signs.set(SeamSign.SECOND_BEFORE_LEAD, beforeLead && !two.finished());
      signs.set(SeamSign.BEGINS_WITH_SPEAKER, statements.beginsWithSpeaker(two.line().folded()));
      signs.set(SeamSign.FIRST_IN_PARTS, hasBlanks(one));
      signs.set(SeamSign.SECOND_IN_PARTS, hasBlanks(two));
      signs.set(SeamSign.FIRST_SHORT, one.line().folded().length < LONG);
      signs.set(SeamSign.SECOND_SHORT, two.line().folded().length < LONG);
    }

    /** Headlines are parted by blanks, sentences hardly. */
    private static boolean hasBlanks(LineFacts facts) {
      return facts.line().folded().length < facts.line().text().length();
    }

    private static double likely(double logit) {
      return TreeModel.probability(logit);
    }

    private void lookBetween(Signs<SeamSign> signs) {
      signs.set(SeamSign.ONE_LINE_BETWEEN, between == 1);
      signs.set(SeamSign.TWO_LINES_BETWEEN, between == 2);
      signs.set(SeamSign.MORE_LINES_BETWEEN, Math.max(0, between - 2));
      signs.set(SeamSign.HEADLINE_BETWEEN, headlineBetween);
      signs.set(SeamSign.LEAD_BETWEEN, leadBetween);
      signs.set(SeamSign.OPEN_LINE_BETWEEN, openBetween);
      signs.set(SeamSign.BETWEEN_BELONGS, between > 0 ? betweenBelongs / between : 0);
    }

    /** Behind a gap, the article goes on; behind two cut-off paragraphs the foreign one does. */
    private void lookBehind(int j, Signs<SeamSign> signs) {
      int looked = 0;
      double belongsAround = 0;
      double belongsBetween = 0;
      int end = Math.min(page.size(), j + 1 + BEHIND);
      for (int k = j + 1; k < end; k++) {
        if (page.isHead(k) || page.kind(k) == LineKind.LEAD) {
          break;
        }
        if (!page.isCopy(k)) {
          belongsAround += belongs(k);
          belongsBetween += inside.belongingPerPair(page.facts(k).words());
          looked++;
        }
      }
      signs.set(SeamSign.BEHIND_BEGINS, looked == 0);
      if (looked > 0) {
        signs.set(SeamSign.BEHIND_BELONGS, belongsAround / looked);
        signs.set(SeamSign.BEHIND_BELONGS_BETWEEN, belongsBetween / looked);
      }
    }
  }
}
