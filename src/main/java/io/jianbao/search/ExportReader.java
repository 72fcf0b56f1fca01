package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.SortedSetDocValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the rows of an export. */
final class ExportReader {
  private final Inquiry inquiry;
  private final StoredArticles articles;
  private final Unit unit;

  ExportReader(Inquiry inquiry, Unit unit) {
    this.inquiry = inquiry;
    this.articles = new StoredArticles(inquiry);
    this.unit = unit;
  }

  ExportRow row(int doc) throws IOException {
    if (unit == Unit.ARTICLE) {
      ObjectNode article = articles.article(doc);
      List<String> texts = new ArrayList<>();
      article.path("paragraphs").forEach(text -> texts.add(text.path("text").asString()));
      String id = article.path("id").asString();
      return row(doc, id, article, String.join("\n", texts), article.toString());
    }
    ObjectNode frame = articles.frame(inquiry.snapshot().articleOf(doc));
    ObjectNode paragraph = articles.paragraph(doc, frame);
    String text = paragraph.path("paragraph").path("text").asString();
    return row(doc, paragraph.path("id").asString(), frame, text, paragraph.toString());
  }

  private ExportRow row(int doc, String id, JsonNode article, String text, String json)
      throws IOException {
    return new ExportRow(
        id,
        article.path("id").asString(),
        article.path("source").asString(),
        ArticleBlock.day(article.path("date").asString(null)),
        StoredArticles.headline(article),
        text,
        values(doc, KeywordField.PERSON),
        values(doc, KeywordField.PLACE),
        values(doc, KeywordField.ORGANIZATION),
        values(doc, KeywordField.FINDING),
        json);
  }

  private List<String> values(int doc, KeywordField field) throws IOException {
    List<String> read = new ArrayList<>();
    SortedSetDocValues values = inquiry.snapshot().values(doc, field.word());
    for (int i = values == null ? 0 : values.docValueCount(); i > 0; i--) {
      read.add(values.lookupOrd(values.nextOrd()).utf8ToString());
    }
    return read;
  }
}
