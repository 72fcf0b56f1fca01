package io.jianbao.duplicate;

import io.jianbao.duplicate.Alignment.Edit;
import io.jianbao.duplicate.DuplicatePair.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * What two texts are to one another that were printed on different days: with other facts the later
 * one tells of another event, a few words of it are a phrase, and what returns after weeks is a set
 * form of words, if it is not a quotation or has no set form.
 */
final class Reprint {
  /** Days after which a story is hardly printed again. */
  private static final int WEEKS = 30;

  /** News is news on its day and the next; what is said of it may be repeated for weeks. */
  private static final int NEXT_DAYS = 3;

  /** The share of a set form that is formula. */
  private static final double PARTLY_FORMULA = 0.3;

  private Reprint() {}

  static TimedKind kinds(Kind kind, Comparison texts) {
    boolean news = texts.a().isNews() && texts.b().isNews();
    int days = news ? NEXT_DAYS : WEEKS;
    Kind soon = onAnotherDay(kind, texts);
    Kind later = soon == kind || soon == Kind.BOILERPLATE ? afterWeeks(kind, texts) : soon;
    return new TimedKind(kind, soon, later, days);
  }

  private static Kind onAnotherDay(Kind kind, Comparison texts) {
    return switch (kind) {
      case NEAR, REORDERED -> another(kind, texts);
      case NUMBER -> texts.edits().stream().anyMatch(texts::isSerial) ? Kind.TEMPLATE : kind;
      case CONTAINED, TRUNCATED -> anotherPart(kind, texts);
      default -> kind;
    };
  }

  private static Kind afterWeeks(Kind kind, Comparison texts) {
    return switch (kind) {
      case NUMBER -> Kind.TEMPLATE;
      case NEAR, REORDERED, CONTAINED, TRUNCATED -> {
        if (isOtherEvent(texts)) {
          yield Kind.TEMPLATE;
        }
        boolean part = kind == Kind.CONTAINED || kind == Kind.TRUNCATED;
        double share = part ? Formula.MOSTLY : PARTLY_FORMULA;
        boolean phrase = texts.shorter() <= Lengths.PHRASE || isSetForm(texts, share);
        yield phrase ? Kind.BOILERPLATE : part ? Kind.CONTAINED : kind;
      }
      default -> kind;
    };
  }

  private static Kind another(Kind kind, Comparison texts) {
    boolean headlines = isHeadline(texts.a()) && isHeadline(texts.b());
    if (headlines || texts.part().formula().isAll()) {
      return Kind.BOILERPLATE;
    }
    return isSetForm(texts, Formula.MOSTLY) && namesAnother(texts) || isLetterReplacedTwice(texts)
        ? Kind.TEMPLATE
        : kind;
  }

  private static Kind anotherPart(Kind kind, Comparison texts) {
    boolean report = SameForm.areOfOneSource(texts) && differInFacts(texts);
    if (report || texts.edits().stream().anyMatch(texts::isSerial)) {
      return Kind.TEMPLATE;
    }
    int longest = texts.part().endsSentence() ? Lengths.SUBHEADING : Lengths.PHRASE;
    return texts.shorter() <= longest ? Kind.BOILERPLATE : kind;
  }

  private static boolean isHeadline(Side side) {
    return side.folded().length() <= Lengths.HEADLINE && !side.endsSentence();
  }

  /** Whether another name stands somewhere, be it of one character or in front. */
  private static boolean namesAnother(Comparison texts) {
    boolean brief = texts.longer() <= Lengths.CASE;
    boolean news = texts.a().isNews() || texts.b().isNews();
    for (Edit edit : texts.edits()) {
      int least = edit.shorter();
      boolean first = edit.aStart() == 0 && edit.bStart() == 0;
      if (first ? least >= Lengths.NAME && !news : brief && least > 0) {
        return true;
      }
    }
    return differInFacts(texts);
  }

  /** One short name for another: 中阿, 同阿议会 for 中摩, 同摩议会. */
  private static boolean isLetterReplacedTwice(Comparison texts) {
    Set<String> letters = new HashSet<>();
    for (Edit edit : texts.edits()) {
      if (edit.aSize() == 1 && edit.bSize() == 1 && !texts.isFigure(edit)) {
        String a = texts.a().folded(edit.aStart(), edit.aEnd());
        String b = texts.b().folded(edit.bStart(), edit.bEnd());
        if (!letters.add(a + b)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOtherEvent(Comparison texts) {
    if (texts.a().isNews() && texts.b().isNews() || texts.part().isList()) {
      return true;
    }
    return texts.isQuotation() ? isReplaced(texts) : differInFacts(texts);
  }

  /** What is quoted is often shortened; other words in it are of another speech. */
  private static boolean isReplaced(Comparison texts) {
    return texts.edits().stream()
        .anyMatch(it ->
            !texts.alignment().isOverhang(it)
                && (it.shorter() >= Lengths.WORDS || texts.isFigure(it)));
  }

  private static boolean isSetForm(Comparison texts, double share) {
    Formula formula = texts.part().formula();
    return formula.isAll() || formula.share() >= share && !texts.isQuotation();
  }

  /**
   * Whether there is another figure, or words in the place of others, or more words inside one of
   * two texts of about one length.
   */
  private static boolean differInFacts(Comparison texts) {
    boolean alike = texts.isAlike();
    for (Edit edit : texts.edits()) {
      int least = edit.shorter();
      int most = edit.longer();
      boolean fact;
      if (texts.alignment().isOverhang(edit)) {
        fact = alike && least >= Lengths.WORDS && edit.aStart() > 0;
      } else {
        fact =
            least >= Lengths.NAME
                || alike && (least > 0 && most >= Lengths.NAME || most >= Lengths.WORDS);
      }
      if (fact || texts.isFigure(edit)) {
        return true;
      }
    }
    return false;
  }
}
