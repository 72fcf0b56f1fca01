package io.jianbao.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.util.Bits;
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
    return hits(filter(request), request, order, page);
  }

  /** The figures whose day is known, by day. */
  Listing<FigureHit> series(FigureRequest request, Page page) throws IOException, QueryException {
    return hits(filter(request).dated(), request, FigureRequest.Order.OLDEST, page);
  }

  /** How many figures there are. */
  long count() throws IOException {
    long count = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      BinaryDocValues columns = DocValues.getBinary(leaf.reader(), Schema.FIGURES);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = columns.nextDoc(); doc != NO_MORE_DOCS; doc = columns.nextDoc()) {
        if (live == null || live.get(doc)) {
          count += FigureColumn.size(columns.binaryValue());
        }
      }
    }
    return count;
  }

  private FigureFilter filter(FigureRequest request) throws IOException {
    String subject = request.subject();
    return FigureFilter.of(request, subject == null ? List.of() : subjectWords(Folded.of(subject)));
  }

  private Listing<FigureHit> hits(
      FigureFilter filter, FigureRequest request, FigureRequest.Order order, Page page)
      throws IOException, QueryException {
    FigureLookup figures = new FigureLookup(snapshot, filter);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(figures.candidates(), Occur.FILTER);
    if (request.text() != null && !request.text().isBlank()) {
      Clause clause = QueryParser.parse(request.text());
      query.add(new QueryCompiler(snapshot, Unit.PARAGRAPH).compile(clause), Occur.FILTER);
    }
    FigureCollector.Found found =
        inquiry.collect(query.build(), new FigureCollector.Manager(figures, order, page.end()));
    List<FigureHit> hits = new ArrayList<>();
    for (FigureCollector.Place place : found.first().stream().skip(page.offset()).toList()) {
      hits.add(hit(place));
    }
    return new Listing<>(found.total(), true, hits);
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

  private FigureHit hit(FigureCollector.Place place) throws IOException {
    int doc = place.doc();
    int articleDoc = snapshot.articleOf(doc);
    JsonNode article = inquiry.article(articleDoc);
    if (doc != articleDoc) {
      JsonNode paragraph = new StoredArticles(inquiry).notes(doc);
      String field = inquiry.texts().name(doc);
      return hit(place, article, field, paragraph, place.index());
    }
    List<JsonNode> headlines = StoredArticles.headlines(article);
    int at = 0;
    int rest = place.index();
    while (rest >= headlines.get(at).path("figures").size()) {
      rest -= headlines.get(at).path("figures").size();
      at++;
    }
    String field = StoredArticles.headlineName(article, at);
    return hit(place, article, field, headlines.get(at), rest);
  }

  private static FigureHit hit(
      FigureCollector.Place place, JsonNode article, String field, JsonNode text, int index) {
    JsonNode figure = text.path("figures").path(index);
    int start = figure.path("start").asInt();
    int end = figure.path("end").asInt();
    Dimensions.Dimension dimension = Dimensions.of(figure.path("unit").asString(null));
    int[] characters = text.path("text").asString("").codePoints().toArray();
    int from = Math.clamp(start - (long) AROUND, 0, characters.length);
    int to = Math.clamp(end + (long) AROUND, from, characters.length);
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
        place.path() == null ? null : PlacePaths.last(place.path()),
        place.day() == FigureColumn.NO_DAY ? null : LocalDate.ofEpochDay(place.day()),
        new String(characters, from, to - from));
  }
}
