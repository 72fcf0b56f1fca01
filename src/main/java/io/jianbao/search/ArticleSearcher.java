package io.jianbao.search;

import io.jianbao.search.SearchAnswer.Bucket;
import io.jianbao.search.SearchAnswer.Facet;
import io.jianbao.search.SearchRequest.FacetRequest;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers questions from an index. Each answer is of one commit; {@link #refresh} moves on to the
 * newest one. Thread-safe.
 *
 * <p>Every question throws {@link QueryException} if it cannot be answered as it is, and {@link
 * SlowQueryException} if the answer takes longer than allowed.
 */
public final class ArticleSearcher implements AutoCloseable {
  private static final int EXPORT_STEP = 1_000;
  private static final int MOST_RUNS = 1_000;

  private final FSDirectory directory;
  private final Snapshots snapshots;
  private final Duration longest;

  private ArticleSearcher(FSDirectory directory, Snapshots snapshots, Duration longest) {
    this.directory = directory;
    this.snapshots = snapshots;
    this.longest = longest;
  }

  /**
   * Opens the index in a folder.
   *
   * @param longest how long a question may take
   * @throws IndexFormatException if another version of the program wrote it
   * @throws IOException if there is no index or it cannot be read
   */
  public static ArticleSearcher open(Path folder, Duration longest) throws IOException {
    Logging.quiet();
    FSDirectory directory = FSDirectory.open(folder);
    try {
      ArticleIndex.checkFormat(directory, folder);
      Snapshots snapshots = new Snapshots(DirectoryReader.open(directory));
      return new ArticleSearcher(directory, snapshots, longest);
    } catch (IndexNotFoundException e) {
      directory.close();
      throw new IOException("there is no index in " + folder, e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Moves on to the newest commit; questions that are being answered are not disturbed. */
  public void refresh() throws IOException {
    snapshots.maybeRefreshBlocking();
  }

  /** Articles or paragraphs, the best first. */
  public SearchAnswer search(SearchRequest request) throws IOException, QueryException {
    return ask(inquiry -> new Search(inquiry, request).answer());
  }

  /** A query as it is understood. */
  public static String parsed(String text) throws QueryException {
    return QueryParser.parse(text).toString();
  }

  /**
   * The values of a field with their counts, the most frequent first.
   *
   * @param prefix what the values begin with; empty for all
   */
  public Facet facet(Scope scope, KeywordField field, String prefix, int limit)
      throws IOException, QueryException {
    int fetched = prefix.isEmpty() ? limit : Integer.MAX_VALUE;
    Facet all = ask(inquiry -> counts(inquiry, scope, new FacetRequest(field, fetched)));
    if (prefix.isEmpty()) {
      return all;
    }
    List<Bucket> wanted =
        all.buckets().stream().filter(bucket -> bucket.value().startsWith(prefix)).toList();
    List<Bucket> shown = wanted.stream().limit(limit).toList();
    long other = wanted.stream().skip(limit).mapToLong(Bucket::count).sum();
    return new Facet(field, shown, other);
  }

  /**
   * How many units there are a day, month or year, the earliest first; periods with none are left
   * out.
   *
   * @param step one of {@link KeywordField#DATE}, {@link KeywordField#MONTH}, {@link
   *     KeywordField#YEAR}
   */
  public List<Bucket> timeline(Scope scope, KeywordField step) throws IOException, QueryException {
    Facet all = ask(inquiry -> counts(inquiry, scope, new FacetRequest(step, Integer.MAX_VALUE)));
    return all.buckets().stream().sorted(Comparator.comparing(Bucket::value)).toList();
  }

  private static Facet counts(Inquiry inquiry, Scope scope, FacetRequest facet)
      throws IOException, QueryException {
    Page none = new Page(0, 0);
    return new Search(
            inquiry,
            new SearchRequest(
                scope, List.of(facet), false, 0, SearchRequest.Sort.RELEVANCE, none, null))
        .facet(facet);
  }

  /** Every place where the query stands. */
  public Listing<KwicLine> kwic(Scope scope, int width, Page page)
      throws IOException, QueryException {
    return ask(inquiry -> {
      Clause clause = QueryParser.parse(scope.text());
      return new Kwic(inquiry.inOrder(), clause, width, page)
          .lines(inquiry.query(scope, clause), scope.unit());
    });
  }

  /** Figures by what they say. */
  public Listing<FigureHit> figures(FigureRequest request, FigureRequest.Order order, Page page)
      throws IOException, QueryException {
    return ask(inquiry -> new FigureSearch(inquiry).list(request, order, page));
  }

  /** The figures whose day is known, by day. */
  public Listing<FigureHit> series(FigureRequest request, Page page)
      throws IOException, QueryException {
    return ask(inquiry -> new FigureSearch(inquiry).series(request, page));
  }

  /** Words and names that begin as {@code prefix}, the most frequent first. */
  public List<Suggestion> suggest(String prefix, int limit) throws IOException, QueryException {
    return ask(
        inquiry -> new Suggester(inquiry.snapshot(), Deadline.in(longest)).suggest(prefix, limit));
  }

  /** The article as a line of a run (JSON). */
  public Optional<String> article(String id) throws IOException, QueryException {
    return ask(inquiry -> json(new StoredArticles(inquiry).article(id)));
  }

  /** The paragraph as in a run with the head of its article (JSON); {@code id} is article/p3. */
  public Optional<String> paragraph(String id) throws IOException, QueryException {
    return ask(inquiry -> json(new StoredArticles(inquiry).paragraph(id)));
  }

  private static Optional<String> json(ObjectNode node) {
    return Optional.ofNullable(node).map(ObjectNode::toString);
  }

  /** The printed page of an article. */
  public Optional<SourcePage> source(String articleId) throws IOException, QueryException {
    return ask(inquiry -> Optional.ofNullable(new StoredArticles(inquiry).source(articleId)));
  }

  /**
   * Pairs of duplicates, each as a line of a run (JSON); null arguments are open.
   *
   * @param article the id of an article that one of the two is in
   */
  public Listing<String> duplicates(String kind, String group, String article, Page page)
      throws IOException, QueryException {
    Map<String, String> values = new HashMap<>();
    values.put(Schema.PAIR_KIND, kind);
    values.put(Schema.PAIR_GROUP, group);
    values.put(Schema.ABOUT, article);
    return ask(inquiry -> new RunLines(inquiry).list(Schema.KIND_PAIR, values, page));
  }

  /** A group of duplicates. */
  public Optional<DuplicateGroup> duplicateGroup(String id) throws IOException, QueryException {
    return ask(inquiry -> Optional.ofNullable(new RunLines(inquiry).group(id)));
  }

  /** Findings, each as a line of a run (JSON); null arguments are open. */
  public Listing<String> findings(
      String rule, String status, String severity, String article, Page page)
      throws IOException, QueryException {
    Map<String, String> values = new HashMap<>();
    values.put(Schema.RULE, rule);
    values.put(Schema.STATUS, status);
    values.put(Schema.SEVERITY, severity);
    values.put(Schema.ABOUT, article);
    return ask(inquiry -> new RunLines(inquiry).list(Schema.KIND_FINDING, values, page));
  }

  /** Paragraphs that share a stretch with a text, the likeliest first. */
  public List<Likeness> alike(String text, int limit) throws IOException, QueryException {
    return ask(inquiry -> new LikeText(inquiry).find(text, limit));
  }

  /** How what is in the index was read: summaries of runs with their problems (JSON). */
  public List<String> runs() throws IOException, QueryException {
    Page all = new Page(MOST_RUNS, 0);
    return ask(inquiry -> new RunLines(inquiry).list(Schema.KIND_RUN, Map.of(), all).items());
  }

  /** What is in the index. */
  public Stats stats() throws IOException, QueryException {
    return ask(inquiry -> {
      Facet days =
          counts(
              inquiry,
              Scope.of("", Unit.ARTICLE),
              new FacetRequest(KeywordField.DATE, Integer.MAX_VALUE));
      List<LocalDate> sorted =
          days.buckets().stream().map(day -> LocalDate.parse(day.value())).sorted().toList();
      return new Stats(
          inquiry.count(QueryCompiler.kind(Schema.KIND_ARTICLE)),
          inquiry.count(QueryCompiler.kind(Schema.KIND_PARAGRAPH)),
          new FigureSearch(inquiry).count(),
          inquiry.count(QueryCompiler.kind(Schema.KIND_PAIR)),
          inquiry.count(QueryCompiler.kind(Schema.KIND_FINDING)),
          sorted.isEmpty() ? null : sorted.getFirst(),
          sorted.isEmpty() ? null : sorted.getLast(),
          inquiry.snapshot().reader().getVersion(),
          bytes());
    });
  }

  private long bytes() throws IOException {
    long sum = 0;
    for (String file : directory.listAll()) {
      sum += length(file);
    }
    return sum;
  }

  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException e) {
      return 0; // a newer commit has just done without it
    }
  }

  /** Takes what is exported, one after the other. */
  @FunctionalInterface
  public interface Sink {
    void accept(ExportRow row) throws IOException;
  }

  /**
   * Hands over all articles or paragraphs in the order in which they were indexed, however many
   * they are. There is no limit of time.
   */
  public void export(Scope scope, Sink sink) throws IOException, QueryException {
    Snapshot snapshot = snapshots.acquire();
    try {
      Inquiry inquiry = new Inquiry(snapshot, Deadline.in(Duration.ofDays(3650))).inOrder();
      Query query = inquiry.query(scope, QueryParser.parse(scope.text()));
      ExportReader reader = new ExportReader(inquiry, scope.unit());
      ScoreDoc last = null;
      while (true) {
        ScoreDoc[] docs = inquiry.sorted(query, last, EXPORT_STEP, Sort.INDEXORDER);
        for (ScoreDoc doc : docs) {
          sink.accept(reader.row(doc.doc));
        }
        if (docs.length < EXPORT_STEP) {
          return;
        }
        last = docs[docs.length - 1];
      }
    } finally {
      snapshots.release(snapshot);
    }
  }

  /** What is asked of one snapshot. */
  @FunctionalInterface
  private interface Question<T> {
    T of(Inquiry inquiry) throws IOException, QueryException;
  }

  private <T> T ask(Question<T> question) throws IOException, QueryException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return question.of(new Inquiry(snapshot, Deadline.in(longest)));
    } finally {
      snapshots.release(snapshot);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      snapshots.close();
    }
  }

  /** Keeps a snapshot open as long as one question needs it. */
  private static final class Snapshots extends ReferenceManager<Snapshot> {
    Snapshots(DirectoryReader reader) {
      current = new Snapshot(reader);
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
      snapshot.reader().decRef();
    }

    @Override
    protected Snapshot refreshIfNeeded(Snapshot snapshot) throws IOException {
      DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader());
      return newer == null ? null : new Snapshot(newer, snapshot);
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
      return snapshot.reader().tryIncRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
      return snapshot.reader().getRefCount();
    }
  }
}
