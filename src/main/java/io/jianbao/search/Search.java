package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Group;
import io.jianbao.search.SearchAnswer.Hit;
import io.jianbao.search.SearchAnswer.Total;
import io.jianbao.search.SearchRequest.FacetRequest;
import io.jianbao.search.SearchRequest.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * One search: all units are counted and the best of them kept in one pass, for most of the work is
 * to find what answers at all. The snapshot remembers the counts.
 */
final class Search {
  private final Inquiry inquiry;
  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Clause clause;
  private final Query query;

  Search(Inquiry inquiry, SearchRequest request) throws IOException, QueryException {
    this.inquiry = inquiry;
    this.snapshot = inquiry.snapshot();
    this.request = request;
    this.clause = QueryParser.parse(request.scope().text());
    this.query = inquiry.query(request.scope(), clause);
  }

  SearchAnswer answer() throws IOException, QueryException {
    Hits page = request.page().limit() == 0 ? new Hits(List.of(), null) : page();
    Counts counts = counts(inquiry, query, request.facets());
    HitReader reader = new HitReader(inquiry, clause);
    Map<String, Group> groups = request.collapse() ? groups(page.docs()) : Map.of();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : page.docs()) {
      String group = request.collapse() ? groupOf(doc.doc) : null;
      hits.add(
          reader.hit(
              doc.doc,
              doc.score,
              request.scope().unit(),
              group == null ? null : groups.get(group)));
    }
    return new SearchAnswer(
        clause.toString(),
        new Total(counts.value(), counts.groups()),
        hits,
        counts.facets(),
        page.cursor(),
        List.of());
  }

  /** What counts depend on. */
  private record CountKey(Query query, List<FacetRequest> facets) {}

  static Counts counts(Inquiry inquiry, Query query, List<FacetRequest> facets) throws IOException {
    Snapshot snapshot = inquiry.snapshot();
    CountKey key = new CountKey(query, facets);
    Counts known = snapshot.cache().get(key);
    if (known != null) {
      return known;
    }
    Counts counts = inquiry.collect(query, new FacetCollector.Manager(snapshot, facets));
    snapshot.cache().put(key, counts);
    return counts;
  }

  /** Hits in order, and where the next page begins. */
  private record Hits(List<ScoreDoc> docs, String cursor) {}

  private Hits page() throws IOException, QueryException {
    if (request.collapse()) {
      return new Hits(collapsed(), null);
    }
    Cursor after = Cursor.parse(request.cursor(), snapshot, request.sort());
    int wanted = request.page().end();
    int offset = request.page().offset();
    ScoreDoc[] docs = top(after == null ? null : after.toDoc(), wanted);
    List<ScoreDoc> page =
        docs.length <= offset ? List.of() : Arrays.asList(docs).subList(offset, docs.length);
    String cursor =
        docs.length < wanted || page.isEmpty()
            ? null
            : Cursor.of(page.getLast(), snapshot, request.sort()).text();
    return new Hits(page, cursor);
  }

  /** The first documents behind {@code after}, and the counts if they are not known yet. */
  private ScoreDoc[] top(ScoreDoc after, int wanted) throws IOException {
    CollectorManager<?, ? extends TopDocs> top =
        request.sort() == Sort.RELEVANCE
            ? new TopScoreDocCollectorManager(wanted, after, Integer.MAX_VALUE)
            : new TopFieldCollectorManager(order(), wanted, (FieldDoc) after, Integer.MAX_VALUE);
    CountKey key = new CountKey(query, request.facets());
    if (snapshot.cache().get(key) != null) {
      return inquiry.collect(query, top).scoreDocs;
    }
    var counts = new FacetCollector.Manager(snapshot, request.facets());
    Object[] both = inquiry.collect(query, new MultiCollectorManager(counts, top));
    snapshot.cache().put(key, (Counts) both[0]);
    return ((TopDocs) both[1]).scoreDocs;
  }

  private org.apache.lucene.search.Sort order() {
    boolean newest = request.sort() == Sort.NEWEST;
    long missing = newest ? Long.MIN_VALUE : Long.MAX_VALUE;
    SortField day = new SortField(Schema.DAY, SortField.Type.LONG, newest, missing);
    return new org.apache.lucene.search.Sort(day, SortField.FIELD_DOC);
  }

  /** The best of each group, for this page. */
  private List<ScoreDoc> collapsed() throws IOException {
    int wanted = request.page().end();
    int fetched = wanted * 2 + 10;
    while (true) {
      ScoreDoc[] docs = top(null, fetched);
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
        return best.subList(Math.min(request.page().offset(), end), end);
      }
      fetched *= 4;
    }
  }

  private String groupOf(int doc) throws IOException {
    SortedSetDocValues values = snapshot.values(doc, Schema.COLLAPSE);
    return values == null ? null : values.lookupOrd(values.nextOrd()).utf8ToString();
  }

  /** The groups that the hits stand for, by their ids. */
  private Map<String, Group> groups(List<ScoreDoc> hits) throws IOException {
    List<BytesRef> ids = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      String id = groupOf(hit.doc);
      if (id != null) {
        ids.add(new BytesRef(id));
      }
    }
    if (ids.isEmpty()) {
      return Map.of();
    }
    Query members =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(new TermInSetQuery(Schema.COLLAPSE, ids), Occur.FILTER)
            .build();
    Map<String, List<Integer>> byGroup = new HashMap<>();
    for (int doc : inquiry.all(members)) {
      byGroup.computeIfAbsent(groupOf(doc), key -> new ArrayList<>()).add(doc);
    }
    Map<String, Group> groups = new HashMap<>();
    for (Map.Entry<String, List<Integer>> group : byGroup.entrySet()) {
      List<Integer> docs = group.getValue();
      List<String> first = new ArrayList<>();
      for (int doc : docs.subList(0, Math.min(request.expand(), docs.size()))) {
        first.add(inquiry.texts().id(doc, request.scope().unit()));
      }
      groups.put(group.getKey(), new Group(group.getKey(), docs.size(), first));
    }
    return groups;
  }
}
