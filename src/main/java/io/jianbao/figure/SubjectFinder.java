package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Candidate.Dated;
import io.jianbao.figure.Figure.Kind;
import java.util.List;

/**
 * Finds what each figure of a text counts: by the phrase behind it or before it, by its place in a
 * list (开工率、利用率分别达到94%、83%), or by the figure before it whose phrase goes on (出口1.41万亿元，增长8.2%).
 */
final class SubjectFinder {
  /** The longest text between two figures of one phrase. */
  private static final int GAP = 16;

  /** How far in front of 分别 its list may begin. */
  private static final int LIST = 40;

  /** The most items of a list. */
  private static final int MOST = 12;

  private static final String RESPECTIVELY = "分别";
  private static final String AND = "、和及与";

  private final FoldedText text;
  private final SubjectReader phrases;
  private final List<Candidate> found;

  /** What the figure at {@link #lastIndex} counts, for the one that goes on from it. */
  private String last;

  private int lastIndex = -1;

  SubjectFinder(FoldedText text, Tables tables, List<Candidate> found) {
    this.text = text;
    this.phrases = new SubjectReader(text, tables.subjectWords(), tables.phraseWords());
    this.found = found;
  }

  /** What the figure at {@code index} of the list counts, or null; asked for in reading order. */
  String subject(int index) {
    Counted figure = (Counted) found.get(index);
    String subject = ownSubject(figure, index);
    if (subject == null && lastIndex >= 0 && goesOn(index) && mayCount(figure, last)) {
      subject = last;
    }
    last = subject;
    lastIndex = index;
    return subject;
  }

  /**
   * 占比20%，报17048点: a share is counted in percent, and what has a noun of its own behind it counts
   * that.
   */
  private boolean mayCount(Counted figure, String phrase) {
    boolean ratio =
        phrase != null && (phrase.endsWith("率") || phrase.endsWith("幅") || phrase.endsWith("比"));
    char behind = text.at(figure.end());
    boolean closed =
        !Character.isIdeographic(behind)
            || (AND + "而但并后").indexOf(behind) >= 0
            || phrases.isStateAt(figure.end());
    return closed && (!ratio || figure.kind() == Kind.PERCENT);
  }

  private String ownSubject(Counted figure, int index) {
    Counted measured = measuredBehind(index);
    if (measured != null) {
      return phrases.behind(measured, nextStart(index + 1));
    }
    String behind = figure.kind() == Kind.PERCENT ? null : phrases.behind(figure, nextStart(index));
    if (behind != null || isPartOfPhrase(figure)) {
      return behind;
    }
    int first = firstOfList(index);
    int respectively = respectivelyBefore(first);
    if (respectively >= 0) {
      return itemOf(respectively, first, index);
    }
    return isOfLand(figure) ? null : withRank(index, before(index));
  }

  /** 湖北、湖南、江西三省, 确认两国: lands and towns are what they are, not what stands in front. */
  private boolean isOfLand(Counted figure) {
    String unit = figure.unit();
    return unit != null
        && figure.kind() == Kind.QUANTITY
        && "国省市县区州旗镇乡".indexOf(unit.charAt(unit.length() - 1)) >= 0;
  }

  /** The phrase with the rank, name, age or term that it begins behind: 60岁及以上|人口, 一年|期贷款利率. */
  private String withRank(int index, String phrase) {
    if (phrase == null || index == 0) {
      return phrase;
    }
    Candidate before = found.get(index - 1);
    boolean names =
        switch (before) {
          case Counted rank ->
              switch (rank.kind()) {
                case ORDINAL, CODE, AGE -> true;
                default -> false;
              };
          case Dated term -> phrase.charAt(0) == '期';
        };
    int end = before.end() + phrase.length();
    boolean adjoins = end <= text.length() && text.printed(before.end(), end).equals(phrase);
    return names && adjoins ? text.printed(before.start(), end) : phrase;
  }

  /** 一名35岁男子, 一条3米长的绳子: the age or size that stands between a figure and its noun, or null. */
  private Counted measuredBehind(int index) {
    boolean adjoins =
        index + 1 < found.size()
            && found.get(index + 1).start() == found.get(index).end()
            && ((Counted) found.get(index)).kind() == Kind.QUANTITY;
    return adjoins
            && found.get(index + 1) instanceof Counted next
            && (next.kind() == Kind.AGE || next.kind() == Kind.DIMENSION)
        ? next
        : null;
  }

