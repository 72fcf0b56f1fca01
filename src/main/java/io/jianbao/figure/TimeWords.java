package io.jianbao.figure;

import java.util.HashMap;
import java.util.Map;

/** The words of {@code date-words.txt} and {@code day-parts.txt}. Immutable. */
final class TimeWords {
  /** A word that counts from the day of issue, or, {@code open}, from a day named before. */
  record Relative(TimeUnit unit, int steps, DayPart part, boolean open) {}

  private final Trie<Relative> relatives = new Trie<>();
  private final Trie<DayPart> parts = new Trie<>();

  TimeWords() {
    Map<String, DayPart> byWord = new HashMap<>();
    for (String line : Resource.lines("day-parts.txt")) {
      String[] cells = Resource.cells(line, 5);
      DayPart.Side side =
          switch (cells[4]) {
            case "am" -> DayPart.Side.AM;
            case "noon" -> DayPart.Side.NOON;
            case "pm" -> DayPart.Side.PM;
            default -> DayPart.Side.NIGHT;
          };
      for (String word : cells[0].split(" ", -1)) {
        DayPart part =
            new DayPart(
                word, Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], side);
        byWord.put(word, part);
        parts.put(word, part);
      }
    }
    for (String line : Resource.lines("date-words.txt")) {
      String[] cells = Resource.cells(line, 4);
      TimeUnit unit =
          switch (cells[1]) {
            case "day" -> TimeUnit.DAY;
            case "week" -> TimeUnit.WEEK;
            case "month" -> TimeUnit.MONTH;
            case "quarter" -> TimeUnit.QUARTER;
            default -> TimeUnit.YEAR;
          };
      boolean open = cells[2].startsWith("?");
      String count = open ? cells[2].substring(1) : cells[2];
      int steps = count.isEmpty() ? 0 : Integer.parseInt(count);
      for (String word : cells[0].split(" ", -1)) {
        relatives.put(word, new Relative(unit, steps, byWord.get(cells[3]), open));
      }
    }
  }

  Trie.Match<Relative> relative(FoldedText text, int at) {
    return relatives.longest(text, at);
  }

  Trie.Match<DayPart> part(FoldedText text, int at) {
    return parts.longest(text, at);
  }

  char[] firstCharacters() {
    String first = new String(relatives.firstCharacters()) + new String(parts.firstCharacters());
    return first.toCharArray();
  }
}
