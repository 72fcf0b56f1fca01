package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;

/** Every place where a query stands, with what stands left and right of it, in printed order. */
final class Kwic {
  private static final int STEP = 200;

  private final Inquiry inquiry;
  private final Highlighter highlighter;
  private final int width;
  private final Page page;
  private final List<KwicLine> lines = new ArrayList<>();
  private int seen;

  Kwic(Inquiry inquiry, Clause clause, int width, Page page) throws IOException {
    this.inquiry = inquiry;
    this.highlighter = new Highlighter(clause, inquiry.snapshot().words());
    this.width = width;
    this.page = page;
  }

  /** Goes through the documents until one line more than wanted is found. */
  Listing<KwicLine> lines(Query query, Unit unit) throws IOException {
    ScoreDoc last = null;
    while (seen <= page.end()) {
      ScoreDoc[] docs = inquiry.sorted(query, last, STEP, Sort.INDEXORDER);
      for (ScoreDoc doc : docs) {
        if (seen <= page.end()) {
          inquiry.checkTime();
          add(doc.doc, unit);
        }
      }
      if (docs.length < STEP) {
        return new Listing<>(seen, seen <= page.end(), lines);
      }
      last = docs[docs.length - 1];
    }
    return new Listing<>(page.end(), false, lines);
  }

  private void add(int doc, Unit unit) throws IOException {
    Snapshot snapshot = inquiry.snapshot();
    int articleDoc = unit == Unit.ARTICLE ? doc : snapshot.articleOf(doc);
    JsonNode article = inquiry.article(articleDoc);
    if (unit == Unit.PARAGRAPH) {
      addParagraph(doc, article);
      return;
    }
    List<JsonNode> headlines = ArticleBlock.headlines(article);
    for (int i = 0; i < headlines.size(); i++) {
      String field = ArticleBlock.headlineName(article, i);
      add(article, field, headlines.get(i).path("text").asString());
    }
    for (int i = snapshot.textOf(snapshot.blockStart(doc)); i < doc; i = snapshot.textOf(i + 1)) {
      addParagraph(i, article);
    }
  }

  private void addParagraph(int doc, JsonNode article) throws IOException {
    Document stored = inquiry.stored(doc, Schema.ID, Schema.TEXT);
    BytesRef text = stored.getBinaryValue(Schema.TEXT);
    if (text != null) {
      String name = HitReader.paragraphName(stored.get(Schema.ID));
      add(article, name, PackedWords.unpackText(text));
    }
  }

  private void add(JsonNode article, String field, String text) {
    List<Range> marks = highlighter.places(text);
    int[] characters = marks.isEmpty() ? new int[0] : text.codePoints().toArray();
    for (Range mark : marks) {
      if (seen >= page.offset() && seen < page.end()) {
        lines.add(line(article, field, characters, mark));
      }
      seen++;
    }
  }

  private KwicLine line(JsonNode article, String field, int[] characters, Range mark) {
    int from = Math.max(0, mark.start() - width);
    int to = Math.min(characters.length, mark.end() + width);
    return new KwicLine(
        article.path("id").asString(),
        field,
        mark.start(),
        mark.end(),
        new String(characters, from, mark.start() - from),
        new String(characters, mark.start(), mark.end() - mark.start()),
        new String(characters, mark.end(), to - mark.end()),
        ArticleBlock.day(article.path("date").asString(null)));
  }
}
