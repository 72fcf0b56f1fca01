package io.jianbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index as it is written. What is written becomes visible all at once, when a method returns:
 * Lucene writes new files beside the old ones and then renames one file that lists them. A process
 * that dies before leaves the index as it was. One writer at a time, in one thread.
 *
 * <p>Articles are known by their id. Those that did not change since they were indexed, their
 * duplicates and findings included, are passed over.
 */
public final class ArticleIndex implements AutoCloseable {
  private static final String FORMAT_KEY = "format";
  private static final String FIRST_KEY = "first-origin";
  private static final double BUFFER_MEGABYTES = 64;
  private static final String ARTICLES = "articles.jsonl";
  private static final String DUPLICATES = "duplicates.jsonl";
  private static final String FINDINGS = "findings.jsonl";
  private static final String SUMMARY = "summary.json";
  private static final String ERRORS = "errors.jsonl";

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final String paper;

  /**
   * What came of the articles that were handed in.
   *
   * @param added articles that were not there before
   * @param changed articles that were there with other content
   * @param unchanged articles that were there as they are
   * @param removed articles that their page has no longer
   */
  public record Changes(int added, int changed, int unchanged, int removed) {}

  private ArticleIndex(FSDirectory directory, IndexWriter writer, String paper) {
    this.directory = directory;
    this.writer = writer;
    this.paper = paper;
  }

