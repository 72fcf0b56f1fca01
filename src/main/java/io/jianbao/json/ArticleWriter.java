package io.jianbao.json;

import io.jianbao.analysis.AnalyzedArticle;
import io.jianbao.analysis.AnnotatedText;
import io.jianbao.analysis.Layer;
import io.jianbao.layout.Article;
import io.jianbao.layout.Break;
import io.jianbao.layout.Dateline;
import io.jianbao.text.CodePoints;
import io.jianbao.text.Span;
import java.io.OutputStream;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes the lines of {@code articles.jsonl}. Not thread-safe. */
public final class ArticleWriter implements AutoCloseable {
  static final String SCHEMA = "jianbao/1";
  private static final Set<Layer> ALL = EnumSet.allOf(Layer.class);
  private static final Set<Layer> OF_HEADLINES =
      EnumSet.of(Layer.TOKENS, Layer.ENTITIES, Layer.FIGURES, Layer.TIMES);

  private final JsonLine json;

  /** The stream stays open when the writer closes. */
  public ArticleWriter(OutputStream out) {
    json = new JsonLine(out);
  }

  /**
   * Writes one article.
   *
   * @param page the text of the article's page
   * @param offsets the code points of {@code page}
   */
  public void write(AnalyzedArticle article, String page, CodePoints offsets) {
    Article layout = article.layout();
    json.open().field("schema", SCHEMA);
    json.field("id", article.id());
    json.field("source", article.source());
    json.field("date", article.date() == null ? null : article.date().toString());
    json.openList("headlines");
    for (int i = 0; i < layout.headlines().size(); i++) {
      json.open();
      headline(layout.headlines().get(i), article.headlines().get(i), offsets);
    }
    json.close(']');
    if (layout.subtitle() != null) {
      json.open("subtitle");
      headline(layout.subtitle(), article.subtitle(), offsets);
    }
    if (layout.dateline() != null) {
      dateline(layout.dateline(), page, offsets);
    }
    json.field("complete", layout.complete());
    json.openList("breaks");
    layout.breaks().forEach(this::lineBreak);
    json.close(']');
    json.openList("paragraphs");
    ReasonFields reasons = new ReasonFields(json, article.reasons(), offsets);
    for (int i = 0; i < layout.paragraphs().size(); i++) {
      List<Span> pieces = layout.paragraphs().get(i).pieces();
      paragraph(i, pieces, reasons, article.paragraphs().get(i), offsets);
    }
    json.close(']');
    reasons.strays();
    json.end();
  }

  private void headline(Span place, AnnotatedText text, CodePoints offsets) {
    json.field("text", text.text()).span(place, offsets);
    TextFields.write(json, text, OF_HEADLINES);
    json.close('}');
  }

  private void dateline(Dateline dateline, String page, CodePoints offsets) {
    json.open("dateline");
    json.field("text", dateline.span().of(page)).span(dateline.span(), offsets);
    json.field("agency", dateline.agency());
    json.field("place", dateline.place());
    MonthDay date = dateline.date();
    json.field("date", date == null ? null : date.toString());
    json.field("form", dateline.form());
    json.openList("reporters");
    dateline.reporters().forEach(json::string);
    json.close(']').close('}');
  }

  private void lineBreak(Break lineBreak) {
    json.open().field("paragraph", paragraphId(lineBreak.paragraph()));
    json.field("at", lineBreak.at()).field("kind", lineBreak.kind()).close('}');
  }

  private void paragraph(
      int index, List<Span> pieces, ReasonFields reasons, AnnotatedText text, CodePoints offsets) {
    json.open().field("id", paragraphId(index)).field("text", text.text());
    json.openList("pieces");
    for (Span piece : pieces) {
      json.open().span(piece, offsets).close('}');
    }
    json.close(']');
    reasons.seams(pieces);
    TextFields.write(json, text, ALL);
    json.close('}');
  }

  /** The id of the paragraph at {@code index}: {@code p1} is the first. */
  public static String paragraphId(int index) {
    return "p" + (index + 1);
  }

  /** Hands all that was written to the stream. */
  public void flush() {
    json.flush();
  }

  @Override
  public void close() {
    json.close();
  }
}
