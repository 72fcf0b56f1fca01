package io.jianbao.layout;

import io.jianbao.text.Script;
import java.util.Arrays;

/** Tells headlines from short paragraphs and pieces of paragraphs. Immutable. */
final class HeadlineFinder {
  /** No headline is wider, several on one line included. In em. */
  private static final double WIDEST = 110;

  private static final double ROW = 26;
  private static final String PARTICLES = "的了在是和与将为对从就也都还等";

  private final TreeModel<HeadlineSign> model;

  HeadlineFinder(TreeModel<HeadlineSign> model) {
    this.model = model;
  }

  static HeadlineFinder load() {
    return new HeadlineFinder(TreeModel.load("headline-trees.tsv", HeadlineSign.class));
  }

  TreeModel<HeadlineSign> model() {
    return model;
  }

  /** Whether the line may be a headline at all. */
  static boolean possible(LineFacts line) {
    return line.kind() == LineKind.BODY
        && line.line().folded().length >= 2
        && line.line().text().length() <= WIDEST * 2
        && line.line().width() <= WIDEST
        && !Marks.parts(line.line().last())
        && "。；;".indexOf(line.line().last()) < 0;
  }

  /** The logarithm of the odds that line {@code i} is a headline. */
  double logit(LinedPage page, int i) {
    return possible(page.facts(i)) ? model.logit(signs(page, i)) : -20;
  }

  Signs<HeadlineSign> signs(LinedPage page, int i) {
    Signs<HeadlineSign> signs = new Signs<>(HeadlineSign.values().length);
    lookInside(page.facts(i), signs);
    readAsHeadline(page, i, signs);
    lookBefore(page, i, signs);
    lookBehind(page, i, signs);
    return signs;
  }

  private static void lookInside(LineFacts facts, Signs<HeadlineSign> signs) {
    Line line = facts.line();
    double width = line.width();
    char last = line.last();
    signs.set(HeadlineSign.WIDTH, width / 20);
    signs.set(HeadlineSign.WIDER_THAN_A_ROW, width > ROW);
    double widest = widestPart(line.text());
    signs.set(HeadlineSign.WIDEST_PART, widest / 20);
    boolean dash = line.text().contains(" ——") || line.text().contains("\u3000——");
    signs.set(HeadlineSign.PART_BEGINS_WITH_DASH, dash);
    signs.set(HeadlineSign.SEVERAL_PARTS, widest < width);
    signs.set(HeadlineSign.ENDS_WITH_STOP, Marks.fullStop(last));
    signs.set(HeadlineSign.ENDS_WITH_COLON, last == ':' || last == '—');
    signs.set(HeadlineSign.ENDS_WITH_BRACKET, last == ')' || last == '》');
    signs.set(HeadlineSign.BEGINS_WITH_PARTING_MARK, Marks.parts(line.first()));
    int commas = 0;
    int particles = 0;
    int stops = 0;
    char[] folded = line.folded();
    for (int k = 0; k < folded.length; k++) {
      commas += folded[k] == ',' ? 1 : 0;
      particles += PARTICLES.indexOf(folded[k]) >= 0 ? 1 : 0;
      stops += k + 1 < folded.length && (folded[k] == '。' || folded[k] == ';') ? 1 : 0;
    }
    signs.set(HeadlineSign.COMMAS, Math.min(3, commas));
    signs.set(HeadlineSign.FULL_STOP_INSIDE, stops > 0);
    signs.set(HeadlineSign.PARTICLES, 10.0 * particles / folded.length);
    Quotation quotation = facts.quotation();
    signs.set(HeadlineSign.UNBALANCED, quotation.closedFirst() != 0 || quotation.leftOpen() != 0);
  }

  /** Whether it begins and ends with the characters of a headline or with those of a paragraph. */
  private static void readAsHeadline(LinedPage page, int i, Signs<HeadlineSign> signs) {
    char[] text = page.line(i).folded();
    CharacterModel model = page.characters();
    int length = Math.min(3, text.length);
    char[] begin = new char[length + 1];
    System.arraycopy(text, 0, begin, 1, length);
    double difference = 0;
    for (int at = 1; at <= length; at++) {
      begin[0] = CharacterModel.HEADLINE_START;
      difference += model.logProbability(begin, 0, at);
      begin[0] = CharacterModel.START;
      difference -= model.logProbability(begin, 0, at);
    }
    signs.set(HeadlineSign.BEGINS_AS_HEADLINE, difference / 5);
    char[] end = Arrays.copyOfRange(text, text.length - length, text.length + 1);
    end[length] = CharacterModel.HEADLINE_END;
    signs.set(HeadlineSign.ENDS_AS_HEADLINE, model.logProbability(end, 0, length) / 5);
  }

  /** The width of the widest stretch without a blank. */
  private static double widestPart(String text) {
    double widest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Script.isBlank(text.charAt(i))) {
        widest = Math.max(widest, Line.width(text, start, i));
        start = i + 1;
      }
    }
    return widest;
  }

  private static void lookBefore(LinedPage page, int i, Signs<HeadlineSign> signs) {
    signs.set(HeadlineSign.FIRST_OF_PAGE, i == 0);
    if (i == 0) {
      return;
    }
    LineFacts previous = page.facts(i - 1);
    boolean small = isShort(previous);
    signs.set(HeadlineSign.AFTER_SHORT_LINE, small);
    signs.set(HeadlineSign.AFTER_FINISHED_LINE, previous.finished());
    signs.set(HeadlineSign.AFTER_OPEN_LINE, !previous.finished() && !small);
    signs.set(HeadlineSign.AFTER_SIGNATURE, previous.kind() == LineKind.SIGNATURE);
    Junction junction = page.junction(i - 1);
    signs.set(HeadlineSign.BOND_WITH_PREVIOUS, previous.finished() ? 0 : junction.bond() / 5);
    signs.set(HeadlineSign.BEGINS_FRESH, junction.fresh() / 5);
  }

  private static void lookBehind(LinedPage page, int i, Signs<HeadlineSign> signs) {
    signs.set(HeadlineSign.LAST_OF_PAGE, i + 1 == page.size());
    if (i + 1 == page.size()) {
      return;
    }
    LineFacts next = page.facts(i + 1);
    Junction junction = page.junction(i);
    boolean lead = next.kind() == LineKind.LEAD;
    signs.set(HeadlineSign.BEFORE_LEAD, lead);
    signs.set(HeadlineSign.BEFORE_SHORT_LINE, isShort(next));
    signs.set(HeadlineSign.BOND_WITH_NEXT, junction.bond() / 5);
    signs.set(HeadlineSign.NEXT_BEGINS_FRESH, lead ? 1 : junction.fresh() / 5);
    signs.set(HeadlineSign.READS_AS_ENDED, junction.ended() / 5);
  }

  /** A line short and open enough to be a headline. */
  private static boolean isShort(LineFacts facts) {
    return possible(facts) && facts.line().width() <= ROW && !facts.finished();
  }
}
