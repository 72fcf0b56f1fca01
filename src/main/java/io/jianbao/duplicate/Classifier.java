package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.Attributions.Attribution;
import io.jianbao.duplicate.DuplicatePair.Kind;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the kind of a verified pair from what differs. Immutable. */
final class Classifier {
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
  private static final String SENTENCE_END = "。！？!?…；;”\"」』）)";

  private static final String CLAUSE_END = SENTENCE_END + ",，:：";
  private static final String LABEL_END = ":：—";

  /** Below this share of the longer text a copy is part of it rather than another version. */
  private static final double PART = 0.80;

  /** Above this a missing end is a slip. */
  private static final double WHOLE = 0.985;

  /** Text out of order from here on is no accident. */
  private static final int MOVED = 8;

  private static final double MOSTLY_FORMULA = 0.6;

  /** What of two texts is much longer has more to tell than the other's form. */
  private static final double ALIKE = 0.66;

  /** A name or two words more or less. */
  private static final int LONGEST_SLOT = 6;

  /** A single slot of so many characters on both sides is no slip. */
  private static final int SURE_SLOT = 3;

  private static final int LONGEST_PHRASE = 40;

  /** In so short a line another character is another name. */
  private static final int LONGEST_BYLINE = 24;

  private static final String BYLINE = "本报记者";

  private static final int LONGEST_CASE = 100;

  /** What comes in numbers, and is another one with another number. */
  private static final String SERIES = "日次届期号条集";

  private static final Pattern DATELINE = Pattern.compile(".{2,12}?([0-9]{1,2}月[0-9]{1,2}日)[电讯]");

  /** The number in front of an item. */
  private static final Pattern ITEM =
      Pattern.compile("[（(［\\[〔]?([0-9０-９一二三四五六七八九十①-⑳]{1,3})[）)］\\]〕、.．]");

  /** Names, and that they were there. */
  private static final Pattern ATTENDANCE =
      Pattern.compile(
          "、.*(?:陪同|参加|出席|在主席台)[^，。；：、]{0,12}。?\\s*$" + "|^(?:陪同|随同|参加|出席)[^，。；：、]{0,16}的还?有[：:]");

  /** Characters of a short name. */
  private static final int NAME = 2;

  /** A text of less than so much of the other is a part of it. */
  private static final double HALF = 0.5;

  private static final int LONGEST_SUBHEADING = 20;

  private static final int LONGEST_SLOGAN = 26;

  /** Marks between the items of a list of names, and the characters to each. */
  private static final int LEAST_ITEMS = 4;

  private static final int LONGEST_ITEM = 10;

  /** From here on it is not one figure that was mended, but another day. */
  private static final int MANY_FIGURES = 3;

  /** Days after which a story is hardly printed again. */
  private static final int WEEKS = 30;

  private static final int NEXT_DAYS = 3;

  /** Who sent it. */
  private static final Pattern NEWS = Pattern.compile("[^，。；]{2,20}?(?:电|讯|消息)(?=[\\s\u3000（(：:])");

  private final Attributions attributions = Attributions.load();

  /**
   * One of the two texts.
   *
   * @param formula what of it many paragraphs have
   */
  record Side(ParagraphText paragraph, FoldedText folded, Formula formula) {
    private String text(int start, int end) {
      return new String(folded.chars(), start, end - start);
    }
  }

  TimedKind kinds(Side a, Side b, Alignment alignment) {
    Kind kind = kind(a, b, alignment);
    return new TimedKind(kind, later(kind, a, b, alignment), days(a, b));
  }

  /** News is news on its day and the next; what is said of it may be repeated for weeks. */
  private static int days(Side a, Side b) {
    boolean news =
        NEWS.matcher(a.paragraph.text()).lookingAt()
            && NEWS.matcher(b.paragraph.text()).lookingAt();
    return news ? NEXT_DAYS : WEEKS;
  }

  /**
   * Of a text that is printed again much later: other facts in it are those of another event, and a
   * part of it is a phrase or a quotation, and was not cut off.
   */
  private static Kind later(Kind kind, Side a, Side b, Alignment alignment) {
    return switch (kind) {
      case NEAR, REORDERED, CONTAINED, TRUNCATED -> {
        if (differInFacts(a.folded, b.folded, alignment)) {
          yield Kind.TEMPLATE;
        }
        boolean part = kind == Kind.CONTAINED || kind == Kind.TRUNCATED;
        Kind quotation = alignment.shorter() <= LONGEST_PHRASE ? Kind.BOILERPLATE : Kind.CONTAINED;
        yield part ? quotation : kind;
      }
      default -> kind;
    };
  }

