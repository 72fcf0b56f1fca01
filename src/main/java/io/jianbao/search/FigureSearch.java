package io.jianbao.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;

/** Figures by what they say. */
final class FigureSearch {
  private static final int AROUND = 30;

  private final Inquiry inquiry;
  private final Snapshot snapshot;

  FigureSearch(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.snapshot = inquiry.snapshot();
  }

  Listing<FigureHit> list(FigureRequest request, FigureRequest.Order order, Page page)
      throws IOException, QueryException {
    return hits(query(request), sort(order, values(request)), page);
  }

  /** The figures whose day is known, by day. */
  Listing<FigureHit> series(FigureRequest request, Page page) throws IOException, QueryException {
    Query dated =
        new BooleanQuery.Builder()
            .add(query(request), Occur.FILTER)
            .add(days(null, null), Occur.FILTER)
            .build();
    return hits(dated, sort(FigureRequest.Order.OLDEST, values(request)), page);
  }

  private Listing<FigureHit> hits(Query query, Sort sort, Page page) throws IOException {
    long total = inquiry.count(query);
    List<FigureHit> hits = new ArrayList<>();
    if (page.limit() > 0) {
      ScoreDoc[] docs = inquiry.sorted(query, null, page.end(), sort);
      for (int i = page.offset(); i < docs.length; i++) {
        hits.add(hit(docs[i].doc));
      }
    }
    return new Listing<>(total, true, hits);
  }

  private static Sort sort(FigureRequest.Order order, FigureValues values) {
    SortField by =
        switch (order) {
          case LARGEST ->
              new SortField(
                  values.order(),
                  SortField.Type.STRING,
                  true,
                  SortField.STRING_FIRST); // reversed, too
          case SMALLEST ->
              new SortField(values.order(), SortField.Type.STRING, false, SortField.STRING_LAST);
          case OLDEST ->
              new SortField(Schema.FIGURE_DAY, SortField.Type.LONG, false, Long.MAX_VALUE);
        };
    return new Sort(by, SortField.FIELD_DOC);
  }

  /** Which of a figure's values the request is about. */
  private static FigureValues values(FigureRequest request) {
    return request.dimension() == null ? FigureValues.PRINTED : FigureValues.BASE;
  }