  private int nextStart(int index) {
    return index + 1 < found.size() ? found.get(index + 1).start() : text.length();
  }

  private int floor(int index) {
    return index == 0 ? 0 : found.get(index - 1).end();
  }

  /** Behind the figure before and its noun, if more than a word follows: 64个国家|确诊肺炎8774例. */
  private int behindLast(int index) {
    int floor = floor(index);
    boolean counted = last != null && lastIndex == index - 1 && index > 0;
    int end = counted ? floor + last.length() : floor;
    boolean follows =
        counted
            && end <= found.get(index).start()
            && text.printed(floor, end).equals(last)
            && phrases.withoutPassed(end, found.get(index).start()) - end >= 2;
    return follows ? end : floor;
  }

  /** 一种名为…, 100平方米的…, 重要一步: the noun does not stand in front. */
  private boolean isPartOfPhrase(Counted figure) {
    char behind = text.at(figure.end());
    boolean one =
        figure.kind() == Kind.QUANTITY
            && text.at(figure.start()) == '一'
            && (Character.isIdeographic(behind) || phrases.saysHowOften(figure));
    return one || behind == '的' && figure.kind() == Kind.DIMENSION;
  }

  /** The phrase in front, also over a time between: 新增就业|去年|达1352万人. */
  private String before(int index) {
    int start = found.get(index).start();
    String phrase = phrases.before(behindLast(index), start);
    if (phrase != null || index == 0 || !(found.get(index - 1) instanceof Dated dated)) {
      return phrase;
    }
    boolean apart = phrases.withoutPassed(dated.end(), start) > dated.end();
    int end = text.at(dated.start() - 1) == '在' ? dated.start() - 1 : dated.start();
    return apart ? null : phrases.before(floor(index - 1), end);
  }

  // ---- goes on from the figure before

  /** Whether only a comma, times and words such as 增长 and 共计 stand behind the figure before. */
  private boolean goesOn(int index) {
    int from = found.get(lastIndex).end();
    int to = found.get(index).start();
    if (to - from > GAP || to == from) {
      return false;
    }
    for (int i = index; i > lastIndex; i--) {
      int end = found.get(i).start();
      int floor = found.get(i - 1).end();
      int passed = phrases.withoutPassed(floor, end);
      if (i == index && passed == end) {
        return false;
      }
      boolean closed = passed == floor || passed == floor + 1 && text.at(floor) == ',';
      if (!closed || i - 1 > lastIndex && !(found.get(i - 1) instanceof Dated)) {
        return false;
      }
    }
    return true;
  }

  // ---- 分别

  /** The first of the figures that stand in a row with nothing but 、 or 和 between. */
  private int firstOfList(int index) {
    int first = index;
    while (first > 0
        && index - first < MOST
        && isJoint(found.get(first - 1).end(), found.get(first).start())) {
      first--;
    }
    return first;
  }

  private boolean isJoint(int from, int to) {
    return to == from + 1 && AND.indexOf(text.at(from)) >= 0;
  }

  /** The offset of 分别 in front of a list of figures with words such as 达到 between, or -1. */
  private int respectivelyBefore(int first) {
    int start = found.get(first).start();
    int floor = Math.max(floor(first), start - GAP);
    for (int i = start - RESPECTIVELY.length(); i >= floor; i--) {
      if (text.startsWith(RESPECTIVELY, i)) {
        return phrases.withoutPassed(floor(first), start) <= i ? i : -1;
      }
    }
    return -1;
  }

  /** The item of the list in front of 分别 that the figure belongs to, or null. */
  private String itemOf(int respectively, int first, int index) {
    int count = index - first + 1;
    while (first + count < found.size()
        && count < MOST
        && isJoint(found.get(first + count - 1).end(), found.get(first + count).start())) {
      count++;
    }
    int end = phrases.withoutPassed(floor(first), respectively);
    int floor = Math.max(floor(first), end - LIST);
    for (int item = first + count - 1; item >= first; item--) {
      int start = end;
      while (start > floor && (AND + ",;。:").indexOf(text.at(start - 1)) < 0) {
        start--;
      }
      boolean opens = item == first;
      if (!opens && (start == floor || AND.indexOf(text.at(start - 1)) < 0)) {
        return null;
      }
      if (item == index) {
        return phrases.before(start, end);
      }
      end = start - 1;
    }
    return null;
  }
}
