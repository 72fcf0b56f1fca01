package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.DuplicatePair.Difference;
import io.jianbao.duplicate.DuplicatePair.Kind;
import io.jianbao.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A pair that has no group yet.
 *
 * @param a the earlier paragraph
 * @param b the later one
 * @param percent the similarity, from 0 to 100
 * @param part the shorter of the two
 * @param flaws characters of the shorter that the longer has not
 */
record VerifiedPair(
    int a, int b, TimedKind kinds, int percent, List<Difference> differences, int part, int flaws) {
  /** The similarity of texts that are the same; others are less alike, be it by one character. */
  static final int SAME = 100;

  private static final List<Kind> KINDS = List.of(Kind.values());

  /**
   * The pair of two paragraphs that differ.
   *
   * @param alignment of the longer one with the shorter one
   */
  static VerifiedPair of(
      int longer,
      int shorter,
      TimedKind kinds,
      FoldedText folded,
      FoldedText other,
      Alignment alignment) {
    List<Edit> edits = alignment.edits();
    if (kinds.sameDay() == Kind.NUMBER) {
      edits = Edits.wholeFigures(folded, other, edits);
    }
    boolean inOrder = longer < shorter;
    List<Difference> differences = new ArrayList<>(edits.size());
    for (Edit edit : edits) {
      Span inLonger = folded.raw(edit.aStart(), edit.aEnd());
      Span inShorter = other.raw(edit.bStart(), edit.bEnd());
      differences.add(
          inOrder ? new Difference(inLonger, inShorter) : new Difference(inShorter, inLonger));
    }
    return new VerifiedPair(
        Math.min(longer, shorter),
        Math.max(longer, shorter),
        kinds,
        Math.min(SAME - 1, alignment.percent()),
        differences,
        shorter,
        alignment.shorter() - alignment.aligned());
  }

  /** Of two paragraphs whose folded texts are the same. */
  static VerifiedPair same(int a, int b, Kind kind) {
    return new VerifiedPair(a, b, TimedKind.always(kind), SAME, List.of(), a, 0);
  }

  /** What it is if it is not known when the texts were printed. */
  Kind kind() {
    return kinds.sameDay();
  }

  /** The pair of two texts of which it is known how long after one another they were printed. */
  VerifiedPair after(long days) {
    TimedKind known = TimedKind.always(kinds.after(days));
    return new VerifiedPair(a, b, known, percent, differences, part, flaws);
  }

  int whole() {
    return part == a ? b : a;
  }

  DuplicatePair inGroup(int group) {
    return new DuplicatePair(a, b, kind(), BigDecimal.valueOf(percent, 2), group, differences);
  }

  /** What differs lies in order in both texts. */
  byte[] encode() {
    Varints numbers = new Varints();
    numbers.write(a);
    numbers.write(b - a);
    numbers.write(part == a ? 0 : 1);
    numbers.write(KINDS.indexOf(kinds.sameDay()));
    numbers.write(KINDS.indexOf(kinds.soon()));
    numbers.write(KINDS.indexOf(kinds.later()));
    numbers.write(kinds.days());
    numbers.write(percent);
    numbers.write(flaws);
    int inA = 0;
    int inB = 0;
    for (Difference it : differences) {
      numbers.write(it.a().start() - inA);
      numbers.write(it.a().length());
      numbers.write(it.b().start() - inB);
      numbers.write(it.b().length());
      inA = it.a().end();
      inB = it.b().end();
    }
    return numbers.toByteArray();
  }

  static VerifiedPair decode(byte[] encoded) {
    Varints numbers = new Varints(encoded);
    int a = numbers.read();
    int b = a + numbers.read();
    int part = numbers.read() == 0 ? a : b;
    Kind sameDay = KINDS.get(numbers.read());
    Kind soon = KINDS.get(numbers.read());
    TimedKind kinds = new TimedKind(sameDay, soon, KINDS.get(numbers.read()), numbers.read());
    int percent = numbers.read();
    int flaws = numbers.read();
    List<Difference> differences = new ArrayList<>();
    int inA = 0;
    int inB = 0;
    while (numbers.hasNext()) {
      Span spanA = next(inA, numbers);
      Span spanB = next(inB, numbers);
      differences.add(new Difference(spanA, spanB));
      inA = spanA.end();
      inB = spanB.end();
    }
    return new VerifiedPair(a, b, kinds, percent, differences, part, flaws);
  }

  private static Span next(int from, Varints numbers) {
    int start = from + numbers.read();
    return new Span(start, start + numbers.read());
  }

  boolean isPart() {
    return kind() == Kind.CONTAINED || kind() == Kind.TRUNCATED;
  }
}