  private Query query(FigureRequest request) throws IOException, QueryException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Clause.Figures bounds =
        new Clause.Figures(request.min(), true, request.max(), true, request.unit());
    query.add(FigureQueries.query(bounds, values(request)), Occur.FILTER);
    if (request.dimension() != null) {
      query.add(QueryCompiler.term(Schema.FIGURE_DIMENSION, request.dimension()), Occur.FILTER);
    }
    if (request.kind() != null) {
      query.add(QueryCompiler.term(Schema.FIGURE_KIND, request.kind()), Occur.FILTER);
    }
    if (request.place() != null) {
      query.add(QueryCompiler.term(Schema.FIGURE_PLACE, request.place()), Occur.FILTER);
    }
    if (request.subject() != null) {
      query.add(subject(Folded.of(request.subject())), Occur.FILTER);
    }
    if (request.from() != null || request.to() != null) {
      query.add(days(request.from(), request.to()), Occur.FILTER);
    }
    if (request.text() != null && !request.text().isBlank()) {
      query.add(inParagraphs(QueryParser.parse(request.text())), Occur.FILTER);
    }
    return query.build();
  }

  private Query inParagraphs(Clause clause) throws IOException {
    Query paragraphs = new QueryCompiler(snapshot, Unit.PARAGRAPH).compile(clause);
    return new ToChildBlockJoinQuery(paragraphs, snapshot.textDocuments());
  }

  private static Query days(LocalDate from, LocalDate to) {
    long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
    long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
    return NumericDocValuesField.newSlowRangeQuery(Schema.FIGURE_DAY, first, last);
  }

  /** All words of the subject asked for: 现有确诊 is in 现有本土新冠肺炎确诊病例. */
  private Query subject(Folded wanted) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    for (String word : subjectWords(wanted)) {
      all.add(subjectWord(word), Occur.FILTER);
    }
    return all.build();
  }

  /**
   * The words asked for. What no paragraph has as a word stays together: 确诊 is asked for as it is
   * where all that is printed is 确诊病例.
   */
  private List<String> subjectWords(Folded wanted) throws IOException {
    List<String> words = new ArrayList<>();
    StringBuilder unknown = new StringBuilder();
    for (String word : snapshot.words().cutWhole(wanted)) {
      if (word.codePointCount(0, word.length()) == 1) {
        unknown.append(word);
        continue;
      }
      add(unknown, words);
      words.add(word);
    }
    add(unknown, words);
    return words;
  }

  private static void add(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** In a word of the subject, or in two of them: 确诊病例 may stand there as 确诊, 病例. */
  private Query subjectWord(String word) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(subjectPart(word), Occur.SHOULD);
    int length = word.codePointCount(0, word.length());
    for (int i = 1; i < length; i++) {
      int border = word.offsetByCodePoints(0, i);
      BooleanQuery.Builder both = new BooleanQuery.Builder();
      both.add(subjectPart(word.substring(0, border)), Occur.FILTER);
      both.add(subjectPart(word.substring(border)), Occur.FILTER);
      any.add(both.build(), Occur.SHOULD);
    }
    return any.build();
  }

  /** Subjects of which a word holds the part. */
  private Query subjectPart(String part) throws IOException {
    List<BytesRef> words = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(snapshot.reader(), Schema.FIGURE_SUBJECT);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        if (term.utf8ToString().contains(part)) {
          words.add(BytesRef.deepCopyOf(term));
        }
      }
    }
    return new TermInSetQuery(Schema.FIGURE_SUBJECT, words);
  }

  private FigureHit hit(int doc) throws IOException {
    int textDoc = snapshot.textOf(doc);
    int index = snapshot.numberOrNull(doc, Schema.FIGURE_INDEX).intValue();
    boolean inParagraph = textDoc != snapshot.articleOf(doc);
    int articleDoc = inParagraph ? snapshot.articleOf(textDoc) : textDoc;
    JsonNode article = inquiry.article(articleDoc);
    if (inParagraph) {
      JsonNode paragraph = new StoredArticles(inquiry).notes(textDoc);
      String field = inquiry.texts().name(textDoc);
      return hit(doc, article, field, paragraph, paragraph.path("figures").path(index));
    }
    List<JsonNode> headlines = StoredArticles.headlines(article);
    int at = 0;
    int rest = index;
    while (rest >= headlines.get(at).path("figures").size()) {
      rest -= headlines.get(at).path("figures").size();
      at++;
    }
    JsonNode headline = headlines.get(at);
    String field = StoredArticles.headlineName(article, at);
    return hit(doc, article, field, headline, headline.path("figures").path(rest));
  }

  private FigureHit hit(int doc, JsonNode article, String field, JsonNode text, JsonNode figure)
      throws IOException {
    int start = figure.path("start").asInt();
    int end = figure.path("end").asInt();
    Dimensions.Dimension dimension = Dimensions.of(figure.path("unit").asString(null));
    List<String> places = places(article, text, figure);
    Long day = snapshot.numberOrNull(doc, Schema.FIGURE_DAY);
    int[] characters = text.path("text").asString("").codePoints().toArray();
    int from = Math.max(0, start - AROUND);
    int to = Math.min(characters.length, end + AROUND);
    return new FigureHit(
        article.path("id").asString(),
        field,
        start,
        end,
        figure.path("text").asString(),
        figure.path("kind").asString(null),
        figure.path("value").asString(null),
        figure.path("min").asString(null),
        figure.path("max").asString(null),
        figure.path("unit").asString(null),
        dimension == null ? null : dimension.name(),
        figure.path("subject").asString(null),
        places.isEmpty() ? null : places.getLast(),
        day == null ? null : LocalDate.ofEpochDay(day),
        new String(characters, from, to - from));
  }

  private static List<String> places(JsonNode article, JsonNode text, JsonNode figure) {
    FigureContext context =
        new FigureContext(Json.of(text.toString()), Json.of(article.toString()));
    return context.places(Json.of(figure.toString()));
  }
}
