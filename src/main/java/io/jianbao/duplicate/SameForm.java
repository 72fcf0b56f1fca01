package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of one form that tell of other things: bulletins, lists of names, items, cases. */
final class SameForm {
  private static final Pattern DATELINE = Pattern.compile(".{2,12}?([0-9]{1,2}月[0-9]{1,2}日)[电讯]");

  /** Names, and that they were there. */
  private static final Pattern ATTENDANCE =
      Pattern.compile(
          "、.*(?:陪同|参加|出席|观看|在主席台)[^，。；：、]{0,12}。?\\s*$"
              + "|^(?:陪同|随同|参加|出席)[^，。；：、]{0,16}的还?有[：:]");

  /** A text of less than so much of the other is a part of it. */
  private static final double HALF = 0.5;

  /** From here on it is not one figure that was mended, but another day. */
  private static final int MANY_FIGURES = 3;

  /** Words of so many characters in the place of others are no slip, */
  private static final int REPLACED = 2;

  /** but where a text may well be printed twice more are asked. */
  private static final int REPLACED_ON_PAGE = 4;

  private SameForm() {}

  /**
   * The same form filled with other facts: both follow a formula, and its slots differ. What the
   * one has in front of the other or behind it fills no slot.
   */
  static boolean isFilledOtherwise(Comparison texts) {
    if (texts.isAlike()
        && (isOtherCase(texts) || isOtherLine(texts) || isRenamed(texts) || isOtherReport(texts))) {
      return true;
    }
    if (isOtherNote(texts)
        || isOtherIssue(texts)
        || isOtherItem(texts)
        || isOtherAttendance(texts)) {
      return true;
    }
    if (texts.part().formula().share() < Formula.MOSTLY) {
      return false;
    }
    int figures = 0;
    int slots = 0;
    for (Edit edit : texts.edits()) {
      if (texts.isFigure(edit)) {
        figures++;
      } else if (!texts.isMore(edit) && isSlot(edit, texts)) {
        slots += edit.shorter() >= Lengths.WORDS ? 2 : 1;
      }
    }
    boolean quotation = figures == 0 && texts.longer() > Lengths.CASE && texts.isQuotation();
    return slots > 0 && figures + slots >= 2 && !quotation
        || figures >= MANY_FIGURES && 2 * figures > texts.figures();
  }

  /** In a longer text what is merely added may be told in another version of it. */
  private static boolean isSlot(Edit edit, Comparison texts) {
    return (edit.shorter() > 0 || texts.longer() <= Lengths.CASE)
        && Formula.isSlot(edit, texts.a().formula(), texts.b().formula());
  }

  /**
   * Other words and another day, session or number of a series (第十四次会议, 2月20日电), or other figures
   * throughout, are another report of the same kind.
   */
  private static boolean isOtherIssue(Comparison texts) {
    if (texts.shorter() < HALF * texts.longer()) {
      return false;
    }
    boolean other = false;
    boolean words = false;
    int figures = 0;
    for (Edit edit : texts.edits()) {
      if (texts.isFigure(edit)) {
        figures++;
        other |= texts.isSerial(edit);
      } else {
        words |= !texts.isMore(edit);
      }
    }
    return words
        && (other
            || figures > 1 && 2 * figures > texts.figures()
            || isOfOtherDay(texts.a().folded().toString(), texts.b().folded().toString()));
  }

  private static boolean isOfOtherDay(String a, String b) {
    Matcher inA = DATELINE.matcher(a);
    Matcher inB = DATELINE.matcher(b);
    return inA.lookingAt() && inB.lookingAt() && !inA.group(1).equals(inB.group(1));
  }

  /**
   * A list of names is another one when somebody else is named, and so is a line (贺泓 中国科学院,
   * （作者为某某大学教授）) with another name in it; a line of formula alone with anything else in its place,
   * a title with more words, too (候补委员名单).
   */
  private static boolean isOtherLine(Comparison texts) {
    boolean line = texts.longer() <= Lengths.PHRASE;
    int name = texts.longer() <= Lengths.HEADLINE ? 1 : 2;
    boolean formula = line && texts.a().formula().isAll() && texts.b().formula().isAll();
    boolean title = !texts.a().endsSentence() && !texts.b().endsSentence();
    boolean list = texts.a().isList() && texts.b().isList();
    if (!line && !list) {
      return false;
    }
    for (Edit edit : texts.edits()) {
      boolean named = list ? edit.longer() >= Lengths.NAME : edit.shorter() >= name;
      boolean filled = edit.shorter() > 0 || title && edit.longer() >= Lengths.NAME;
      if (!texts.isMore(edit) && (formula && filled || named && !texts.isFigure(edit))) {
        return true;
      }
    }
    return false;
  }

