package io.jianbao.name;

import io.jianbao.text.DataFile;
import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The office of a person as printed beside the name: 自治区林业和草原局局长郝影, 习近平总书记. */
final class Offices {
  private static final String VERB = "代表";

  private static final int LONGEST_UNIT = 20;
  private static final int LONGEST_QUOTED = 16;
  private static final int LONGEST_WORD = 4;

  /** Of a unit's name in front of an "and" inside it. */
  private static final int LONGEST_PART = 8;

  private final Words both;
  private final Words all;
  private final Words callings;
  private final Words addresses;
  private final Words prefixes;
  private final Words former;
  private final Words overlaps;
  private final Words borders = Words.list("office-borders.txt");
  private final Words wholes = Words.list("office-wholes.txt");

  Offices() {
    Map<String, Words> table = Words.table("offices.txt");
    both = table.get("both");
    callings = table.get("front");
    addresses = table.get("address");
    prefixes = table.get("prefix");
    former = table.get("former");
    overlaps = table.get("overlap");
    Set<String> words = new HashSet<>();
    for (String row : new DataFile(NameFinder.class, "offices.txt").rows()) {
      if (row.startsWith("front") || row.startsWith("both")) {
        words.addAll(List.of(row.substring(row.indexOf('\t') + 1).split(" ")));
      }
    }
    all = new Words(words);
  }

  boolean isOfficeWord(String word) {
    return all.contains(word);
  }

