package io.jianbao.figure;

import java.util.stream.Stream;

/** Named days and how they fall: {@code holidays.txt}. Immutable. */
final class HolidayTable {
  /** How a named day falls in a year. */
  sealed interface Rule {
    /** The same day each year. */
    record Fixed(int month, int day) implements Rule {}

    /** The days from one day to another of the same year. */
    record Span(int fromMonth, int fromDay, int toMonth, int toDay) implements Rule {}

    /** A day of the lunar calendar; day 0 is the last of the month. */
    record Lunar(int month, int day) implements Rule {}

    /** The so-manieth weekday of a month. */
    record Nth(int month, int weekday, int number) implements Rule {}

    /** So many days from Easter Sunday. */
    record Easter(int days) implements Rule {}

    /** A solar term, 0 小寒 to 23 冬至. */
    record Term(int index) implements Rule {}

    /** A day of the Islamic calendar. */
    record Islamic(int month, int day) implements Rule {}
  }

  private final Trie<Rule> days = new Trie<>();

  HolidayTable() {
    for (String line : Resource.lines("holidays.txt")) {
      String[] cells = Resource.cells(line, 3);
      Rule rule = rule(cells[1]);
      for (String name : cells[0].split(" ", -1)) {
        days.put(name, rule);
      }
    }
  }

  private static Rule rule(String cell) {
    String[] words = cell.split(" ", -1);
    return switch (words[0]) {
      case "L" -> lunar(words[1]);
      case "E" -> new Rule.Easter(Integer.parseInt(words[1]));
      case "I" ->
          new Rule.Islamic(
              Integer.parseInt(words[1].substring(0, 2)), Integer.parseInt(words[1].substring(3)));
      case "D" -> {
        int[] days = Stream.of(words[1].split("-", -1)).mapToInt(Integer::parseInt).toArray();
        yield new Rule.Span(days[0], days[1], days[2], days[3]);
      }
      case "S" -> new Rule.Term(Integer.parseInt(words[1]));
      default ->
          words.length == 3
              ? new Rule.Nth(
                  Integer.parseInt(words[0]),
                  Integer.parseInt(words[1]),
                  Integer.parseInt(words[2]))
              : new Rule.Fixed(
                  Integer.parseInt(cell.substring(0, 2)), Integer.parseInt(cell.substring(3)));
    };
  }

  private static Rule lunar(String monthDay) {
    int month = Integer.parseInt(monthDay.substring(0, 2));
    String day = monthDay.substring(3);
    return new Rule.Lunar(month, day.equals("last") ? 0 : Integer.parseInt(day));
  }

  Trie.Match<Rule> longest(FoldedText text, int at) {
    return days.longest(text, at);
  }

  char[] firstCharacters() {
    return days.firstCharacters();
  }
}
