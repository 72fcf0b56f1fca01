package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Facet;
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
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * One search: all units that answer are kept and the best of them found in one pass, for most of
 * the work is to find what answers at all. The snapshot remembers them.
 */
final class Search {
  /** How many of the best are kept for the next pages. */
  private static final int KEPT = 100;

  private static final int BYTES_OF_A_KEY = 500;
  private static final int BYTES_OF_A_BUCKET = 100;

  private final Inquiry inquiry;
  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Clause clause;
  private final Query query;
  private FacetCounter counter;

  Search(Inquiry inquiry, SearchRequest request) throws IOException, QueryException {
    this.inquiry = inquiry;
    this.snapshot = inquiry.snapshot();
    this.request = request;
    this.clause = QueryParser.parse(request.scope().text());
    this.query = inquiry.query(request.scope(), clause);
  }

  SearchAnswer answer() throws IOException, QueryException {
    Hits page = request.page().limit() == 0 ? new Hits(List.of(), null) : page();
    HitReader reader = new HitReader(inquiry, clause);
    Map<Integer, Group> groups = request.collapse() ? groups(page.docs()) : Map.of();
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : page.docs()) {
      Group group = groups.get(request.collapse() ? group(doc) : -1);
      hits.add(reader.hit(doc.doc, doc.score, request.scope().unit(), group));
    }
    List<Facet> facets = new ArrayList<>();
    for (FacetRequest facet : request.facets()) {
      facets.add(facet(facet));
    }
    return new SearchAnswer(clause.toString(), total(), hits, facets, page.cursor(), List.of());
  }

  /** What answers, with so many of the best. */
  private Matches matches(int best) throws IOException {
    ResultCache cache = snapshot.cache();
    Matches known = cache.get(query, Matches.class);
    if (known != null && known.has(best)) {
      return known;
    }
    var documents = new Matches.Manager(snapshot.reader().leaves());
    Matches found;
    if (best == 0) {
      found = new Matches(inquiry.collect(query, documents), new ScoreDoc[0], 0);
    } else {
      int kept = Math.max(best, KEPT);
      var top = new TopScoreDocCollectorManager(kept, null, Integer.MAX_VALUE);
      Object[] both = inquiry.collect(query, new MultiCollectorManager(documents, top));
      ScoreDoc[] first = ((TopDocs) both[1]).scoreDocs;
      found = new Matches((Matches.Documents) both[0], first, kept);
    }
    cache.put(query, found, found.bytes() + BYTES_OF_A_KEY);
    return found;
  }

  private Total total() throws IOException {
    TotalKey key = new TotalKey(query);
    Total known = snapshot.cache().get(key, Total.class);
    if (known == null) {
      known = new Total(matches(0).value(), counter().groups());
      snapshot.cache().put(key, known, BYTES_OF_A_KEY);
    }
    return known;
  }

  /** The counts by the values of a field. */
  Facet facet(FacetRequest facet) throws IOException {
    FacetKey key = new FacetKey(query, facet);
    Facet known = snapshot.cache().get(key, Facet.class);
    if (known == null) {
      known = counter().facet(facet);
      long bytes = BYTES_OF_A_KEY + (long) BYTES_OF_A_BUCKET * known.buckets().size();
      snapshot.cache().put(key, known, bytes);
    }
    return known;
  }

  private FacetCounter counter() throws IOException {
    if (counter == null) {
      counter = new FacetCounter(snapshot, matches(0));
    }
    return counter;
  }

  private record TotalKey(Query query) {}

  private record FacetKey(Query query, FacetRequest request) {}

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

  /** The first documents behind {@code after}. */
  private ScoreDoc[] top(ScoreDoc after, int wanted) throws IOException {
    if (request.sort() != Sort.RELEVANCE) {
      return sorted((FieldDoc) after, wanted);
    }
    if (after == null) {
      return matches(wanted).best(wanted);
    }
    ScoreDoc[] known = matches(0).behind(after, wanted);
    return known != null
        ? known
        : inquiry.collect(query, new TopScoreDocCollectorManager(wanted, after, Integer.MAX_VALUE))
            .scoreDocs;
  }

  private ScoreDoc[] sorted(FieldDoc after, int wanted) throws IOException {
    TopFieldCollector top =
        new TopFieldCollectorManager(order(), wanted, after, Integer.MAX_VALUE).newCollector();
    matches(0)
        .forEach((leaf, documents) -> {
          LeafCollector collector = top.getLeafCollector(leaf);
          for (int doc : documents) {
            collector.collect(doc);
          }
        });
    return top.topDocs().scoreDocs;
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
      Set<Integer> seen = new HashSet<>();
      for (ScoreDoc doc : docs) {
        int group = group(doc);
        if (group < 0 || seen.add(group)) {
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

  /** The number of the group that a hit collapses into, -1 if there is none. */
  private int group(ScoreDoc hit) throws IOException {
    return snapshot.ordinal(hit.doc, Schema.COLLAPSE);
  }

  /** The groups that the hits stand for, by their numbers. */
  private Map<Integer, Group> groups(List<ScoreDoc> hits) throws IOException {
    Snapshot.Ordinals names = snapshot.ordinals(Schema.COLLAPSE);
    List<BytesRef> ids = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      int group = group(hit);
      if (group >= 0) {
        ids.add(new BytesRef(names.value(group)));
      }
    }
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Integer> grouped = inquiry.all(new TermInSetQuery(Schema.COLLAPSE, ids));
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int doc : matches(0).among(grouped)) {
      int group = snapshot.ordinal(doc, Schema.COLLAPSE);
      members.computeIfAbsent(group, key -> new ArrayList<>()).add(doc);
    }
    Map<Integer, Group> groups = new HashMap<>();
    for (Map.Entry<Integer, List<Integer>> group : members.entrySet()) {
      List<Integer> docs = group.getValue();
      List<String> first = new ArrayList<>();
      for (int doc : docs.subList(0, Math.min(request.expand(), docs.size()))) {
        first.add(inquiry.texts().id(doc, request.scope().unit()));
      }
      String name = names.value(group.getKey());
      groups.put(group.getKey(), new Group(name, docs.size(), first));
    }
    return groups;
  }
}