  /**
   * Whether there is another figure, or words in the place of others, or more words inside one of
   * two texts of about one length.
   */
  private static boolean differInFacts(FoldedText a, FoldedText b, Alignment alignment) {
    boolean alike = alignment.shorter() >= ALIKE * alignment.longer();
    for (Edit edit : alignment.edits()) {
      int least = Math.min(edit.aSize(), edit.bSize());
      int most = Math.max(edit.aSize(), edit.bSize());
      boolean fact;
      if (alignment.isOverhang(edit)) {
        fact = alike && least >= SURE_SLOT && edit.aStart() > 0;
      } else {
        fact = least >= NAME || alike && (least > 0 && most >= NAME || most >= SURE_SLOT);
      }
      if (fact || isFigure(a, b, edit)) {
        return true;
      }
    }
    return false;
  }

  private Kind kind(Side a, Side b, Alignment alignment) {
    List<Edit> edits = alignment.edits();
    boolean template = isTemplate(a, b, alignment);
    if (!template && onlyFiguresDiffer(a.folded, b.folded, edits)) {
      return Kind.NUMBER;
    }
    boolean moved = alignment.moved() >= MOVED || isClauseMoved(a.folded, b.folded, edits);
    if (!moved && onlySpeakersDiffer(a, b, edits)) {
      return Kind.SPEAKER;
    }
    if (template) {
      return Kind.TEMPLATE;
    }
    boolean inOrder = a.folded.length() <= b.folded.length();
    Kind part = inOrder ? part(a, b, alignment) : part(b, a, alignment.flipped());
    if (part != Kind.TRUNCATED && isPhrase(inOrder ? a : b)) {
      return Kind.BOILERPLATE;
    }
    return moved ? Kind.REORDERED : part;
  }

  /** Whether what is missing at one place stands at another, and nothing else differs. */
  private static boolean isClauseMoved(FoldedText a, FoldedText b, List<Edit> edits) {
    if (edits.size() != 2) {
      return false;
    }
    Edit first = edits.getFirst();
    Edit last = edits.getLast();
    if (first.aSize() == 0 && last.bSize() == 0) {
      return isSame(a, last.aStart(), last.aEnd(), b, first.bStart(), first.bEnd());
    }
    return first.bSize() == 0
        && last.aSize() == 0
        && isSame(a, first.aStart(), first.aEnd(), b, last.bStart(), last.bEnd());
  }

  private static boolean isSame(
      FoldedText a, int aStart, int aEnd, FoldedText b, int bStart, int bEnd) {
    return Arrays.equals(a.chars(), aStart, aEnd, b.chars(), bStart, bEnd);
  }

  /**
   * The same form filled with other facts: both follow a formula, and its slots differ. What the
   * one has in front of the other or behind it fills no slot.
   */
  private static boolean isTemplate(Side a, Side b, Alignment alignment) {
    Side part = a.folded.length() <= b.folded.length() ? a : b;
    if (alignment.shorter() >= ALIKE * alignment.longer()
        && (isOtherCase(a, b, alignment)
            || isOtherLine(a, b, alignment)
            || isRenamed(a, b, alignment))) {
      return true;
    }
    if (isOtherNote(a, b, alignment)
        || isOtherIssue(a, b, alignment)
        || isOtherItem(a, b, alignment)
        || isOtherAttendance(a, b, alignment)) {
      return true;
    }
    if (part.formula.share() < MOSTLY_FORMULA) {
      return false;
    }
    int figures = 0;
    int slots = 0;
    for (Edit edit : alignment.edits()) {
      if (isFigure(a.folded, b.folded, edit)) {
        figures++;
      } else if (!isOverhang(edit, alignment) && Formula.isSlot(edit, a.formula, b.formula)) {
        slots += Math.min(edit.aSize(), edit.bSize()) >= SURE_SLOT ? 2 : 1;
      }
    }
    return slots > 0 && figures + slots >= 2
        || figures >= MANY_FIGURES && 2 * figures > figures(part.folded);
  }

