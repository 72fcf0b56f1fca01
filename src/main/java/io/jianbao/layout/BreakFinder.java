package io.jianbao.layout;

import java.util.List;

/** Finds where text is missing: what breaks off, what begins in mid-sentence, half a quotation. */
final class BreakFinder {
  /** A paragraph hardly begins with characters that are rarer there than elsewhere by this much. */
  private static final double MIDWAY = -4;

  /** Pieces of a paragraph are mostly wider than a line that is no sentence. In em. */
  private static final double LABEL = 13;

  private BreakFinder() {}

  /**
   * Adds what is missing around a paragraph.
   *
   * @param quoted whether an earlier paragraph opened a quotation and did not close it
   * @return the same behind this paragraph
   */
  static boolean addTo(
      List<Break> breaks, LinedPage page, Unit unit, int paragraph, boolean quoted) {
    LineFacts first = page.facts(unit.first());
    LineFacts last = page.facts(unit.last());
    Quotation quotation = quotation(page, unit);
    boolean prose = page.kind(unit.first()) == LineKind.BODY || first.kind() == LineKind.LEAD;
    if (prose && startsMidway(page, first)) {
      breaks.add(new Break(paragraph, Break.At.START, Break.Kind.STARTS_MIDWAY));
    } else if (quotation.closedFirst() != 0 && !quoted) {
      breaks.add(new Break(paragraph, Break.At.START, Break.Kind.GAP));
    }
    if (prose && breaksOff(last)) {
      breaks.add(new Break(paragraph, Break.At.END, Break.Kind.CUT_OFF));
    }
    return quotation.leftOpen() == '“' || quoted && quotation.closedFirst() == 0;
  }

  private static Quotation quotation(LinedPage page, Unit unit) {
    if (unit.lines().size() == 1) {
      return page.facts(unit.first()).quotation();
    }
    StringBuilder joined = new StringBuilder();
    unit.lines().forEach(line -> joined.append(page.line(line).folded()));
    return Quotation.of(joined.toString().toCharArray());
  }

  private static boolean startsMidway(LinedPage page, LineFacts facts) {
    char first = facts.line().first();
    if (Marks.parts(first) || Marks.closes(first) || "。;:!?".indexOf(first) >= 0) {
      return true;
    }
    return facts.kind() == LineKind.BODY && page.beginsFresh(facts.line().index()) < MIDWAY;
  }

  /** Whether the paragraph ends with a line of origin or is a byline. */
  private static boolean closed(LineFacts facts) {
    return facts.origin() != null && facts.origin().where() != DatelineParser.Form.LEAD;
  }

  private static boolean breaksOff(LineFacts facts) {
    char last = facts.line().last();
    return !facts.finished()
        && ":—)》".indexOf(last) < 0
        && !closed(facts)
        && !isLabel(facts.line());
  }

  /**
   * A short line without any mark is no sentence: who gives a notice, a name, the head of a list.
   */
  private static boolean isLabel(Line line) {
    boolean marked = false;
    for (char c : line.folded()) {
      marked |= Marks.parts(c) || Marks.fullStop(c) || c == ':' || c == ';';
    }
    return !marked && line.width() <= LABEL;
  }
}
