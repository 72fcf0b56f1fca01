package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.Attributions.Attribution;
import io.jianbao.duplicate.DuplicatePair.Kind;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Names the kind of a verified pair from what differs. Immutable. */
final class Classifier {
  /** Text out of order from here on is no accident, */
  private static final int MOVED = 8;

  /** if most of the longer text is there at all. */
  private static final double MOST = 0.5;

  private final Attributions attributions = Attributions.load();

  TimedKind kinds(Side a, Side b, Alignment alignment) {
    Comparison texts = new Comparison(a, b, alignment, attributions);
    return Reprint.kinds(kind(texts), texts);
  }

  private Kind kind(Comparison texts) {
    boolean template = SameForm.isFilledOtherwise(texts);
    if (!template && FigureEdits.areAll(texts.a().folded(), texts.b().folded(), texts.edits())) {
      return Kind.NUMBER;
    }
    boolean moved = isMoved(texts);
    if (!moved && onlySpeakersDiffer(texts)) {
      return Kind.SPEAKER;
    }
    if (template) {
      return Kind.TEMPLATE;
    }
    Kind part = PartKind.of(texts.partFirst()).kind();
    if (part != Kind.TRUNCATED && isPhrase(texts.part())) {
      return Kind.BOILERPLATE;
    }
    return moved ? Kind.REORDERED : part;
  }

  private static boolean isMoved(Comparison texts) {
    Alignment alignment = texts.alignment();
    boolean most = alignment.aligned() + alignment.moved() >= MOST * texts.longer();
    return alignment.moved() >= MOVED && most || texts.isClauseMoved();
  }

  /** A sentence that is printed every day (某某参加会见。), or a byline. */
  private static boolean isPhrase(Side side) {
    return side.folded().length() <= Lengths.PHRASE
        && (side.isNote() || side.formula().isAll() && side.endsSentence());
  }

  private boolean onlySpeakersDiffer(Comparison texts) {
    for (Edit edit : texts.edits()) {
      if (edit.aSize() > Attributions.LONGEST_CLAUSE
          || edit.bSize() > Attributions.LONGEST_CLAUSE) {
        return false;
      }
    }
    List<Attribution> inA = attributions(texts.a().paragraph());
    List<Attribution> inB = attributions(texts.b().paragraph());
    boolean replaced = false;
    boolean added = false;
    for (Edit edit : texts.edits()) {
      Span spanA = texts.a().raw(edit.aStart(), edit.aEnd());
      Span spanB = texts.b().raw(edit.bStart(), edit.bEnd());
      if (!isInside(spanA, inA) || !isInside(spanB, inB)) {
        return false;
      }
      boolean named = namesSomeone(spanA, inA) || namesSomeone(spanB, inB);
      replaced |= named && !spanA.isEmpty() && !spanB.isEmpty();
      added |= isWhole(spanA, inA) || isWhole(spanB, inB);
    }
    return replaced || added;
  }

  private List<Attribution> attributions(ParagraphText paragraph) {
    List<Attribution> all = new ArrayList<>(attributions.in(paragraph.text()));
    for (Span speaker : paragraph.speakers()) {
      all.add(new Attribution(speaker, new Span(speaker.end(), speaker.end())));
    }
    return all;
  }

  private static boolean isInside(Span span, List<Attribution> attributions) {
    for (Attribution attribution : attributions) {
      if (attribution.clause().contains(span)) {
        return true;
      }
    }
    return span.isEmpty();
  }

  /** Not only the verb differs, and not only a character: that is a slip. */
  private static boolean namesSomeone(Span span, List<Attribution> attributions) {
    for (Attribution attribution : attributions) {
      if (attribution.verb().contains(span)) {
        return false;
      }
    }
    return span.length() >= 2;
  }

  /** A speaker and the verb, where the other text has neither. */
  private static boolean isWhole(Span span, List<Attribution> attributions) {
    for (Attribution it : attributions) {
      if (span.start() <= it.clause().start() + 1 && it.verb().end() <= span.end()) {
        return true;
      }
    }
    return false;
  }
}
