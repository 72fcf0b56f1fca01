package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Group;
import io.jianbao.search.SearchAnswer.Hit;
import io.jianbao.search.SearchAnswer.Total;
import io.jianbao.search.SearchRequest.FacetRequest;
import io.jianbao.search.SearchRequest.Filter;
import io.jianbao.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;

/**
 * One search on one snapshot: first the best hits, for which Lucene passes over what cannot be
 * among them; then all units are counted, which the snapshot remembers.
 */
final class Search {
  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Clause clause;
  private final Query query;
  private final IndexSearcher searcher;
  private final List<String> warnings = new ArrayList<>();

  Search(Snapshot snapshot, SearchRequest request) throws IOException, QueryException {
    this.snapshot = snapshot;
    this.request = request;
    this.clause = QueryParser.parse(request.text());
    this.query = filtered(snapshot, clause, request);
    this.searcher = snapshot.searcher();
  }

  private static Query filtered(Snapshot snapshot, Clause clause, SearchRequest request)
      throws IOException {
    Query query = new QueryCompiler(snapshot, request.unit()).compile(clause);
    boolean days = request.from() != null || request.to() != null;
    if (request.filters().isEmpty() && request.excludes().isEmpty() && !days) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (Filter filter : request.filters()) {
      all.add(QueryCompiler.term(filter.field().word(), filter.value()), Occur.FILTER);
    }
    for (Filter filter : request.excludes()) {
      all.add(QueryCompiler.term(filter.field().word(), filter.value()), Occur.MUST_NOT);
    }
    if (days) {
      Query range = QueryCompiler.days(new Clause.Days(request.from(), request.to()));
      all.add(range, Occur.FILTER);
    }
    return all.build();
  }

  SearchAnswer answer() throws IOException, QueryException {
    Counts counts = counts();
    Page page = request.limit() == 0 ? new Page(List.of(), null) : page();
    HitReader reader = new HitReader(snapshot, clause);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : page.docs()) {
      hits.add(reader.hit(doc.doc, doc.score, request.unit(), group(doc.doc)));
    }
    return new SearchAnswer(
        clause.toString(),
        new Total(counts.value(), counts.groups()),
        hits,
        counts.facets(),
        page.cursor(),
        warnings);
  }

  /** What the counts depend on. */
  private record CountKey(Query query, List<FacetRequest> facets) {}

  private Counts counts() throws IOException {
    CountKey key = new CountKey(query, request.facets());
    Counts known = snapshot.cache().get(key);
    if (known != null) {
      return known;
    }
    Counts counts = searcher.search(query, new FacetCollector.Manager(snapshot, request.facets()));
    snapshot.cache().put(key, counts);
    return counts;
  }

  /** Hits in order, and where the next page begins. */
  private record Page(List<ScoreDoc> docs, String cursor) {}

  private Page page() throws IOException, QueryException {
    if (request.collapse()) {
      return new Page(collapsed(), null);
    }
    Cursor after = Cursor.parse(request.cursor(), snapshot, request.sort());
    int wanted = request.offset() + request.limit();
    ScoreDoc[] docs = top(after == null ? null : after.toDoc(), wanted).scoreDocs;
    List<ScoreDoc> page =
        docs.length <= request.offset()
            ? List.of()
            : Arrays.asList(docs).subList(request.offset(), docs.length);
    String cursor =
        docs.length < wanted || page.isEmpty()
            ? null
            : Cursor.of(page.getLast(), snapshot, request.sort()).text();
    return new Page(page, cursor);
  }

  private TopDocs top(ScoreDoc after, int wanted) throws IOException {
    return switch (request.sort()) {
      case RELEVANCE -> searcher.searchAfter(after, query, wanted);
      case OLDEST, NEWEST -> searcher.searchAfter((FieldDoc) after, query, wanted, order());
    };
  }

  private org.apache.lucene.search.Sort order() {
    boolean newest = request.sort() == Sort.NEWEST;
    long missing = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField day = new SortField(Schema.DAY, SortField.Type.LONG, newest, missing);
    return new org.apache.lucene.search.Sort(day, SortField.FIELD_DOC);
  }

  /** The best of each group, for this page. */
  private List<ScoreDoc> collapsed() throws IOException {
    int wanted = request.offset() + request.limit();
    int fetched = wanted * 2 + 10;
    while (true) {
      ScoreDoc[] docs = top(null, fetched).scoreDocs;
      List<ScoreDoc> best = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (ScoreDoc doc : docs) {
        String group = groupOf(doc.doc);
        if (group == null || seen.add(group)) {
          best.add(doc);
        }
      }
      if (best.size() >= wanted || docs.length < fetched) {
        int end = Math.min(wanted, best.size());
        return best.subList(Math.min(request.offset(), end), end);
      }
      fetched = (int) Math.min(fetched * 4L, Integer.MAX_VALUE / 2);
    }
  }

  private String groupOf(int doc) throws IOException {
    LeafReaderContext leaf =
        snapshot.reader().leaves().get(ReaderUtil.subIndex(doc, snapshot.reader().leaves()));
    SortedSetDocValues values = Snapshot.Ordinals.values(leaf, Schema.COLLAPSE);
    return values.advanceExact(doc - leaf.docBase)
        ? values.lookupOrd(values.nextOrd()).utf8ToString()
        : null;
  }

  private Group group(int doc) throws IOException {
    String id = request.collapse() ? groupOf(doc) : null;
    if (id == null) {
      return null;
    }
    Query members =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(QueryCompiler.term(Schema.COLLAPSE, id), Occur.FILTER)
            .build();
    List<String> ids = new ArrayList<>();
    if (request.expand() > 0) {
      TopDocs docs =
          searcher.search(members, request.expand(), org.apache.lucene.search.Sort.INDEXORDER);
      for (ScoreDoc member : docs.scoreDocs) {
        ids.add(searcher.storedFields().document(member.doc, Set.of(Schema.ID)).get(Schema.ID));
      }
    }
    return new Group(id, searcher.count(members), ids);
  }
}