  /**
   * Other words and another day, session or number of a series (第十四次会议, 2月20日电), or other figures
   * throughout, are another report of the same kind.
   */
  private static boolean isOtherIssue(Side a, Side b, Alignment alignment) {
    if (alignment.shorter() < HALF * alignment.longer()) {
      return false;
    }
    boolean other = false;
    boolean words = false;
    int figures = 0;
    for (Edit edit : alignment.edits()) {
      if (isFigure(a.folded, b.folded, edit)) {
        figures++;
        Edit whole = wholeFigures(a.folded, b.folded, edit);
        other |= isSerial(a.folded, whole.aEnd()) && isSerial(b.folded, whole.bEnd());
      } else {
        words |= !isOverhang(edit, alignment);
      }
    }
    FoldedText part = a.folded.length() <= b.folded.length() ? a.folded : b.folded;
    return words
        && (other
            || figures > 1 && 2 * figures > figures(part)
            || isOfOtherDay(a.folded.toString(), b.folded.toString()));
  }

  private static boolean isSerial(FoldedText text, int figureEnd) {
    return figureEnd < text.length() && SERIES.indexOf(text.charAt(figureEnd)) >= 0;
  }

  private static boolean isOfOtherDay(String a, String b) {
    Matcher inA = DATELINE.matcher(a);
    Matcher inB = DATELINE.matcher(b);
    return inA.lookingAt() && inB.lookingAt() && !inA.group(1).equals(inB.group(1));
  }

  /**
   * A list of names is another one when somebody else is named, and so is a line (贺泓 中国科学院,
   * （作者为某某大学教授）) with another name in it; a line of formula alone with anything else.
   */
  private static boolean isOtherLine(Side a, Side b, Alignment alignment) {
    boolean line = alignment.longer() <= LONGEST_PHRASE;
    int name = alignment.longer() <= LONGEST_BYLINE ? 1 : 2;
    boolean formula = line && a.formula.isAll() && b.formula.isAll();
    boolean list = isList(a.paragraph.text()) && isList(b.paragraph.text());
    if (!line && !list) {
      return false;
    }
    for (Edit edit : alignment.edits()) {
      int least = Math.min(edit.aSize(), edit.bSize());
      int most = Math.max(edit.aSize(), edit.bSize());
      boolean named = (list ? most >= 2 : least >= name) && !isFigure(a.folded, b.folded, edit);
      if (!isOverhang(edit, alignment) && (formula || named)) {
        return true;
      }
    }
    return false;
  }

  /** A line in brackets, or of who wrote it, with another name in it, or one more. */
  private static boolean isOtherNote(Side a, Side b, Alignment alignment) {
    if (alignment.longer() > LONGEST_CASE
        || !isNote(a.paragraph.text())
        || !isNote(b.paragraph.text())) {
      return false;
    }
    for (Edit edit : alignment.edits()) {
      if (Math.max(edit.aSize(), edit.bSize()) >= 2) {
        return true;
      }
    }
    return false;
  }

  /** Two items of one list, each with a number of its own (［16］, 二、), that say different things. */
  private static boolean isOtherItem(Side a, Side b, Alignment alignment) {
    if (!a.paragraph.isOnPageOf(b.paragraph) || alignment.edits().size() < 2) {
      return false;
    }
    Matcher inA = ITEM.matcher(a.paragraph.text());
    Matcher inB = ITEM.matcher(b.paragraph.text());
    return inA.lookingAt() && inB.lookingAt() && !inA.group(1).equals(inB.group(1));
  }

