package io.jianbao.duplicate;

import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.duplicate.DuplicatePair.Kind;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line that an article, or a page beside it, shows of its own text, as a headline does: its
 * summary in other words, a point with a mark in front, or clauses pulled out of it and set by
 * themselves, without the full stop. What was printed twice by accident keeps the words, and starts
 * where its original starts, or starts and ends in mid-clause, or ends with the full stop.
 *
 * @param part the shorter text
 * @param whole the longer one
 * @param differences from {@code part} to {@code whole}
 */
record PulledLine(String part, String whole, List<Difference> differences) {
  private static final String POINTS = "■□●○◆◇▲△★☆▶▪•";

  /** Marks that no clause ends with. */
  private static final String INSIDE_CLAUSE = "、·“‘「『《〈（(";

  /** Opening and closing. */
  private static final String QUOTES = "“”「」『』";

  /** What a headline may end with. */
  private static final String CLOSING = "》〉）)】";

  private static final String CLAUSE_END = ",，;；。!！?？";

  /** One strange character in so many is a slip. */
  private static final int SLIPS = 20;

  /** Headlines and summaries are hardly longer. */
  private static final int LONGEST_LINE = 32;

  /** What is so much shorter than the other is a part of it. */
  private static final double PART = 0.8;

  static boolean isIn(VerifiedPair pair, ParagraphText a, ParagraphText b) {
    if (pair.kind() == Kind.EXACT || pair.kind() == Kind.BOILERPLATE) {
      return false;
    }
    boolean first = pair.part() == pair.a();
    List<Difference> differences = new ArrayList<>();
    for (Difference it : pair.differences()) {
      differences.add(first ? it : new Difference(it.b(), it.a()));
    }
    String part = first ? a.text() : b.text();
    String whole = first ? b.text() : a.text();
    PulledLine line = new PulledLine(part, whole, differences);
    return line.isPoint()
        || pair.kind() == Kind.REORDERED && line.isReordered()
        || pair.isPart() && (line.isReworded() || line.isCutOut())
        || pair.isPart() && pair.part() == pair.a() && line.isAnnouncement(pair.b() == pair.a() + 1)
        || pair.kind() == Kind.NEAR && pair.part() == pair.a() && line.isHeadlineOf(pair);
  }

  /**
   * A short line in front of the text that it is taken from, without an end: its headline. What
   * begins as the text does is one only if it ends with a clause, and is printed as headlines are,
   * with blanks for commas, or right in front, or leaves out words of the text that it stands in
   * front of: otherwise it is a cut copy.
   */
  private boolean isAnnouncement(boolean rightInFront) {
    char last = part.charAt(endInQuote() - 1);
    boolean ends = isMark(last) && CLOSING.indexOf(last) < 0;
    boolean line = part.length() <= LONGEST_LINE && !ends;
    return line
        && (!beginsAlike()
            || endsClause() && (rightInFront || isOneClause())
            || rightInFront && mostChanged() >= Lengths.NAME);
  }

  /** Said again right below in other words, and in a sentence. */
  private boolean isHeadlineOf(VerifiedPair pair) {
    return pair.b() == pair.a() + 1
        && part.length() <= LONGEST_LINE
        && !Side.endsSentence(part)
        && Side.endsSentence(whole);
  }

  /** The end of the part; if all of it is a quotation, that of the words. */
  private int endInQuote() {
    int quote = QUOTES.indexOf(part.charAt(0));
    int last = part.length() - 1;
    boolean quoted = quote % 2 == 0 && part.charAt(last) == QUOTES.charAt(quote + 1);
    return quoted && last > 1 ? last : part.length();
  }

  private boolean isOneClause() {
    return part.chars().noneMatch(c -> CLAUSE_END.indexOf(c) >= 0);
  }

  private boolean beginsAlike() {
    return differences.stream().noneMatch(it -> isHead(it) && it.b().length() > Lengths.WORDS);
  }

  /** Set off by a mark that the text has not: a point of the summary. */
  private boolean isPoint() {
    return !part.isEmpty()
        && POINTS.indexOf(part.charAt(0)) >= 0
        && POINTS.indexOf(whole.charAt(0)) < 0;
  }

  private boolean isReordered() {
    return part.length() < PART * whole.length() && !Side.endsSentence(part);
  }

  /** Other words inside, not slips. */
  private boolean isReworded() {
    int changed = differences.stream().mapToInt(this::changed).sum();
    return mostChanged() >= Lengths.WORDS && SLIPS * changed > part.length();
  }

  /** The most characters that differ at one place inside. */
  private int mostChanged() {
    return differences.stream().mapToInt(this::changed).max().orElse(0);
  }

  private int changed(Difference it) {
    boolean inside = !isHead(it) && !isTail(it);
    return inside ? Math.max(it.a().length(), it.b().length()) : 0;
  }

  /** Whole clauses without their full stop. */
  private boolean isCutOut() {
    char last = part.isEmpty() ? '。' : part.charAt(part.length() - 1);
    Span head = leftOut(true);
    if (head.isEmpty() || isMark(last)) {
      return false;
    }
    return endsClause() || isMark(whole.charAt(head.end()));
  }

  /** Whether a clause of the whole ends where the part ends. */
  private boolean endsClause() {
    int at = leftOut(false).start();
    boolean ends = at == whole.length();
    while (at > 0 && isMark(whole.charAt(at - 1))) {
      at--;
      ends |= INSIDE_CLAUSE.indexOf(whole.charAt(at)) < 0;
    }
    return ends;
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c);
  }

  /** What the whole has in front of the part or behind it. */
  private Span leftOut(boolean inFront) {
    for (Difference it : differences) {
      boolean clean = it.a().isEmpty();
      if (clean && (inFront ? isHead(it) : isTail(it))) {
        return it.b();
      }
    }
    int at = inFront ? 0 : whole.length();
    return new Span(at, at);
  }

  private boolean isHead(Difference it) {
    return it.a().start() <= firstLetter(part) && it.b().start() <= firstLetter(whole);
  }

  private boolean isTail(Difference it) {
    return it.a().end() >= lastLetter(part) && it.b().end() >= lastLetter(whole);
  }

  private static int firstLetter(String text) {
    int start = 0;
    while (start < text.length() && isMark(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Behind the last letter. */
  private static int lastLetter(String text) {
    int end = text.length();
    while (end > 0 && isMark(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
