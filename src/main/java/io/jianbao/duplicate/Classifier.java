package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.Attributions.Attribution;
import io.jianbao.duplicate.DuplicatePair.Kind;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Names the kind of a verified pair from what differs. Immutable. */
final class Classifier {
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
  private static final String SENTENCE_END = "。！？!?…；;”\"」』）)";

  /** Below this share of the longer text a copy is part of it rather than another version. */
  private static final double PART = 0.80;

  /** Above this a missing end is a slip. */
  private static final double WHOLE = 0.985;

  /** Text out of order from here on is no accident. */
  private static final int MOVED = 8;

  private static final double MOSTLY_FORMULA = 0.6;
  private static final double SAME_FACTS = 0.90;

  private final Attributions attributions = Attributions.load();

  /**
   * One of the two texts.
   *
   * @param formula what of it many paragraphs have
   */
  record Side(ParagraphText paragraph, FoldedText folded, Formula formula) {}

  Kind kind(Side a, Side b, Alignment alignment) {
    if (isTemplate(a, b, alignment)) {
      return Kind.TEMPLATE;
    }
    if (onlySpeakersDiffer(a, b, alignment.edits())) {
      return Kind.SPEAKER;
    }
    if (onlyFiguresDiffer(a.folded, b.folded, alignment.edits())) {
      return Kind.NUMBER;
    }
    if (alignment.moved() >= MOVED
        && alignment.aligned() + alignment.moved() >= 0.6 * alignment.shorter()) {
      return Kind.REORDERED;
    }
    return a.folded.length() <= b.folded.length()
        ? part(a, b, alignment)
        : part(b, a, alignment.flipped());
  }

  /** The same form filled with other facts: both follow a formula, and its slots differ. */
  private static boolean isTemplate(Side a, Side b, Alignment alignment) {
    Side part = a.folded.length() <= b.folded.length() ? a : b;
    if (part.formula.share() < MOSTLY_FORMULA) {
      return false;
    }
    int figures = 0;
    int slots = 0;
    for (Edit edit : alignment.edits()) {
      if (isFigure(a.folded, b.folded, edit)) {
        figures++;
      } else if (Formula.isSlot(edit, a.formula, b.formula)) {
        slots++;
      }
    }
    return figures + slots >= 3
        || slots > 0 && figures + slots == 2
        || figures + slots > 0 && alignment.similarity() < SAME_FACTS;
  }

  private boolean onlySpeakersDiffer(Side a, Side b, List<Edit> edits) {
    List<Attribution> inA = attributions(a.paragraph);
    List<Attribution> inB = attributions(b.paragraph);
    boolean someone = false;
    for (Edit edit : edits) {
      Span spanA = raw(a.folded, edit.aStart(), edit.aEnd());
      Span spanB = raw(b.folded, edit.bStart(), edit.bEnd());
      if (!isInside(spanA, inA) || !isInside(spanB, inB)) {
        return false;
      }
      someone |= namesSomeone(spanA, inA) || namesSomeone(spanB, inB);
    }
    return someone;
  }

  private List<Attribution> attributions(ParagraphText paragraph) {
    List<Attribution> all = new ArrayList<>(attributions.in(paragraph.text()));
    for (Span speaker : paragraph.speakers()) {
      all.add(new Attribution(speaker, new Span(speaker.end(), speaker.end())));
    }
    return all;
  }

  private static boolean isInside(Span span, List<Attribution> attributions) {
    return span.isEmpty() || attributions.stream().anyMatch(it -> it.clause().contains(span));
  }

  /** Not only the verb differs. */
  private static boolean namesSomeone(Span span, List<Attribution> attributions) {
    return !span.isEmpty() && attributions.stream().noneMatch(it -> it.verb().contains(span));
  }

  private static boolean onlyFiguresDiffer(FoldedText a, FoldedText b, List<Edit> edits) {
    return !edits.isEmpty() && edits.stream().allMatch(edit -> isFigure(a, b, edit));
  }

