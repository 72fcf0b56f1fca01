package io.jianbao.report;

import io.jianbao.report.Entries.Annotated;
import io.jianbao.report.Entries.Entity;
import io.jianbao.report.Entries.Figure;
import io.jianbao.report.Entries.Quote;
import io.jianbao.report.Entries.Time;
import io.jianbao.report.MarkedText.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The marks over a text for what was found in it, each with what was understood. */
final class Mentions {
  /** Of marks over the same stretch the quotation is outside and the name inside. */
  private static final int QUOTE = 0;

  static final int EVIDENCE = 1;
  static final int DATELINE = 2;
  private static final int TIME = 3;
  private static final int FIGURE = 4;
  private static final int NAME = 5;

  /** The sorts of names that have a line of their own; the rest share one. */
  private static final Set<String> OWN_LINE = Set.of("person", "place", "organization", "document");

  /** A mark can be reached by the keyboard; where it is cut in parts, by its first. */
  static final String FOCUSABLE = "tabindex=\"0\"";

  private final Labels labels;

  Mentions(Labels labels) {
    this.labels = labels;
  }

  List<Mark> marks(Annotated text) {
    List<Mark> marks = new ArrayList<>();
    text.quotes().forEach(quote -> marks.add(mark(quote)));
    text.times().forEach(time -> marks.add(mark(time)));
    text.figures().forEach(figure -> marks.add(mark(figure)));
    text.entities().forEach(entity -> marks.add(mark(entity)));
    return marks;
  }

  private Mark mark(Quote quote) {
    Tip tip =
        new Tip(labels, "quote." + quote.form())
            .row("tip.speaker", quote.speaker())
            .row("tip.verb", quote.verb());
    return mark(quote.start(), quote.end(), QUOTE, "quote", tip);
  }

  private Mark mark(Time time) {
    Tip tip =
        new Tip(labels, "time." + time.kind())
            .row("tip.value", time.value())
            .row("tip.from", time.from())
            .row("tip.to", time.to())
            .row("tip.seconds", time.seconds())
            .bounds(time.min(), time.max());
    return mark(time.start(), time.end(), TIME, "time", tip);
  }

  private Mark mark(Figure figure) {
    Tip tip =
        new Tip(labels, "figure." + figure.kind())
            .row("tip.value", figure.value())
            .bounds(figure.min(), figure.max())
            .row("tip.modifier", figure.modifier())
            .row("tip.unit", figure.unit())
            .row("tip.subject", figure.subject())
            .row("tip.place", figure.place())
            .row("tip.as-of", figure.asOf());
    return mark(figure.start(), figure.end(), FIGURE, "figure", tip);
  }

  private Mark mark(Entity entity) {
    Tip tip =
        new Tip(labels, "entity." + entity.type())
            .row("tip.name", entity.name())
            .row("tip.role", entity.role())
            .row("tip.code", entity.code())
            .row("tip.by", entity.by() == null ? null : labels.chinese("by." + entity.by()));
    String layer = OWN_LINE.contains(entity.type()) ? entity.type() : "other";
    return mark(entity.start(), entity.end(), NAME, layer, tip);
  }

  private static Mark mark(int start, int end, int rank, String layer, Tip tip) {
    String look = "class=\"m m-" + layer + "\" " + tip.attribute();
    return new Mark(start, end, rank, "span", look, FOCUSABLE);
  }
}
