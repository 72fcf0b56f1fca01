package io.jianbao.layout;

import io.jianbao.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes out an article whose lines are known. Immutable. */
final class ArticleBuilder {
  private final DatelineReader datelines;

  ArticleBuilder(DatelineReader datelines) {
    this.datelines = datelines;
  }

  Article build(String page, List<Line> lines, Draft draft) {
    List<Span> headlines = new ArrayList<>();
    List<Paragraph> paragraphs = new ArrayList<>();
    Span subtitle = null;
    for (int number : draft.headlines) {
      Line line = lines.get(number);
      if (line.is(Line.Kind.SUBTITLE) && subtitle == null) {
        subtitle = line.span();
      } else {
        headlines.addAll(Headlines.of(page, line.span()));
      }
    }
    for (List<Integer> pieces : draft.paragraphs) {
      paragraphs.add(new Paragraph(pieces.stream().map(i -> lines.get(i).span()).toList()));
    }
    return new Article(
        headlines, subtitle, dateline(page, paragraphs), paragraphs, breaks(page, paragraphs));
  }

  private Dateline dateline(String page, List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs) {
      Dateline leading = datelines.leading(page, paragraph.pieces().getFirst());
      if (leading != null) {
        return leading;
      }
    }
    for (Paragraph paragraph : paragraphs) {
      Span last = paragraph.pieces().getLast();
      Dateline trailing = datelines.trailing(page, last);
      Dateline named = trailing == null ? datelines.byline(page, last) : trailing;
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  private List<Break> breaks(String page, List<Paragraph> paragraphs) {
    List<Break> breaks = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Span first = paragraphs.get(i).pieces().getFirst();
      Span last = paragraphs.get(i).pieces().getLast();
      if (Marks.neverFirst(page.charAt(first.start()))) {
        breaks.add(new Break(i, Break.At.START, Break.Kind.STARTS_MIDWAY));
      }
      if (!Marks.isComplete(page, last) && datelines.byline(page, last) == null) {
        breaks.add(new Break(i, Break.At.END, Break.Kind.CUT_OFF));
      }
    }
    return breaks;
  }
}