  /** Another company at the same sort of occasion (王勇、肖捷、何立峰陪同考察). */
  private static boolean isOtherAttendance(Side a, Side b, Alignment alignment) {
    if (alignment.longer() > LONGEST_CASE
        || !ATTENDANCE.matcher(a.paragraph.text()).find()
        || !ATTENDANCE.matcher(b.paragraph.text()).find()) {
      return false;
    }
    for (Edit edit : alignment.edits()) {
      if (Math.max(edit.aSize(), edit.bSize()) >= NAME) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNote(String text) {
    return text.startsWith("（") && text.endsWith("）")
        || text.startsWith("(") && text.endsWith(")")
        || text.startsWith(BYLINE) && !endsSentence(text);
  }

  private static boolean isList(String text) {
    int items = 0;
    for (int at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
      items++;
    }
    return items >= LEAST_ITEMS && items * LONGEST_ITEM >= text.length();
  }

  /**
   * Another figure and another name in the same sentence tell of another case (2月1日 … 同俄罗斯外长通电话,
   * 2月4日 … 同坦桑尼亚外长通电话), if nothing is merely worded anew. A longer text may be another version of
   * the same.
   */
  private static boolean isOtherCase(Side a, Side b, Alignment alignment) {
    if (alignment.longer() > LONGEST_CASE) {
      return false;
    }
    int figures = 0;
    int slots = 0;
    for (Edit edit : alignment.edits()) {
      if (isFigure(a.folded, b.folded, edit)) {
        figures++;
      } else if (Math.max(edit.aSize(), edit.bSize()) >= 2) {
        slots += Math.min(edit.aSize(), edit.bSize()) >= 2 ? 1 : 0;
      } else {
        return false;
      }
    }
    return figures > 0 && slots > 0;
  }

  /**
   * Whether a name stands for another one more than once, and nothing else in its place; the other
   * one may stand for a pronoun too.
   */
  private static boolean isRenamed(Side a, Side b, Alignment alignment) {
    Map<String, String> names = new HashMap<>();
    Set<String> others = new HashSet<>();
    boolean again = false;
    for (Edit edit : alignment.edits()) {
      boolean replaced = edit.aSize() > 0 && edit.bSize() > 0;
      if (replaced && Math.max(edit.aSize(), edit.bSize()) >= NAME) {
        String name = b.text(edit.bStart(), edit.bEnd());
        String before = names.putIfAbsent(a.text(edit.aStart(), edit.aEnd()), name);
        if (before != null && !before.equals(name)) {
          return false;
        }
        again |= !others.add(name) || before != null;
      }
    }
    return again;
  }

  /** A sentence that is printed every day (某某参加会见。). */
  private static boolean isPhrase(Side side) {
    return side.formula.isAll()
        && side.folded.length() <= LONGEST_PHRASE
        && endsSentence(side.paragraph.text());
  }

  private static boolean isOverhang(Edit edit, Alignment alignment) {
    return alignment.isOverhang(edit) && Math.abs(edit.aSize() - edit.bSize()) > LONGEST_SLOT;
  }

  private static int figures(FoldedText text) {
    int figures = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || !isFigureChar(text.charAt(i - 1));
      figures += starts && FoldedText.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return figures;
  }

  private boolean onlySpeakersDiffer(Side a, Side b, List<Edit> edits) {
    for (Edit edit : edits) {
      if (edit.aSize() > Attributions.LONGEST_CLAUSE
          || edit.bSize() > Attributions.LONGEST_CLAUSE) {
        return false;
      }
    }
    List<Attribution> inA = attributions(a.paragraph);
    List<Attribution> inB = attributions(b.paragraph);
    boolean replaced = false;
    boolean added = false;
    for (Edit edit : edits) {
      Span spanA = raw(a.folded, edit.aStart(), edit.aEnd());
      Span spanB = raw(b.folded, edit.bStart(), edit.bEnd());
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

  private static boolean onlyFiguresDiffer(FoldedText a, FoldedText b, List<Edit> edits) {
    for (Edit edit : edits) {
      if (!isFigure(a, b, edit)) {
        return false;
      }
    }
    return !edits.isEmpty();
  }

  /** Whether both sides are the same once every figure is taken for any other: 3月5 and 7月31. */
  private static boolean isFigure(FoldedText a, FoldedText b, Edit edit) {
    Edit whole = wholeFigures(a, b, edit);
    int i = whole.aStart();
    int j = whole.bStart();
    boolean figure = false;
    while (i < whole.aEnd() && j < whole.bEnd()) {
      int iEnd = figureEnd(a, i, whole.aEnd());
      int jEnd = figureEnd(b, j, whole.bEnd());
      if (iEnd > i && jEnd > j) {
        figure = true;
        i = iEnd;
        j = jEnd;
      } else if (a.charAt(i) == b.charAt(j)) {
        i++;
        j++;
      } else {
        return false;
      }
    }
    return figure && i == whole.aEnd() && j == whole.bEnd();
  }

  /** The end of the figure that starts at {@code start}; {@code start} if there is none. */
  private static int figureEnd(FoldedText text, int start, int limit) {
    int end = start;
    boolean numeral = false;
    while (end < limit && isFigureChar(text.charAt(end))) {
      numeral |= !isMark(text.charAt(end));
      end++;
    }
    return numeral ? end : start;
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

  private static boolean isFigureChar(char c) {
    return FoldedText.isDigit(c) || isMark(c) || NUMERALS.indexOf(c) >= 0;
  }

  private static boolean isMark(char c) {
    return c == '.' || c == ':' || c == '/' || c == '~' || c == '-';
  }

  /** Near, or the one a part of the other. */
  private Kind part(Side part, Side whole, Alignment alignment) {
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
    int overhang =
        (hasHead ? head.bSize() - head.aSize() : 0) + (hasTail ? tail.bSize() - tail.aSize() : 0);
    boolean mostlyOverhang = 2 * overhang >= alignment.longer() - alignment.aligned();
    if (!inside || !mostlyOverhang || share >= PART && !(apart && inner <= 0)) {
      return share >= 0.5 ? Kind.NEAR : Kind.CONTAINED;
    }
    boolean more = hasTail && tail.bSize() > tail.aSize() + 4;
    boolean before = hasHead && head.bSize() > head.aSize() + 4;
    if (more && before) {
      return isStockPhrase(part, whole) ? Kind.BOILERPLATE : Kind.CONTAINED;
    }
    if (before && isSlogan(part, whole)
        || isLabel(part)
        || more && isPhraseOf(part, whole, tail.bStart())
        || more && isSpeaker(part, whole, tail.bStart())) {
      return Kind.BOILERPLATE;
    }
    boolean changed = inner > 0 || hasHead && head.aSize() > 0 || hasTail && tail.aSize() > 0;
    if (changed && isOfAnotherPage(part, whole)) {
      return Kind.BOILERPLATE;
    }
    boolean cutAtEnd =
        more && !endsText(part.paragraph.text()) && !isBreak(whole, tail.bStart(), SENTENCE_END);
    boolean cutAtStart = before && !isBreak(whole, head.bEnd(), SENTENCE_END);
    return cutAtEnd || cutAtStart ? Kind.TRUNCATED : Kind.CONTAINED;
  }

  /** A subheading or a name (建设现代化经济体系) that stands in a sentence of another page. */
  private static boolean isStockPhrase(Side part, Side whole) {
    int longest =
        ITEM.matcher(part.paragraph.text()).lookingAt() ? LONGEST_PHRASE : LONGEST_SUBHEADING;
    return part.folded.length() <= longest
        && !endsSentence(part.paragraph.text())
        && !part.paragraph.isOnPageOf(whole.paragraph);
  }

  /** Such a phrase, and whole clauses of what it is found in up to {@code end}. */
  private static boolean isPhraseOf(Side part, Side whole, int end) {
    return isStockPhrase(part, whole)
        && !part.paragraph.text().endsWith("，")
        && isBreak(whole, end, CLAUSE_END);
  }

  /** What stands in front of a text: who speaks in it (学生张三——), or who sent it (某社消息：). */
  private static boolean isLabel(Side part) {
    return part.folded.length() <= LONGEST_SUBHEADING && announces(part.paragraph.text());
  }

  /** Who speaks in the whole: the name under a picture or under a statement of its own. */
  private boolean isSpeaker(Side part, Side whole, int end) {
    int at = whole.folded.rawStart(end);
    return part.folded.length() <= LONGEST_PHRASE
        && attributions.in(whole.paragraph.text()).stream().anyMatch(it -> it.verb().start() == at);
  }

  private static boolean announces(String text) {
    String stripped = text.stripTrailing();
    return !stripped.isEmpty() && LABEL_END.indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
  }

  /** Whether the text says itself that it goes no further, or that another one follows. */
  private static boolean endsText(String text) {
    return endsSentence(text) || announces(text);
  }

  /** A few words on another page: changed besides, they were not cut off from this one. */
  private static boolean isOfAnotherPage(Side part, Side whole) {
    return part.folded.length() <= LONGEST_SUBHEADING
        && !part.paragraph.isOnPageOf(whole.paragraph);
  }

  /** Words that sentences end with again and again (坚决夺取脱贫攻坚战全面胜利). */
  private static boolean isSlogan(Side part, Side whole) {
    return part.folded.length() <= LONGEST_SLOGAN
        && part.formula.isAll()
        && !part.paragraph.isOnPageOf(whole.paragraph);
  }

  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last >= 0 && isSentenceEnd(text.charAt(last));
  }

  static boolean isSentenceEnd(char c) {
    return SENTENCE_END.indexOf(c) >= 0;
  }

  /** Whether one of the marks stands at a place of the folded text. */
  private static boolean isBreak(Side side, int at, String marks) {
    String text = side.paragraph.text();
    int start = side.folded.rawStart(at);
    for (int i = side.folded.rawEnd(at); i < start; i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
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
