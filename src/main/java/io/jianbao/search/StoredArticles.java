package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads back what was indexed, in the form of a run. */
final class StoredArticles {
  private static final int MOST_ARTICLES_OF_A_PAGE = 10_000;
  private static final int LONGEST_PAGE = 20_000_000;

  private final Inquiry inquiry;
  private final Snapshot snapshot;

  StoredArticles(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.snapshot = inquiry.snapshot();
  }

  /** The article as a line of a run, null if there is none. */
  ObjectNode article(String id) throws IOException {
    int doc = find(id);
    return doc < 0 ? null : article(doc);
  }

  ObjectNode article(int doc) throws IOException {
    ObjectNode article = frame(doc);
    ArrayNode paragraphs = article.putArray("paragraphs");
    int next = snapshot.blockStart(doc);
    for (; next < doc; next++) {
      paragraphs.add(notes(next));
    }
    return article;
  }

  /** The paragraph as in a run. */
  ObjectNode notes(int doc) throws IOException {
    BytesRef notes = inquiry.stored(doc, Schema.NOTES).getBinaryValue(Schema.NOTES);
    return NoteReader.paragraph(notes, inquiry.texts().words(doc));
  }

  /** The article without its paragraphs. */
  ObjectNode frame(int doc) throws IOException {
    return inquiry.article(doc);
  }

  /** The paragraph with the id and the head of its article, null if there is none. */
  ObjectNode paragraph(String textId) throws IOException {
    int slash = textId.lastIndexOf('/');
    int article = find(textId.substring(0, Math.max(0, slash)));
    if (article < 0) {
      return null;
    }
    String name = textId.substring(slash + 1);
    int next = snapshot.blockStart(article);
    for (; next < article; next++) {
      if (name.equals(inquiry.texts().name(next))) {
        return paragraph(next, frame(article));
      }
    }
    return null;
  }

  /** The paragraph with the head of its article, of which {@code article} is the frame. */
  ObjectNode paragraph(int doc, ObjectNode article) throws IOException {
    String articleId = article.path("id").asString();
    String id = RunMarks.textId(articleId, inquiry.texts().name(doc));
    ObjectNode answer = Lines.MAPPER.createObjectNode();
    answer.put("id", id).put("article", articleId);
    answer.put("headline", headline(article));
    if (article.has("date")) {
      answer.set("date", article.get("date"));
    }
    answer.set("paragraph", notes(doc));
    return answer;
  }

  private int find(String articleId) throws IOException {
    return inquiry.first(QueryCompiler.article(articleId));
  }

  /** The page that the article stands on, put together from the pieces of all its articles. */
  SourcePage source(String articleId) throws IOException {
    ObjectNode article = article(articleId);
    if (article == null) {
      return null;
    }
    String source = article.path("source").asString();
    Query all =
        new BooleanQuery.Builder()
            .add(QueryCompiler.term(KeywordField.SOURCE.word(), source), Occur.FILTER)
            .add(QueryCompiler.kind(Schema.KIND_ARTICLE), Occur.FILTER)
            .build();
    List<String> articles = new ArrayList<>();
    List<SourcePage.Piece> page = new ArrayList<>();
    for (ScoreDoc doc : inquiry.sorted(all, null, MOST_ARTICLES_OF_A_PAGE, Sort.INDEXORDER)) {
      ObjectNode other = article(doc.doc);
      articles.add(other.path("id").asString());
      page.addAll(pieces(other));
    }
    List<SourcePage.Piece> own = pieces(article);
    own.sort(Comparator.comparingInt(SourcePage.Piece::start));
    page.sort(Comparator.comparingInt(SourcePage.Piece::start));
    return new SourcePage(source, articles, text(page), own, page);
  }

  /** The texts of an article that are not paragraphs: its headlines, then its subtitle. */
  static List<JsonNode> headlines(JsonNode article) {
    List<JsonNode> texts = new ArrayList<>();
    article.path("headlines").forEach(texts::add);
    if (article.has("subtitle")) {
      texts.add(article.path("subtitle"));
    }
    return texts;
  }

  /** All headlines of an article. */
  static String headline(JsonNode article) {
    List<String> parts = new ArrayList<>();
    article.path("headlines").forEach(headline -> parts.add(headline.path("text").asString()));
    return String.join(" ", parts);
  }

  /** The name of the text at {@code index} of {@link #headlines}. */
  static String headlineName(JsonNode article, int index) {
    return ArticleBlock.headlineName(article.path("headlines").size(), index);
  }

  private static List<SourcePage.Piece> pieces(ObjectNode article) {
    List<SourcePage.Piece> pieces = new ArrayList<>();
    String id = article.path("id").asString();
    List<JsonNode> headlines = headlines(article);
    for (int i = 0; i < headlines.size(); i++) {
      JsonNode headline = headlines.get(i);
      String field = headlineName(article, i);
      String text = headline.path("text").asString("");
      pieces.add(piece(id, field, text, headline.path("start").asInt()));
    }
    for (JsonNode paragraph : article.path("paragraphs")) {
      int[] text = paragraph.path("text").asString("").codePoints().toArray();
      int at = 0;
      for (JsonNode piece : paragraph.path("pieces")) {
        int start = piece.path("start").asInt();
        int length = Math.min(piece.path("end").asInt() - start, text.length - at);
        if (length > 0) {
          String part = new String(text, at, length);
          pieces.add(piece(id, paragraph.path("id").asString(), part, start));
          at += length;
        }
      }
    }
    return pieces;
  }

  private static SourcePage.Piece piece(String article, String field, String text, int start) {
    int length = text.codePointCount(0, text.length());
    return new SourcePage.Piece(article, field, start, start + length, text);
  }

  private static String text(List<SourcePage.Piece> pieces) {
    int length = pieces.stream().mapToInt(SourcePage.Piece::end).max().orElse(0);
    if (length > LONGEST_PAGE) {
      return "";
    }
    int[] page = new int[length];
    Arrays.fill(page, ' ');
    for (SourcePage.Piece piece : pieces) {
      int[] text = piece.text().codePoints().toArray();
      System.arraycopy(text, 0, page, piece.start(), text.length);
    }
    return new String(page, 0, length);
  }
}
