package io.jianbao.name;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Events, facilities and products, told by their last word and what stands in front of it:
 * 第七次新闻发布会, “敲门”行动, 北京冬奥会, 呼和浩特白塔国际机场, 嫦娥四号. They may hold places and bodies. Immutable.
 */
final class Things {
  private static final String BY = "grammar";
  private static final String NUMERALS = "0123456789一二三四五六七八九十百零〇两";
  private static final int LONGEST_CAMPAIGN = 14;
  private static final int LONGEST_NUMBERED = 20;
  private static final int LONGEST_FACILITY = 10;

  private final Map<String, Words> table = Words.table("things.txt");
  private final Words series = table.get("series");
  private final Words lasts;

  Things() {
    Set<String> words = new HashSet<>();
    for (String kind : List.of("numbered", "own", "behindPlace", "alone", "facility")) {
      table.get(kind).forEach(words::add);
    }
    lasts = new Words(words);
  }

  /** The longest at each place, in reading order. */
  List<Found> find(Draft draft) {
    List<Found> found = new ArrayList<>();
    String text = draft.text();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '“' || c == '「') {
        add(campaign(draft, at), Entity.Type.EVENT, found);
      } else if (series.startingAt(text, at) > 0) {
        add(product(text, at), Entity.Type.PRODUCT, found);
      }
      int last = lasts.startingAt(text, at);
      if (last > 0 && isWhole(text, at + last)) {
        addBefore(draft, at, at + last, found);
      }
    }
    return found;
  }

  /** Not 中国电视节|目. */
  private boolean isWhole(String text, int end) {
    return end == text.length()
        || !table.get("continued").contains(text.substring(end - 1, end + 1));
  }

  /** Of two that overlap the longer stays. */
  private static void add(Span span, Entity.Type type, List<Found> found) {
    if (span == null) {
      return;
    }
    while (!found.isEmpty() && found.getLast().span().overlaps(span)) {
      if (found.getLast().span().length() >= span.length()) {
        return;
      }
      found.removeLast();
    }
    found.add(new Found(span, type, BY));
  }

  private void addBefore(Draft draft, int start, int end, List<Found> found) {
    String word = draft.text().substring(start, end);
    if (is("numbered", word)) {
      add(numbered(draft, start, end), Entity.Type.EVENT, found);
    }
    if (is("own", word) || is("alone", word)) {
      add(new Span(withYear(draft, withPlace(draft, start)), end), Entity.Type.EVENT, found);
    } else if (is("behindPlace", word) && withPlace(draft, start) < start) {
      add(new Span(withYear(draft, withPlace(draft, start)), end), Entity.Type.EVENT, found);
    }
    if (is("facility", word)) {
      add(facility(draft, start, end), Entity.Type.FACILITY, found);
    }
  }

  private boolean is(String kind, String word) {
    return table.get(kind).contains(word);
  }

  /** “敲门行动”, “敲门”行动. */
  private Span campaign(Draft draft, int open) {
    String text = draft.text();
    char mark = text.charAt(open) == '“' ? '”' : '」';
    int close = text.indexOf(mark, open);
    if (close < 0 || close - open > LONGEST_CAMPAIGN || close - open < 3) {
      return null;
    }
    for (int i = open + 1; i < close; i++) {
      char c = text.charAt(i);
      if (!Script.isHan(c) && !Character.isLetterOrDigit(c) && c != '·') {
        return null;
      }
    }
    int behind = table.get("campaign").startingAt(text, close + 1);
    boolean inside = table.get("campaign").endingAt(text, close) > 0;
    return behind == 0 && !inside ? null : new Span(open, close + 1 + behind);
  }

  /** From 第 on: 第三届数字经济论坛. */
  private Span numbered(Draft draft, int start, int end) {
    String text = draft.text();
    for (int at = start; at > 0 && start - at <= LONGEST_NUMBERED; at--) {
      char c = text.charAt(at - 1);
      if (c == '次' || c == '届' || c == '轮') {
        int ordinal = startOfOrdinal(text, at - 1);
        return ordinal < 0 ? null : new Span(ordinal, end);
      }
      if (!isInside(text, at)) {
        return null;
      }
    }
    return null;
  }

  private boolean isInside(String text, int at) {
    char c = text.charAt(at - 1);
    boolean named = Script.isHan(c) || c == '·' || c == '—' || c == '-';
    return named && table.get("notInside").endingAt(text, at) == 0;
  }

  /** Where the 第 stands whose numeral ends in front of {@code end}, -1 for none. */
  private static int startOfOrdinal(String text, int end) {
    int at = end;
    while (at > 0 && NUMERALS.indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    return at < end && at > 0 && text.charAt(at - 1) == '第' ? at - 1 : -1;
  }

  /** 北京|冬奥会: over the place that ends there. */
  private static int withPlace(Draft draft, int start) {
    Found place = start > 0 ? draft.endingAt(start) : null;
    return place != null && place.type() == Entity.Type.PLACE ? place.span().start() : start;
  }

  /** 2022年|北京冬奥会. */
  private static int withYear(Draft draft, int start) {
    String text = draft.text();
    int at = start - 1;
    if (at < 4 || text.charAt(at) != '年') {
      return start;
    }
    while (at > 0 && start - at <= 5 && Character.isDigit(text.charAt(at - 1))) {
      at--;
    }
    return start - at == 5 ? at : start;
  }

  /** A place, what it is called, and what it is: 呼和浩特|白塔|国际机场. */
  private Span facility(Draft draft, int start, int end) {
    String text = draft.text();
    for (int at = start; at > 0 && start - at <= LONGEST_FACILITY; at--) {
      Found place = draft.endingAt(at);
      if (place != null) {
        boolean covered = place.equals(draft.overlapping(end - 1, end));
        boolean right = place.type() == Entity.Type.PLACE && place.span().length() > 1;
        return right && !covered ? new Span(place.span().start(), end) : null;
      }
      if (!Script.isHan(text.charAt(at - 1)) || table.get("notInside").endingAt(text, at) > 0) {
        return null;
      }
    }
    return null;
  }

  /** 嫦娥四号, 长征五号运载火箭. */
  private Span product(String text, int start) {
    int number = start + series.startingAt(text, start);
    int at = number;
    while (at < text.length() && NUMERALS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean numbered = at > number && at < text.length() && text.charAt(at) == '号';
    if (!numbered) {
      return null;
    }
    int end = at + 1;
    return new Span(start, end + table.get("kinds").startingAt(text, end));
  }
}
