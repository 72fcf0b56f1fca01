package io.jianbao.figure;

import io.jianbao.figure.Candidate.Counted;
import java.util.ArrayList;
import java.util.List;

/** One run of the grammars over one text, from left to right. */
final class Scan {
  private final FoldedText text;
  private final Tables tables;
  private final NumeralWordplay wordplay;
  private final FigureGrammar figures;
  private final ComparisonGrammar comparisons;
  private final OrdinalGrammar ordinals;
  private final MultipleGrammar multiples;
  private final RateGrammar rates;
  private final SizeGrammar sizes;
  private final ProportionGrammar proportions;
  private final TimeGrammar times;
  private final CodeGrammar codes;
  private final RegisterGrammar registers;
  private final PhoneGrammar phones;

  Scan(FoldedText text, Tables tables) {
    this.text = text;
    this.tables = tables;
    AmountParser amounts = new AmountParser(text, tables.units());
    NumeralParser numerals = amounts.numerals();
    wordplay = new NumeralWordplay(text, tables.units());
    figures = new FigureGrammar(text, amounts, tables.bounds(), tables.prefixes());
    comparisons = new ComparisonGrammar(text, figures, numerals);
    ordinals = new OrdinalGrammar(text, tables.units(), numerals);
    multiples = new MultipleGrammar(text, numerals);
    rates = new RateGrammar(text, tables.units(), figures);
    sizes = new SizeGrammar(text, tables.units(), numerals);
    proportions = new ProportionGrammar(text, tables.units(), numerals);
    PointGrammar points =
        new PointGrammar(text, numerals, tables.timeWords(), tables.holidays(), tables.eras());
    times =
        new TimeGrammar(
            text,
            points,
            new DurationGrammar(text, numerals),
            amounts,
            tables.bounds(),
            tables.phraseWords());
    codes = new CodeGrammar(text, numerals);
    registers = new RegisterGrammar(text, numerals);
    phones = new PhoneGrammar(text);
  }

  /** All figures and times, in reading order, none overlapping. */
  List<Candidate> all() {
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    int length = text.length();
    while (at < length) {
      int starts = tables.startsAt(text.at(at));
      if (starts == 0) {
        at++;
        continue;
      }
      int veto = (starts & Tables.VETO) == 0 ? 0 : tables.vetoes().lengthAt(text, at);
      if (veto == 0 && (starts & Tables.NUMBER) != 0) {
        veto = wordplay.lengthAt(at);
      }
      if (veto > 0) {
        at = behindVeto(at, veto);
        continue;
      }
      Candidate best = best(at, starts);
      if (best == null) {
        at = behindNothing(at);
      } else {
        found.add(best);
        at = best.end();
      }
    }
    return found;
  }

  private Candidate best(int at, int starts) {
    boolean number = (starts & Tables.NUMBER) != 0;
    Candidate best = null;
    if ((starts & (Tables.NUMBER | Tables.TIME | Tables.BOUND)) != 0) {
      best = times.parse(at, starts);
    }
    if ((starts & (Tables.NUMBER | Tables.BOUND)) != 0) {
      Counted figure = figures.parse(at);
      best = Candidate.better(best, figure);
      best = Candidate.better(best, comparisons.parse(at, figure));
    }
    if (number) {
      best = Candidate.better(best, proportions.parse(at));
      best = Candidate.better(best, sizes.parse(at));
    }
    if (number || (starts & Tables.ORDINAL) != 0) {
      best = Candidate.better(best, ordinals.parse(at));
    }
    if ((starts & Tables.MULTIPLE) != 0) {
      best = Candidate.better(best, multiples.parse(at));
    }
    if ((starts & Tables.RATE) != 0) {
      best = Candidate.better(best, rates.parse(at));
    }
    if (number || (starts & Tables.CODE) != 0) {
      best = Candidate.better(best, codes.parse(at));
      Counted register = registers.parse(at);
      best = register != null && (best == null || register.end() >= best.end()) ? register : best;
      best = Candidate.better(best, phones.parse(at));
    }
    return best;
  }

  /** Behind an address of the web nothing is read up to its end. */
  private int behindVeto(int at, int length) {
    int end = at + length;
    char c = text.at(at);
    if (c == 'h' || c == 'w') {
      while (end < text.length() && text.at(end) > ' ' && text.at(end) < 0x7F) {
        end++;
      }
    }
    return end;
  }

  /**
   * The next place to look: digits, letters and repeated numerals that were nothing are stepped
   * over as a whole.
   */
  private int behindNothing(int at) {
    int end = at + 1;
    char c = text.at(at);
    if (FoldedText.isDigit(c)) {
      while (FoldedText.isDigit(text.at(end))) {
        end++;
      }
    } else if (FoldedText.isLetter(c)) {
      while (FoldedText.isLetter(text.at(end))) {
        end++;
      }
    } else if (Digits.isNumeral(c)) {
      while (text.at(end) == c) {
        end++;
      }
    }
    return end;
  }
}
