package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.DuplicatePair.Kind;
import java.util.List;

/**
 * Whether the one text is a part of the other, and what sort of part, or another version of it.
 *
 * @param texts the shorter one first
 * @param head what the texts have in front of all agreement; may be empty
 * @param tail what they have behind it; may be empty
 */
record PartKind(Comparison texts, Edit head, Edit tail) {
  /** Below this share of the longer text a copy is part of it rather than another version. */
  private static final double PART = 0.80;

  /** Above this a missing end is a slip. */
  private static final double WHOLE = 0.985;

  /** Characters in place of what is missing: more are no slip, but words of its own. */
  private static final int SLIP = 1;

  /** The longer text has more than a few characters there. */
  private static final int MORE = 4;

  private static final int LONGEST_SLOGAN = 26;
  private static final String OPENING = "“‘「『《〈（(—■□●○◆◇▲△★☆▶▪•";
  private static final String INSIDE_SENTENCE = "，,、：:";

  static PartKind of(Comparison texts) {
    List<Edit> edits = texts.edits();
    int a = texts.alignment().aLength();
    int b = texts.alignment().bLength();
    Edit head = new Edit(0, 0, 0, 0);
    Edit tail = new Edit(a, a, b, b);
    if (!edits.isEmpty()) {
      Edit first = edits.getFirst();
      Edit last = edits.getLast();
      head = first.aStart() == 0 && first.bStart() == 0 ? first : head;
      tail = last.aEnd() == a && last.bEnd() == b ? last : tail;
    }
    return new PartKind(texts, head, tail);
  }

  private Side part() {
    return texts.a();
  }

  private Side whole() {
    return texts.b();
  }

  private int length() {
    return texts.alignment().aLength();
  }

  private static boolean isEmpty(Edit edit) {
    return edit.aSize() == 0 && edit.bSize() == 0;
  }

  private int innerEdits() {
    return texts.edits().size() - (isEmpty(head) ? 0 : 1) - (isEmpty(tail) ? 0 : 1);
  }

  Kind kind() {
    if (!isPart()) {
      return share() >= 0.5 ? Kind.NEAR : Kind.CONTAINED;
    }
    boolean more = tail.bSize() > tail.aSize() + MORE;
    boolean before = head.bSize() > head.aSize() + MORE;
    if (isLabel() || isHeading()) {
      return Kind.BOILERPLATE;
    }
    if (more && before) {
      return isStockPhrase() ? Kind.BOILERPLATE : cut(isCutAtStart() && isCutAtEnd());
    }
    if (before && isSlogan() || more && (isPhrase() || isSpeaker())) {
      return Kind.BOILERPLATE;
    }
    boolean changed = innerEdits() > 0 || head.aSize() > 0 || tail.aSize() > 0;
    if (changed && isOfAnotherPage()) {
      return Kind.BOILERPLATE;
    }
    return cut(more && isCutAtEnd() || before && isCutAtStart());
  }

  private Kind cut(boolean cut) {
    return cut && !isName() ? Kind.TRUNCATED : Kind.CONTAINED;
  }

  private double share() {
    return (double) texts.alignment().aligned() / texts.longer();
  }

  /** Whether what is missing at the ends is most of what differs. */
  private boolean isPart() {
    int stray = Math.max(3, length() / 4);
    boolean inside = head.aSize() <= stray && tail.aSize() <= stray;
    int overhang = head.bSize() - head.aSize() + tail.bSize() - tail.aSize();
    boolean mostlyOverhang = 2 * overhang >= texts.longer() - texts.alignment().aligned();
    boolean apart = texts.longer() - texts.shorter() >= 3 && share() < WHOLE;
    return inside && mostlyOverhang && (share() < PART || apart && innerEdits() <= 0);
  }

  /** Whether it stops in mid-clause, or at a comma, with nothing of its own to go on with. */
  private boolean isCutAtEnd() {
    String text = part().text().stripTrailing();
    char last = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    boolean goesOn = Character.isLetterOrDigit(last) && !whole().isMarkAt(tail.bStart());
    return tail.aSize() <= SLIP && (goesOn || last == '，' || last == ',');
  }

  /**
   * Whether it starts in mid-clause of a text of the same page, with nothing of its own in front.
   * Elsewhere it is a sentence that the other text leads up to (会议决定，任命某某为部长。).
   */
  private boolean isCutAtStart() {
    String text = part().text().stripLeading();
    char first = text.isEmpty() ? 0 : text.charAt(0);
    return head.aSize() <= SLIP
        && part().isOnPageOf(whole())
        && OPENING.indexOf(first) < 0
        && (!whole().isMarkAt(head.bEnd()) || INSIDE_SENTENCE.indexOf(first) >= 0);
  }

  /** A few words without a mark between them: a name under a picture, a signature, a heading. */
  private boolean isName() {
    return length() <= Lengths.SUBHEADING
        && part().text().strip().chars().noneMatch(c -> INSIDE_SENTENCE.indexOf(c) >= 0);
  }

  /** A subheading or a name (建设现代化经济体系) that stands in a sentence of another page. */
  private boolean isStockPhrase() {
    return length() <= Lengths.SUBHEADING && !part().endsSentence() && !part().isOnPageOf(whole());
  }

  /** Such a phrase, and whole clauses of what it is found in. */
  private boolean isPhrase() {
    return isStockPhrase() && !part().text().endsWith("，") && whole().isMarkAt(tail.bStart());
  }

  /** What stands in front of a text: who speaks in it (学生张三——), or who sent it (某社消息：). */
  private boolean isLabel() {
    return length() <= Lengths.SUBHEADING && part().announces();
  }

  /** The heading of a numbered section (二、预算草案). */
  private boolean isHeading() {
    return length() <= Lengths.PHRASE && !part().itemNumber().isEmpty() && !part().endsSentence();
  }

  /** Who speaks in the whole: the name under a picture or under a statement of its own. */
  private boolean isSpeaker() {
    int at = whole().folded().rawStart(tail.bStart());
    return length() <= Lengths.PHRASE
        && texts.attributions().in(whole().text()).stream().anyMatch(it -> it.verb().start() == at);
  }

  /** A few words on another page: changed besides, they were not cut off from this one. */
  private boolean isOfAnotherPage() {
    return length() <= Lengths.SUBHEADING && !part().isOnPageOf(whole());
  }

  /** Words that sentences end with again and again (坚决夺取脱贫攻坚战全面胜利). */
  private boolean isSlogan() {
    return length() <= LONGEST_SLOGAN && part().formula().isAll() && !part().isOnPageOf(whole());
  }
}