  /**
   * Opens the index in a folder, or makes a new one.
   *
   * @param paper the newspaper that articles without a {@code paper} of their own are from, or null
   * @throws IndexBusyException if another process writes into it
   * @throws IndexFormatException if another version of the program wrote it
   */
  public static ArticleIndex open(Path folder, String paper) throws IOException {
    Logging.quiet();
    FSDirectory directory = FSDirectory.open(folder);
    try {
      if (DirectoryReader.indexExists(directory)) {
        checkFormat(directory, folder);
      }
      return new ArticleIndex(directory, new IndexWriter(directory, config()), paper);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IndexBusyException(folder, e);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  static void checkFormat(FSDirectory directory, Path folder) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      String format = reader.getIndexCommit().getUserData().get(FORMAT_KEY);
      if (!Schema.FORMAT.equals(format)) {
        throw new IndexFormatException(folder, format);
      }
    }
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION));
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    return config;
  }

  /**
   * Takes in a run. Pages that the run does not have stay as they are; articles that its pages have
   * no longer are removed.
   *
   * @param origin a name for the run: what was taken in under it before and is a pair of duplicates
   *     or a finding is replaced. Groups of duplicates of the index's first origin keep their
   *     names, those of others get {@code @origin} behind them
   * @throws IOException if a file of the run cannot be read; nothing has changed then
   */
  public Changes update(Path run, String origin) throws IOException {
    return atOnce(() -> {
      RunMarks marks = new RunMarks(suffix(origin));
      Lines.read(run.resolve(DUPLICATES), line -> marks.addPair(line.json()));
      Lines.read(run.resolve(FINDINGS), line -> marks.addFinding(line.json()));
      try (Batch batch = new Batch(marks)) {
        Lines.read(run.resolve(ARTICLES), batch::put);
        Changes changes = batch.finish();
        writer.deleteDocuments(new Term(Schema.ORIGIN, origin));
        Lines.read(run.resolve(DUPLICATES), line -> addPair(line, origin));
        Lines.read(run.resolve(FINDINGS), line -> addFinding(line, origin));
        addSummary(run, origin);
        commit(origin);
        return changes;
      }
    });
  }

  /**
   * Takes in the articles of one page, as lines of the files of a run. Pairs of duplicates and
   * findings about the page as it was before are removed.
   *
   * @throws IOException if the index cannot be written; nothing has changed then
   */
  public Changes put(
      String source, List<String> articles, List<String> duplicates, List<String> findings)
      throws IOException {
    return atOnce(() -> {
      RunMarks marks = new RunMarks(suffix(source));
      duplicates.forEach(line -> marks.addPair(Lines.Line.of(line).json()));
      findings.forEach(line -> marks.addFinding(Lines.Line.of(line).json()));
      try (Batch batch = new Batch(marks)) {
        batch.sources.add(source);
        for (String line : articles) {
          batch.put(Lines.Line.of(line));
        }
        batch.forgetWhatWasSaid();
        Changes changes = batch.finish();
        for (String line : duplicates) {
          addPair(Lines.Line.of(line), source);
        }
        for (String line : findings) {
          addFinding(Lines.Line.of(line), source);
        }
        commit(source);
        return changes;
      }
    });
  }

  /** Changes that become visible together. */
  @FunctionalInterface
  private interface Work {
    Changes run() throws IOException;
  }

  private Changes atOnce(Work work) throws IOException {
    try {
      return work.run();
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /** What keeps the groups of several origins apart. */
  private String suffix(String origin) {
    String first = first();
    return first == null || first.equals(origin) ? "" : "@" + origin;
  }

  /** The first origin that was ever taken in, null if there was none. */
  private String first() {
    for (Map.Entry<String, String> entry : committed()) {
      if (entry.getKey().equals(FIRST_KEY)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private Iterable<Map.Entry<String, String>> committed() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    return data == null ? List.of() : data;
  }

  private void addPair(Lines.Line line, String origin) throws IOException {
    ObjectNode pair = (ObjectNode) line.json();
    pair.put("group", pair.path("group").asString("") + suffix(origin));
    Set<String> about = new HashSet<>();
    about.add(pair.path("a").path("article").asString(""));
    about.add(pair.path("b").path("article").asString(""));
    Document document = said(Schema.KIND_PAIR, pair, origin, about);
    document.add(keyword(pair, "group", Schema.PAIR_GROUP));
    document.add(keyword(pair, "kind", Schema.PAIR_KIND));
    writer.addDocument(document);
  }

  /** The corpus is told by how it was read; a run without a summary tells nothing. */
  private void addSummary(Path run, String origin) throws IOException {
    ObjectNode node = Lines.MAPPER.createObjectNode();
    Lines.read(run.resolve(SUMMARY), line -> node.set("summary", line.json()));
    if (!node.isEmpty()) {
      ArrayNode problems = node.putArray("problems");
      Lines.read(run.resolve(ERRORS), line -> problems.add(line.json()));
      writer.addDocument(said(Schema.KIND_RUN, node, origin, Set.of()));
    }
  }

  private void addFinding(Lines.Line line, String origin) throws IOException {
    Set<String> about = new HashSet<>();
    line.json().path("evidence").forEach(e -> about.add(e.path("article").asString("")));
    Document document = said(Schema.KIND_FINDING, line.json(), origin, about);
    document.add(keyword(line.json(), "rule", Schema.RULE));
    document.add(keyword(line.json(), "status", Schema.STATUS));
    document.add(keyword(line.json(), "severity", Schema.SEVERITY));
    writer.addDocument(document);
  }

  /** What is said about articles. */
  private static Document said(String kind, JsonNode line, String origin, Set<String> about) {
    Document document = new Document();
    document.add(ArticleBlock.keyword(Schema.KIND, kind));
    document.add(ArticleBlock.keyword(Schema.ORIGIN, origin));
    about.forEach(id -> document.add(ArticleBlock.keyword(Schema.ABOUT, id)));
    document.add(new StoredField(Schema.ARTICLE, line.toString()));
    return document;
  }

  private static Field keyword(JsonNode json, String name, String field) {
    return ArticleBlock.keyword(field, json.path(name).asString(""));
  }

  private void commit(String origin) throws IOException {
    String first = first() == null ? origin : first();
    writer.setLiveCommitData(Map.of(FORMAT_KEY, Schema.FORMAT, FIRST_KEY, first).entrySet());
    writer.commit();
  }

  /** Closes the index. What was not committed is lost. */
  @Override
  public void close() throws IOException {
    try (directory) {
      if (writer.isOpen()) {
        writer.close();
      }
    }
  }

  /** Articles that come together, held against what is there. */
  private final class Batch implements AutoCloseable {
    private final RunMarks marks;
    private final DirectoryReader before;
    private final Set<String> sources = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int added;
    private int changed;
    private int unchanged;

    Batch(RunMarks marks) throws IOException {
      this.marks = marks;
      before = DirectoryReader.open(writer);
    }

    void put(Lines.Line line) throws IOException {
      ObjectNode article = (ObjectNode) line.json();
      String id = article.path("id").asString();
      sources.add(article.path("source").asString());
      if (!ids.add(id)) {
        throw new IOException("the article " + id + " comes twice");
      }
      String hash = hash(line.text(), article, id);
      String old = storedHash(id);
      if (hash.equals(old)) {
        unchanged++;
        return;
      }
      writer.updateDocuments(
          new Term(Schema.BLOCK, id), ArticleBlock.documents(article, marks, paper, hash));
      if (old == null) {
        added++;
      } else {
        changed++;
      }
    }

    private String storedHash(String id) throws IOException {
      if (before.numDocs() == 0) {
        return null;
      }
      IndexSearcher searcher = new IndexSearcher(before);
      BooleanQuery query =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Schema.ID, id)), Occur.FILTER)
              .add(new TermQuery(new Term(Schema.KIND, Schema.KIND_ARTICLE)), Occur.FILTER)
              .build();
      TopDocs found = searcher.search(query, 1);
      return found.scoreDocs.length == 0
          ? null
          : searcher
              .storedFields()
              .document(found.scoreDocs[0].doc, Set.of(Schema.HASH))
              .get(Schema.HASH);
    }

    /** A hash of all that the block of the article depends on. */
    private String hash(String line, ObjectNode article, String id) {
      StringBuilder all = new StringBuilder(Schema.FORMAT).append(paper).append(line);
      for (JsonNode paragraph : article.path("paragraphs")) {
        addMarks(RunMarks.textId(id, paragraph.path("id").asString()), all);
      }
      for (int i = 0; i < ArticleBlock.headlines(article).size(); i++) {
        addMarks(RunMarks.textId(id, ArticleBlock.headlineName(article, i)), all);
      }
      return HexFormat.of()
          .formatHex(sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void addMarks(String textId, StringBuilder all) {
      all.append('\n').append(marks.groups(textId));
      all.append(marks.collapseGroup(textId)).append(marks.rules(textId));
    }

    /** Removes what the pages have no longer. */
    Changes finish() throws IOException {
      int removed = 0;
      for (String id : known()) {
        if (!ids.contains(id) && storedHash(id) != null) {
          writer.deleteDocuments(new Term(Schema.BLOCK, id));
          removed++;
        }
      }
      return new Changes(added, changed, unchanged, removed);
    }

    /** Removes the pairs and findings about the pages. */
    void forgetWhatWasSaid() throws IOException {
      for (String id : known()) {
        writer.deleteDocuments(new Term(Schema.ABOUT, id));
      }
    }

    /** The articles that were there of the pages that came, and perhaps some that were deleted. */
    private List<String> known() throws IOException {
      List<String> known = new ArrayList<>();
      Terms all = MultiTerms.getTerms(before, Schema.BLOCK);
      if (all != null) {
        TermsEnum terms = all.iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
          String id = term.utf8ToString();
          if (sources.contains(source(id))) {
            known.add(id);
          }
        }
      }
      return known;
    }

    private static String source(String articleId) {
      int end = articleId.lastIndexOf('#');
      return end < 0 ? articleId : articleId.substring(0, end);
    }

    @Override
    public void close() throws IOException {
      before.close();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
