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
  private static final int LONGEST_UNIT = 20;

  private final Words both;
  private final Words all;
  private final Words callings;
  private final Words addresses;
  private final Words prefixes;
  private final Words borders = Words.list("office-borders.txt");
  private final Words wholes = Words.list("office-wholes.txt");

  Offices() {
    Map<String, Words> table = Words.table("offices.txt");
    both = table.get("both");
    callings = table.get("front");
    addresses = table.get("address");
    prefixes = table.get("prefix");
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

  /** Where the office of the person at {@code person} stands, or null. */
  Span of(Draft draft, Span person) {
    Span before = before(draft, person.start());
    if (before != null) {
      return before;
    }
    Span behind = behind(draft, person.end());
    return behind != null ? behind : shared(draft, person.start());
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
    int length = both.startingAt(text, start);
    for (int prefix = 1; prefix <= 2 && length == 0 && start + prefix < text.length(); prefix++) {
      if (prefixes.contains(text.substring(start, start + prefix))) {
        length = both.startingAt(text, start + prefix);
        length = length == 0 ? 0 : length + prefix;
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
    return startOfUnit(draft, start);
  }

  /** The length of a prefix that ends at {@code end} and is no part of a name. */
  private int prefix(Draft draft, int end) {
    int length = prefixes.endingAt(draft.text(), end);
    return length > 0 && draft.overlapping(end - length, end) == null ? length : 0;
  }

  /** The unit: names that were found, joined by what may stand between; else up to a border. */
  private int startOfUnit(Draft draft, int end) {
    int start = startOfCut(draft, end);
    while (end - start < LONGEST_UNIT && start > 0) {
      Found name = draft.endingAt(start);
      if (name != null && name.type() != Entity.Type.PERSON) {
        start = name.span().start();
        continue;
      }
      char c = draft.at(start - 1);
      if (Character.isDigit(c)) {
        return end;
      }
      if (!Script.isHan(c) && c != '·' || isBorder(draft, start)) {
        return start;
      }
      if (draft.overlapping(start - 1, start) != null) {
        return end;
      }
      start--;
    }
    return start == 0 ? 0 : end;
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
    return borders.endingAt(text, at) > 0
        && wholes.startingAt(text, at - 1) < 2
        && (at < 2 || wholes.startingAt(text, at - 2) < 2);
  }
}