  /** A line in brackets, or of who wrote it, with another name in it, or one more. */
  private static boolean isOtherNote(Comparison texts) {
    return texts.longer() <= Lengths.CASE
        && texts.a().isNote()
        && texts.b().isNote()
        && isOtherName(texts);
  }

  private static boolean isOtherName(Comparison texts) {
    return texts.edits().stream().anyMatch(it -> it.longer() >= Lengths.NAME);
  }

  /** Two items of one list, each with a number of its own (［16］, 二、), that say different things. */
  private static boolean isOtherItem(Comparison texts) {
    if (!texts.a().isOnPageOf(texts.b()) || texts.edits().size() < 2) {
      return false;
    }
    String inA = texts.a().itemNumber();
    String inB = texts.b().itemNumber();
    return !inA.isEmpty() && !inB.isEmpty() && !inA.equals(inB);
  }

  /** Another company at the same sort of occasion (王勇、肖捷、何立峰陪同考察). */
  private static boolean isOtherAttendance(Comparison texts) {
    return texts.longer() <= Lengths.CASE
        && ATTENDANCE.matcher(texts.a().text()).find()
        && ATTENDANCE.matcher(texts.b().text()).find()
        && isOtherName(texts);
  }

  /**
   * Another figure and another name in the same sentence tell of another case (2月1日 … 同俄罗斯外长通电话,
   * 2月4日 … 同坦桑尼亚外长通电话), if nothing is merely worded anew. A longer text may be another version of
   * the same.
   */
  private static boolean isOtherCase(Comparison texts) {
    if (texts.longer() > Lengths.CASE) {
      return false;
    }
    int figures = 0;
    int slots = 0;
    for (Edit edit : texts.edits()) {
      if (texts.isFigure(edit)) {
        figures++;
      } else if (edit.longer() >= Lengths.NAME) {
        slots += edit.shorter() >= Lengths.NAME ? 1 : 0;
      } else {
        return false;
      }
    }
    return figures > 0 && slots > 0;
  }

  /**
   * Whether a name stands for another one more than once, and nothing else in its place; the other
   * one may stand for a pronoun too. The second time it may be a part of what it was the first
   * (最高人民法院院长某某 … 最高人民法院).
   */
  private static boolean isRenamed(Comparison texts) {
    Map<String, String> names = new HashMap<>();
    Set<String> others = new HashSet<>();
    boolean again = false;
    for (Edit edit : texts.edits()) {
      if (edit.shorter() > 0 && edit.longer() >= Lengths.NAME) {
        String old = texts.a().folded(edit.aStart(), edit.aEnd());
        String name = texts.b().folded(edit.bStart(), edit.bEnd());
        again |= isPartOfOne(old, name, names);
        String before = names.putIfAbsent(old, name);
        if (before != null && !before.equals(name)) {
          return false;
        }
        again |= !others.add(name) || before != null;
      }
    }
    return again;
  }

  private static boolean isPartOfOne(String old, String name, Map<String, String> names) {
    return Math.min(old.length(), name.length()) >= Lengths.WORDS
        && names.entrySet().stream()
            .anyMatch(it -> it.getKey().contains(old) && it.getValue().contains(name));
  }

  /** Two leads that one paper or agency sent, with other words in the place of some. */
  private static boolean isOtherReport(Comparison texts) {
    int replaced = texts.a().isOnPageOf(texts.b()) ? REPLACED_ON_PAGE : REPLACED;
    return texts.longer() <= Lengths.CASE
        && areOfOneSource(texts)
        && texts.edits().stream().anyMatch(it -> it.shorter() >= replaced);
  }

  /** Whether one paper or agency sent both, and from one place. */
  static boolean areOfOneSource(Comparison texts) {
    String head = texts.a().newsHead();
    return !head.isEmpty() && head.equals(texts.b().newsHead());
  }
}
