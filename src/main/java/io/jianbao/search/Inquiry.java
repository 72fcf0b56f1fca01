package io.jianbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import tools.jackson.databind.node.ObjectNode;

/** One question to one snapshot, stopped when it takes too long. For one thread. */
final class Inquiry {
  private final Snapshot snapshot;
  private final Deadline deadline;
  private final IndexSearcher searcher;
  private final StoredFields stored;

  Inquiry(Snapshot snapshot, Deadline deadline) throws IOException {
    this(snapshot, deadline, snapshot.reader().storedFields());
  }

  private Inquiry(Snapshot snapshot, Deadline deadline, StoredFields stored) {
    this.snapshot = snapshot;
    this.deadline = deadline;
    this.searcher = new TimedSearcher(snapshot.reader(), deadline);
    this.stored = stored;
  }

  /** The same question, for those who read many documents in the order of the index. */
  Inquiry inOrder() throws IOException {
    return new Inquiry(snapshot, deadline, new StoredInOrder(snapshot.reader().leaves()));
  }

  Snapshot snapshot() {
    return snapshot;
  }

  ShownTexts texts() {
    return snapshot.texts();
  }

  /** The documents that are in the scope. */
  Query query(Scope scope, Clause clause) throws IOException {
    Query query = new QueryCompiler(snapshot, scope.unit()).compile(clause);
    boolean days = scope.from() != null || scope.to() != null;
    if (scope.filters().isEmpty() && scope.excludes().isEmpty() && !days) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (Scope.Filter filter : scope.filters()) {
      all.add(QueryCompiler.term(filter.field().word(), filter.value()), Occur.FILTER);
    }
    for (Scope.Filter filter : scope.excludes()) {
      all.add(QueryCompiler.term(filter.field().word(), filter.value()), Occur.MUST_NOT);
    }
    if (days) {
      all.add(QueryCompiler.days(new Clause.Days(scope.from(), scope.to())), Occur.FILTER);
    }
    return all.build();
  }

  <C extends Collector, T> T collect(Query query, CollectorManager<C, T> manager)
      throws IOException {
    return searcher.search(query, manager);
  }

  /** The first documents in an order behind {@code after}; from the beginning if it is null. */
  ScoreDoc[] sorted(Query query, ScoreDoc after, int count, Sort order) throws IOException {
    return searcher.searchAfter((FieldDoc) after, query, count, order).scoreDocs;
  }

  /** The first document that answers, -1 if there is none. */
  int first(Query query) throws IOException {
    ScoreDoc[] docs = sorted(query, null, 1, Sort.INDEXORDER);
    return docs.length == 0 ? -1 : docs[0].doc;
  }

  /** All documents that answer, in the order in which they were indexed. */
  List<Integer> all(Query query) throws IOException {
    return collect(query, new AllDocuments());
  }

  long count(Query query) throws IOException {
    return searcher.count(query);
  }

  Document stored(int doc, String... fields) throws IOException {
    return stored.document(doc, Set.of(fields));
  }

  /** The article without its paragraphs; a pair or a finding. */
  ObjectNode article(int doc) throws IOException {
    return NoteReader.object(stored(doc, Schema.ARTICLE).getBinaryValue(Schema.ARTICLE));
  }

  void checkTime() throws SlowQueryException {
    deadline.check();
  }

  /** Makes the one collector that a search without threads of its own needs. */
  private static final class AllDocuments
      implements CollectorManager<AllDocuments.Documents, List<Integer>> {
    @Override
    public Documents newCollector() {
      return new Documents();
    }

    @Override
    public List<Integer> reduce(Collection<Documents> collectors) {
      return collectors.iterator().next().found;
    }

    private static final class Documents extends SimpleCollector {
      private final List<Integer> found = new ArrayList<>();
      private int base;

      @Override
      protected void doSetNextReader(LeafReaderContext leaf) {
        base = leaf.docBase;
      }

      @Override
      public void collect(int doc) {
        found.add(base + doc);
      }

      @Override
      public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
      }
    }
  }
}
