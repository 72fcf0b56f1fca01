package io.jianbao.segment;

import io.jianbao.text.Script;
import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts a text into words. Stretches of Chinese go through a lattice of HanLP's words with the
 * lexicon of this project; words that the caller knows, figures, Latin words and blanks are cut by
 * rule. Traditional characters are looked up as their simplified ones. Immutable and shared by
 * threads.
 */
public final class Segmenter {
  private final Lattice lattice;

  private Segmenter(Lattice lattice) {
    this.lattice = lattice;
  }

  /** With the lexicon of this project. Reads HanLP's dictionaries, about a sixth of a second. */
  public static Segmenter create() {
    return create(List.of());
  }

  /**
   * With more words beside the lexicon's.
   *
   * @param words lines of a word, or of a word, TAB and its part of speech
   */
  public static Segmenter create(List<String> words) {
    return new Segmenter(new Lattice(words));
  }

  /**
   * The words of {@code text}, which they cover without gaps, blanks included.
   *
   * @param fixed words that are known, in any order; of two that overlap the longer counts, then
   *     the earlier
   */
  public List<Token> segment(String text, List<FixedWord> fixed) {
    List<Token> tokens = new ArrayList<>(text.length() / 2 + 4);
    int at = 0;
    for (FixedWord word : withoutOverlaps(fixed)) {
      Span span = word.span();
      segment(text, at, span.start(), tokens);
      addFixed(text, word, tokens);
      at = span.end();
    }
    segment(text, at, text.length(), tokens);
    return tokens;
  }

  private void addFixed(String text, FixedWord word, List<Token> tokens) {
    Span span = word.span();
    switch (word.pos()) {
      case "t", "nt" -> segment(text, span.start(), span.end(), tokens);
      case "mq" -> {
        int unit = Figures.startOfUnit(text, span);
        if (unit > span.start() && unit < span.end()) {
          tokens.add(new Token(span.start(), unit, "m"));
          tokens.add(new Token(unit, span.end(), "q"));
        } else {
          tokens.add(new Token(span.start(), span.end(), "mq"));
        }
      }
      default -> tokens.add(new Token(span.start(), span.end(), word.pos()));
    }
  }

  private static List<FixedWord> withoutOverlaps(List<FixedWord> words) {
    Comparator<FixedWord> longest =
        Comparator.comparingInt((FixedWord word) -> -word.span().length())
            .thenComparing(FixedWord::span);
    Comparator<FixedWord> reading = Comparator.comparing(FixedWord::span);
    List<FixedWord> sorted = new ArrayList<>(words);
    sorted.sort(reading);
    boolean overlap = false;
    for (int i = 1; i < sorted.size(); i++) {
      overlap |= sorted.get(i).span().overlaps(sorted.get(i - 1).span());
    }
    if (!overlap) {
      return sorted;
    }
    sorted.sort(longest);
    TreeMap<Integer, FixedWord> kept = new TreeMap<>();
    for (FixedWord word : sorted) {
      Map.Entry<Integer, FixedWord> before = kept.floorEntry(word.span().end() - 1);
      if (before == null || before.getValue().span().end() <= word.span().start()) {
        kept.put(word.span().start(), word);
      }
    }
    return List.copyOf(kept.values());
  }

  private void segment(String text, int start, int end, List<Token> tokens) {
    int at = start;
    while (at < end) {
      int next = at;
      while (next < end && isChinese(text.charAt(next))) {
        next++;
      }
      if (next > at) {
        lattice.segment(text, at, next, tokens);
      } else {
        next = atom(text, at, end, tokens);
      }
      at = next;
    }
  }

  /** Ideographs and the punctuation that stands between them. */
  private static boolean isChinese(char c) {
    return Script.isHan(c) || "，。、；：？！“”‘’（）《》".indexOf(c) >= 0;
  }

  /** A word that is no Chinese: blanks, a figure, a Latin word, a sign; answers where it ends. */
  private static int atom(String text, int start, int end, List<Token> tokens) {
    char first = text.charAt(start);
    int next;
    String pos;
    if (Script.isBlank(first)) {
      next = start + 1;
      while (next < end && Script.isBlank(text.charAt(next))) {
        next++;
      }
      pos = "w";
    } else if (Figures.isDigit(first)) {
      next = Figures.end(text, start, end);
      pos = Figures.isTime(text, start, next) ? "t" : "m";
    } else if (Character.isLetter(first)) {
      next = behindWord(text, start, end);
      pos = "nx";
    } else {
      next = behindSign(text, start, end);
      pos = "w";
    }
    tokens.add(new Token(start, next, pos));
    return next;
  }

  /** Letters and digits, with a hyphen, an apostrophe or a dot between two: COVID-19, O'Neill. */
  private static int behindWord(String text, int start, int end) {
    int next = start + 1;
    while (next < end
        && (isWordPart(text.charAt(next))
            || next + 1 < end
                && "-'.&_－".indexOf(text.charAt(next)) >= 0
                && isWordPart(text.charAt(next + 1)))) {
      next++;
    }
    return next;
  }

  private static boolean isWordPart(char c) {
    return (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK)
        && !Script.isHan(c);
  }

  /** One character, or a run of the same dash or dots: —— …… . */
  private static int behindSign(String text, int start, int end) {
    char sign = text.charAt(start);
    if (Character.isHighSurrogate(sign)
        && start + 1 < end
        && Character.isLowSurrogate(text.charAt(start + 1))) {
      return start + 2;
    }
    int next = start + 1;
    while ("—…-─.·*=～~".indexOf(sign) >= 0 && next < end && text.charAt(next) == sign) {
      next++;
    }
    return next;
  }
}