  private static boolean isFigure(FoldedText a, FoldedText b, Edit edit) {
    Edit whole = wholeFigures(a, b, edit);
    return isFigure(a, whole.aStart(), whole.aEnd()) && isFigure(b, whole.bStart(), whole.bEnd());
  }

  /** The edit widened over the digits on either side that both texts share. */
  static Edit wholeFigures(FoldedText a, FoldedText b, Edit edit) {
    int before = 0;
    while (edit.aStart() > before
        && edit.bStart() > before
        && isFigureChar(a.charAt(edit.aStart() - before - 1))
        && a.charAt(edit.aStart() - before - 1) == b.charAt(edit.bStart() - before - 1)) {
      before++;
    }
    int behind = 0;
    while (edit.aEnd() + behind < a.length()
        && edit.bEnd() + behind < b.length()
        && isFigureChar(a.charAt(edit.aEnd() + behind))
        && a.charAt(edit.aEnd() + behind) == b.charAt(edit.bEnd() + behind)) {
      behind++;
    }
    return new Edit(
        edit.aStart() - before, edit.aEnd() + behind, edit.bStart() - before, edit.bEnd() + behind);
  }

  private static boolean isFigure(FoldedText text, int start, int end) {
    boolean numeral = false;
    for (int i = start; i < end; i++) {
      if (!isFigureChar(text.charAt(i))) {
        return false;
      }
      numeral |= !isMark(text.charAt(i));
    }
    return numeral;
  }

  private static boolean isFigureChar(char c) {
    return FoldedText.isDigit(c) || isMark(c) || NUMERALS.indexOf(c) >= 0;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == ':' || c == '/' || c == '~' || c == '-';
  }

  /** Near, or the one a part of the other. */
  private static Kind part(Side part, Side whole, Alignment alignment) {
    List<Edit> edits = alignment.edits();
    Edit head = edits.isEmpty() ? null : edits.getFirst();
    Edit tail = edits.isEmpty() ? null : edits.getLast();
    boolean hasHead = head != null && head.aStart() == 0 && head.bStart() == 0;
    boolean hasTail =
        tail != null && tail.aEnd() == alignment.aLength() && tail.bEnd() == alignment.bLength();
    int inner = edits.size() - (hasHead ? 1 : 0) - (hasTail ? 1 : 0);
    double share = (double) alignment.aligned() / alignment.longer();
    boolean apart = alignment.longer() - alignment.shorter() >= 3 && share < WHOLE;
    int stray = Math.max(3, part.folded.length() / 4);
    boolean inside = (!hasHead || head.aSize() <= stray) && (!hasTail || tail.aSize() <= stray);
    if (!inside || !(share < PART || apart && inner <= 0)) {
      return share >= 0.5 ? Kind.NEAR : Kind.CONTAINED;
    }
    boolean cutAtEnd =
        hasTail && tail.bSize() > tail.aSize() + 4 && !endsSentence(part.paragraph.text());
    boolean cutAtStart =
        hasHead && head.bSize() > head.aSize() + 4 && startsMidway(whole, head.bEnd());
    return cutAtEnd || cutAtStart ? Kind.TRUNCATED : Kind.CONTAINED;
  }

  private static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && SENTENCE_END.indexOf(text.charAt(last)) >= 0;
  }

  /** Whether the folded place is not the beginning of a sentence of the text. */
  private static boolean startsMidway(Side whole, int at) {
    String text = whole.paragraph.text();
    int start = whole.folded.rawStart(at);
    for (int i = whole.folded.rawEnd(at); i < start; i++) {
      if (SENTENCE_END.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A stretch of the folded text in the printed one. */
  static Span raw(FoldedText text, int start, int end) {
    if (start == end) {
      int at = text.rawEnd(start);
      return new Span(at, at);
    }
    return new Span(text.rawStart(start), text.rawEnd(end));
  }
}
