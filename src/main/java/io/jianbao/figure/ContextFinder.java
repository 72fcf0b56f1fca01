package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import io.jianbao.figure.Candidate.Dated;
import io.jianbao.figure.Figure.Kind;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads around a figure what it is of: the noun phrase behind it (12300多名机关党员干部) or before it
 * (专职网格员近7000名), the place that opens its clause (新城区5例), the time that it holds for (截至2月26日), and
 * the parts in brackets behind it (16例(新城区5例、回民区4例)) or in it (20×30厘米).
 */
final class ContextFinder {
  /** The longest noun between a figure and the bracket with its parts. */
  private static final int PHRASE = 16;

  /**
   * How far a stated time is looked for in front of a figure: its sentence, and no more than so
   * much of it.
   */
  private static final int SENTENCE = 120;

  /** How far brackets with parts may reach. */
  private static final int BRACKETS = 200;

  private static final String SENTENCE_END = "。!?\n";

  private final FoldedText text;
  private final SubjectFinder subjects;
  private final PlaceReader places;
  private final List<Candidate> found;

  ContextFinder(FoldedText text, Tables tables, List<Candidate> found) {
    this.text = text;
    this.subjects = new SubjectFinder(text, tables, found);
    this.places = new PlaceReader(text, tables.phraseWords());
    this.found = found;
  }

  /** The figure at {@code index} of the list with its context. */
  Figure figure(int index) {
    Counted counted = (Counted) found.get(index);
    boolean counts = counts(counted.kind());
    List<Span> parts = counts ? parts(index) : List.of();
    return new Figure(
        new Span(counted.start(), counted.end()),
        counted.kind(),
        counted.value(),
        counted.min(),
        counted.max(),
        counted.modifier(),
        counted.unit(),
        counts ? subjects.subject(index) : null,
        counts ? places.before(counted.start()) : null,
        counts ? asOf(index) : null,
        counted.code(),
        parts);
  }

  private static boolean counts(Kind kind) {
    return switch (kind) {
      case ORDINAL, CODE, PHONE, SCORE, RATIO -> false;
      default -> true;
    };
  }

  private int nextStart(int index) {
    return index + 1 < found.size() ? found.get(index + 1).start() : text.length();
  }

  // ---- when

  /** The time behind 截至 or 截止 earlier in the sentence. */
  private String asOf(int index) {
    int figure = found.get(index).start();
    int floor = Math.max(0, figure - SENTENCE);
    for (int i = index - 1; i >= 0 && found.get(i).start() >= floor; i--) {
      if (found.get(i) instanceof Dated dated && isStated(dated.start())) {
        boolean same = !text.hasAny(SENTENCE_END, dated.end(), figure);
        return same ? text.printed(statedFrom(dated.start()), dated.end()) : null;
      }
    }
    return null;
  }

  private int statedFrom(int at) {
    return at - (text.at(at - 1) == '到' ? 3 : 2);
  }

  private boolean isStated(int at) {
    return text.endsWith("截至", at)
        || text.endsWith("截止", at)
        || text.endsWith("截止到", at)
        || text.endsWith("截至到", at);
  }

  // ---- parts

  /** The lengths of a size. */
  private List<Span> lengths(Counted size) {
    List<Span> lengths = new ArrayList<>();
    int start = size.start();
    for (int i = start; i <= size.end(); i++) {
      if (i == size.end() || SizeGrammar.isTimes(text.at(i))) {
        lengths.add(new Span(start, i));
        start = i + 1;
      }
    }
    return lengths;
  }

  /** Figures in the brackets behind, when there are two or more in the same unit. */
  private List<Span> parts(int index) {
    Counted whole = (Counted) found.get(index);
    if (whole.isSize()) {
      return lengths(whole);
    }
    int open = bracketBehind(index);
    if (open < 0) {
      return List.of();
    }
    int close = closing(open);
    List<Span> parts = new ArrayList<>();
    for (int i = index + 1; i < found.size() && found.get(i).end() <= close; i++) {
      boolean same =
          found.get(i) instanceof Counted part
              && part.kind() == whole.kind()
              && String.valueOf(part.unit()).equals(String.valueOf(whole.unit()));
      if (same && found.get(i).start() > open) {
        parts.add(new Span(found.get(i).start(), found.get(i).end()));
      }
    }
    return parts.size() > 1 ? parts : List.of();
  }

  /** The bracket behind the figure or behind the noun that it counts, or -1. */
  private int bracketBehind(int index) {
    int i = found.get(index).end();
    int limit = Math.min(i + PHRASE, nextStart(index));
    while (i < limit && Character.isIdeographic(text.at(i))) {
      i++;
    }
    return text.at(i) == '(' ? i : -1;
  }

  private int closing(int open) {
    int limit = Math.min(open + BRACKETS, text.length());
    for (int i = open; i < limit; i++) {
      if (text.at(i) == ')') {
        return i;
      }
    }
    return open;
  }
}
