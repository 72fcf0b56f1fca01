package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where a query stands in a text: its literals, and the words of a run where it does not. */
final class Highlighter {
  private static final int AROUND = 40;
  private static final int LONGEST = 160;

  /** A run or phrase, and the words that answer for it. */
  private record Needle(Folded literal, List<Folded> words) {}

  private final List<Needle> needles = new ArrayList<>();

  Highlighter(Clause clause, WordCutter cutter) throws IOException {
    add(clause, cutter);
  }

  private void add(Clause clause, WordCutter cutter) throws IOException {
    switch (clause) {
      case Clause.Run run -> {
        Folded literal = Folded.of(run.text());
        List<Folded> words = cutter.cut(literal).stream().map(Folded::of).toList();
        needles.add(new Needle(literal, words));
      }
      case Clause.Phrase phrase -> needles.add(new Needle(Folded.of(phrase.text()), List.of()));
      case Clause.Near near ->
          near.literals().forEach(text -> needles.add(new Needle(Folded.of(text), List.of())));
      case Clause.All all -> addAll(all.clauses(), cutter);
      case Clause.Any any -> addAll(any.clauses(), cutter);
      case Clause.Headline headline -> add(headline.text(), cutter);
      case Clause.Sentence sentence -> add(sentence.text(), cutter);
      case Clause.SameParagraph same -> add(same.text(), cutter);
      case Clause.Keyword keyword -> {
        if (keyword.field() == KeywordField.PERSON
            || keyword.field() == KeywordField.ORGANIZATION) {
          needles.add(new Needle(Folded.of(keyword.value()), List.of()));
        }
      }
      default -> {
        // nothing that stands in a text
      }
    }
  }

  private void addAll(List<Clause> clauses, WordCutter cutter) throws IOException {
    for (Clause clause : clauses) {
      add(clause, cutter);
    }
  }

  boolean isEmpty() {
    return needles.isEmpty();
  }

  /** The places of every literal in reading order; two may overlap. */
  List<Range> places(String text) {
    Folded folded = Folded.of(text);
    Set<Range> found = new TreeSet<>();
    for (Needle needle : needles) {
      List<Range> literal = folded.find(needle.literal());
      found.addAll(literal);
      if (literal.isEmpty()) {
        needle.words().forEach(word -> found.addAll(folded.find(word)));
      }
    }
    return List.copyOf(found);
  }

  /** The places with those that overlap joined. */
  List<Range> marks(String text) {
    List<Range> marks = new ArrayList<>();
    for (Range range : places(text)) {
      Range last = marks.isEmpty() ? null : marks.getLast();
      if (last == null || last.end() <= range.start()) {
        marks.add(range);
      } else if (range.end() > last.end()) {
        marks.set(marks.size() - 1, new Range(last.start(), range.end()));
      }
    }
    return marks;
  }

  /** The stretch around the first places, null where there are none. */
  Snippet snippet(String field, String text) {
    List<Range> marks = marks(text);
    if (marks.isEmpty()) {
      return null;
    }
    int[] characters = text.codePoints().toArray();
    int start = Math.max(0, marks.getFirst().start() - AROUND);
    int end =
        Math.min(characters.length, Math.max(start + LONGEST, marks.getFirst().end() + AROUND));
    List<Range> inside = marks.stream().filter(mark -> mark.end() <= end).toList();
    return new Snippet(field, new String(characters, start, end - start), start, end, inside);
  }
}
