package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;

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
    ShownTexts.Head article = inquiry.texts().head(articleDoc);
    if (unit == Unit.PARAGRAPH) {
      add(article, inquiry.texts().paragraph(doc));
      return;
    }
    for (ShownTexts.Named title : article.titles()) {
      add(article, title);
    }
    int next = snapshot.blockStart(doc);
    for (; next < doc; next++) {
      add(article, inquiry.texts().paragraph(next));
    }
  }

  private void add(ShownTexts.Head article, ShownTexts.Named text) {
    List<Range> marks = highlighter.places(text.text());
    int[] characters = marks.isEmpty() ? new int[0] : text.text().codePoints().toArray();
    for (Range mark : marks) {
      if (seen >= page.offset() && seen < page.end()) {
        lines.add(line(article, text.name(), characters, mark));
      }
      seen++;
    }
  }

  private KwicLine line(ShownTexts.Head article, String field, int[] characters, Range mark) {
    int from = Math.max(0, mark.start() - width);
    int to = Math.min(characters.length, mark.end() + width);
    return new KwicLine(
        article.id(),
        field,
        mark.start(),
        mark.end(),
        new String(characters, from, mark.start() - from),
        new String(characters, mark.start(), mark.end() - mark.start()),
        new String(characters, mark.end(), to - mark.end()),
        article.date());
  }
}
