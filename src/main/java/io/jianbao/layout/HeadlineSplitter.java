package io.jianbao.layout;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a line of headlines apart. The parts between blanks are headlines; a part too narrow to be
 * one (确诊病例22例) goes with its narrower neighbour, as do the halves of a balanced headline. Where
 * the next article has no headline of its own, the last parts may be its headlines.
 */
final class HeadlineSplitter {
  /** Headlines are at least this wide, in em. */
  private static final double NARROWEST = 8;

  private HeadlineSplitter() {}

  /**
   * A headline among those on a line.
   *
   * @param span where it stands in the line's text
   * @param words what it is about
   */
  record Part(Span span, Words words) {}

  /** The headlines on a line, as stretches of its text. */
  static List<Span> parts(String text) {
    List<Span> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Script.isBlank(text.charAt(i))) {
        if (i > start) {
          parts.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    while (mergeNarrowest(text, parts)) {
      // until all are wide enough
    }
    return parts;
  }

  private static boolean mergeNarrowest(String text, List<Span> parts) {
    int narrowest = 0;
    for (int i = 1; i < parts.size(); i++) {
      narrowest = width(text, parts, i) < width(text, parts, narrowest) ? i : narrowest;
    }
    if (parts.size() < 2 || width(text, parts, narrowest) >= NARROWEST) {
      return false;
    }
    boolean down =
        narrowest == 0
            || narrowest + 1 < parts.size()
                && width(text, parts, narrowest + 1) <= width(text, parts, narrowest - 1);
    int first = down ? narrowest : narrowest - 1;
    parts.set(first, new Span(parts.get(first).start(), parts.get(first + 1).end()));
    parts.remove(first + 1);
    return true;
  }

  private static double width(String text, List<Span> parts, int i) {
    return Line.width(text, parts.get(i).start(), parts.get(i).end());
  }

  /**
   * How many of the parts head the article itself; the others head {@code next}.
   *
   * @param own the words of the article's paragraphs
   * @param next the words of the next article's paragraphs
   */
  static int own(List<Part> parts, PairCounts own, PairCounts next) {
    int m = parts.size();
    double[] gain = new double[m];
    for (int i = 0; i < m; i++) {
      Words words = parts.get(i).words();
      gain[i] = next.belonging(words) - own.belonging(words);
    }
    int best = m;
    double most = 0;
    double sum = 0;
    for (int i = m - 1; i >= 1; i--) {
      sum += gain[i];
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return best;
  }
}