  /**
   * Whether a word for an office of two characters or more begins in front of {@code at} and ends
   * behind it.
   */
  boolean isWordAcross(String text, int at) {
    for (int start = Math.max(0, at - LONGEST_WORD); start < at; start++) {
      if (start + all.startingAt(text, start) > at) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word for an office, perhaps with a prefix, starts at {@code start}. */
  boolean startsAt(String text, int start) {
    int prefix = prefixes.startingAt(text, start);
    return all.startingAt(text, start) > 0
        || prefix > 0 && all.startingAt(text, start + prefix) > 0;
  }

  /** The offsets behind the words for offices that only a person's name follows: 局长, 教授. */
  List<Integer> titleEnds(String text) {
    List<Integer> ends = new ArrayList<>();
    for (int end = 1; end < text.length(); end++) {
      if (both.endingAt(text, end) > 0) {
        ends.add(end);
      }
    }
    return ends;
  }

  /**
   * Where the office of the person at {@code person} stands, or null; 代表 in front of 习近平主席 is a
   * verb.
   */
  Span of(Draft draft, Span person) {
    Span before = before(draft, person.start());
    Span behind = behind(draft, person.end());
    if (before != null && !(behind != null && isVerb(draft, before))) {
      return before;
    }
    return behind != null ? behind : shared(draft, person.start());
  }

  /** 大使|代表|习近平主席: the last word of what looks like an office, alone or behind another one. */
  private boolean isVerb(Draft draft, Span office) {
    int verb = office.end() - VERB.length();
    return draft.text().startsWith(VERB, verb)
        && (verb <= office.start() || all.endingAt(draft.text(), verb) > 0);
  }

  /**
   * 记者王雅静、徐跃: the office in front of a list of persons, if it is one that several hold at a time: a
   * calling, or a deputy's.
   */
  private Span shared(Draft draft, int start) {
    int listed = start;
    while (true) {
      int end = listed;
      while (end > 0 && (draft.at(end - 1) == '、' || Script.isBlank(draft.at(end - 1)))) {
        end--;
      }
      Found name = end == listed ? null : draft.endingAt(end);
      if (name == null || name.type() != Entity.Type.PERSON || behind(draft, end) != null) {
        return null;
      }
      Span office = before(draft, name.span().start());
      if (office != null) {
        return isShared(office.of(draft.text())) ? office : null;
      }
      listed = name.span().start();
    }
  }

  private boolean isShared(String office) {
    int last = office.length() - all.endingAt(office, office.length());
    return callings.endingAt(office, office.length()) == office.length() - last
        || last > 0 && office.charAt(last - 1) == '副';
  }

  private Span behind(Draft draft, int end) {
    int length = lengthBehind(draft.text(), end);
    boolean address = length > 0 && addresses.startingAt(draft.text(), end) == length;
    return length == 0 || address ? null : new Span(end, end + length);
  }

  /** The length of the office, perhaps with a prefix, that starts behind a name; 0 for none. */
  int lengthBehind(String text, int start) {
    int length = wholeWord(text, start);
    for (int prefix = 1; prefix <= 2 && length == 0 && start + prefix < text.length(); prefix++) {
      if (prefixes.contains(text.substring(start, start + prefix))) {
        length = wholeWord(text, start + prefix);
        length = length == 0 ? 0 : length + prefix;
      }
    }
    return length;
  }

  /** The length of the office at {@code start}, 0 where it is a part of another word: 主席台, 警|官兵. */
  private int wholeWord(String text, int start) {
    int length = both.startingAt(text, start);
    for (int i = 0; i < length; i++) {
      if (i + overlaps.startingAt(text, start + i) > length) {
        return 0;
      }
    }
    return length;
  }

  private Span before(Draft draft, int end) {
    int last = end;
    while (last > 0 && Script.isBlank(draft.at(last - 1))) {
      last--;
    }
    int start = startOfOne(draft, last);
    if (start == last) {
      return null;
    }
    while (draft.at(start - 1) == '、') {
      int earlier = startOfOne(draft, start - 1);
      if (earlier == start - 1) {
        break;
      }
      start = earlier;
    }
    return new Span(start, last);
  }

  /** Where the office that ends at {@code end} starts, with the unit in front of it. */
  private int startOfOne(Draft draft, int end) {
    String text = draft.text();
    int length = all.endingAt(text, end);
    if (length == 0) {
      return end;
    }
    int start = end - length;
    for (int prefix = prefix(draft, start); prefix > 0; prefix = prefix(draft, start)) {
      start -= prefix;
    }
    int unit = startOfUnit(draft, start);
    return unit == start ? start : unit - former(draft, unit);
  }

  /** 时任|国际货币基金组织总裁, 原|国家计委主任: the word in front of a unit that tells when. */
  private int former(Draft draft, int unit) {
    int length = former.endingAt(draft.text(), unit);
    boolean whole = length > 1 || !Script.isHan(draft.at(unit - 2)) || draft.at(unit - 2) == '的';
    return length > 0 && whole && draft.overlapping(unit - length, unit) == null ? length : 0;
  }

  /** The length of a prefix that ends at {@code end} and is no part of a name. */
  private int prefix(Draft draft, int end) {
    int length = prefixes.endingAt(draft.text(), end);
    return length > 0 && draft.overlapping(end - length, end) == null ? length : 0;
  }

  /** The unit: names that were found, joined by what may stand between; else up to a border. */
  private int startOfUnit(Draft draft, int end) {
    int start = startOfCut(draft, end);
    int sure = end; // what remains of the office where its unit has no beginning
    while (end - start < LONGEST_UNIT && start > 0) {
      Found name = draft.endingAt(start);
      if (name != null && name.type() != Entity.Type.PERSON) {
        start = name.span().start();
        continue;
      }
      char c = draft.at(start - 1);
      if (Character.isDigit(c)) {
        return sure;
      }
      if (c == '和' && start < end && isNameOfOne(draft, start)) {
        return start;
      }
      int quoted = startOfQuoted(draft, start);
      if (quoted < start) {
        sure = start;
        start = quoted;
        continue;
      }
      boolean border = isBorder(draft, start);
      if (!Script.isHan(c) && c != '·' || border && !isInside(draft, start, end)) {
        return start;
      }
      if (draft.overlapping(start - 1, start) != null) {
        return sure;
      }
      sure = border ? start : sure;
      start--;
    }
    return start == 0 ? 0 : sure;
  }

  /** 某国国家主席和|俄罗斯|总统: a place with its office behind an "and" is another's. */
  private static boolean isNameOfOne(Draft draft, int start) {
    Found name = draft.startingAt(start);
    return name != null && name.type() == Entity.Type.PLACE;
  }

  /** “互联网+”办公室主任, 《求是》杂志社社长: where the quoted name that ends at {@code end} starts. */
  private static int startOfQuoted(Draft draft, int end) {
    int opening = "”》".indexOf(draft.at(end - 1));
    if (opening < 0) {
      return end;
    }
    for (int i = end - 2; i >= 0 && end - i <= LONGEST_QUOTED; i--) {
      char c = draft.at(i);
      if (c == "“《".charAt(opening)) {
        return end - i > 2 ? i : end;
      }
      if ("，。；：！？…、”》,;:!?\n".indexOf(c) >= 0) {
        break;
      }
    }
    return end;
  }

  /**
   * 南非国际关系|与|合作部长: an "and" inside the name of a unit. What stands behind it is no unit by itself,
   * in front of it stands a name and more than that name.
   */
  private boolean isInside(Draft draft, int start, int end) {
    if ("与和及".indexOf(draft.at(start - 1)) < 0
        || start == end
        || all.endingAt(draft.text(), start - 1) > 0
        || draft.overlapping(start, end) != null) {
      return false;
    }
    for (int i = start - 1; i > 0 && start - i <= LONGEST_PART; i--) {
      Found name = draft.endingAt(i);
      if (name != null) {
        return name.type() != Entity.Type.PERSON && start - 1 - i >= 2;
      }
      if (!Script.isHan(draft.at(i - 1)) || "的在与和及由向对".indexOf(draft.at(i - 1)) >= 0) {
        return false;
      }
    }
    return false;
  }

  /** 卫生部|长: the last character of a body is the first of the office. */
  private static int startOfCut(Draft draft, int end) {
    Found body = end > 0 ? draft.overlapping(end - 1, end) : null;
    boolean cut =
        body != null && body.type() == Entity.Type.ORGANIZATION && body.span().end() == end + 1;
    return cut ? body.span().start() : end;
  }

  /** Whether no unit reaches over {@code at}; the 对 of 对外 is none. */
  private boolean isBorder(Draft draft, int at) {
    String text = draft.text();
    if (draft.at(at - 1) == '应' && draft.startingAt(at) != null) {
      return true;
    }
    int border = borders.endingAt(text, at);
    return border > 0
        && (border > 1 || wholes.startingAt(text, at - 1) < 2)
        && (at < 2 || wholes.startingAt(text, at - 2) < 2);
  }
}
